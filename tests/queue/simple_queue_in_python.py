# queue._PySimpleQueue does what SimpleQueue does.
import queue
import threading

q = queue._PySimpleQueue()
print(q.empty(), q.qsize())  # expect: True 0
for i in range(3):
    q.put(i)
q.put_nowait("x")
print(q.qsize(), q.get(), q.get_nowait(), q.get(timeout=1), q.get(block=False), q.empty())
# expect: 4 0 1 2 x True
for how in {"block": False}, {"timeout": 0.01}:
    try:
        q.get(**how)
    except queue.Empty as e:
        print(repr(e))  # expect: Empty()
        # expect: Empty()
try:
    q.get(timeout=-1)
except ValueError as e:
    print(e)  # expect: 'timeout' must be a non-negative number
threads = [threading.Thread(target=lambda: [q.put(1) for _ in range(500)]) for _ in range(4)]
for t in threads:
    t.start()
print(sum(q.get() for _ in range(2000)), q.empty())  # expect: 2000 True
for t in threads:
    t.join()
