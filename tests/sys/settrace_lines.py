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
# A function that C has called, and that turns tracing on, was not called just now.
def start():
    events.clear()
    sys.settrace(tracer)
    f(2)
    sys.settrace(None)
    return [event for event, name, line in events]
class Starter:
    def __call__(self): return start()
print(Starter()())  # expect: ['call', 'line', 'line', 'return']
print(list(map(Starter(), ())), [x for x in map(lambda i: start(), [1])])  # expect: [] [['call', 'line', 'line', 'return']]
