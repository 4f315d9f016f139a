class C:
    def __init__(self, n):
        self.n = n
        self.inner = C(n - 1) if n else None
    def __len__(self): return 1 + (len(self.inner) if self.inner is not None else 0)
    def __iter__(self):
        yield self.n
        if self.inner is not None: yield from self.inner
    def __eq__(self, o): return self.n == o.n and self.inner == o.inner
    def __getitem__(self, i): return self.n if i == 0 else self.inner[i - 1]
    def __add__(self, k): return k + (self.inner + k if self.inner is not None else 0)
    def __call__(self): return self.inner() if self.inner is not None else "bottom"
c = C(40)
print(len(c), list(c)[:3], c == C(40), c[30], c + 2, c())  # expect: 41 [40, 39, 38] True 10 82 bottom
