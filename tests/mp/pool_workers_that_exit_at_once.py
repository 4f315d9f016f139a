# oracle: no (CPython starts new workers for ever)
import os
from multiprocessing import Pool
def init(): os._exit(3)
with Pool(2, initializer=init) as pool:
    try:
        pool.map(abs, [-1, -2])
    except Exception as e:
        print(type(e).__name__, "exit code 3" in str(e))  # expect: WorkerLostError True
