# A signal whose number does not fit into the pipe of set_wakeup_fd is told of, unless that is not wanted.
import io
import os
import signal
import sys

reader, writer = os.pipe()
os.set_blocking(writer, False)
try:
    while True:
        os.write(writer, bytes(4096))
except BlockingIOError:
    pass
signal.signal(signal.SIGUSR1, lambda number, frame: print("handled"))


def send(*, warn):
    signal.set_wakeup_fd(writer, warn_on_full_buffer=warn)
    sys.stderr = io.StringIO()
    os.kill(os.getpid(), signal.SIGUSR1)
    told = sys.stderr.getvalue().splitlines()
    print(told[:1], told[-1:])


send(warn=True)  # expect: handled
# expect: ['Exception ignored when trying to write to the signal wakeup fd:'] ['BlockingIOError: [Errno 11] Resource temporarily unavailable']
send(warn=False)  # expect: handled
# expect: [] []
signal.set_wakeup_fd(-1)
