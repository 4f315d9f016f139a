import queue
q = queue.SimpleQueue()
q.put(1); q.put(2)
print(q.qsize(), q.empty(), q.get(), q.get_nowait(), q.empty())
try:
    q.get_nowait()
except Exception as e:
    print(type(e).__name__, e)
try:
    q.get(timeout=0.01)
except Exception as e:
    print(type(e).__name__, e)
try:
    q.get(timeout=-1)
except Exception as e:
    print(type(e).__name__, e)
