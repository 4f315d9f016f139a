import threading
e = threading.Event()
print(e.is_set(), e.wait(0.01), e.set(), e.is_set(), e.wait(), e.clear(), e.is_set())
# expect: False False None True True None False
t = threading.Timer(0.02, e.set)
t.start()
print(e.wait(10))  # expect: True
