import threading
s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(False), s.acquire(timeout=0.01))  # expect: True True False False
s.release(2)
with s:
    print("in")  # expect: in
try:
    threading.Semaphore(-1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError semaphore initial value must be >= 0
try:
    s.release(0)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError n must be one or more
