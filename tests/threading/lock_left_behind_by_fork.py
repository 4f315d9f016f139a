# oracle: no (CPython waits without a word)
import os, threading, warnings
lock, ready, done = threading.Lock(), threading.Event(), threading.Event()
def owner():
    with lock:
        ready.set()
        done.wait()
t = threading.Thread(target=owner)
t.start()
ready.wait()
if (pid := os.fork()) == 0:
    warnings.simplefilter("error")
    try:
        lock.acquire()
    except RuntimeWarning as e:
        print(e, flush=True)  # expect: waiting for a lock that was taken, before the fork, by a thread that does not exist in this process
    print(lock.acquire(timeout=0.01), flush=True)  # expect: False
    os._exit(0)
os.waitpid(pid, 0)
done.set()
t.join()
print(lock.acquire())  # expect: True
