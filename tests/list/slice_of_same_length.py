"""A slice takes as many items as it had: numbers in place, objects, the list itself, ranges, stars and {**d} beside."""
a = list(range(8))
a[:4] = a[3::-1]
a[2:5] = a
print(a, list(range(5, 0, -2)), [0, *range(3)], list(range(2**70, 2**70 + 2)))
# expect: [3, 2, 3, 2, 1, 0, 4, 5, 6, 7, 5, 6, 7] [5, 3, 1] [0, 0, 1, 2] [1180591620717411303424, 1180591620717411303425]
b = [1.5, "x", None, []]
b[1:3] = [[], "y"]
b[:1] = b[:1]
b[0:2] = (7, "z")
print(b)  # expect: [7, 'z', 'y', []]


class Dying:
    def __del__(self):
        c.clear()


c = [Dying(), 1, 2]
c[0:2] = [3, 4]
print(c)  # expect: []


def stars(first, *rest):
    return first, rest


def only(**named):
    return named


d = {"p": 1, "q": 2}
del d["p"]
print(stars(1), stars(1, 2, 3), stars(*"ab"), only(**d), {**d}, {**d, "r": 3}, {**{1: 2}} | d)
# expect: (1, ()) (1, (2, 3)) ('a', ('b',)) {'q': 2} {'q': 2} {'q': 2, 'r': 3} {1: 2, 'q': 2}
try:
    stars()
except TypeError as e:
    print(e)  # expect: stars() missing 1 required positional argument: 'first'
try:
    only(**{1: 2})
except TypeError as e:
    print(e)  # expect: keywords must be strings
e = {}
e.update(d)
d["s"] = 4
e.clear()
e.update(d)
print(e, d, type(e), type(type(e)), type(1.5))
# expect: {'q': 2, 's': 4} {'q': 2, 's': 4} <class 'dict'> <class 'type'> <class 'float'>


from collections import namedtuple
Point = namedtuple("Point", "x y")
p = Point(1, 2)
for _ in range(8):
    total = p.x + p.y + (3).real + (2j).imag
print(total)  # expect: 8.0
try:
    tuple.__new__(Point, (1,)).y
except IndexError as error:
    print(error)  # expect: tuple index out of range
