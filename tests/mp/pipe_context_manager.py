from multiprocessing import Pipe
a, b = Pipe()
with a, b:
    a.send("x")
    print(b.recv(), a.fileno() > 0)  # expect: x True
print(a.closed, b.closed)  # expect: True True
