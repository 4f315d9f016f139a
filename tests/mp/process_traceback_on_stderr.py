from multiprocessing import Process
import os
def f(): raise ValueError("in child")
r, w = os.pipe()
saved = os.dup(2)
os.dup2(w, 2)
p = Process(target=f)
p.start()
p.join()
os.dup2(saved, 2)
lines = os.read(r, 10000).decode().splitlines()
print(p.exitcode, lines[0], lines[1], lines[-2], lines[-1])
# expect: 1 Process Process-1: Traceback (most recent call last):              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ValueError: in child
