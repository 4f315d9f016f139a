class C:
    def __init__(self, n): self.n = n
    def __bool__(self): return self.n > 0
    def __del__(self): print("freed", self.n)
x = C(0) or C(1)  # expect: freed 0
print("x", x.n)  # expect: x 1
y = C(2) and C(0)  # expect: freed 2
print("y", y.n)  # expect: y 0
del x, y  # expect: freed 1
# expect: freed 0
