# Programs that extend a semaphore reach for its number and its condition; a lock of one's own is derived from _RLock.
import os
import sys
import threading


class Lax(threading.Semaphore):
    def __init__(self, value=1):
        threading.Semaphore.__init__(self, value)
        self._initial_value = value
    def grow(self):
        with self._cond:
            self._initial_value += 1
            self._value += 1
            self._cond.notify()
    def release(self):
        cond = self._cond
        with cond:
            if self._value < self._initial_value:
                self._value += 1
                cond.notify_all()
s = Lax(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False))
for _ in range(3):
    s.release()
print(s._value)
s.grow()
print(s._value, s.acquire(timeout=1), s._value)
s.acquire()
s.acquire()
got = []
t = threading.Thread(target=lambda: got.append(s.acquire()))
t.start()
while not got:
    s.release()
    t.join(0.01)
print(got)
with s._cond:
    s._value = 1
    late = []
    t = threading.Thread(target=lambda: late.append(s.acquire()))
    t.start()
    t.join(0.1)
    print(late)
t.join()
print(late, s._value)
print(s._cond is s._cond, type(s._cond).__name__)

s = Lax(3)
inside = most = 0
lock = threading.Lock()


def work():
    global inside, most
    for _ in range(200):
        s.acquire()
        with lock:
            inside += 1
            most = max(most, inside)
        with lock:
            inside -= 1
        s.release()


threads = [threading.Thread(target=work) for _ in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(most <= 3, s._value)


class Named(threading._RLock):
    def __reduce__(self):
        return Named, ()


n = Named()
with n:
    print(n._is_owned())
sys.stdout.flush()
pid = os.fork()
if not pid:
    threading.main_thread()._set_native_id()
    print(threading.main_thread().native_id == os.getpid() == threading.get_native_id(), flush=True)
    os._exit(0)
os.waitpid(pid, 0)  # expect: True True False
# expect: 2
# expect: 3 True 2
# expect: [True]
# expect: []
# expect: [True] 0
# expect: True Condition
# expect: True 3
# expect: True
# expect: True
