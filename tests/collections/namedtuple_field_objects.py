# The fields of a namedtuple: descriptors of their own type.
import copy
import pickle
from collections import namedtuple

Point = namedtuple('Point', 'x y')
field = Point.__dict__['x']
print(type(field), repr(field), field.__doc__)
print(field.__reduce__(), hasattr(field, 'fget'), Point.x is field)
for change in (lambda: setattr(Point(1, 2), 'x', 3), lambda: delattr(Point(1, 2), 'x'), lambda: field.__get__(7)):
    try:
        change()
    except Exception as e:
        print(type(e).__name__, e)
field.__doc__ = 'abscissa'
print(Point.x.__doc__, field.__get__((5, 6)), pickle.loads(pickle.dumps(field)).__doc__)


class Sub(Point):
    def __getitem__(self, i): return 'item'


p = Sub(1, 2)
print(p.x, p.y, p[0], copy.copy(p).y)
for i in range(3):
    for q in (Point(i, 0), Sub(i, 1), [i]):
        print(getattr(q, 'x', 'none'), end=' ')
print()
del Sub.__bases__[0].x
print(hasattr(p, 'x'), p.y)
try:
    tuple.__new__(Point, (1,)).y
except IndexError as e:
    print(e)
