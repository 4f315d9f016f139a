import queue, threading
q = queue.Queue()
done = []
def worker():
    while True:
        x = q.get()
        done.append(x)
        q.task_done()
threading.Thread(target=worker, daemon=True).start()
for i in range(10): q.put(i)
q.join()
print(done, q.unfinished_tasks)  # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] 0
try:
    q.task_done()
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError task_done() called too many times
