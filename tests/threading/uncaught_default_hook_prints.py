# exit: 0
import threading, sys, io
err, sys.stderr = sys.stderr, io.StringIO()
def f(): raise ValueError("in thread")
t = threading.Thread(target=f)
t.start()
t.join()
text, sys.stderr = sys.stderr.getvalue(), err
lines = text.splitlines()
print(lines[0], lines[1], lines[-2].strip(), lines[-1])
# expect: Exception in thread Thread-1 (f): Traceback (most recent call last): ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ValueError: in thread
