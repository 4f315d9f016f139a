from multiprocessing import Process, Value
def f(n):
    for _ in range(1000):
        with n.get_lock():
            n.value += 1
n = Value("i", 0)
ps = [Process(target=f, args=(n,)) for _ in range(3)]
for p in ps: p.start()
for p in ps: p.join()
print(n.value)  # expect: 3000
