# A child's standard input is at its end, whatever the program's is; a descriptor is there for who asks.
import os
import sys
from multiprocessing import Process, get_context


def child():
    print(repr(sys.stdin.read()), repr(sys.stdin.readline()), list(sys.stdin), sys.stdin.isatty())
    fd = sys.stdin.fileno()
    print(fd == sys.stdin.fileno(), os.fstat(fd).st_rdev == os.stat(os.devnull).st_rdev, os.read(fd, 10))
    try:
        input("prompt ")
    except EOFError as error:
        print(error)


def grandparent():
    child = Process(target=nest)
    child.start()
    child.join()


def nest():
    from multiprocessing import current_process, parent_process
    print(current_process().name, parent_process().name, parent_process().pid == os.getppid(), parent_process().is_alive())
    sys.stdout.flush()


if __name__ == "__main__":
    for method in ("fork", "spawn"):
        for target in (child, grandparent):
            process = get_context(method).Process(target=target)
            process.start()
            process.join()
            print(process.exitcode, flush=True)  # expect: '' '' [] False
            # expect: True True b''
            # expect: prompt EOF when reading a line
            # expect: 0
            # expect: Process-2:1 ForkProcess-2 True True
            # expect: 0
            # expect: '' '' [] False
            # expect: True True b''
            # expect: prompt EOF when reading a line
            # expect: 0
            # expect: Process-4:1 SpawnProcess-4 True True
            # expect: 0
