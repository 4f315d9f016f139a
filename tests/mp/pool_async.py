from multiprocessing import Pool
def square(x): return x * x
with Pool(2) as pool:
    r = pool.apply_async(square, (7,))
    m = pool.map_async(square, range(4))
    s = pool.starmap_async(pow, [(2, 3), (3, 2)])
    print(r.get(10), m.get(10), s.get(10), r.ready(), r.successful())
    # expect: 49 [0, 1, 4, 9] [8, 9] True True
