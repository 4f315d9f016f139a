class C: pass
c = C()
c.x: int = 4
print(c.x)  # expect: 4
