import threading
l = threading.RLock()
l.acquire()
def f():
    try:
        l.release()
    except RuntimeError as e:
        print(e)  # expect: cannot release un-acquired lock
t = threading.Thread(target=f)
t.start()
t.join()
