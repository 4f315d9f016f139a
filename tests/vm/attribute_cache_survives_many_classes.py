def get(o): return o.value
out = 0
for i in range(200):
    cls = type("C%d" % i, (), {"value": i} if i % 2 else {"__init__": lambda self, i=i: setattr(self, "value", i)})
    out += get(cls())
print(out)  # expect: 19900
