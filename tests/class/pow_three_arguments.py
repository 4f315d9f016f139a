class C:
    def __pow__(self, e, m=None): return e, m
print(C() ** 2, pow(C(), 2, 3))  # expect: (2, None) (2, 3)
