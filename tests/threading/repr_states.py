import threading
def clean(t): return " ".join("ID)>" if w.endswith(")>") and w[0].isdigit() else w for w in repr(t).split(" "))
e = threading.Event()
def worker(): e.wait()
t = threading.Thread(target=worker)
print(clean(t))  # expect: <Thread(Thread-1 (worker), initial)>
t.start()
print(clean(t))  # expect: <Thread(Thread-1 (worker), started ID)>
e.set()
t.join()
print(clean(t))  # expect: <Thread(Thread-1 (worker), stopped ID)>
e.clear()
d = threading.Thread(target=worker, name="d", daemon=True)
d.start()
print(clean(d))  # expect: <Thread(d, started daemon ID)>
e.set()
d.join()
print(clean(threading.current_thread()))  # expect: <_MainThread(MainThread, started ID)>
