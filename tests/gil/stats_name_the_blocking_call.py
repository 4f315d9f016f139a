# oracle: no (the module gil)
import gil, os, time, threading
r, w = os.pipe()
gil.reset()
time.sleep(0.001)
os.write(w, b"x")
os.read(r, 1)
lock = threading.Lock()
lock.acquire()
lock.acquire(timeout=0.001)
drops = gil.stats()[0]["drops"]
print(sorted(drops))
# expect: ['lock', 'read', 'sleep', 'write']
