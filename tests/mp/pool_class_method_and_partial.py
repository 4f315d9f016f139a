from multiprocessing import Pool
from functools import partial
class C:
    def __init__(self, n): self.n = n
    def add(self, x): return self.n + x
    @staticmethod
    def twice(x): return 2 * x
    @classmethod
    def name(cls, x): return cls.__name__ + str(x)
def power(x, n): return x ** n
with Pool(2) as pool:
    print(pool.map(C(10).add, [1, 2]), pool.map(C.twice, [3]), pool.map(C.name, [4]), pool.map(partial(power, n=3), [2, 3]), pool.map(str.upper, ["a"]))
    # expect: [11, 12] [6] ['C4'] [8, 27] ['A']
