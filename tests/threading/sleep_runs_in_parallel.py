import threading, time
start = time.monotonic()
ts = [threading.Thread(target=time.sleep, args=(0.1,)) for _ in range(20)]
for t in ts: t.start()
for t in ts: t.join()
spent = time.monotonic() - start
print(0.1 <= spent < 1.6)  # expect: True
