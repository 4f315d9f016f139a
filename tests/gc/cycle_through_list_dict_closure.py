import gc, weakref
class C: pass
def make():
    c = C()
    l = [c]
    d = {"l": l}
    c.d = d
    c.f = lambda: c
    return weakref.ref(c)
gc.collect()
r = make()
print(r() is None)  # expect: False
gc.collect()
print(r() is None)  # expect: True
