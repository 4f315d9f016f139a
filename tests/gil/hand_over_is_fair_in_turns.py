# options: --gil=ticks:10
# oracle: no (the module gil)
import gil, threading
order = []
barrier = threading.Barrier(3)
def work(name):
    barrier.wait()
    for _ in range(300): order.append(name)
threads = [threading.Thread(target=work, args=(n,)) for n in "abc"]
for t in threads: t.start()
for t in threads: t.join()
changes = sum(1 for x, y in zip(order, order[1:]) if x != y)
print(len(order), changes > 50)
# expect: 900 True
