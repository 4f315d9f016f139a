# What is measured may start threads.
import threading
import timeit

print(timeit.timeit("t = threading.Thread(target=lambda: None); t.start(); t.join()", "import threading", number=20) > 0)
# expect: True
print(threading.active_count())  # expect: 1
