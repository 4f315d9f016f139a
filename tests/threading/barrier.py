import threading
order = []
b = threading.Barrier(3, action=lambda: order.append("action"))
def f(i):
    order.append("before")
    n = b.wait()
    order.append(("after", n))
ts = [threading.Thread(target=f, args=(i,)) for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(order[:4], sorted(n for _, n in order[4:]), b.parties, b.n_waiting, b.broken)
# expect: ['before', 'before', 'before', 'action'] [0, 1, 2] 3 0 False
