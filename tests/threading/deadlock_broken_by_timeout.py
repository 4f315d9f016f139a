import threading
a, b = threading.Lock(), threading.Lock()
meet = threading.Barrier(2)
out = []
def f(x, y):
    with x:
        meet.wait()
        got = y.acquire(timeout=0.05)
        meet.wait()
        out.append(got)
        if got: y.release()
ts = [threading.Thread(target=f, args=p) for p in ((a, b), (b, a))]
for t in ts: t.start()
for t in ts: t.join()
print(out)  # expect: [False, False]
