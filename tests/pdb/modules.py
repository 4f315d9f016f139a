# python -m pdb -m NAME: modules and packages, relative imports, and what cannot be run.
import os
import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.mkdir("pk")
    open("pk/__init__.py", "w").close()
    with open("pk/__main__.py", "w") as f:
        f.write("print('in', __name__, __package__)\n")
    with open("pk/m.py", "w") as f:
        f.write("from . import __name__ as n\nprint(n, __name__)\n")
    for args in (["-c", "n", "-c", "n", "-c", "q", "-m", "pk.m"], ["-c", "c", "-c", "q", "-m", "pk"], ["-m", "nope"], ["-m", "pk.pk"]):
        done = subprocess.run([sys.executable, "-m", "pdb", *args], capture_output=True, text=True, stdin=subprocess.DEVNULL)
        print(done.stdout.replace(os.path.realpath(folder), "F"), done.stderr.splitlines()[-1:], done.returncode)
        # expect: pk __main__
        # expect: --Return--
        # expect:  [] 0
        # expect: in __main__ pk
        # expect: The program finished and will be restarted
        # expect:  [] 0
        # expect:  ['ImportError: No module named nope'] 1
        # expect:  ['ImportError: No module named pk.pk'] 1
