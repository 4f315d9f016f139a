from multiprocessing import Pool
import sys
def leave(x): raise KeyError(x)
with Pool(1) as pool:
    try:
        pool.apply(leave, ("k",))
    except Exception as e:
        print(repr(e))  # expect: KeyError('k')
