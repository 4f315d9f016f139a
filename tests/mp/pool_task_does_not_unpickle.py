# oracle: no (CPython's worker dies and the caller waits for ever)
from multiprocessing import Pool, current_process
import os
parent = os.getpid()
class Sly:
    def __reduce__(self): return explode, (parent,)
def explode(pid):
    if os.getpid() != pid: raise OSError("in the worker")
with Pool(1) as pool:
    try:
        pool.apply(abs, (Sly(),))
    except OSError as e:
        print(e)  # expect: in the worker
    print(pool.apply(abs, (-2,)))  # expect: 2
