# options: --gil=ticks:1
# oracle: no (an option of gilt)
import threading
n = 0
def work():
    global n
    for _ in range(2000): n += 1
threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print(n)  # expect: 8000
