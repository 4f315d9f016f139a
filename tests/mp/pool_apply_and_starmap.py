from multiprocessing import Pool
def add(a, b=0): return a + b
with Pool(2) as pool:
    print(pool.apply(add, (1,), {"b": 2}), pool.starmap(add, [(1, 2), (3, 4)]), pool.apply(add, [5]))
    # expect: 3 [3, 7] 5
