import os, signal
def handler(number, frame): raise RuntimeError("from handler")
signal.signal(signal.SIGUSR1, handler)
try:
    os.kill(os.getpid(), signal.SIGUSR1)
    for i in range(1000): pass
except RuntimeError as e:
    print(e)  # expect: from handler
