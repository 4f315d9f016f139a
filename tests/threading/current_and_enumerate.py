import threading
inside = []
e = threading.Event()
def f():
    inside.append(threading.current_thread().name)
    e.wait()
t = threading.Thread(target=f, name="T")
t.start()
print(threading.active_count(), sorted(x.name for x in threading.enumerate()))
# expect: 2 ['MainThread', 'T']
e.set()
t.join()
print(inside, threading.active_count(), threading.enumerate()[0].name)  # expect: ['T'] 1 MainThread
