# options: --gil=ticks:100
# oracle: no (an option of gilt)
import threading
counts = [0] * 4
def work(i):
    while not stop: counts[i] += 1
stop = False
threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
for t in threads: t.start()
while min(counts) < 2000: pass
stop = True
for t in threads: t.join()
print(max(counts) - min(counts) < 500)  # expect: True
