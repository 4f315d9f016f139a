from multiprocessing import Process, SimpleQueue
def f(q):
    q.put([1, 2])
    q.put("two")
q = SimpleQueue()
p = Process(target=f, args=(q,))
p.start()
print(q.get(), q.get(), q.empty())  # expect: [1, 2] two True
p.join()
q.close()
