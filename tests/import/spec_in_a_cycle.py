# A module's spec that leads back to itself through its loader is collected.
import gc, importlib.machinery, weakref
class Loader: pass
loader = Loader()
loader.spec = importlib.machinery.ModuleSpec('made', loader, is_package=True)
loader.spec.submodule_search_locations.append(loader)
seen = weakref.ref(loader)
del loader
gc.collect()
print(seen(), importlib.machinery.ModuleSpec('a.b', None).parent)  # expect: None a
