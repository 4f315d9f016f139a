from multiprocessing import Process, Queue
def produce(q):
    for i in range(5): q.put((i, "item"))
    q.put(None)
q = Queue()
p = Process(target=produce, args=(q,))
p.start()
while (item := q.get()) is not None:
    print(item)  # expect: (0, 'item')
    # expect: (1, 'item')
    # expect: (2, 'item')
    # expect: (3, 'item')
    # expect: (4, 'item')
p.join()
