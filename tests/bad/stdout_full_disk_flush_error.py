import os, sys
saved = os.dup(1)
fd = os.open("/dev/full", os.O_WRONLY)
os.dup2(fd, 1)
print("text")  # expect: text
try:
    sys.stdout.flush()
except OSError as e:
    message = e
os.dup2(saved, 1)
try:
    sys.stdout.flush()
except OSError:
    pass
sys.stderr.write("")
print(message)  # expect: [Errno 28] No space left on device
