from multiprocessing import Process, Value, Array
def f(n, a):
    with n.get_lock():
        n.value += 1
    for i in range(len(a)): a[i] = a[i] * 2
n, a, d, c = Value("i", 5), Array("i", [1, 2, 3]), Value("d", 1.5), Array("d", 2)
p = Process(target=f, args=(n, a))
p.start()
p.join()
print(n.value, a[:], d.value, c[:], len(a), a[1], list(a))  # expect: 6 [2, 4, 6] 1.5 [0.0, 0.0] 3 4 [2, 4, 6]
