import _thread
l = _thread.allocate_lock()
l.acquire()
def f():
    try:
        _thread.exit()
    finally:
        l.release()
_thread.start_new_thread(f, ())
l.acquire()
print("exited quietly")  # expect: exited quietly
