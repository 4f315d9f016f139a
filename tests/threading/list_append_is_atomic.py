import threading
out = []
def f():
    for i in range(3000): out.append(i)
ts = [threading.Thread(target=f) for _ in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(len(out), sum(out))  # expect: 12000 17994000
