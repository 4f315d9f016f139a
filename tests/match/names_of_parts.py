"""What patterns capture: parts, wholes of them, through alternatives and guards; and subjects that only have a length."""
from collections.abc import Sequence


def f(x):
    match x:
        case [((1 as a) | [a]) as y, *r]:
            return a, y, r
        case {"k": (1 | 2) as v, **rest}:
            return v, rest
        case [a, b] as w if a == b:
            return "pair", a, w
        case (int(a) | str(a) | [a, _]) as w:
            return a, w
        case [a, [b, c] as d, {"z": e}] as whole:
            return a, b, c, d, e, whole
        case complex(real=a, imag=b) if a > b:
            return a, b
        case [a] | (_, a, _) | {"a": a}:
            return "or", a
        case None | True | False:
            return "const"
        case -1 | 2.5 | 1 + 2j | b"x":
            return "lit"
        case _:
            return "no"


for x in ([1, 2], [[7], 8, 9], {"k": 2, "m": 1}, 3, "s", [4, 4], [4, 5], [1.5, [2, 3], {"z": 0}], 5 + 1j, 1 + 5j, [9], (1, 2, 3),
          {"a": 4}, None, True, -1, 2.5, 1 + 2j, b"x", object, {"k": 3}, [], range(3), range(1, 2)):
    print(f(x))  # expect: (1, 1, [2])
    # expect: (7, [7], [8, 9])
    # expect: (2, {'m': 1})
    # expect: (3, 3)
    # expect: ('s', 's')
    # expect: ('pair', 4, [4, 4])
    # expect: (4, [4, 5])
    # expect: (1.5, 2, 3, [2, 3], 0, [1.5, [2, 3], {'z': 0}])
    # expect: (5.0, 1.0)
    # expect: no
    # expect: ('or', 9)
    # expect: (1, 1, [2, 3])
    # expect: ('or', 4)
    # expect: const
    # expect: (True, True)
    # expect: (-1, -1)
    # expect: lit
    # expect: lit
    # expect: lit
    # expect: no
    # expect: no
    # expect: no
    # expect: ('or', 1)
    # expect: (1, 1, [])


class Empty(Sequence):
    __getitem__ = None

    def __len__(self):
        return 0


match Empty():
    case []:
        print("nobody asked for items")  # expect: nobody asked for items


class Liar(Sequence):
    def __getitem__(self, i):
        return [1, 2, 3][i]

    def __len__(self):
        return 2


try:
    match Liar():
        case [a, b]:
            print("two")
except ValueError as error:
    print(error)  # expect: too many values to unpack (expected 2)


class Keys:
    one = two = "same"


class Point:
    __match_args__ = ("x", "x")
    x = 1


for subject in {"same": 1, "b": 2}, Point():
    try:
        match subject:
            case {Keys.one: a, Keys.two: b}:
                print("?")
            case Point(a, b):
                print("?")
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)  # expect: ValueError mapping pattern checks duplicate key ('same')
        # expect: TypeError Point() got multiple sub-patterns for attribute 'x'
