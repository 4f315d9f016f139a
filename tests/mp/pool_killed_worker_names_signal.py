# oracle: no (CPython waits for ever)
import os, signal, time
from multiprocessing import Pool
from multiprocessing.crew import WorkerLostError
def die(x):
    if x == 3: os.kill(os.getpid(), signal.SIGKILL)
    return x
def leave(x): os._exit(7)
with Pool(2) as pool:
    for call in (lambda: pool.map(die, range(6), chunksize=1), lambda: pool.apply(leave, (1,))):
        try:
            call()
        except WorkerLostError as e:
            print(str(e).split(" ", 3)[3])
            # expect: was killed by signal 9 (SIGKILL) while it had the task
            # expect: ended with exit code 7 while it had the task
    results = pool.imap(die, range(6))
    got = []
    while True:
        try:
            got.append(next(results))
        except StopIteration:
            break
        except WorkerLostError:
            got.append("lost")
    print(got)  # expect: [0, 1, 2, 'lost', 4, 5]
    print(len(pool._pool), pool.map(abs, range(-4, 0)))  # expect: 2 [4, 3, 2, 1]
