from concurrent.futures import ThreadPoolExecutor
import threading
with ThreadPoolExecutor(1, thread_name_prefix="mine", initializer=print, initargs=("init",)) as pool:
    print(pool.submit(lambda: threading.current_thread().name).result())  # expect: init
    # expect: mine_0
