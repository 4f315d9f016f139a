# exit: -2
import os, signal
print("before", flush=True)  # expect: before
os.kill(os.getpid(), signal.SIGINT)
for i in range(100000): pass
