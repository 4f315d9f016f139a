"""What one use of a lock, queue, thread, process, pipe or pickle costs, in nanoseconds.

    primitives.py           the names
    primitives.py NAME      the least time of several rounds for one operation
"""
import sys
import time
from multiprocessing import Pipe, Pool, Process
from pickle import dumps, loads
from queue import Queue
from threading import Condition, Event, Lock, RLock, Thread

ROUNDS = 5


def timed(operations, work):
    """Least nanoseconds for one operation; work() does `operations` of them."""
    best = None
    for _ in range(ROUNDS):
        start = time.perf_counter_ns()
        work()
        spent = time.perf_counter_ns() - start
        best = spent if best is None else min(best, spent)
    return best / operations


# Threads ---------------------------------------------------------------------------------------------------------


def with_lock(kind=Lock, n=200_000):
    lock = kind()

    def work():
        for _ in range(n):
            with lock:
                pass

    return timed(n, work)


def with_rlock():
    return with_lock(RLock)


def with_condition():
    return with_lock(Condition, 100_000)


def event_set_clear(n=100_000):
    event = Event()

    def work():
        for _ in range(n):
            event.set()
            event.clear()

    return timed(n, work)


def queue_same_thread(n=50_000):
    queue = Queue()

    def work():
        for i in range(n):
            queue.put(i)
            queue.get()

    return timed(n, work)


def queue_across_threads(n=20_000):
    def work():
        queue = Queue(100)
        consumer = Thread(target=lambda: [queue.get() for _ in range(n)])
        consumer.start()
        for i in range(n):
            queue.put(i)
        consumer.join()

    return timed(n, work)


def queue_ping_pong(n=3_000):
    def work():
        there, back = Queue(), Queue()
        partner = Thread(target=lambda: [back.put(there.get()) for _ in range(n)])
        partner.start()
        for i in range(n):
            there.put(i)
            back.get()
        partner.join()

    return timed(n, work)


def thread_start_join(n=500):
    def work():
        for _ in range(n):
            thread = Thread(target=int)
            thread.start()
            thread.join()

    return timed(n, work)


# Processes -------------------------------------------------------------------------------------------------------


def nothing():
    pass


def identity(x):
    return x


def process_start_join(n=40):
    def work():
        for _ in range(n):
            process = Process(target=nothing)
            process.start()
            process.join()

    return timed(n, work)


def pool_make(n=8):
    def work():
        for _ in range(n):
            with Pool(2):
                pass

    return timed(n, work)


def pool_map_task(n=2_000):
    with Pool(2) as pool:
        return timed(n, lambda: pool.map(identity, range(n), chunksize=1))


def pool_map_chunked(n=40_000):
    with Pool(2) as pool:
        return timed(n, lambda: pool.map(identity, range(n)))


def pool_apply(n=1_000):
    with Pool(2) as pool:
        return timed(n, lambda: [pool.apply(identity, (i,)) for i in range(n)])


def echo(connection):
    while (message := connection.recv()) is not None:
        connection.send(message)


def pipe_round_trip(message=1, n=3_000):
    here, there = Pipe()
    partner = Process(target=echo, args=(there,))
    partner.start()

    def work():
        for _ in range(n):
            here.send(message)
            here.recv()

    result = timed(n, work)
    here.send(None)
    partner.join()
    return result


def pipe_round_trip_mebibyte():
    return pipe_round_trip(b"x" * (1 << 20), 40)


# Pickles ---------------------------------------------------------------------------------------------------------


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


def record(i):
    return {"id": i, "name": "name %d" % i, "size": i * 1.5, "tags": ("a", "b"), "on": True, "none": None}


SHAPES = {
    "ints": list(range(1_000)),
    "floats": [i / 7 for i in range(1_000)],
    "strings": ["text %d" % i for i in range(1_000)],
    "bytes": b"x" * (1 << 20),
    "records": [record(i) for i in range(200)],
    "objects": [Point(i, -i) for i in range(300)],
    "nested": [[(i, [i]), {i: (i,)}] for i in range(300)],
}


def repeatedly(function, argument, n=40):
    """Each result goes before the next comes: keeping them all would measure how fast the kernel gives out pages."""

    def work():
        for _ in range(n):
            function(argument)

    return timed(n, work)


def pickle_dumps(shape):
    return repeatedly(dumps, SHAPES[shape])


def pickle_loads(shape):
    return repeatedly(loads, dumps(SHAPES[shape], 4))


PRIMITIVES = [with_lock, with_rlock, with_condition, event_set_clear, queue_same_thread, queue_across_threads, queue_ping_pong,
              thread_start_join, process_start_join, pool_make, pool_map_task, pool_map_chunked, pool_apply,
              pipe_round_trip, pipe_round_trip_mebibyte]
TABLE = {primitive.__name__: primitive for primitive in PRIMITIVES}
for shape_ in SHAPES:
    TABLE["pickle_dumps_" + shape_] = lambda shape=shape_: pickle_dumps(shape)
    TABLE["pickle_loads_" + shape_] = lambda shape=shape_: pickle_loads(shape)

if __name__ == "__main__":
    if len(sys.argv) == 1:
        print(*TABLE, sep="\n")
    else:
        print(TABLE[sys.argv[1]]())
