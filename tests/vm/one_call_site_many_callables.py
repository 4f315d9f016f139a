# One call site meets built-in classes, classes, functions and what cannot be called.
class Pair:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"Pair({self.x!r})"
class Meta(type):
    def __call__(cls, x): return ("made by Meta", x)
class Made(metaclass=Meta): pass
class Strings(str): pass

def call_all(callables, x):
    for f in callables:
        try:
            print(f(x))
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)

for _ in range(3):
    call_all([list, tuple, set, str, int, float, bool, type, range, dict, len, Pair, Made, Strings, None, list], "7")
    # expect: ['7']
    # expect: ('7',)
    # expect: {'7'}
    # expect: 7
    # expect: 7
    # expect: 7.0
    # expect: True
    # expect: <class 'str'>
    # expect: TypeError 'str' object cannot be interpreted as an integer
    # expect: ValueError dictionary update sequence element #0 has length 1; 2 is required
    # expect: 1
    # expect: Pair('7')
    # expect: ('made by Meta', '7')
    # expect: 7
    # expect: TypeError 'NoneType' object is not callable
    # expect: ['7']
    # expect: ['7']
    # expect: ('7',)
    # expect: {'7'}
    # expect: 7
    # expect: 7
    # expect: 7.0
    # expect: True
    # expect: <class 'str'>
    # expect: TypeError 'str' object cannot be interpreted as an integer
    # expect: ValueError dictionary update sequence element #0 has length 1; 2 is required
    # expect: 1
    # expect: Pair('7')
    # expect: ('made by Meta', '7')
    # expect: 7
    # expect: TypeError 'NoneType' object is not callable
    # expect: ['7']
    # expect: ['7']
    # expect: ('7',)
    # expect: {'7'}
    # expect: 7
    # expect: 7
    # expect: 7.0
    # expect: True
    # expect: <class 'str'>
    # expect: TypeError 'str' object cannot be interpreted as an integer
    # expect: ValueError dictionary update sequence element #0 has length 1; 2 is required
    # expect: 1
    # expect: Pair('7')
    # expect: ('made by Meta', '7')
    # expect: 7
    # expect: TypeError 'NoneType' object is not callable
    # expect: ['7']
import sys
events = []
def called(n):
    for _ in range(n): tuple([1]); list("a"); int("3")
called(10)
sys.setprofile(lambda frame, event, arg: events.append(event))
called(2)
sys.setprofile(None)
print(events)  # expect: ['call', 'return', 'c_call']
print(issubclass(super(Strings, Strings("a")).__class__, str), Strings.__mro__[1])
# expect: False <class 'str'>
