from multiprocessing import Pool
pool = Pool(2)
print(pool.map(abs, [-1, -2]))  # expect: [1, 2]
