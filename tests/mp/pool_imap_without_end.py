# oracle: no (CPython reads the whole iterator in advance)
import itertools
from multiprocessing import Pool
with Pool(2) as pool:
    results = pool.imap(abs, itertools.count())
    print([next(results) for _ in range(100)] == list(range(100)))  # expect: True
