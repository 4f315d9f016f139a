class C: pass
c, d = C(), {}
c.x, d["k"], (l := [0, 0])[1:] = 1, 2, [3]
print(c.x, d, l)  # expect: 1 {'k': 2} [0, 3]
