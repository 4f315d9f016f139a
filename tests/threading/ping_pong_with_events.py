import threading
a, b = threading.Event(), threading.Event()
out = []
def f(mine, other, word):
    for _ in range(5):
        mine.wait()
        mine.clear()
        out.append(word)
        other.set()
ts = [threading.Thread(target=f, args=p) for p in ((a, b, "ping"), (b, a, "pong"))]
for t in ts: t.start()
a.set()
for t in ts: t.join()
print(out)  # expect: ['ping', 'pong', 'ping', 'pong', 'ping', 'pong', 'ping', 'pong', 'ping', 'pong']
