"""Handlers are gone when the last objects go: a signal then does what it does by default."""
# exit: -15
import os
import signal


class Late:
    def __del__(self):
        print(signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT), flush=True)
        os.kill(os.getpid(), signal.SIGTERM)


def handler(number, frame):
    print("handled", number)


signal.signal(signal.SIGTERM, handler)
late = Late()
os.kill(os.getpid(), signal.SIGTERM)  # expect: handled 15
# expect: None None
