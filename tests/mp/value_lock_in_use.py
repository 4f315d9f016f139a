# Value takes its lock for each access: also one that is held already, of another kind, or while the access fails.
import threading
from multiprocessing import Array, Lock, Process, RLock, Value, Semaphore


def add(value, times):
    for _ in range(times):
        with value.get_lock():
            value.value += 1


if __name__ == "__main__":
    for lock in (True, RLock(), threading.RLock(), None):
        value = Value("i", 5, lock=lock)
        with value.get_lock():
            value.value += 1
        print(value.value, value.acquire(), value.release())  # expect: 6 True None
        # expect: 6 True None
        # expect: 6 True None
        # expect: 6 True None
    for lock in (Lock(), threading.Lock(), Semaphore(1)):
        value = Value("d", 0.5, lock=lock)
        value.value *= 3
        try:
            value.value = "text"
        except TypeError as error:
            print(value.value, error, lock.acquire(False))  # expect: 1.5 must be real number, not str True
            # expect: 1.5 must be real number, not str True
            # expect: 1.5 must be real number, not str True
    value = Value("i", 0)
    workers = [Process(target=add, args=(value, 500)) for _ in range(3)]
    workers += [threading.Thread(target=add, args=(value, 500)) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(value.value)  # expect: 3000
    text = Array("c", b"abc")
    text.value = text.value + b""
    print(text.value, text.raw, text.get_lock().acquire(False))  # expect: b'abc' b'abc' True
