import threading, time
s = threading.Semaphore(3)
lock = threading.Lock()
now = most = 0
def f():
    global now, most
    with s:
        with lock:
            now += 1
            most = max(most, now)
        time.sleep(0.005)
        with lock:
            now -= 1
ts = [threading.Thread(target=f) for _ in range(12)]
for t in ts: t.start()
for t in ts: t.join()
print(most <= 3, now)  # expect: True 0
