# options: --gil=ticks:3,where=bytecode
# oracle: no (an option of gilt)
import os, threading
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
def once():
    if (pid := os.fork()) == 0: os._exit(race())
    return os.waitpid(pid, 0)[1] >> 8
first = once()
print(first < 200, [once() - first for _ in range(4)])  # expect: True [0, 0, 0, 0]
