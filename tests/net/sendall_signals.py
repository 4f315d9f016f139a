# A signal's handler runs while sendall waits, also when something has been sent already.
import signal
import socket
def fail(*args): 1 / 0
a, b = socket.socketpair()
signal.signal(signal.SIGALRM, fail)
signal.setitimer(signal.ITIMER_REAL, 0.1)
try: a.sendall(b'x' * (4 << 20))
except ZeroDivisionError: print('interrupted')  # expect: interrupted
signal.signal(signal.SIGALRM, lambda *args: print('seen'))  # expect: seen
a.settimeout(0.3)
signal.setitimer(signal.ITIMER_REAL, 0.1)
try: a.sendall(b'x' * (4 << 20))
except TimeoutError as error: print(error)  # expect: timed out
