from multiprocessing import Pipe
from multiprocessing.connection import wait
a, b = Pipe()
c, d = Pipe()
print(wait([a, c], timeout=0))  # expect: []
b.send(1)
print(wait([a, c]) == [a])  # expect: True
d.send(2)
print(sorted(x.recv() for x in wait([a, c])))  # expect: [1, 2]
