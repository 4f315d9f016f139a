import os
import subprocess
import sys
import tempfile


def run(source, stdin=None):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        with open(path, "w") as f:
            f.write(source)
        words = [path] if stdin is None else ["-"]
        done = subprocess.run([sys.executable, *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, input=stdin)
        lines = done.stdout.splitlines()
        print(lines[0], "...", lines[-1], done.returncode)


run("print('first')\n1 / 0\n")  # expect: first ... ZeroDivisionError: division by zero 1
run("print('first')\nimport sys\nsys.exit('last')\n")  # expect: first ... last 1
run("", stdin="print('first')\n1 / 0\n")  # expect: first ... ZeroDivisionError: division by zero 1
