# A signal's handler runs while a read waits, and its exception ends the wait.
import signal
import time
from _pair import client, talk


class Alarm(Exception):
    pass


def handler(number, frame):
    calls.append(number)
    if len(calls) == 2:
        raise Alarm


calls = []
signal.signal(signal.SIGALRM, handler)
s, thread, _ = talk(lambda s: s.recv(10), client())
signal.setitimer(signal.ITIMER_REAL, 0.05, 0.05)
try:
    s.recv(10)
except Alarm:
    signal.setitimer(signal.ITIMER_REAL, 0)
    print("interrupted", len(calls))  # expect: interrupted 2
s.sendall(b"x")
s.close()
thread.join()
