import queue
q = queue.Queue()
for i in range(3): q.put(i)
print(q.qsize(), q.empty(), q.full(), q.get(), q.get(), q.get(), q.empty())
# expect: 3 False False 0 1 2 True
