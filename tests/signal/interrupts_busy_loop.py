import signal
def handler(*a): raise TimeoutError("busy")
signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    while True:
        pass
except TimeoutError as e:
    print(e)  # expect: busy
