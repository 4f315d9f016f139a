# The repr of a module without a file: what its spec says, or its loader.
import types
from importlib.machinery import ModuleSpec


class Loader:
    def __repr__(self):
        return "<L>"


m = types.ModuleType("foo")
print(m)  # expect: <module 'foo'>
m.__loader__ = Loader()
print(m)  # expect: <module 'foo' (<L>)>
m.__spec__ = ModuleSpec("foo", Loader())
print(m)  # expect: <module 'foo' (<L>)>
m.__spec__ = ModuleSpec("foo", Loader(), origin="somewhere")
print(m)  # expect: <module 'foo' (somewhere)>
m.__spec__.has_location = True
print(m)  # expect: <module 'foo' from 'somewhere'>
m.__spec__ = ModuleSpec("foo", None)
print(m)  # expect: <module 'foo'>
