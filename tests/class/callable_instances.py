class C:
    def __call__(self, *a, **k): return a, k
print(C()(1, x=2), callable(C()), callable(5))  # expect: ((1,), {'x': 2}) True False
