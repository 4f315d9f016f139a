# python -m cProfile: its usage, a module, a package, results in a file however the program changes its folder.
import os
import pstats
import subprocess
import sys
import tempfile


def profiled(*arguments, show=True):
    done = subprocess.run([sys.executable, "-m", "cProfile", *arguments], capture_output=True, text=True)
    print(done.returncode, done.stderr.strip().replace("\n", " | "))
    return done.stdout


print(profiled())
profiled("-s", "unknown", "x.py")
os.chdir(tempfile.mkdtemp())
os.mkdir("package")
for name, text in [("package/__init__.py", ""), ("package/__main__.py", "import sys\nprint(__name__, __package__, len(sys.argv))\n"),
                   ("mover.py", "import os\ndef f(): pass\nf()\nos.chdir('package')\n")]:
    with open(name, "w") as f:
        f.write(text)
print(profiled("-m", "package", "argument").split("\n")[0])
print("function calls" in profiled("-m", "timeit", "-n1", "-r1", "pass"))
profiled("-o", "out.prof", "-s", "name", "mover.py", "-x")
print(sorted(name for _, _, name in pstats.Stats("out.prof").stats if not name.startswith("<")))
