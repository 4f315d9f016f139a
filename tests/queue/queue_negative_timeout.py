# A negative timeout is an error even where nobody would wait; without waiting nobody looks at it.
import queue

for kind in (queue.Queue, queue.PriorityQueue, queue.LifoQueue):
    for size in (0, 1):
        full, empty = kind(size), kind(size)
        full.put(1)
        calls = [lambda: empty.put(1, timeout=-1), lambda: full.get(timeout=-1), lambda: full.put(2, False, -1),
                 lambda: kind().get(False, -1), lambda: kind().get(True, -0.5)]
        for call in calls:
            try:
                print(call())
            except Exception as error:
                print(kind.__name__, size, type(error).__name__, error)
