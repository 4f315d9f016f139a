import signal
try:
    signal.signal(1000, lambda *a: 0)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError signal number out of range
try:
    signal.signal(signal.SIGUSR1, 5)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object
try:
    signal.signal(signal.SIGKILL, lambda *a: 0)
except Exception as e:
    print(type(e).__name__, e)  # expect: OSError [Errno 22] Invalid argument
try:
    signal.getsignal(0)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError signal number out of range
