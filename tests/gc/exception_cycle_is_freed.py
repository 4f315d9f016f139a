import gc, weakref
class C: pass
def f():
    c = C()
    r = weakref.ref(c)
    try:
        raise ValueError(c)
    except ValueError as e:
        saved = e
    return r
r = f()
gc.collect()
print(r())  # expect: None
