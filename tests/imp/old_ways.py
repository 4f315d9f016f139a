# Finding and loading modules as before importlib.
import os
import sys
import tempfile
import warnings

warnings.simplefilter("ignore")
import imp

os.chdir(tempfile.mkdtemp())
os.makedirs("place/package")
with open("place/single.py", "w") as f:
    f.write("value = 42\n")
with open("place/package/__init__.py", "w") as f:
    f.write("inside = True\n")
file, path, details = imp.find_module("single", ["place"])
module = imp.load_module("single", file, path, details)
file.close()
print(module.value, path, details, module is sys.modules["single"])
# expect: 42 place/single.py ('.py', 'r', 1) True
found = imp.find_module("package", ["place"])
print(found, imp.load_module("package", *found).inside)  # expect: (None, 'place/package', ('', '', 5)) True
print(imp.load_source("renamed", "place/single.py").__name__, imp.new_module("fresh").__name__)
# expect: renamed fresh
print(imp.is_builtin("sys"), imp.is_builtin("single"), imp.is_frozen("single"), imp.lock_held(), imp.PY_SOURCE, imp.PKG_DIRECTORY)
# expect: -1 0 False False 1 5
for call in (lambda: imp.find_module("missing", ["place"]), lambda: imp.find_module(3), lambda: imp.find_module("a", "b"),
             lambda: imp.load_module("m", None, "x", ("", "w", imp.PY_SOURCE)), lambda: imp.load_package("nothing", "place")):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)  # expect: ImportError No module named 'missing'
        # expect: TypeError 'name' must be a str, not <class 'int'>
        # expect: RuntimeError 'path' must be None or a list, not <class 'str'>
        # expect: ValueError invalid file open mode 'w'
        # expect: ValueError 'place' is not a package
