"""A tour in under half a minute: the same work done one after the other, by threads and by processes.

What to notice: threads help where a program waits, not where it computes, because only the holder of the Global
Interpreter Lock runs Python code; processes have a lock each.  At the end gilt tells what the lock did meanwhile.
"""
import os
import time
from multiprocessing import Pool
from threading import Thread

TASKS = 4
SIZE = 8000       # terms of one computation
PAUSE = 0.3       # seconds of one wait


def compute(size=SIZE):
    """Adds powers: big integers, no waiting, the lock is held throughout."""
    return sum(i ** i for i in range(size)) % 1_000_000_007


def wait(seconds=PAUSE):
    """Waits, as for a server: the lock is free meanwhile."""
    time.sleep(seconds)


def measured(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def one_after_the_other(task):
    for _ in range(TASKS):
        task()


def by_threads(task):
    threads = [Thread(target=task) for _ in range(TASKS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def by_processes(task, argument):
    with Pool(min(TASKS, os.cpu_count() or 1)) as pool:
        pool.map(task, [argument] * TASKS)


def compare(title, task, argument):
    print(title)
    alone = measured(lambda: one_after_the_other(task))
    print(f"  one after the other   {alone:6.2f} s")
    for name, work in [("four threads", lambda: by_threads(task)),
                       ("a pool of processes", lambda: by_processes(task, argument))]:
        seconds = measured(work)
        print(f"  {name:20}  {seconds:6.2f} s   {seconds / alone:.2f} of it")


def show_the_lock():
    try:
        import gil
    except ImportError:  # another Python
        return
    print(f"The lock, policy {gil.policy()}:")
    for thread in gil.stats():
        if isinstance(thread, dict):
            print(f"  {thread.get('name', '?'):14} took it {thread.get('takes', 0)} times")


if __name__ == "__main__":
    print(f"gilt on {os.cpu_count()} processors\n")
    compare("Computing: threads take turns with the lock, processes do not share it.", compute, SIZE)
    print()
    compare("Waiting: whoever waits lets go of the lock.", wait, PAUSE)
    print()
    show_the_lock()
