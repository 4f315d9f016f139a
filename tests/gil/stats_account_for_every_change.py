# oracle: no (the module gil)
# also: --gil=ticks:20,where=bytecode
# also: --gil=legacy:10
# also: --gil=seeded:5,ticks=50
# also: --gil=interval:0.0005
# Changes of the lock's holder are as many as their causes, over all and by thread, and as the lines of a trace.
import gil
import queue
import threading
import time

print(gil.totals()["switches"], gil.totals()["handovers"])  # expect: 0 {}


def work(numbers, lock):
    while numbers.get() is not None:
        with lock:
            sum(range(300))
            time.sleep(0)
        for _ in range(200):
            pass


gil.timing(True)
gil.reset()
gil.trace()
numbers, lock = queue.Queue(), threading.Lock()
threads = [threading.Thread(target=work, args=(numbers, lock)) for _ in range(4)]
for t in threads:
    t.start()
for i in range(100):
    numbers.put(i)
for t in threads:
    numbers.put(None)
for t in threads:
    t.join()
time.sleep(0.01)
total, rows = gil.totals(), gil.stats()
traced = sum(event.kind == "switch" for event in gil.events())
print(total["switches"] == sum(total["handovers"].values()) == traced, total["switches"] >= 5)  # expect: True True
print(total["handovers"]["exit"], [row["handovers"].get("exit", 0) for row in rows])  # expect: 4 [0, 1, 1, 1, 1]
causes = {cause for row in rows for cause in row["handovers"]}
sums = {cause: sum(row["handovers"].get(cause, 0) for row in rows) for cause in causes}
print(sums == total["handovers"])  # expect: True
