from multiprocessing import Pool
import os
def pid(x): return os.getpid()
with Pool(2) as pool:
    pids = set(pool.map(pid, range(50), chunksize=1))
    print(1 <= len(pids) <= 2, os.getpid() in pids)  # expect: True False
