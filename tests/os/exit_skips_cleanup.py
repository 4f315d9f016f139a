import os, atexit
atexit.register(print, "never")
print("flushed", flush=True)
print("lost")
os._exit(3)  # expect: flushed
# exit: 3
