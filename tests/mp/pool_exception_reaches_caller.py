from multiprocessing import Pool
def fail(x): raise ValueError("bad %d" % x)
with Pool(2) as pool:
    for call in (lambda: pool.map(fail, [1]), lambda: pool.apply(fail, (2,)), lambda: list(pool.imap(fail, [3])), lambda: pool.apply_async(fail, (4,)).get()):
        try:
            call()
        except ValueError as e:
            print(e, type(e.__cause__).__name__)  # expect: bad 1 RemoteTraceback
            # expect: bad 2 RemoteTraceback
            # expect: bad 3 RemoteTraceback
            # expect: bad 4 RemoteTraceback
