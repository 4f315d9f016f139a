from multiprocessing import Lock, RLock
l, r = Lock(), RLock()
print(l.acquire(), l.acquire(False), l.acquire(timeout=0.01), l.release())  # expect: True False False None
print(r.acquire(), r.acquire(), r.release(), r.release())  # expect: True True None None
with l: print("held", l)  # expect: held <Lock(owner=MainProcess)>
print(l)  # expect: <Lock(owner=None)>
try:
    l.release()
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError semaphore or lock released too many times
try:
    r.release()
except Exception as e:
    print(type(e).__name__, e)  # expect: AssertionError attempt to release recursive lock not owned by thread
