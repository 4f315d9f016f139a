# A foreign call lets the GIL go; one through PyDLL keeps it.
import ctypes
import threading
import time
libc, held = ctypes.CDLL(None), ctypes.PyDLL(None)
def sleepers(library):
    start = time.perf_counter()
    threads = [threading.Thread(target=library.usleep, args=(200_000,)) for _ in range(4)]
    for t in threads: t.start()
    for t in threads: t.join()
    return time.perf_counter() - start
print(sleepers(libc) < 0.7, sleepers(held) >= 0.8)
print(ctypes.pythonapi.PyGILState_Check(), libc.PyGILState_Check(), ctypes.pythonapi.Py_IsInitialized())
def victim():
    try:
        while True: time.sleep(0.001)
    except SystemExit:
        print("ended from outside")
thread = threading.Thread(target=victim)
thread.start()
time.sleep(0.02)
print(ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(SystemExit)))
thread.join()
print(ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(1), ctypes.py_object(SystemExit)))
# expect: True True
# expect: 1 0 1
# expect: 1
# expect: ended from outside
# expect: 0
