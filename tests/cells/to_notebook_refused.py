"""gilt --to: what it refuses, and how a cell that may raise, exits, or is interrupted ends it."""
# oracle: no (cells)
import json
import os
import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    source, target = os.path.join(folder, "in.ipy"), os.path.join(folder, "out.ipynb")

    def run(*args, **options):
        done = subprocess.run([sys.executable, *args], capture_output=True, text=True, stdin=subprocess.DEVNULL, **options)
        print(done.returncode, done.stdout, done.stderr.replace(folder, "FOLDER").strip().rpartition("\n")[2])

    def write(text):
        with open(source, "w") as f:
            f.write(text)

    def outputs():
        with open(target) as f:
            return [(cell["execution_count"], cell["outputs"]) for cell in json.load(f)["cells"]]

    run("--to", "nothing", source)
    run("--to", "notebook")
    write("# In [1]:\n1/0\n# In [2]:\n2\n")
    run("--to", "notebook", source, "-x")
    run("--to", "notebook", source, "-o")
    run("--to", "notebook", source, "-o", os.path.join(folder, "absent", "x.ipynb"))
    run("--to=notebook", source, "--output=" + target, "--allow-errors")
    print(outputs()[1])
    write("# In [1]:\nprint('before')\nimport sys; sys.exit(7)\n# In [2]:\n2\n")
    run("--to", "notebook", source, "-o", target)
    print(outputs())
    write("# In [1]:\nraise KeyboardInterrupt\n")
    run("--to", "notebook", source, "-o", target)
    run(source)
    write("# In [1]:\nimport sys\n3\n")
    run("-i", source)
    os.chdir(folder)
    run("--to", "notebook", "in.ipy")
    print(sorted(os.listdir(folder)))
