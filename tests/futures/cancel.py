from concurrent.futures import ThreadPoolExecutor, CancelledError
import threading
e = threading.Event()
begun = threading.Event()
with ThreadPoolExecutor(1) as pool:
    busy = pool.submit(lambda: begun.set() or e.wait())
    begun.wait()
    waiting = pool.submit(int)
    print(waiting.cancel(), waiting.cancelled(), busy.cancel())  # expect: True True False
    e.set()
    try:
        waiting.result()
    except CancelledError:
        print("cancelled")  # expect: cancelled
