class T(tuple):
    def __new__(cls, *items): return super().__new__(cls, items)
t = T(1, 2)
print(t, t[0], t + (3,), t == (1, 2), hash(t) == hash((1, 2)))  # expect: (1, 2) 1 (1, 2, 3) True True
