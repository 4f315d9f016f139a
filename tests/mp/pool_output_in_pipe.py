# oracle: no (CPython loses lines: the pool is closed, and not joined)
from multiprocessing import Pool
def f(x): print("line", x)
pool = Pool(2)
pool.map(f, range(3), chunksize=3)
pool.close()
# expect: line 0
# expect: line 1
# expect: line 2
