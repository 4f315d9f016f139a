import threading
c = threading.Condition()
with c:
    print(c.wait(0.01), c.wait_for(lambda: False, 0.01), c.wait_for(lambda: 5))  # expect: False False 5
try:
    c.wait()
except Exception as e:
    print(type(e).__name__, e)  # expect: RuntimeError cannot wait on un-acquired lock
try:
    c.notify()
except Exception as e:
    print(type(e).__name__, e)  # expect: RuntimeError cannot notify on un-acquired lock
