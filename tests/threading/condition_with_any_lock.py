import threading
class Mine:
    def __init__(self): self.inner, self.calls = threading.Lock(), []
    def acquire(self, blocking=True, timeout=-1):
        self.calls.append("acquire")
        return self.inner.acquire(blocking, timeout)
    def release(self):
        self.calls.append("release")
        self.inner.release()
    def __enter__(self): return self.acquire()
    def __exit__(self, *a): self.release()
lock = Mine()
c = threading.Condition(lock)
ready = False
def setter():
    global ready
    with c:
        ready = True
        c.notify()
with c:
    t = threading.Thread(target=setter)
    t.start()
    print(c.wait_for(lambda: ready, 10))  # expect: True
t.join()
print(lock.calls.count("acquire") - lock.calls.count("release") in (0, 1), lock.inner.locked())
# expect: False False
for lock in (threading.Lock(), threading.RLock()):
    c = threading.Condition(lock)
    print(c.acquire(), c.acquire(False), c.wait(0.001))  # expect: True False False
    # expect: True True False
    c.release()
for use in (c.wait, c.notify, c.notify_all):
    try:
        while True:
            c.release()
    except RuntimeError:
        pass
    try:
        use()
    except RuntimeError as e:
        print(e)  # expect: cannot wait on un-acquired lock
        # expect: cannot notify on un-acquired lock
        # expect: cannot notify on un-acquired lock
