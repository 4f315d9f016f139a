import threading
b = threading.Barrier(2)
try:
    b.wait(0.01)
except threading.BrokenBarrierError as e:
    print("broken", b.broken)  # expect: broken True
b.reset()
print(b.broken)  # expect: False
b.abort()
try:
    b.wait()
except threading.BrokenBarrierError:
    print("aborted")  # expect: aborted
