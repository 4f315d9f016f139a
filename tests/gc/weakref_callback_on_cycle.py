import gc, weakref
class C: pass
c = C()
c.c = c
r = weakref.ref(c, lambda r: print("callback"))
del c
gc.collect()  # expect: callback
print(r())  # expect: None
