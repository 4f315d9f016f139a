# Modules, files, folders and packages run as programs.
import os
import runpy
import sys
import tempfile
def attempt(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        print(type(e).__name__, e)
folder = tempfile.mkdtemp()
def write(name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as f:
        f.write(text)
    return path
module = write("single.py", "import sys\nx = 1\nprint(__name__, sys.argv[0] == __file__, __package__)\nif __name__ == '__main__': y = 2\n")
write("pack/__init__.py", "")
write("pack/__main__.py", "print('package', __name__, __package__)\nz = 4\n")
write("plain/__main__.py", "print('folder', __name__)\nz = 5\n")
sys.path.insert(0, folder)
print(sorted(k for k in runpy.run_path(module) if k[0] != "_"))
print(runpy.run_path(module, run_name="__main__")["y"])
print(runpy.run_module("single")["x"], "single" in sys.modules)
print(runpy.run_module("single", run_name="__main__", alter_sys=True, init_globals={"q": 9})["q"])
print(runpy.run_module("pack")["z"], runpy.run_path(os.path.join(folder, "plain"))["z"])
attempt(runpy.run_module, "nosuch")
