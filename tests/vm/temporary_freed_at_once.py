class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("freed", self.n)
    def f(self): return self.n
print(C(1).f())  # expect: freed 1
# expect: 1
C(2)  # expect: freed 2
print("between")  # expect: between
x = C(3).f() + C(4).f()  # expect: freed 3
# expect: freed 4
print(x)  # expect: 7
