# Where no process can be made for the watcher, that is said, nothing hangs and no descriptor is left.
# oracle: no (CPython starts the watcher as a program)
import os
from multiprocessing import resource_tracker

fork, parent, left = os.fork, os.getpid(), 0


def failing_fork():
    global left
    if left == 0:
        raise BlockingIOError(11, "Resource temporarily unavailable")
    left -= 1
    return fork()


os.fork = failing_fork
for left in range(2):
    before = os.listdir("/proc/self/fd")
    try:
        resource_tracker.ensure_running()
    except OSError as e:
        print(type(e).__name__, len(os.listdir("/proc/self/fd")) == len(before))  # expect: BlockingIOError True
        # expect: BlockingIOError True
os.fork = fork
resource_tracker.ensure_running()
print(resource_tracker._resource_tracker._check_alive())  # expect: True
