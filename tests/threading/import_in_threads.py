import threading
out = []
def f():
    import string
    out.append(string.digits)
ts = [threading.Thread(target=f) for _ in range(8)]
for t in ts: t.start()
for t in ts: t.join()
print(len(out), set(out))  # expect: 8 {'0123456789'}
