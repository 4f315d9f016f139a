"""Blocks of several threads, of threads without the lock, and of a child."""
import os
import threading
import tracemalloc
import zlib

tracemalloc.start()


def work():
    mine = [[str(n), bytearray(n)] for n in range(2000)]
    zlib.compress(b"x" * 200_000)
    return mine


threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(tracemalloc.take_snapshot().traces) > 10)  # expect: True
child = os.fork()
if child == 0:
    made = work()
    lines = {s.traceback[0].lineno for s in tracemalloc.take_snapshot().statistics("lineno")}
    os._exit(0 if 11 in lines else 1)
print(os.waitpid(child, 0)[1])  # expect: 0
tracemalloc.stop()
