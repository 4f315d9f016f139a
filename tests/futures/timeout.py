from concurrent.futures import ThreadPoolExecutor, TimeoutError
import threading
e = threading.Event()
with ThreadPoolExecutor(1) as pool:
    f = pool.submit(e.wait)
    try:
        f.result(timeout=0.01)
    except TimeoutError:
        print("timeout")  # expect: timeout
    e.set()
    print(f.result())  # expect: True
