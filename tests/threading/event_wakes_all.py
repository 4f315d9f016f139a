import threading
e = threading.Event()
out = []
ts = [threading.Thread(target=lambda: out.append(e.wait())) for _ in range(5)]
for t in ts: t.start()
e.set()
for t in ts: t.join()
print(out)  # expect: [True, True, True, True, True]
