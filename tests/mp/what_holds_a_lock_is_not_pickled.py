# The parts of threading say which lock of theirs cannot be sent.
import copy
import pickle
import queue
import threading
from concurrent.futures import Future, ProcessPoolExecutor


class Account:
    def __init__(self):
        self.balance = 3
        self.changed = threading.Condition(threading.Lock())


def refused(thing):
    try:
        return pickle.dumps(thing)
    except TypeError as error:
        return error


print(refused(threading.Event()))  # expect: cannot pickle '_thread.lock' object
print(refused(threading.Condition()), "|", refused(Account()))
# expect: cannot pickle '_thread.RLock' object | cannot pickle '_thread.lock' object
print(refused(threading.Semaphore()), "|", refused(threading.BoundedSemaphore(2)), "|", refused(threading.Barrier(2)))
# expect: cannot pickle '_thread.lock' object | cannot pickle '_thread.lock' object | cannot pickle '_thread.lock' object
print(refused(threading.Thread(target=print)), "|", refused(threading.Timer(1, print)))
# expect: cannot pickle '_thread.lock' object | cannot pickle '_thread.lock' object
print(refused(Future()), "|", refused(queue.Queue()), "|", refused(memoryview(b"abc")))
# expect: cannot pickle '_thread.RLock' object | cannot pickle '_thread.lock' object | cannot pickle memoryview objects
try:
    copy.deepcopy(threading.Event())
except TypeError as error:
    print(error)  # expect: cannot pickle '_thread.lock' object
if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        try:
            executor.submit(print, threading.Event()).result()
        except TypeError as error:
            print(error)  # expect: cannot pickle '_thread.lock' object
