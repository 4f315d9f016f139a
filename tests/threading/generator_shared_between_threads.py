import threading
def g():
    yield 1
    yield 2
it = g()
out = []
for _ in range(2):
    t = threading.Thread(target=lambda: out.append(next(it)))
    t.start()
    t.join()
print(out)  # expect: [1, 2]
