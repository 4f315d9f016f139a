class C:
    def m(self): pass
class Box: pass
m = None
for _ in range(100000):
    c = C()
    c.inner = m
    m = c.m
del m, c
print("freed")  # expect: freed
