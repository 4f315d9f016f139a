# The options of an environment: its prompt, clearing, upgrading, copies of the interpreter.
import os
import subprocess
import tempfile
import venv

folder = os.path.join(os.path.realpath(tempfile.mkdtemp()), "env")
marks = os.path.join(folder, "mark")

def names():
    return sorted(name for name in os.listdir(folder) if name != "lib64")

venv.create(folder, symlinks=True, prompt="special")
with open(os.path.join(folder, "pyvenv.cfg")) as file:
    print([line.strip() for line in file if line.startswith(("prompt", "include"))])
    # expect: ['include-system-site-packages = false', "prompt = 'special'"]
print("(special) " in open(os.path.join(folder, "bin", "activate")).read())  # expect: True
open(marks, "w").close()
venv.create(folder, symlinks=True)
print(os.path.exists(marks), names())  # expect: True ['bin', 'include', 'lib', 'mark', 'pyvenv.cfg']
venv.create(folder, symlinks=True, clear=True, system_site_packages=True)
print(os.path.exists(marks), names())  # expect: False ['bin', 'include', 'lib', 'pyvenv.cfg']
with open(os.path.join(folder, "pyvenv.cfg")) as file:
    print([line.strip() for line in file if line.startswith(("prompt", "include"))])
    # expect: ['include-system-site-packages = true']
venv.create(folder, clear=True)
python = os.path.join(folder, "bin", "python3.11")
print(os.path.islink(python), os.access(python, os.X_OK))  # expect: False True
print(subprocess.run([python, "-c", "import sys, json; print(sys.prefix)"], capture_output=True, text=True).stdout.strip() == folder)
# expect: True
file = os.path.join(os.path.dirname(folder), "file")
open(file, "w").close()
try:
    venv.create(file)
except ValueError as error:
    print(str(error).replace(file, "FILE"))  # expect: Unable to create directory 'FILE'
