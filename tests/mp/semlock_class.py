# multiprocessing.synchronize.SemLock, and what programs reach through _semlock.
import multiprocessing
from multiprocessing import synchronize, get_context

lock = synchronize.SemLock(synchronize.SEMAPHORE, 2, 2, ctx=get_context("fork"))
print(lock.acquire(), lock.acquire(), lock.acquire(False), lock._semlock._is_zero())
# expect: True True False True
lock.release()
with lock:
    print(lock._semlock._get_value())  # expect: 0

def in_child(lock):
    lock.release()

child = multiprocessing.get_context("fork").Process(target=in_child, args=(lock,))
child.start()
child.join()
print(lock._semlock._get_value())  # expect: 2
print(isinstance(lock, synchronize.SemLock), isinstance(multiprocessing.Lock(), synchronize.SemLock), isinstance(1, synchronize.SemLock))
# expect: True True False
ours = multiprocessing.Semaphore(3)
ours.acquire()
print(ours._semlock._get_value(), ours._semlock._is_zero(), multiprocessing.Lock()._semlock._count())
# expect: 2 False 0
class Mine(synchronize.SemLock):
    pass
print(isinstance(multiprocessing.Lock(), Mine), synchronize.RECURSIVE_MUTEX)  # expect: False 0
