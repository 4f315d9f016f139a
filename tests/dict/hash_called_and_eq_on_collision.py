class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o):
        return self.n == o.n
d = {K(i): i for i in range(20)}
print(len(d), d[K(7)], K(50) in d)  # expect: 20 7 False
del d[K(3)]
print(len(d), K(3) in d, [k.n for k in d][:5])  # expect: 19 False [0, 1, 2, 4, 5]
