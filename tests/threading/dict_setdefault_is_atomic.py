import threading
d = {}
def f():
    for i in range(2000): d.setdefault(i, object())
ts = [threading.Thread(target=f) for _ in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(len(d))  # expect: 2000
