import threading
e = threading.Event()
out = []
def f(i):
    e.wait()
    out.append(i)
ts = [threading.Thread(target=f, args=(i,)) for i in range(200)]
for t in ts: t.start()
print(threading.active_count())  # expect: 201
e.set()
for t in ts: t.join()
print(len(out), sum(out))  # expect: 200 19900
