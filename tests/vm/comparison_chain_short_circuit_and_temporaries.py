class C:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        print("lt", self.n, o.n)
        return self.n < o.n
    def __del__(self): print("freed", self.n)
print(C(1) < C(3) < C(2) < C(9))  # expect: lt 1 3
# expect: freed 1
# expect: lt 3 2
# expect: freed 3
# expect: freed 2
# expect: False
