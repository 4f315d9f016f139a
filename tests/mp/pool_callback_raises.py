# oracle: no (CPython's result thread ends with the callback)
from multiprocessing import Pool
import os, sys
def bad(value): raise KeyError(value)
saved = os.dup(2)
r, w = os.pipe()
os.dup2(w, 2)
with Pool(1) as pool:
    result = pool.apply_async(abs, (-1,), callback=bad)
    print(result.get(10), pool.apply(abs, (-2,)))  # expect: 1 2
os.dup2(saved, 2)
print(os.read(r, 10000).decode().splitlines()[-1])  # expect: KeyError: 1
