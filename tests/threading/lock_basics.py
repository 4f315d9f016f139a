import threading
l = threading.Lock()
print(l.acquire(), l.locked(), l.acquire(False), l.acquire(blocking=False), l.acquire(timeout=0.01), l.release(), l.locked())
# expect: True True False False False None False
with l as got:
    print(got, l.locked())  # expect: True True
print(l.locked(), repr(l).split(" at ")[0])  # expect: False <unlocked _thread.lock object
try:
    l.release()
except Exception as e:
    print(type(e).__name__, e)  # expect: RuntimeError release unlocked lock
try:
    l.acquire(False, 1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError can't specify a timeout for a non-blocking call
try:
    l.acquire(timeout=-5)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError timeout value must be positive
try:
    l.acquire(timeout=10 ** 20)
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError timestamp too large to convert to C _PyTime_t
