# oracle: no (the module gil)
import gil, threading
def race(seed):
    gil.set_policy("seeded:%d" % seed, where="bytecode", ticks=3)
    out = []
    def work(name):
        for _ in range(40): out.append(name)
    threads = [threading.Thread(target=work, args=(n,)) for n in "abc"]
    for t in threads: t.start()
    for t in threads: t.join()
    gil.set_policy("ticks:20000")
    return "".join(out)
runs = [race(5) for _ in range(4)]
print(len(set(runs[1:])), len(runs[0]), race(6) != runs[1])
# expect: 1 120 True
