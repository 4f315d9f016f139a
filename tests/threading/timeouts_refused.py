import threading
def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
for lock in (threading.Lock(), threading.RLock()):
    for args in ((False, 1), (True, -2), (True, 1e12), (True, "a"), (True, float("nan")), (False, -1)):
        attempt(lambda: lock.acquire(*args))
        # expect: ValueError can't specify a timeout for a non-blocking call
        # expect: ValueError timeout value must be positive
        # expect: OverflowError timestamp too large to convert to C _PyTime_t
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: ValueError Invalid value NaN (not a number)
        # expect: True
        # expect: ValueError can't specify a timeout for a non-blocking call
        # expect: ValueError timeout value must be positive
        # expect: OverflowError timestamp too large to convert to C _PyTime_t
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: ValueError Invalid value NaN (not a number)
        # expect: True
attempt(lambda: threading.Semaphore(-1))  # expect: ValueError semaphore initial value must be >= 0
attempt(lambda: threading.Semaphore().acquire(False, 1))
# expect: ValueError can't specify timeout for non-blocking acquire
attempt(lambda: threading.Semaphore().release(0))  # expect: ValueError n must be one or more
attempt(lambda: threading.BoundedSemaphore().release())
# expect: ValueError Semaphore released too many times
print(threading.Event().wait(-1), threading.Semaphore(0).acquire(timeout=0.001))  # expect: False False
