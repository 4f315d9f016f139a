from multiprocessing import Pool
def square(x): return x * x
with Pool(2) as pool:
    it = pool.imap(square, range(5))
    print(next(it), list(it))  # expect: 0 [1, 4, 9, 16]
    print(sorted(pool.imap_unordered(square, range(6), chunksize=2)))  # expect: [0, 1, 4, 9, 16, 25]
