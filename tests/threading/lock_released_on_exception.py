import threading
l = threading.Lock()
try:
    with l:
        raise ValueError
except ValueError:
    print(l.locked())  # expect: False
