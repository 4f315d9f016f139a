from multiprocessing.dummy import Pool
from multiprocessing.pool import ThreadPool
pool = ThreadPool(4)
results = pool.map(len, ["a", "bb", "ccc"])
pool.close()
pool.join()
print(results, Pool(2).map(abs, [-1, 2]))  # expect: [1, 2, 3] [1, 2]
