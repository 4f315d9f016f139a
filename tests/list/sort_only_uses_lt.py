class V:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return "V%d" % self.n
print(sorted([V(3), V(1), V(2)]))  # expect: [V1, V2, V3]
