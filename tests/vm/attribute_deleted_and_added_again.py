class C: pass
c = C()
out = []
for i in range(4):
    c.x, c.y = i, i * 10
    out.append((c.x, c.y))
    del c.x
    out.append(hasattr(c, "x"))
    c.z = i
print(out, list(vars(c)))
# expect: [(0, 0), False, (1, 10), False, (2, 20), False, (3, 30), False] ['y', 'z']
