# oracle: no (CPython waits for ever)
import os, signal
from multiprocessing import Lock, Process, RLock
def take_and_die(lock):
    lock.acquire()
    os.kill(os.getpid(), signal.SIGKILL)
for lock in (Lock(), RLock()):
    p = Process(target=take_and_die, args=(lock,))
    p.start()
    p.join()
    print(repr(lock), lock.acquire(timeout=20))
    # expect: <Lock(owner=SomeOtherProcess)> True
    # expect: <RLock(SomeOtherProcess, nonzero)> True
