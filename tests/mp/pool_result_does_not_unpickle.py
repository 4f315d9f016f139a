# oracle: no (CPython's result thread ends)
from multiprocessing import Pool
class Sly:
    def __reduce__(self): return explode, ()
def explode():
    raise OSError("while it is unpickled")
def make(x): return Sly()
with Pool(1) as pool:
    try:
        pool.apply(make, (1,))
    except OSError as e:
        print(e)  # expect: while it is unpickled
    print(pool.apply(abs, (-2,)))  # expect: 2
