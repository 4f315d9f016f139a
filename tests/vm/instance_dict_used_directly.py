class C: pass
c = C()
c.a = 1
d = c.__dict__
d["b"] = 2
c.c = 3
del d["a"]
print(c.b, hasattr(c, "a"), d, c.__dict__ is d)  # expect: 2 False {'b': 2, 'c': 3} True
d.clear()
c.n = 5
print(d, vars(c))  # expect: {'n': 5} {'n': 5}
