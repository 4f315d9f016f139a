# memory: 64
import threading
e = threading.Event()
out = []
def f():
    e.wait()
    out.append(1)
threading.stack_size(256 * 1024)
ts = []
try:
    for _ in range(2000):
        t = threading.Thread(target=f)
        t.start()
        ts.append(t)
except RuntimeError as error:
    print(error)
e.set()
for t in ts: t.join()
print(len(out) == len(ts))  # expect: True
