# oracle: no (CPython overflows the C stack of a small thread)
import threading
def deep(n): return deep(n + 1)
class Shown:
    def __repr__(self): return repr(self)
def work():
    for call in (lambda: deep(0), lambda: repr(Shown())):
        try:
            call()
        except RecursionError as e:
            print(type(e).__name__)
for size in (65536, 1 << 20, 0):
    threading.stack_size(size)
    t = threading.Thread(target=work)
    t.start()
    t.join()
# expect nothing
# expect: RecursionError
# expect: RecursionError
# expect: RecursionError
# expect: RecursionError
# expect: RecursionError
# expect: RecursionError
