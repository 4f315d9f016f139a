from multiprocessing import Queue
import queue, time
q = Queue(1)
q.put("x")
try:
    q.put("y", timeout=0.01)
except queue.Full:
    print("full", q.full(), q.qsize())  # expect: full True 1
print(q.get())  # expect: x
try:
    q.get_nowait()
except queue.Empty:
    print("empty")  # expect: empty
try:
    q.get(timeout=0.01)
except queue.Empty:
    print("empty", q.empty())  # expect: empty True
q.close()
q.join_thread()
