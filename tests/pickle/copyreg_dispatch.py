import pickle, copyreg
class C:
    def __init__(self, n): self.n = n
def reduce_c(c): return C, (c.n * 10,)
copyreg.pickle(C, reduce_c)
print(pickle.loads(pickle.dumps(C(5))).n)  # expect: 50
