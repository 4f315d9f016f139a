# Where a worker costs more than a fork, an executor begins one when there is a task and no idle worker.
import multiprocessing
import os
import time
from concurrent.futures import ProcessPoolExecutor


def pid(seconds=0):
    time.sleep(seconds)
    return os.getpid()


if __name__ == "__main__":
    for method in ("spawn", "forkserver", "fork"):
        with ProcessPoolExecutor(3, mp_context=multiprocessing.get_context(method)) as executor:
            one = {executor.submit(pid).result() for _ in range(3)}
            print(method, len(one) == 1 or method == "fork", len(executor._processes))
            futures = [executor.submit(pid, 0.2) for _ in range(6)]
            print(len({f.result() for f in futures}), len(executor._processes))
    with ProcessPoolExecutor(1, max_tasks_per_child=2) as executor:
        pids = [executor.submit(pid).result() for _ in range(6)]
        print([pids.index(p) for p in pids])  # expect: spawn True 1
        # expect: 3 3
        # expect: forkserver True 1
        # expect: 3 3
        # expect: fork True 3
        # expect: 3 3
        # expect: [0, 0, 2, 2, 4, 4]
