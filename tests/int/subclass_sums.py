# Sums of ints in subclasses, at the edges of a word and beyond it.
from enum import IntEnum


class Mine(int):
    pass


class Level(IntEnum):
    LOW = 1
    HIGH = 2


edges = [0, 1, -1, 2**46 - 1, 2**47, -2**47, 2**62, 2**63 - 1, -2**63, 2**64, -2**64, 10**30]
for a in edges:
    for b in edges:
        assert Mine(a) + b == a + Mine(b) == a + b and type(Mine(a) + Mine(b)) is int
        assert Mine(a) - b == a - Mine(b) == a - b == -(Mine(b) - a)
print(Level.LOW + 1, Level.HIGH - Level.LOW, 3 - Level.HIGH, type(Level.LOW + 0), True + Mine(4))
# expect: 2 1 1 <class 'int'> 5
a, b = type("Pair", (tuple,), {})((1, 2))
print(a, b)  # expect: 1 2
a, b = type("Other", (tuple,), {"__iter__": lambda self: iter("xy")})((1, 2))
print(a, b)  # expect: x y
