"""gilt -i with its input from elsewhere: prompts on stderr, inputs line by line; PYTHONSTARTUP; after a program."""
import subprocess
import os
import sys

INPUTS = [
    ["-i", "-q"], "x = 1\nx\nfor i in range(2):\n    print(i)\n\n1/0\nif 1:\n  a\nb\nx y\n'abc\nimport sys\nsys.ps1 = 'P '\n_\nraise SystemExit(3)\n",
    ["-i", "-q"], "if 1:\n  2",
    ["-i", "-q"], "class A:\n\n  x = 1\n# c\n\n  \nx = (1,\n\n2)\nx\n@d\ndef f(): pass\n\n",
    ["-i", "-c", "print(7)"], "  x = 1\nfrom __future__ import annotations\ndef f(x: nope): pass\n\nf.__annotations__\nexit(4)\n",
    ["-i", "-c", "1/0"], "import sys\nsys.last_value\nsys.flags.interactive, sys.flags.inspect\n",
    ["-i", "-c", "raise SystemExit(4)"], "import sys\nsys.last_type\nsys.exit('bye')\n",
    ["-i", "-q", "-E"], "raise KeyboardInterrupt\n1\n",
]
for args, text in zip(INPUTS[::2], INPUTS[1::2]):
    done = subprocess.run([sys.executable, *args], input=text, capture_output=True, text=True)
    print(args, done.returncode, repr(done.stdout))
    print(done.stderr)
name = os.path.join(os.environ["TMPDIR"], "startup.py")
with open(name, "w") as f:
    print("print('started'); begun = 1", file=f)
done = subprocess.run([sys.executable, "-i", "-q"], input="begun\n", capture_output=True, text=True, env={"PYTHONSTARTUP": name})
print(repr(done.stdout), repr(done.stderr))
done = subprocess.run([sys.executable], input="begun = 1\nbegun\nprint(begun)\n", capture_output=True, text=True, env={"PYTHONSTARTUP": name})
print(repr(done.stdout), repr(done.stderr))
