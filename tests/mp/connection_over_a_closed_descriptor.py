import multiprocessing
import os

ours, theirs = multiprocessing.Pipe()
os.close(ours.fileno())
for act in (lambda: ours.send(1), ours.recv, ours.close, ours.close, lambda: ours.closed):
    try:
        print(act())
    except OSError as e:
        print(e)
# expect: [Errno 9] Bad file descriptor
# expect: [Errno 9] Bad file descriptor
# expect: [Errno 9] Bad file descriptor
# expect: None
# expect: True
