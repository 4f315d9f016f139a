# Threads start programs at the same time, and wait for one together; descriptors of one are not in another.
import subprocess
import threading
import time

results, lock = [], threading.Lock()


def work(n):
    for i in range(5):
        p = subprocess.Popen(["cat"], stdin=-1, stdout=-1)
        out, _ = p.communicate(b"%d %d" % (n, i))
        with lock:
            results.append((out, p.returncode))


threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results) == sorted((b"%d %d" % (n, i), 0) for n in range(4) for i in range(5)))  # expect: True
p = subprocess.Popen(["sleep", "0.1"])
codes = []
waiting = [threading.Thread(target=lambda: codes.append(p.wait(5))) for _ in range(3)]
for t in waiting:
    t.start()
for t in waiting:
    t.join()
print(codes)  # expect: [0, 0, 0]
began = time.monotonic()
threads = [threading.Thread(target=subprocess.run, args=(["sleep", "1"],)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(time.monotonic() - began < 3.5)  # expect: True
