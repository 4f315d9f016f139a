# As many tasks as there are workers wait for each other, behind short ones: each worker gets one of them, however they were given out before.
import threading
from multiprocessing import Barrier, Pool

WORKERS = 6
barrier = Barrier(WORKERS, timeout=15)


def work(together):
    if together:
        try:
            barrier.wait()
        except threading.BrokenBarrierError:
            return "waited in vain"
    return "done"


if __name__ == "__main__":
    with Pool(WORKERS) as pool:
        pool.map(work, [False] * 100, chunksize=1)  # it learns that tasks are short
        seen = set()
        for before in range(24):
            seen.update(pool.imap_unordered(work, [False] * before + [True] * WORKERS))
            seen.update(result.get() for result in [pool.apply_async(work, (True,)) for _ in range(WORKERS)])
        print(seen)  # expect: {'done'}
