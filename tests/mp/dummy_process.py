from multiprocessing.dummy import Process, Queue, Lock, current_process
q = Queue()
p = Process(target=q.put, args=(5,))
p.start()
p.join()
print(q.get(), p.exitcode)  # expect: 5 0
