import queue, threading
q, out = queue.Queue(5), queue.Queue()
def produce(k):
    for i in range(50): q.put(k * 100 + i)
def consume():
    while (x := q.get()) is not None: out.put(x)
ps = [threading.Thread(target=produce, args=(k,)) for k in range(3)]
cs = [threading.Thread(target=consume) for _ in range(3)]
for t in ps + cs: t.start()
for t in ps: t.join()
for _ in cs: q.put(None)
for t in cs: t.join()
print(out.qsize(), sum(out.get() for _ in range(150)))  # expect: 150 18675
