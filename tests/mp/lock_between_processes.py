from multiprocessing import Process, Lock, Value
def f(lock, n):
    for _ in range(300):
        with lock:
            n.value += 1
lock, n = Lock(), Value("i", 0, lock=False)
ps = [Process(target=f, args=(lock, n)) for _ in range(3)]
for p in ps: p.start()
for p in ps: p.join()
print(n.value)  # expect: 900
