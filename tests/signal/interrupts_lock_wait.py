import signal, threading
def handler(*a): raise TimeoutError("while waiting")
signal.signal(signal.SIGALRM, handler)
lock = threading.Lock()
lock.acquire()
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    lock.acquire()
except TimeoutError as e:
    print(e)  # expect: while waiting
