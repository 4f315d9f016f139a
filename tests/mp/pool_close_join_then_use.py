from multiprocessing import Pool
pool = Pool(1)
pool.close()
pool.join()
try:
    pool.map(abs, [1])
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Pool not running
pool = Pool(1)
try:
    pool.join()
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Pool is still running
pool.terminate()
pool.join()
try:
    Pool(0)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Number of processes must be at least 1
