from queue import Queue
from threading import Thread
q = Queue()
out = []
def sum_powers():
    """Takes a number from the queue"""
    global q
    while True:
        number = q.get()
        total = 0
        for i in range(number):
            total = total + i**i
        out.append(total % 10007)
        q.task_done()
for t in range(4):
    worker = Thread(target=sum_powers)
    worker.daemon = True
    worker.start()
for n in [300] * 4: q.put(n)
q.join()
print(out)  # expect: [1739, 1739, 1739, 1739]
