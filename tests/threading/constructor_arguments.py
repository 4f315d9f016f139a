import threading
def f(*a, **k): print(a, sorted(k.items()))  # expect: (1, 2) [('k', 3)]
t = threading.Thread(None, f, "n", (1, 2), {"k": 3}, daemon=True)
t.start()
t.join()
print(t.name, t.daemon)  # expect: n True
try:
    threading.Thread(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: AssertionError group argument must be None for now
