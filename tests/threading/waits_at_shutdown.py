"""When daemon threads stand still for ever, what waits for them is told so; in CPython 3.11 it hangs."""
# oracle: no (it hangs)
import queue
import threading
import time
from functools import partial

lock, rlock, begun = threading.Lock(), threading.RLock(), threading.Event()


def hold(lock, rlock, begun):
    with lock, rlock:
        begun.set()
        time.sleep(1000)


# (A thread that ran a function of this module would keep all that is in it alive.)
hold = type(hold)(hold.__code__, {"time": time})
holder = threading.Thread(target=hold, args=(lock, rlock, begun), daemon=True)
holder.start()
begun.wait()
condition = threading.Condition()


def wait_for_notice(condition=condition):
    with condition:
        condition.wait()


class Late:
    def __init__(self, *deeds):
        self.deeds = deeds

    def __del__(self):
        for deed in self.deeds:
            try:
                print(deed())
            except RuntimeError as e:
                print(e)


late = Late(threading.Thread(target=print).start, lock.acquire, rlock.acquire, holder.join, queue.SimpleQueue().get, queue.Queue().get,
            wait_for_notice, threading.Event().wait, threading.Semaphore(0).acquire, partial(lock.acquire, timeout=0.01), partial(holder.join, 0.01))
# expect: can't create new thread at interpreter shutdown
# expect: cannot wait for other threads at interpreter shutdown
# expect: cannot wait for other threads at interpreter shutdown
# expect: cannot wait for other threads at interpreter shutdown
# expect: cannot wait for other threads at interpreter shutdown
# expect: cannot wait for other threads at interpreter shutdown
# expect: cannot wait for other threads at interpreter shutdown
# expect: cannot wait for other threads at interpreter shutdown
# expect: cannot wait for other threads at interpreter shutdown
# expect: False
# expect: None
