from multiprocessing import Process, JoinableQueue
def worker(q):
    while True:
        q.get()
        q.task_done()
q = JoinableQueue()
p = Process(target=worker, args=(q,), daemon=True)
p.start()
for i in range(10): q.put(i)
q.join()
print("all done")  # expect: all done
