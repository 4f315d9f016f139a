import threading
l = threading.RLock()
print(l.acquire(), l.acquire(), l.release(), l.acquire(blocking=False))  # expect: True True None True
out = []
t = threading.Thread(target=lambda: out.append(l.acquire(False)))
t.start()
t.join()
l.release()
l.release()
print(out, repr(l).split(" object")[0].split(".")[-1])  # expect: [False] RLock
try:
    l.release()
except Exception as e:
    print(type(e).__name__, e)  # expect: RuntimeError cannot release un-acquired lock
