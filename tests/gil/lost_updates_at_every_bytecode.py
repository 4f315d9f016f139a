# options: --gil=ticks:1,where=bytecode
# oracle: no (an option of gilt)
import threading
def race():
    global n
    n = 0
    def work():
        global n
        for _ in range(200): n += 1
    threads = [threading.Thread(target=work) for _ in range(2)]
    for t in threads: t.start()
    for t in threads: t.join()
    return n
print(race() < 400)  # expect: True
