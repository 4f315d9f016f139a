class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 7
    def __eq__(self, o): return self.n == o.n
s = {K(i % 5) for i in range(50)}
print(len(s), K(3) in s, K(9) in s)  # expect: 5 True False
s.discard(K(3))
print(len(s))  # expect: 4
