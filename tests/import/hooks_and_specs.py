# importlib's specs, loaders and sys.meta_path.
import importlib, importlib.abc, importlib.machinery, importlib.util, os, sys, tempfile
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "one.py")
    with open(path, "w") as file: file.write("x = __name__\ny = __spec__.origin == __file__\n")
    os.mkdir(os.path.join(folder, "pack"))
    with open(os.path.join(folder, "pack", "__init__.py"), "w") as file: file.write("# coding: latin-1\nz = 1\n")
    spec = importlib.util.spec_from_file_location("other", path)
    print(spec.name, spec.origin == path, spec.has_location, repr(spec.parent), spec.submodule_search_locations, type(spec.loader).__name__)
    # expect: other True True '' None SourceFileLoader
    module = importlib.util.module_from_spec(spec)
    print(hasattr(module, "x"), module.__name__, module.__file__ == path, module.__loader__ is spec.loader, "other" in sys.modules)
    # expect: False other True True False
    spec.loader.exec_module(module)
    print(module.x, module.y)  # expect: other True
    print(importlib.util.spec_from_file_location("data", os.path.join(folder, "a.txt")))  # expect: None
    sys.path.insert(0, folder)
    found = importlib.util.find_spec("pack")
    print(found.name, os.path.relpath(found.origin, folder), [os.path.relpath(p, folder) for p in found.submodule_search_locations], found.parent)
    # expect: pack pack/__init__.py ['pack'] pack
    print(importlib.util.find_spec("no_such"), "pack" in sys.modules, found.loader.is_package("pack"), found.loader.get_source("pack"))
    # expect: None False True # coding: latin-1
    # expect: z = 1
    # expect:
    print(importlib.machinery.SourceFileLoader("two", path).load_module("two").x, sys.modules["two"].__name__)
    # expect: two two
    print(importlib.machinery.PathFinder.find_spec("one").name, importlib.machinery.PathFinder.find_spec("one", []))
    # expect: one None
    del sys.path[0]
for name, package in (("a.b", None), (".c", "p.q"), ("..c", "p.q"), (".", "p")): print(importlib.util.resolve_name(name, package))
# expect: a.b
# expect: p.q.c
# expect: p.c
# expect: p
for name, package in ((".a", None), ("...a", "p.q")):
    try: importlib.util.resolve_name(name, package)
    except ImportError as error: print(error)
    # expect: no package specified for '.a' (required for relative module names)
    # expect: attempted relative import beyond top-level package
try: importlib.util.find_spec("sys.nothing")
except ModuleNotFoundError as error: print(error, error.name)
# expect: __path__ attribute not found on 'sys' while trying to find 'sys.nothing' sys.nothing

class Memory(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    texts = {"mem": "a = 1\nfrom mem import sub", "mem.sub": "b = __package__, __name__", "mem.bad": "1/0"}
    def find_spec(self, name, path, target=None):
        if name not in self.texts: return None
        print("find", name, path)
        return importlib.util.spec_from_loader(name, self, is_package=name == "mem")
    def exec_module(self, module): exec(self.texts[module.__name__], module.__dict__)
sys.meta_path.insert(0, Memory())
import mem.sub  # expect: find mem None
# expect: find mem.sub []
print(mem.a, mem.sub.b, mem.__path__, mem.__spec__.parent, mem.__loader__ is sys.meta_path[0], mem.sub.__spec__.name)
# expect: 1 ('mem', 'mem.sub') [] mem True mem.sub
try: import mem.bad  # expect: find mem.bad []
except ZeroDivisionError: print("mem.bad" in sys.modules, hasattr(mem, "bad"))  # expect: False False
try: import mem.absent
except ModuleNotFoundError as error: print(error)  # expect: No module named 'mem.absent'
class Broken:
    def find_spec(self, name, path, target=None): raise KeyError(name)
sys.meta_path.insert(0, Broken())
try: import never
except KeyError as error: print("KeyError", error)  # expect: KeyError 'never'
sys.meta_path[:] = sys.meta_path[2:]
spec = importlib.machinery.ModuleSpec("p.m", None, origin="here", loader_state=[1], is_package=True)
print(spec, spec.parent, spec.submodule_search_locations, spec.loader_state, spec.has_location, spec.cached)
# expect: ModuleSpec(name='p.m', loader=None, origin='here', submodule_search_locations=[]) p.m [] [1] False None
for bad in (lambda: importlib.machinery.ModuleSpec(), lambda: importlib.machinery.ModuleSpec("a")):
    try: bad()
    except TypeError: print("TypeError")  # expect: TypeError
    # expect: TypeError
