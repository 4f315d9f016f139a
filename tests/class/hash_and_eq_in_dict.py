class C:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return isinstance(o, C) and self.n == o.n
    def __hash__(self): return hash(self.n)
d = {C(1): "one"}
print(d[C(1)], C(2) in d)  # expect: one False
