from multiprocessing import Pool
with Pool(1) as pool:
    try:
        pool.apply(lambda: 5)
    except Exception as e:
        print(type(e).__name__, e)
        # expect: PicklingError Can't pickle <function <lambda> at 0x..>: attribute lookup <lambda> on __main__ failed
    try:
        pool.map(lambda x: x, [1])
    except Exception as e:
        print(type(e).__name__, e)
        # expect: PicklingError Can't pickle <function <lambda> at 0x..>: attribute lookup <lambda> on __main__ failed
    print(pool.apply(abs, (-3,)))  # expect: 3
