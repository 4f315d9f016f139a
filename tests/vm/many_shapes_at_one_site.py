class C: pass
def get(o): return o.k
total = 0
for i in range(300):
    c = C()
    setattr(c, "x%d" % i, 1)
    c.k = i
    total += get(c)
print(total)  # expect: 44850
