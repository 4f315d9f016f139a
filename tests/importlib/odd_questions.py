# What finders and loaders answer to names that are none, or not theirs.
import importlib.abc
import importlib.util
import os
import sys
import tempfile
from importlib.machinery import FileFinder, ModuleSpec, PathFinder, SourceFileLoader

folder = tempfile.mkdtemp()
os.mkdir(os.path.join(folder, "pack"))
for name in "plain.py", "pack/sub.py":
    with open(os.path.join(folder, name), "w") as file:
        file.write("x = 1\n")
sys.path.insert(0, folder)

for name in "", "pack/sub", "pack\0sub":
    print(importlib.util.find_spec(name), PathFinder.find_spec(name), FileFinder(folder, (SourceFileLoader, [".py"])).find_spec(name))
    # expect: None None None
    # expect: None None None
    # expect: None None None

loader = importlib.util.find_spec("plain").loader
for method in "get_filename", "get_source", "get_code", "is_package":
    try:
        getattr(loader, method)("other")
    except ImportError as e:
        print(method, e, e.name)  # expect: get_filename loader for plain cannot handle other other
        # expect: get_source loader for plain cannot handle other other
        # expect: get_code loader for plain cannot handle other other
        # expect: is_package loader for plain cannot handle other other
    getattr(loader, method)("plain")

print(ModuleSpec("a", None), importlib.util.spec_from_loader("x", None))
# expect: ModuleSpec(name='a', loader=None) ModuleSpec(name='x', loader=None)
a, b = ModuleSpec("a", None, origin="o"), ModuleSpec("a", None, origin="o")
print(a == b, a != b, a == ModuleSpec("b", None, origin="o"), a == ModuleSpec("a", 1, origin="o"), a == 5)
# expect: True False False False False
b.submodule_search_locations = []
print(a == b)  # expect: False
del b.name
print(a == b)  # expect: False


class InMemory(importlib.abc.SourceLoader):
    def get_filename(self, name):
        return "<mem>"

    def get_data(self, path):
        return b"w = 7"


spec = importlib.util.spec_from_loader("mem", InMemory())
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.w, module.__file__, spec.loader.is_package("mem"))  # expect: 7 <mem> False
