# TIMEOUT_MAX is a timeout like others; more is refused.
import threading
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
l=threading.Lock(); print(l.acquire(timeout=threading.TIMEOUT_MAX)); t(lambda:l.acquire(timeout=threading.TIMEOUT_MAX*2)); t(lambda:l.acquire(timeout=1e100)); l.release()
# expect: True
# expect: OverflowError timestamp too large to convert to C _PyTime_t
# expect: OverflowError timestamp too large to convert to C _PyTime_t
r=threading.RLock(); print(r.acquire(timeout=threading.TIMEOUT_MAX)); t(lambda:threading.Event().wait(1e100))
# expect: True
# expect: OverflowError timestamp too large to convert to C _PyTime_t
