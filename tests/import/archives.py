# Archives on sys.path: modules, packages, data, namespace packages, hooks; running them.
import importlib
import importlib.resources
import importlib.util
import os
import pkgutil
import runpy
import subprocess
import sys
import zipfile
import zipimport

os.chdir(os.environ["TMPDIR"])

with zipfile.ZipFile("tools.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("tool.py", "def broken():\n    return 1 / 0\n")
    archive.writestr("pack/__init__.py", "from . import inner\nfrom .deep import low\n")
    archive.writestr("pack/inner.py", "value = 7\n")
    archive.writestr("pack/note.txt", "a note\n")
    archive.writestr("pack/deep/__init__.py", "")
    archive.writestr("pack/deep/low.py", "name = __name__\n")
    archive.writestr("space/", "")
    archive.writestr("space/part.py", "where = __file__\n")
    archive.writestr("__main__.py", "import sys, tool\nprint('main', __name__, sys.argv[1:], tool.__file__.rpartition('/')[2])\n")

sys.path.insert(0, "tools.zip")
import pack
import space.part
import tool

print(pack.inner.value, pack.low.name, pack.__path__, pack.__file__)
print(space.part.where, list(space.__path__))
print(tool, tool.__loader__)
print(importlib.util.find_spec("pack.inner"))
print(pkgutil.get_data("pack", "note.txt"))
print((importlib.resources.files("pack") / "note.txt").read_text())
print([m.name for m in pkgutil.iter_modules(pack.__path__, "pack.")])
print(importlib.reload(tool) is tool)
try:
    tool.broken()
except ZeroDivisionError as error:
    import traceback
    print(traceback.format_tb(error.__traceback__)[-1])

importer = zipimport.zipimporter("tools.zip/pack")
print(importer.archive, importer.prefix, importer.is_package("deep"), importer.get_source("inner"))
for bad in ("nothing.zip", "", __file__):
    try:
        zipimport.zipimporter(bad)
    except zipimport.ZipImportError as error:
        print(str(error).replace(__file__, "FILE"))
try:
    importer.get_data("none.txt")
except OSError as error:
    print(type(error).__name__)
try:
    importer.get_code("none")
except zipimport.ZipImportError as error:
    print(error)

print(sorted(k for k in runpy.run_path("tools.zip") if not k.startswith("_")))


class Finder:
    def __init__(self, entry):
        if entry != "magic:":
            raise ImportError(entry)

    def find_spec(self, name, target=None):
        if name == "conjured":
            return importlib.util.spec_from_loader(name, self, origin="a hat")

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.rabbit = 1


sys.path_hooks.insert(0, Finder)
sys.path.insert(0, "magic:")
import conjured
print(conjured, conjured.rabbit, type(sys.path_importer_cache["magic:"]).__name__)

with open("app", "wb") as out, open("tools.zip", "rb") as archive:
    out.write(b"#!/usr/bin/env python3\n" + archive.read())
for command in (["app", "1"], ["-m", "tool"]):
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, env={"PYTHONPATH": "tools.zip"})
    print(done.returncode, done.stdout, done.stderr)
