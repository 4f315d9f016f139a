"""A signal that comes during a call of a built-in is handled before the next statement, and its exception belongs to the call."""
import signal

data = b"x" * 3_000_000


def raising(number, frame):
    raise KeyError(frame.f_lineno)


def telling(number, frame):
    print("handled", frame.f_code.co_name)


signal.signal(signal.SIGALRM, telling)
signal.setitimer(signal.ITIMER_REAL, 0.0001)
x = sorted(data)  # expect: handled <module>
print("module")  # expect: module


def inside():
    signal.setitimer(signal.ITIMER_REAL, 0.0001)
    try:
        sorted(data)
        print("not reached")
    except KeyError as e:
        print("caught", e.args[0] - inside.__code__.co_firstlineno)
    signal.setitimer(signal.ITIMER_REAL, 0.0001)
    try:
        data.count(b"xxxy")
        print("not reached")
    except KeyError as e:
        print("caught", e.args[0] - inside.__code__.co_firstlineno)
    signal.setitimer(signal.ITIMER_REAL, 0.0001)
    try:
        bytes(data, **{}).count(b"xxxy")
        print("not reached")
    except KeyError as e:
        print("caught", e.args[0] - inside.__code__.co_firstlineno)


signal.signal(signal.SIGALRM, raising)
inside()  # expect: caught 3
# expect: caught 9
# expect: caught 15
