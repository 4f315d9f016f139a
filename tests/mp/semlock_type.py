# _multiprocessing.SemLock: a semaphore of POSIX under a name, as packages with locks of their own use it.
import os
import threading
from _multiprocessing import SemLock, flags, sem_unlink

def show(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)

NAME = f"/test-{os.getpid()}"
RECURSIVE, SEMAPHORE = 0, 1
print(flags, SemLock.SEM_VALUE_MAX)  # expect: {'HAVE_SEM_OPEN': 1, 'HAVE_SEM_TIMEDWAIT': 1} 2147483647
lock = SemLock(SEMAPHORE, 1, 1, NAME, True)
print(lock.kind, lock.maxvalue, lock.name, type(lock.handle).__name__)  # expect: 1 1 None int
show(lock.acquire)  # expect: True
show(lock.acquire, False)  # expect: False
show(lock.acquire, True, 0.01)  # expect: False
print(lock._count(), lock._is_mine(), lock._is_zero(), lock._get_value())  # expect: 1 True True 0
show(lock.release)  # expect: None
show(lock.release)  # expect: ValueError semaphore or lock released too many times
with lock as got:
    print(got, lock._get_value())  # expect: True 0
show(sem_unlink, NAME)  # expect: FileNotFoundError [Errno 2] No such file or directory

recursive = SemLock(RECURSIVE, 1, 1, NAME, True)
for _ in range(3):
    recursive.acquire()
print(recursive._count(), recursive._is_mine())  # expect: 3 True
def in_thread():
    print(recursive._is_mine(), recursive.acquire(False))  # expect: False False
    show(recursive.release)  # expect: AssertionError attempt to release recursive lock not owned by thread
thread = threading.Thread(target=in_thread)
thread.start()
thread.join()
for _ in range(4):
    show(recursive.release)  # expect: None
    # expect: None
    # expect: None
    # expect: AssertionError attempt to release recursive lock not owned by thread

named = SemLock(SEMAPHORE, 0, 5, NAME, False)
other = SemLock._rebuild(-1, SEMAPHORE, 5, NAME)
print(other.name == NAME, other.handle == named.handle)  # expect: True True
named.release(), named.release()
print(other._get_value(), other.acquire(False), named._get_value(), other._count(), named._count())
# expect: 2 True 1 1 -2
show(lambda: SemLock(SEMAPHORE, 1, 1, NAME, False) and None)  # expect: FileExistsError [Errno 17] File exists
sem_unlink(NAME)
show(lambda: SemLock._rebuild(-1, SEMAPHORE, 5, NAME))
# expect: FileNotFoundError [Errno 2] No such file or directory

pid = os.fork()
if pid == 0:
    child = SemLock._rebuild(named.handle, SEMAPHORE, 5, None)
    child.release()
    os._exit(child._get_value())
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), named._get_value())  # expect: 2 2
named._after_fork()
print(named._count())  # expect: 0

show(lambda: SemLock(5, 1, 1, "/x", True))  # expect: ValueError unrecognized kind
show(lambda: SemLock(SEMAPHORE, 1, 1, "x/y", True))  # expect: OSError [Errno 22] Invalid argument
show(lambda: SemLock(SEMAPHORE, -1, 1, "/x", True))  # expect: OSError [Errno 22] Invalid argument
show(lambda: SemLock())  # expect: TypeError SemLock() missing required argument 'kind' (pos 1)

class Derived(SemLock):
    pass
derived = Derived(SEMAPHORE, 1, 1, NAME, True)
derived.more = 1
print(type(derived).__name__, derived.more)  # expect: Derived 1
