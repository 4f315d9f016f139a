class C: pass
c = C()
for i in range(500):
    setattr(c, "a%d" % i, i)
print(c.a0, c.a250, c.a499, len(c.__dict__))  # expect: 0 250 499 500
for i in range(0, 500, 2):
    delattr(c, "a%d" % i)
print(hasattr(c, "a2"), c.a3, len(c.__dict__))  # expect: False 3 250
