import gc
class B:
    __slots__ = ("p", "q")
def make():
    class A:
        __slots__ = ("p", "q")
        def __getattribute__(self, name):
            if name == "p":
                object.__setattr__(self, "__class__", B)
                gc.collect()
                return 5
            return object.__getattribute__(self, name)
    a = A()
    a.p = 1; a.q = 2
    return a
a = make()
gc.collect()
print(a.__reduce_ex__(2)[2])  # expect: (None, {'p': 5, 'q': 2})
a = make()
print(a.__getstate__())  # expect: (None, {'p': 5, 'q': 2})
