from multiprocessing import Pool, TimeoutError
with Pool(1) as pool:
    it = pool.imap(abs, [-1, -2, -3])
    print(type(it).__name__, it.next(timeout=10), type(pool.imap(abs, [-1], 2)).__name__)
    # expect: IMapIterator 1 generator
    print(list(it))  # expect: [2, 3]
    try:
        it.next()
    except StopIteration:
        print("stop")  # expect: stop
