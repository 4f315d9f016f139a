from multiprocessing import Pool
import threading
def outer():
    def inner(): pass
    return inner
def same(x): return x
with Pool(1) as pool:
    for thing in (lambda x: x, outer(), threading.Lock(), open("/dev/null")):
        try:
            pool.map(same, [thing])
        except Exception as e:
            print(type(e).__name__, str(e).split(" at 0x")[0])
            # expect: PicklingError Can't pickle <function <lambda>
            # expect: AttributeError Can't pickle local object 'outer.<locals>.inner'
            # expect: TypeError cannot pickle '_thread.lock' object
            # expect: TypeError cannot pickle '_io.TextIOWrapper' object
