from multiprocessing import Process, Semaphore, BoundedSemaphore, Event, Condition, Barrier
def f(e, b, c):
    e.wait()
    b.wait()
    with c: c.notify()
e, b, c, s = Event(), Barrier(2), Condition(), Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(False), s.release(), e.is_set(), e.wait(0.01))
# expect: True True False None False False
with c:
    p = Process(target=f, args=(e, b, c))
    p.start()
    e.set()
    b.wait()
    print(c.wait(10), e.is_set())  # expect: True True
p.join()
x = BoundedSemaphore(1)
try:
    x.release()
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError semaphore or lock released too many times
