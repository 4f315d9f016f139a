from multiprocessing import Pipe
a, b = Pipe()
b.close()
try:
    a.recv()
except EOFError as e:
    print("EOFError")  # expect: EOFError
try:
    a.send(1)
except (BrokenPipeError, ConnectionResetError) as e:
    print("broken")  # expect: broken
a.close()
print(a.closed)  # expect: True
try:
    a.recv()
except Exception as e:
    print(type(e).__name__, e)  # expect: OSError handle is closed
try:
    a.fileno()
except Exception as e:
    print(type(e).__name__, e)  # expect: OSError handle is closed
