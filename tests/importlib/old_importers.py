# Names of import machinery that packages still mention.
import os
import sys
import tempfile
import warnings
warnings.simplefilter("ignore")
import importlib
import importlib.abc
import importlib.machinery
import pkgutil

folder = tempfile.mkdtemp()
with open(os.path.join(folder, "found.py"), "w") as file:
    file.write("x = 5\n")
importer = pkgutil.ImpImporter(folder)
print(list(importer.iter_modules("a.")), importer.find_module("none"))  # expect: [('a.found', False)] None
loader = importer.find_module("found")
print(loader.load_module("found").x, loader.get_source("found"), loader.is_package("found"))
# expect: 5 x = 5
# expect:  False
print(list(pkgutil.iter_importer_modules(pkgutil.get_importer(folder), "p.")))  # expect: [('p.found', False)]
print(importlib.find_loader("no_such"), importlib.find_loader("json") is not None)  # expect: None True
print(importlib.machinery.ExtensionFileLoader("a.b", "/x/b.so").is_package("a.b"))  # expect: False
loader = importlib.machinery.SourcelessFileLoader("name", os.path.join(folder, "found.py"))
print(loader.get_source("name"), loader.get_filename("name") == loader.path)  # expect: None True
try:
    loader.get_code("name")
except (ImportError, EOFError) as error:
    print(type(error).__name__, "bad magic number in 'name'" in str(error))  # expect: ImportError True
print(importlib.abc.Finder.__abstractmethods__ >= set())  # expect: True
