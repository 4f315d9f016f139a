from queue import Queue
from threading import Thread
q = Queue()
def worker():
    while True:
        item = q.get()
        q.task_done()
for _ in range(5):
    t = Thread(target=worker)
    t.daemon = True
    t.start()
for i in range(20): q.put(i)
q.join()
print("ends although five threads wait")  # expect: ends although five threads wait
