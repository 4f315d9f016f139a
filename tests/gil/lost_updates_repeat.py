# options: --gil=ticks:1,where=bytecode
# oracle: no (the module gil)
import threading
def race():
    global n
    n = 0
    def work():
        global n
        for _ in range(100): n += 1
    threads = [threading.Thread(target=work) for _ in range(2)]
    for t in threads: t.start()
    for t in threads: t.join()
    return n
runs = [race() for _ in range(5)]
print(len(set(runs[1:])), runs[1] < 200)
# expect: 1 True
