from multiprocessing import Pool
def fail(x): raise ValueError("in worker %d" % x)
with Pool(1) as pool:
    pool.map(fail, [7])
# expect-error: ValueError: in worker 7
