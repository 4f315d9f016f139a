from multiprocessing import Pool
from functools import partial
def scale(x, factor=1, shift=0): return x * factor + shift
with Pool(2) as pool:
    print(pool.map(partial(scale, factor=10, shift=1), range(5)))  # expect: [1, 11, 21, 31, 41]
