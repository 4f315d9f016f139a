from multiprocessing import Process, Queue
def f(q): q.put(b"x" * 1000000)
q = Queue()
p = Process(target=f, args=(q,))
p.start()
print(len(q.get()))  # expect: 1000000
p.join()
