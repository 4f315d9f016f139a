# Large fills drop the GIL and hold the generator: no number is drawn twice, none is lost.
import threading
import numpy as np
r = np.random.RandomState(4)
parts = [None] * 4

def fill(i):
    parts[i] = r.random_sample(30000)

threads = [threading.Thread(target=fill, args=(i,)) for i in range(4)]
for t in threads: t.start()
for t in threads: t.join()
whole = np.sort(np.concatenate(parts))
print(np.array_equal(whole, np.sort(np.random.RandomState(4).random_sample(120000))))  # expect: True
