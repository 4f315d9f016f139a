class C:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(bool(C(0)), bool(C(3)))  # expect: False True
