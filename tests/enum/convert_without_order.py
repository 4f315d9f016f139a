# Constants whose values have no order come in that of their names; a data type may be one that only has __init__.
import enum

X_B, X_A, X_C = "b", 1, 2j
print(list(enum.Enum._convert_("X", __name__, lambda name: name.startswith("X_"))), X_A)
# expect: [<X.X_A: 1>, <X.X_B: 'b'>, <X.X_C: 2j>] X.X_A


class Point:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return f"Point({self.x})"


class Places(Point, enum.Enum):
    HERE = 1


print(repr(Places.HERE), Places.HERE.value, Places.HERE, Places._member_type_.__name__, Places.HERE.x)
# expect: <Places.HERE: Point(1)> Point(1) Places.HERE Point 1


class Loud:
    def __repr__(self):
        return "loud"


class Quiet(Loud, enum.Enum):
    A = 1


print(repr(Quiet.A), Quiet.A.value, Quiet._member_type_.__name__)  # expect: loud 1 object
