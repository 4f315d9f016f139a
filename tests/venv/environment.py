# An environment: its interpreter's sys.prefix, its packages, .pth files, the scripts for shells.
import os
import subprocess
import sys
import tempfile
import venv

folder = os.path.join(os.path.realpath(tempfile.mkdtemp()), "it's env")

class Builder(venv.EnvBuilder):
    def post_setup(self, context):
        print(sorted(name for name in ("env_dir", "env_name", "prompt", "executable", "python_dir", "bin_path", "env_exe", "inc_path",
                                       "cfg_path", "env_exec_cmd", "bin_name") if hasattr(context, name)))
        print(context.env_name, context.prompt, context.bin_name, context.bin_path == os.path.join(folder, "bin"))

Builder(symlinks=True).create(folder)
packages = os.path.join(folder, "lib", "python3.11", "site-packages")
print(os.path.isdir(packages), os.readlink(os.path.join(folder, "lib64")))
with open(os.path.join(folder, "pyvenv.cfg")) as file:
    print([line.partition(" = ")[0] for line in file])
print([os.path.exists(os.path.join(folder, "bin", name)) for name in ("python", "python3", "activate", "activate.csh", "activate.fish")])

with open(os.path.join(packages, "installed.py"), "w") as file:
    file.write("where = __file__\n")
os.mkdir(os.path.join(folder, "elsewhere"))
with open(os.path.join(packages, "more.pth"), "w") as file:
    file.write("# a comment\n../../../elsewhere\nnot/there\nimport sys; sys.from_pth = True\n")

PROGRAM = """
import sys, sysconfig, installed, site
print(sys.prefix == sys.exec_prefix, sys.prefix != sys.base_prefix, sys.prefix)
print(sys.executable)
print(installed.where)
print(sys.from_pth, [path for path in sys.path if path.startswith(sys.prefix)])
print(sysconfig.get_path("purelib"), sysconfig.get_path("scripts"))
print(site.PREFIXES, site.ENABLE_USER_SITE)
"""

def show(*command, **options):
    told = subprocess.run(command, capture_output=True, text=True, **options)
    print((told.stdout + told.stderr).replace(folder, "ENV").strip())

python = os.path.join(folder, "bin", "python")
show(python, "-c", PROGRAM)
show(python, "-I", "-c", "import sys, installed; print(sys.prefix)")
SHELL = """
. "$1/bin/activate"
echo "$VIRTUAL_ENV $VIRTUAL_ENV_PROMPT$PS1"
command -v python
python -c "import sys; print(sys.prefix, sys.executable)"
deactivate
echo "[$VIRTUAL_ENV]"
command -v deactivate
true
"""
show("bash", "-c", SHELL, "bash", folder, env={"PATH": "/usr/bin:/bin", "PS1": "$ "})
try:
    venv.create(folder + ":x")
except ValueError as error:
    print(type(error).__name__, str(error).replace(folder, "ENV"))
