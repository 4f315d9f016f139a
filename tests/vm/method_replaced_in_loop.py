class C:
    def f(self): return 1
c = C()
out = []
for i in range(8):
    out.append(c.f())
    if i == 1: C.f = lambda self: 2
    if i == 3: c.f = lambda: 3
    if i == 5: del c.f
    if i == 6: C.f = 5 .__add__
    if i == 6: C.f = lambda self: 4
print(out)  # expect: [1, 1, 2, 2, 3, 3, 2, 4]
