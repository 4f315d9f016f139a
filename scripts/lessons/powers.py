"""Work that only computes: threads take turns, processes do not have to.

Adding up i**i is arithmetic with long numbers.  An addition of any length holds the lock from beginning to end, so four
threads need as long as four calls in a row.  Each process has an interpreter with a lock of its own.
"""
import multiprocessing
from queue import Queue
from threading import Thread

from lesson import Comparison, notice, show_machine, title

SIZE = 6000
TASKS = 4


def add_powers(size):
    total = 0
    for i in range(size):
        total += i ** i
    return total % 1_000_003


def in_a_row():
    return [add_powers(SIZE) for _ in range(TASKS)]


def by_threads():
    """Workers that live on a queue: daemon threads, since nobody ever tells them to stop."""
    tasks, results = Queue(), Queue()

    def worker():
        while True:
            size = tasks.get()
            results.put(add_powers(size))
            tasks.task_done()

    for _ in range(TASKS):
        tasks.put(SIZE)
    for _ in range(TASKS):
        Thread(target=worker, daemon=True).start()
    tasks.join()
    return [results.get() for _ in range(TASKS)]


def by_processes():
    """A process's return value goes nowhere: what shall come back is sent through a queue."""
    results = multiprocessing.SimpleQueue()
    processes = [multiprocessing.Process(target=send_powers, args=(SIZE, results)) for _ in range(TASKS)]
    for process in processes:
        process.start()
    values = [results.get() for _ in processes]
    for process in processes:
        process.join()
    return values


def send_powers(size, results):
    results.put(add_powers(size))


def by_pool():
    with multiprocessing.Pool(TASKS) as pool:
        return pool.map(add_powers, [SIZE] * TASKS)


def raced_counter(rounds=100_000):
    """Two threads add to one number.  Reading, adding and storing are three steps; another thread may run in between."""
    count = 0

    def add():
        nonlocal count
        for _ in range(rounds):
            count += 1

    threads = [Thread(target=add) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return count, 2 * rounds


if __name__ == "__main__":
    show_machine("Powers: work without waiting")
    ways = Comparison()

    title("Four computations in a row")
    expected = ways.run("in a row", in_a_row)

    title("Four threads")
    assert ways.run("four threads", by_threads) == expected
    notice("""About the same time: whoever computes holds the lock, and there is one lock. What the threads gain is that all
           four get on, not that they get on faster.""")

    title("Four processes")
    assert ways.run("four processes", by_processes) == expected
    assert ways.run("a pool of four", by_pool) == expected
    notice("""With two processors about half the time. The CPU time shown is this process's; its children's work is not in
           it, which is why it is so small.""")

    title("One number, two threads")
    count, added = raced_counter()
    print(f"  added {added}, found {count}")
    notice("""`count += 1` reads, adds and stores. Whether an addition can get lost depends on where the lock may change
           hands; gilt's default changes it at loops and calls only. Ask for every bytecode and look again:
           gilt --gil=ticks:1,where=bytecode powers.py. A Lock around the line is right everywhere.""")
    assert 0 < count <= added
