import _imp, importlib.util as u
print(u.source_hash(b'').hex(), u.source_hash(b'abc').hex(), u.source_hash(bytearray(b'x'*100)).hex(), u.source_hash(b"12345678").hex())
# expect: 738d9cd5d5e87f73 c7af82e77c1da4f5 4b7660b59a454f14 34289d744291b0e4
print(_imp.source_hash(1, b'a').hex())  # expect: 57110c59985c424f
try: print(u.source_hash('a'))
except Exception as e: print(type(e), e)
# expect: <class 'TypeError'> a bytes-like object is required, not 'str'
print(_imp.check_hash_based_pycs)  # expect: default
print(_imp.lock_held(), _imp.acquire_lock(), _imp.lock_held(), _imp.acquire_lock(),_imp.release_lock(),_imp.lock_held(),_imp.release_lock(),_imp.lock_held())
# expect: False None True None None True None False
try: _imp.release_lock()
except Exception as e: print(repr(e))  # expect: RuntimeError('not holding the import lock')
print(_imp.is_builtin('sys'),_imp.is_builtin('nope'),_imp.is_frozen('json'))  # expect: -1 0 False

import sys
import types
import warnings
warnings.simplefilter("ignore")
class Loader:
    @u.module_for_loader
    def load_module(self, module):
        module.given = 1
        return module
    @u.module_for_loader
    def fail(self, module):
        raise ValueError(module.__name__)
    @u.set_loader
    @u.set_package
    def make(self, name):
        return types.ModuleType(name)
    def is_package(self, fullname):
        return False
loader = Loader()
module = loader.load_module("a.made")
print(module.given, module.__package__, module.__loader__ is loader, sys.modules["a.made"] is module)
# expect: 1 a True True
print(loader.fail("failed"), "failed" in sys.modules)  # expect: None False
made = loader.make("b.c")
print(made.__package__, made.__loader__ is loader)  # expect: b True
