import threading
c = threading.Condition()
ready, out = [], []
def f(i):
    with c:
        ready.append(i)
        c.notify_all()
        c.wait_for(lambda: "go" in out)
        out.append(i)
ts = [threading.Thread(target=f, args=(i,)) for i in range(5)]
for t in ts: t.start()
with c:
    c.wait_for(lambda: len(ready) == 5)
    out.append("go")
    c.notify_all()
for t in ts: t.join()
print(len(out), out[0], sorted(out[1:]))  # expect: 6 go [0, 1, 2, 3, 4]
