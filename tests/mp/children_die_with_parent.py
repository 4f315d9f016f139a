# oracle: no (CPython leaves them behind)
import os, signal, time
from multiprocessing import Pool, Process
r, w = os.pipe()
def parent():
    pool = Pool(2)
    child = Process(target=time.sleep, args=(100,))
    child.daemon = False
    child.start()
    os.write(w, " ".join(str(p.pid) for p in pool._pool + [child]).encode())
    os.kill(os.getpid(), signal.SIGKILL)
pid = os.fork()
if pid == 0:
    import threading
    t = threading.Thread(target=parent)
    t.start()
    t.join()
os.waitpid(pid, 0)
def is_there(pid):
    try:
        with open(f"/proc/{pid}/stat") as f: return f.read().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False
pids = [int(n) for n in os.read(r, 100).split()]
for _ in range(100):
    if not any(map(is_there, pids)): break
    time.sleep(0.05)
print(len(pids), [is_there(p) for p in pids])  # expect: 3 [False, False, False]
