# A trace function that sets f_lineno makes a frame go on at another line.  Locals whose assignments the jump passes over
# are unbound in CPython 3.11; in gilt, as in CPython 3.12, they are None, for reads that must come after an assignment are
# not checked.  Way round: give the local a value before the lines that may be skipped.
# oracle: no (a known difference)
import sys


def trace(frame, event, arg):
    if event == "line" and frame.f_lineno == f.__code__.co_firstlineno + 1:
        frame.f_lineno += 1
    return trace


def f():
    a = 1
    return a


sys.settrace(trace)
answer = f()
sys.settrace(None)
print(answer)  # expect: None
