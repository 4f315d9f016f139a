# oracle: no (CPython waits for ever)
import os, signal
from multiprocessing import Pool
def die(x):
    os.kill(os.getpid(), signal.SIGKILL)
with Pool(2) as pool:
    try:
        pool.map(die, [1], chunksize=1)
    except Exception as e:
        print("an error, not a hang")  # expect: an error, not a hang
    print(pool.map(abs, [-1, -2, -3]))  # expect: [1, 2, 3]
