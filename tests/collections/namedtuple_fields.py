# The fields of a namedtuple are read-only items under a name, which subclasses and other tuples may use.
from collections import namedtuple

Point = namedtuple("Point", "x y")
p = Point(1, 2)
print(type(Point.x).__name__, Point.x.__doc__, repr(Point.y))
# expect: _tuplegetter Alias for field number 0 _tuplegetter(1, 'Alias for field number 1')
print(p.x, Point.y.__get__(p), Point.y.__get__((5, 6)), Point.x.__get__(None, Point) is Point.x)
# expect: 1 2 6 True
for change in (lambda: setattr(p, "x", 3), lambda: delattr(p, "x"), lambda: Point.x.__get__(5), lambda: Point.y.__get__((1,))):
    try:
        change()
    except Exception as e:
        print(type(e).__name__, e)  # expect: AttributeError can't set attribute
        # expect: AttributeError can't delete attribute
        # expect: TypeError descriptor for index '0' for tuple subclasses doesn't apply to 'int' object
        # expect: IndexError tuple index out of range
Point.x.__doc__ = "across"
print(Point.x.__doc__)  # expect: across


class Sub(Point):
    @property
    def x(self):
        return super().x + 10


print(Sub(1, 2).x, Sub(1, 2).y)  # expect: 11 2
