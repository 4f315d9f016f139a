from multiprocessing import Pool
import time
def work(x):
    time.sleep(0.02 if x == 0 else 0)
    return x
with Pool(2) as pool:
    print(pool.map(work, range(8), chunksize=1), list(pool.imap(work, range(8))))
    # expect: [0, 1, 2, 3, 4, 5, 6, 7] [0, 1, 2, 3, 4, 5, 6, 7]
