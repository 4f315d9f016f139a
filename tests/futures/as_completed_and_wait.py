from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED, ALL_COMPLETED
import threading
e = threading.Event()
with ThreadPoolExecutor(3) as pool:
    fs = [pool.submit(lambda i=i: i) for i in range(5)]
    print(sorted(f.result() for f in as_completed(fs)))  # expect: [0, 1, 2, 3, 4]
    slow, fast = pool.submit(e.wait), pool.submit(int)
    done, rest = wait([slow, fast], return_when=FIRST_COMPLETED)
    print(fast in done, slow in rest)  # expect: True True
    e.set()
    print(len(wait([slow, fast]).done))  # expect: 2
