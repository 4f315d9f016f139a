from multiprocessing import Process, Manager
def f(d, l, n):
    d["k"] = "from child"
    l.append(4)
    n.x = 5
if __name__ == "__main__":
    with Manager() as m:
        d, l, n = m.dict(), m.list([1, 2]), m.Namespace()
        p = Process(target=f, args=(d, l, n))
        p.start()
        p.join()
        print(dict(d), list(l), n.x, d, l, len(l), "k" in d, d.get("z", 0), l[0], sorted(d.items()))
        # expect: {'k': 'from child'} [1, 2, 4] 5 {'k': 'from child'} [1, 2, 4] 3 True 0 1 [('k', 'from child')]
        l[0] = 9
        l.extend([7])
        d.update(a=1)
        print(l[:], d.copy(), d.pop("a"))  # expect: [9, 2, 4, 7] {'k': 'from child', 'a': 1} 1
