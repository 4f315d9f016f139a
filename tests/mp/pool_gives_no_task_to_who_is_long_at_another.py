# Tasks that must run at the same time do so, though a worker that had short ones before could have got several of them.
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Barrier, Pool

barrier = Barrier(4, timeout=15)


def work(together):
    if together:
        try:
            barrier.wait()
        except threading.BrokenBarrierError:
            return "waited in vain"
    return "done"


tasks = [False] * 40 + [True] * 4 + [False] * 40 + [True] * 4


if __name__ == "__main__":
    with Pool(4) as pool:
        print(set(pool.map(work, tasks, chunksize=1)))  # expect: {'done'}
        print(set(pool.imap_unordered(work, tasks)))  # expect: {'done'}
        print({result.get() for result in [pool.apply_async(work, (task,)) for task in tasks]})
        # expect: {'done'}
    with ProcessPoolExecutor(4) as executor:
        print(set(executor.map(work, tasks)))  # expect: {'done'}
