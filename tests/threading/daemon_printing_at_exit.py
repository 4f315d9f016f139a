# exit: 0
import threading
started = threading.Event()
class Quiet:
    def write(self, s): return len(s)
    def flush(self): pass
def spin():
    q = Quiet()
    while True:
        print("x", file=q)
        started.set()
threading.Thread(target=spin, daemon=True).start()
started.wait()
print("main ends")  # expect: main ends
