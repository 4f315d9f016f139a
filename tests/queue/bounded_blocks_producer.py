import queue, threading
q = queue.Queue(2)
def produce():
    for i in range(20): q.put(i)
t = threading.Thread(target=produce)
t.start()
print([q.get() for _ in range(20)])
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]
t.join()
