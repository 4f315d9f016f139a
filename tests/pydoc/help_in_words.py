"""Keywords, symbols, topics and modules, the prompt of help(), and -m pydoc."""
# oracle: no (texts of gilt's own)
import keyword
import subprocess
import sys

from pydoc_data.topics import RELATED, SYMBOLS, topics

print([name for name in keyword.kwlist if name not in topics])  # expect: []
known = {*topics, *keyword.kwlist}
print([name for texts in RELATED.values() for name in texts.split() if name not in known])  # expect: []
print([name for name in (*RELATED, *SYMBOLS) if name not in known])  # expect: []


def run(*args, typed=""):
    return subprocess.run([sys.executable, *args], input=typed, capture_output=True, text=True)


done = run("-c", "help()", typed="if\n\nnever")
print(done.stderr, done.stdout.splitlines()[4:6], "Related help topics: TRUTHVALUE" in done.stdout, "never" in done.stdout)
# expect:  ['help> if', '**'] True False
done = run("-c", "help(); print('behind')", typed="keywords\ntopics\n':='\n:=\nnope\nstr.join\nmodules zoneinfo\nmodules qqq\n")
words = ("nonlocal            yield", "SPECIALMETHODS", "target += expression", "for 'nope'", "str.join = join", "zoneinfo - ",
         "No module has 'qqq'", "help> \nbehind")
print([word for word in words if word not in done.stdout])  # expect: []
print(run("-c", "help('for')").stdout.splitlines()[:2], run("-m", "pydoc", "len").stdout.splitlines()[0])
# expect: ['for', '***'] Help on built-in function len in module builtins:
print([line.split()[0] for line in run("-m", "pydoc", "-k", "time zone").stdout.splitlines()])  # expect: ['zoneinfo']
print(run("-m", "pydoc").stdout.split()[:3])  # expect: ['usage:', 'pydoc', 'NAME']
names = run("-c", "help('modules')").stdout.split()
print({"json", "math", "threading", "numpy", "sys"} <= set(names), [name for name in names if name.startswith("_")])  # expect: True []
