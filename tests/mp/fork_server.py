# The fork server: children of a process that has been started once; locks, queues, pools, exit codes and signals.
import multiprocessing as mp
import os
import signal
import sys
import time

def tell(queue, lock, word, parent=None):
    with lock:
        queue.put((word, os.getppid() == parent, mp.get_start_method(), mp.current_process().name))


def end(how):
    if how == "exit":
        sys.exit(3)
    if how == "raise":
        sys.stderr = open(os.devnull, "w")
        raise ValueError(how)
    if how == "signal":
        os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(60)


def square(x):
    return x * x


def more(value):
    with value:
        value.value += 1


def nested(queue):
    lock = mp.Lock()
    child = mp.Process(target=tell, args=(queue, lock, "inner"))
    child.start()
    child.join(10)
    sys.exit(child.exitcode + 5)


if __name__ == "__main__":
    mp.set_start_method("forkserver")
    queue, lock = mp.Queue(), mp.Lock()
    children = [mp.Process(target=tell, args=(queue, lock, word, os.getpid()), name=word) for word in "ab"]
    for child in children:
        child.start()
    print(sorted(queue.get(timeout=10) for _ in children))
    # expect: [('a', False, 'forkserver', 'a'), ('b', False, 'forkserver', 'b')]
    for child in children:
        child.join(10)
    print([child.exitcode for child in children], mp.active_children())  # expect: [0, 0] []
    ends = [mp.Process(target=end, args=(how,)) for how in ("exit", "raise", "signal", "sleep")]
    for child in ends:
        child.start()
    print(ends[3].is_alive(), ends[3].exitcode, ends[3].join(0.05))  # expect: True None None
    ends[3].kill()
    for child in ends:
        child.join(10)
    print([child.exitcode for child in ends])  # expect: [3, 1, -15, -9]
    with mp.Pool(2) as pool:
        print(pool.map(square, range(6)))  # expect: [0, 1, 4, 9, 16, 25]
    outer = mp.Process(target=nested, args=(queue,))
    outer.start()
    print(queue.get(timeout=10)[2:])  # expect: ('forkserver', 'Process-9:1')
    outer.join(10)
    print(outer.exitcode)  # expect: 5
    a, b = mp.Pipe()
    child = mp.get_context("forkserver").Process(target=b.send, args=("through a pipe",))
    child.start()
    print(a.recv())  # expect: through a pipe
    child.join(10)
    value = mp.Value("i", 4)
    child = mp.Process(target=more, args=(value,))
    child.start()
    child.join(10)
    print(child.exitcode, value.value)  # expect: 0 5
