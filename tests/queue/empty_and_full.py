import queue
q = queue.Queue(1)
q.put("x")
for attempt in (lambda: q.put_nowait("y"), lambda: q.put("y", timeout=0.01), lambda: q.put("y", False)):
    try:
        attempt()
    except queue.Full as e:
        print("Full", e)
q.get()
for attempt in (q.get_nowait, lambda: q.get(timeout=0.01), lambda: q.get(False)):
    try:
        attempt()
    except queue.Empty as e:
        print("Empty", e)
try:
    q.get(timeout=-1)
except Exception as e:
    print(type(e).__name__, e)
