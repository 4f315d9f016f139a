class C: pass
c = C()
for c.x in [1, 2, 3]:
    pass
print(c.x)  # expect: 3
