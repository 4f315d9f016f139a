import threading
t = threading.Thread(target=int)
print(t.daemon)  # expect: False
t.daemon = True
t.start()
t.join()
def f():
    try:
        threading.current_thread().daemon = False
    except RuntimeError as e:
        print(e)  # expect: cannot set daemon status of active thread
    print(threading.Thread().daemon)  # expect: True
d = threading.Thread(target=f, daemon=True)
d.start()
d.join()
