# Classes in the body are members, with a warning; autos in tuples count one by one; members of a dataclass.
import enum
import warnings
from dataclasses import dataclass, field

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")

    class Outer(enum.Enum):
        class Inner:
            pass
        OTHER = 1
    print(list(Outer)[1], repr(Outer.Inner)[:14], len(seen), seen[0].category.__name__)
    # expect: Outer.OTHER <Outer.Inner:  1 DeprecationWarning
    print(seen[0].message)
    # expect: In 3.13 classes created inside an enum will not become a member.  Use the `member` decorator to keep the current behavior.


class Pairs(enum.Enum):
    ONE = enum.auto(), enum.auto()
    TWO = 7, enum.auto()
    THREE = enum.auto()


print([m.value for m in Pairs])  # expect: [(1, 2), (7, 3), 4]


@dataclass
class Point:
    x: int
    y: int = field(default=2, repr=False)


class Places(Point, enum.Enum):
    HOME = 1, 3
    WORK = 5


print(repr(Places.HOME), Places.WORK, Places.WORK.x)  # expect: <Places.HOME: Point(x=1)> Places.WORK 5


@dataclass
class Loud:
    x: int

    def __repr__(self):
        return "LOUD"


class Sounds(Loud, enum.Enum):
    BANG = 1


print(repr(Sounds.BANG))  # expect: <Sounds.BANG: LOUD>
