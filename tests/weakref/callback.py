import weakref
class C: pass
c = C()
r = weakref.ref(c, lambda ref: print("gone", ref is r))
del c  # expect: gone True
