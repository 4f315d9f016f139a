"""D001-40 D002-42 D002-45: the same code by many threads is no problem, the same data needs a lock."""
import threading

def work(n, out, i):
    out[i] = sum(range(n))
out = [None] * 8
threads = [threading.Thread(target=work, args=(1000, out, i)) for i in range(8)]
for t in threads: t.start()
for t in threads: t.join()
print(set(out))  # expect: {499500}

count, lock = 0, threading.Lock()
def add(n):
    global count
    for _ in range(n):
        with lock:
            value = count
            count = value + 1
threads = [threading.Thread(target=add, args=(2000,)) for _ in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print(count)  # expect: 8000
# also: --gil=ticks:1,where=bytecode
# also: --gil=legacy:1
