# sys.call_tracing calls a function, also from within a trace function.
import sys

seen = []


def tracer(frame, event, arg):
    if event == "call" and frame.f_code.co_name == "traced":
        seen.append(sys.call_tracing(divmod, (7, 2)))
    return tracer


def traced():
    return 0


sys.settrace(tracer)
traced()
sys.settrace(None)
print(seen, sys.call_tracing(len, ("abc",)))  # expect: [(3, 1)] 3
for arguments in (type, 2), (len, (3,)), (1, ()):
    try:
        sys.call_tracing(*arguments)
    except TypeError as error:
        print(error)  # expect: call_tracing() argument 2 must be tuple, not int
        # expect: object of type 'int' has no len()
        # expect: 'int' object is not callable
