from multiprocessing import Pipe
a, b = Pipe()
try:
    a.send(lambda: 1)
except Exception as e:
    print(type(e).__name__, e)
    # expect: PicklingError Can't pickle <function <lambda> at 0x..>: attribute lookup <lambda> on __main__ failed
a.send("still works")
print(b.recv())  # expect: still works
