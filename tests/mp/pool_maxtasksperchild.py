from multiprocessing import Pool
import os
def pid(x): return os.getpid()
with Pool(1, maxtasksperchild=2) as pool:
    pids = pool.map(pid, range(6), chunksize=1)
print(len(set(pids)))  # expect: 3
