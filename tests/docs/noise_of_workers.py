"""D002-18 D002-19 D002-33: Pool() by processors; workers begin with equal generators."""
import os, time
from multiprocessing import Pool
import numpy as np
def noise(n):
    time.sleep(0.2)
    return os.getpid(), round(float(np.random.normal(scale=.1)), 8), (f"file{n}", 0.5)
with Pool() as pool:
    print(pool._processes == os.cpu_count())  # expect: True
with Pool(2) as pool:
    results = pool.map(noise, range(2), chunksize=1)
first = {}
for pid, value, _ in results: first.setdefault(pid, value)
print(len(set(first.values())), [r[2] for r in results])  # expect: 1 [('file0', 0.5), ('file1', 0.5)]
