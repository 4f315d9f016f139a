from concurrent.futures import ThreadPoolExecutor, CancelledError
import threading
e = threading.Event()
with ThreadPoolExecutor(1) as pool:
    busy = pool.submit(e.wait)
    waiting = pool.submit(int)
    print(waiting.cancel(), waiting.cancelled(), busy.cancel())  # expect: True True False
    e.set()
    try:
        waiting.result()
    except CancelledError:
        print("cancelled")  # expect: cancelled
