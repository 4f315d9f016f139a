class C: pass
c = C()
def put(v): c.x = v
put(1)
put(2)
C.__setattr__ = lambda self, n, v: object.__setattr__(self, n, v * 10)
put(3)
print(c.x)  # expect: 30
del C.__setattr__
put(4)
print(c.x)  # expect: 4
