"""D000-68 D001-31 D001-35 D003-07 D003-34: whoever waits lets go of the lock."""
import threading, time
from multiprocessing.pool import ThreadPool
start = time.time()
threads = [threading.Thread(target=time.sleep, args=(0.3,)) for _ in range(20)]
for t in threads: t.start()
for t in threads: t.join()
print(time.time() - start < 3)  # expect: True
start = time.time()
with ThreadPool(10) as pool:
    print(pool.map(lambda x: time.sleep(0.3) or x * x, range(10)))
    # expect: [0, 1, 4, 9, 16, 25, 36, 49, 64, 81]
print(time.time() - start < 2.5)  # expect: True
# also: --gil=legacy:100
# also: --gil=interval:0.005
