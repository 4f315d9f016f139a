# oracle: no (CPython tries to allocate what the length says)
from multiprocessing import Pipe
import os
a, b = Pipe(duplex=False)
os.write(b.fileno(), b"\xff\xff\xff\xff\x7f\xff\xff\xff\xff\xff\xff\xff")
try:
    a.recv()
except OSError as e:
    print(e)  # expect: bad message length
a, b = Pipe(duplex=False)
os.write(b.fileno(), b"\x7f\xff\xff\xffabc")
b.close()
try:
    a.recv()
except OSError as e:
    print(e)  # expect: got end of file during message
