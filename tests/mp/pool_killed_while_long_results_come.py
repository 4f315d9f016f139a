# oracle: no (python3.11 waits for ever for the result of a killed worker)
# A worker dies in the middle of its long result, which nobody had begun to read: its task fails, the others do not.
import multiprocessing
import os
import threading
import time

SIZE = 24 << 20


def block(n):
    return bytes([n]) * SIZE


def die_soon(seconds):
    threading.Timer(seconds, os._exit, (3,)).start()
    return bytes(SIZE)


def late(n):
    time.sleep(0.5)
    return block(n)


busy = threading.Event()


def keep_waiting(value):
    busy.set()
    time.sleep(0.4)


with multiprocessing.Pool(2) as pool:
    results = [pool.apply_async(late, (1,)), pool.apply_async(abs, (-5,), callback=keep_waiting)]
    busy.wait()
    results += [pool.apply_async(die_soon, (0.1,)), pool.apply_async(block, (2,)), pool.apply_async(block, (3,))]
    for result in results:
        try:
            value = result.get(20)
        except multiprocessing.ProcessError as error:
            print(type(error).__name__)
        else:
            print(value if isinstance(value, int) else (len(value), value.count(value[0])))
# expect: (25165824, 25165824)
# expect: 5
# expect: WorkerLostError
# expect: (25165824, 25165824)
# expect: (25165824, 25165824)
