from multiprocessing import Queue
import os, sys
saved = os.dup(2)
r, w = os.pipe()
os.dup2(w, 2)
q = Queue()
q.put(lambda: 0)
q.put("fine")
print(q.get(timeout=10))  # expect: fine
os.dup2(saved, 2)
print("PicklingError" in os.read(r, 10000).decode())  # expect: True
