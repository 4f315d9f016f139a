# oracle: no (CPython lets the functions go while their code runs: it often crashes)
import gc
# property: the originals go while the copy is being made
class P(property):
    def __new__(cls, *args):
        if make: orig.__init__()
        return super().__new__(cls)
make = False
orig = P(lambda self: 1, lambda self, v: None)
make = True
p = orig.deleter(lambda self: None)
print(p.fget is not None, p.fset is not None)  # expect: True True
class Flag:
    def __getattr__(self, name):
        if name == "__isabstractmethod__": q.__init__()
        raise AttributeError(name)
q = property(Flag(), Flag(), Flag())
print(q.__isabstractmethod__)  # expect: False
class F2:
    def __getattribute__(self, name):
        if name == "__isabstractmethod__": s.__init__(len); gc.collect()
        return object.__getattribute__(self, name)
    def __getattr__(self, name): return False
s = staticmethod(F2())
print(s.__isabstractmethod__)  # expect: False
class F3:
    def __repr__(self):
        s3.__init__(len); return "F3" * len(type(self).__name__)
s3 = staticmethod(F3())
print(repr(s3))  # expect: <staticmethod(F3F3)>
class G:
    @property
    def __doc__(self):
        r.__init__(); gc.collect(); return "doc"
r = property.__new__(property)
r.__init__(G())
print(r.__doc__, r.fget)  # expect: doc None
