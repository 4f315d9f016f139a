# oracle: no (the module gil)
import gil, os, threading
def order():
    seen = []
    def work(name):
        for _ in range(20):
            seen.append(name)
            for _ in range(200): pass
    threads = [threading.Thread(target=work, args=(name,)) for name in "abc"]
    for t in threads: t.start()
    for t in threads: t.join()
    return "".join(seen)
def in_child(function):
    r, w = os.pipe()
    if os.fork() == 0:
        os.write(w, repr(function()).encode())
        os._exit(0)
    os.close(w)
    data = b""
    while piece := os.read(r, 65536): data += piece
    os.wait()
    return eval(data)
def recorded():
    gil.set_policy("seeded:4,ticks=150")
    gil.record()
    return order(), gil.schedule()
first, schedule = in_child(recorded)
def replayed():
    gil.replay(schedule)
    return order(), gil.policy(), gil.diverged()
second, policy, diverged = in_child(replayed)
print(len(set(schedule)) > 20, first == second, policy, diverged)  # expect: True True ticks:100000,who=replay 0
print(in_child(order) == first)  # expect: False
gil.set_policy("seeded:4,ticks=150")
gil.record()
first, schedule = order(), gil.schedule()
for _ in range(2):  # in this very process, whose new threads have other numbers
    gil.replay(schedule)
    print(order() == first, gil.diverged())
# expect: True 0
# expect: True 0
try:
    gil.replay([1])
except TypeError as e:
    print(e)  # expect: a schedule is a list of pairs (ticks, thread number)
