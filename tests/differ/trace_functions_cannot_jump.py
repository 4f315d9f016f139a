# A trace function that sets f_lineno makes CPython go on at another line.  gilt keeps iterators and half-made values in
# registers, and which of them live at another line only its compiler knows: it refuses.  Way round: raise an exception
# from the trace function, or change a local's value through what it refers to.
# oracle: no (a known difference)
import sys


def trace(frame, event, arg):
    if event == "line" and frame.f_code.co_name == "f" and "a" not in frame.f_locals:
        try:
            frame.f_lineno = frame.f_code.co_firstlineno + 2
        except ValueError as e:
            print(e)
    return trace


def f():
    a = 1
    return a


sys.settrace(trace)
f()  # expect: can't jump: gilt's frames only go on
sys.settrace(None)
