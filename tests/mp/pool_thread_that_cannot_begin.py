# oracle: no (CPython's map waits for ever)
# A pool whose thread ends on its way to its work, for want of memory, cannot be made: nobody waits for it.
import multiprocessing
import multiprocessing.pool
import threading

whole = threading.Thread.run


def run(self):
    if "_watch" in self.name or "_work" in self.name or self.name == "PoolHandler":
        raise MemoryError
    whole(self)


threading.Thread.run = run
threading.excepthook = lambda args: None
for kind in multiprocessing.Pool, multiprocessing.pool.ThreadPool:
    try:
        with kind(2) as pool:
            print(pool.map(abs, [1, -2]))
    except MemoryError:
        print("MemoryError", multiprocessing.active_children(), threading.active_count())
# expect: MemoryError [] 1
# expect: MemoryError [] 1
