import threading
def f():
    raise ValueError("in thread")
t = threading.Thread(target=f, name="worker")
threading.excepthook = lambda a: print(a.exc_type.__name__, a.exc_value, a.thread.name)
# expect: ValueError in thread worker
t.start()
t.join()
print("main goes on")  # expect: main goes on
