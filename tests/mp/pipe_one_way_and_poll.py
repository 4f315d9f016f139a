from multiprocessing import Pipe
r, w = Pipe(duplex=False)
print(r.poll(), r.readable, r.writable, w.readable, w.writable)  # expect: False True False False True
w.send(1)
print(r.poll(1), r.recv(), r.poll(0.01))  # expect: True 1 False
try:
    r.send(1)
except Exception as e:
    print(type(e).__name__, e)  # expect: OSError connection is read-only
try:
    w.recv()
except Exception as e:
    print(type(e).__name__, e)  # expect: OSError connection is write-only
