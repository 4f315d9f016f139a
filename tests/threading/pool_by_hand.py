import threading, queue
tasks, results = queue.Queue(), queue.Queue()
def worker():
    while (n := tasks.get()) is not None:
        results.put((n, n * n))
ts = [threading.Thread(target=worker) for _ in range(3)]
for t in ts: t.start()
for i in range(10): tasks.put(i)
for _ in ts: tasks.put(None)
for t in ts: t.join()
print(sorted(results.get() for _ in range(10)))
# expect: [(0, 0), (1, 1), (2, 4), (3, 9), (4, 16), (5, 25), (6, 36), (7, 49), (8, 64), (9, 81)]
