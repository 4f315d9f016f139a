# oracle: no (the module gil)
import gil, threading
def race():
    out = []
    def work(name):
        for _ in range(30): out.append(name)
    threads = [threading.Thread(target=work, args=(n,)) for n in "ab"]
    for t in threads: t.start()
    for t in threads: t.join()
    return "".join(out)
gil.set_policy("seeded:11", where="bytecode", ticks=3)
race()
gil.record()
first = race()
schedule = gil.schedule()
gil.record(False)
print(len(first), len(schedule) > 0, all(len(step) == 2 for step in schedule))
# expect: 60 True True
