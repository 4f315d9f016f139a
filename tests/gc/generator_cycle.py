import gc, weakref
class C: pass
def g(c):
    yield c
def make():
    c = C()
    c.g = g(c)
    next(c.g)
    return weakref.ref(c)
r = make()
gc.collect()
print(r())  # expect: None
