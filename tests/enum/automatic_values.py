# auto() goes on from the last value if that is the highest; else, and where values have no order, it warns.
import enum
import warnings

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")

    class Level(enum.Enum):
        A = 2
        B = 5
        C = enum.auto()

    print(Level.C.value, len(seen))  # expect: 6 0

    class Falling(enum.Enum):
        A = 5
        B = 2
        C = enum.auto()

    print(len(seen))  # expect: 1

    class Mixed(enum.Enum):
        A = 3
        B = "b"
        C = enum.auto()

    class Text(enum.Enum):
        A = "x"
        B = enum.auto()

    print(Mixed.C.value, Text.B.value, len(seen))  # expect: 4 1 3
print({w.category.__name__ for w in seen}, str(seen[0].message)[:60])
# expect: {'DeprecationWarning'} In 3.13 the default `auto()`/`_generate_next_value_` will re
