# options: --gil=never
# oracle: no (the module gil)
import threading
order = []
def work(name):
    for _ in range(300): order.append(name)
threads = [threading.Thread(target=work, args=(n,)) for n in "ab"]
for t in threads: t.start()
for t in threads: t.join()
print(sum(1 for x, y in zip(order, order[1:]) if x != y))
# expect: 1
