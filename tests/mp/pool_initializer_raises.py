# oracle: no (CPython starts new workers for ever)
from multiprocessing import Pool
def init(): raise ValueError("no way")
with Pool(2, initializer=init) as pool:
    for call in (lambda: pool.map(abs, [-1, -2]), lambda: pool.apply(abs, (-1,))):
        try:
            call()
        except ValueError as e:
            print(e)  # expect: no way
            # expect: no way
