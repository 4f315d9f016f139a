from multiprocessing import Pool
from multiprocessing.pool import MaybeEncodingError
def make(): return lambda: 5
with Pool(1) as pool:
    try:
        pool.apply(make)
    except MaybeEncodingError as e:
        print(str(e).split("0x")[0])
    print(pool.apply(abs, (-3,)))
