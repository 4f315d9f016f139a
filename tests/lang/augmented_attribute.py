class C:
    n = 1
c = C()
c.n += 1
print(c.n, C.n)  # expect: 2 1
