from multiprocessing import Pool
p = Pool(2)
print(p)  # expect: <multiprocessing.pool.Pool state=RUN pool_size=2>
p.close()
print(p)  # expect: <multiprocessing.pool.Pool state=CLOSE pool_size=2>
p.terminate()
p.join()
print(p)  # expect: <multiprocessing.pool.Pool state=TERMINATE pool_size=2>
