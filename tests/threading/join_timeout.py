import threading
e = threading.Event()
t = threading.Thread(target=e.wait)
t.start()
print(t.join(0.01), t.is_alive())  # expect: None True
e.set()
t.join(10)
print(t.is_alive())  # expect: False
