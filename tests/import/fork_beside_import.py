# oracle: no (the child of python3.11 waits for ever)
# A module that another thread was making at the fork is made anew in the child.
import os
import sys
import threading

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "modules"))


def make():
    import slow
    assert slow.ENDS


thread = threading.Thread(target=make)
thread.start()
while "slow" not in sys.modules:
    pass
for _ in range(3):
    pid = os.fork()
    if pid == 0:
        import slow
        threads = [threading.Thread(target=make) for _ in range(3)]  # whose stacks may be those of the threads that are gone
        for t in threads:
            t.start()
            t.join()
        os._exit(slow.BEGINS + slow.ENDS)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
    # expect: 3
    # expect: 3
    # expect: 3
thread.join()
import slow
print(slow.ENDS, slow is sys.modules["slow"])  # expect: 2 True
