from multiprocessing import Pool
def items():
    yield 1
    yield 2
    raise KeyError("no more")
with Pool(2) as pool:
    results = pool.imap(abs, items())
    print(next(results), next(results))  # expect: 1 2
    try:
        next(results)
    except KeyError as e:
        print(repr(e))  # expect: KeyError('no more')
