import weakref
class C: pass
c = C()
f = weakref.finalize(c, print, "finalised", 1)
print(f.alive)
del c
print(f.alive)
d = C()
g = weakref.finalize(d, print, "at exit")  # expect: True
# expect: finalised 1
# expect: False
# expect: at exit
