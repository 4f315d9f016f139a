# Forking while another thread submits calls: the child can use executors, and ends.
import os
import threading
from concurrent.futures import ThreadPoolExecutor

stop = threading.Event()


def busy(pool):
    while not stop.is_set():
        pool.submit(int).result()


with ThreadPoolExecutor(1) as pool:
    thread = threading.Thread(target=busy, args=(pool,))
    thread.start()
    good = 0
    for _ in range(30):
        pid = os.fork()
        if pid == 0:
            with ThreadPoolExecutor(1) as own:
                os._exit(own.submit(int, "7").result())
        good += os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    stop.set()
    thread.join()
print(good)  # expect: 210
