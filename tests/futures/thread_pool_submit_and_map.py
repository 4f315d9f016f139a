from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(max_workers=3) as pool:
    f = pool.submit(pow, 2, 10)
    print(f.result(), f.done(), f.running(), f.cancelled(), f.exception())
    # expect: 1024 True False False None
    print(list(pool.map(lambda x: x * x, range(6))), list(pool.map(pow, [1, 2], [3, 4])))
    # expect: [0, 1, 4, 9, 16, 25] [1, 16]
