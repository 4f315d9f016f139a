import os, signal
def handler(number, frame): print("got", number, frame is not None)
old = signal.signal(signal.SIGUSR1, handler)
os.kill(os.getpid(), signal.SIGUSR1)  # expect: got 10 True
print("after", old, signal.getsignal(signal.SIGUSR1) is handler)  # expect: after 0 True
