# A manager that nobody shuts down; finalizers that are made and run at the same time by several threads.
import multiprocessing
import threading
from multiprocessing import util


class Thing:
    pass


if __name__ == "__main__":
    left = multiprocessing.Manager()  # nobody shuts it down
    print(left.list([1, 2])[1])  # expect: 2

    stop = threading.Event()
    errors = []

    def make():
        while not stop.is_set():
            things = [Thing() for _ in range(50)]
            for thing in things:
                util.Finalize(thing, int, exitpriority=1000)

    threads = [threading.Thread(target=make) for _ in range(3)]
    for t in threads:
        t.start()
    try:
        for _ in range(200):
            util._run_finalizers(1000)
    except RuntimeError as e:
        errors.append(e)
    stop.set()
    for t in threads:
        t.join()
    print(errors)  # expect: []
