# oracle: no (python3.11 loses the first one, too)
"""What a signal handler raises while __del__ runs is not lost there, unless it loops; afterwards it is handled at once."""
import signal
import sys


class Interrupt(Exception):
    pass


def handler(number, frame):
    raise Interrupt(frame.f_code.co_name)


def helper():
    return 1


class Thing:
    def __init__(self, work):
        self.work = work

    def __del__(self):
        self.work()
        print("closed", helper(), helper())


def crossing():
    signal.setitimer(signal.ITIMER_REAL, 0.001)
    sorted(range(300000))
    helper()


def loop():
    signal.setitimer(signal.ITIMER_REAL, 0.001)
    while True:
        helper()


signal.signal(signal.SIGALRM, handler)
sys.unraisablehook = lambda args: print("ignored", args.exc_value)


def run(work):
    thing = Thing(work)
    try:
        thing = None
        helper()
        print("went on")
    except Interrupt:
        print("interrupted")


run(crossing)
# expect: closed 1 1
# expect: interrupted
run(loop)
# expect: ignored loop
# expect: went on
