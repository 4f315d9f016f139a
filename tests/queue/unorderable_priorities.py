import queue
q = queue.PriorityQueue()
q.put((1, {}))
try:
    q.put((1, {}))
except Exception as e:
    print(type(e).__name__, e)
# expect nothing
