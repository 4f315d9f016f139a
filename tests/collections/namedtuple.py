from collections import namedtuple
P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), P._fields, P._make([3, 4]), tuple(p), p == (1, 2), P.__name__)
# expect: P(x=1, y=2) 1 2 {'x': 1, 'y': 2} P(x=9, y=2) ('x', 'y') P(x=3, y=4) (1, 2) True P
Q = namedtuple("Q", ["a", "b"], defaults=[5])
print(Q(1), Q._field_defaults, namedtuple("R", "x x1 _y class", rename=True)._fields)
# expect: Q(a=1, b=5) {'b': 5} ('x', 'x1', '_2', '_3')
try:
    P(1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError P.__new__() missing 1 required positional argument: 'y'
try:
    namedtuple("T", "a a")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Encountered duplicate field name: 'a'
try:
    namedtuple("T", "class")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Type names and field names cannot be a keyword: 'class'
try:
    p._replace(z=1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Got unexpected field names: ['z']
p.x = 5
# expect-error: AttributeError: can't set attribute
