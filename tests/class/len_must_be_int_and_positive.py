class C:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
for n in (3, -1, "x", True, 2 ** 70):
    try:
        print(len(C(n)))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)  # expect: 3
        # expect: ValueError __len__() should return >= 0
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: 1
        # expect: OverflowError cannot fit 'int' into an index-sized integer
