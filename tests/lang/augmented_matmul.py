class M:
    def __matmul__(self, o): return "mat"
    def __imatmul__(self, o): return "imat"
m = M()
print(m @ 1)  # expect: mat
m @= 1
print(m)  # expect: imat
