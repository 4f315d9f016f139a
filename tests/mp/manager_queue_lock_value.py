from multiprocessing import Manager, Process
def f(q, v, lock):
    with lock:
        v.value += 1
    q.put("done")
if __name__ == "__main__":
    with Manager() as m:
        q, v, lock = m.Queue(), m.Value("i", 1), m.Lock()
        p = Process(target=f, args=(q, v, lock))
        p.start()
        p.join()
        print(q.get(), v.value, m.Array("i", [1, 2])[1])  # expect: done 2 2
