import sys
events = []
def tracer(frame, event, arg):
    events.append((event, frame.f_code.co_name, frame.f_lineno))
    return tracer
def f(x):
    y = x + 1
    return y
sys.settrace(tracer)
f(1)
sys.settrace(None)
print(events)  # expect: [('call', 'f', 6), ('line', 'f', 7), ('line', 'f', 8), ('return', 'f', 8)]
