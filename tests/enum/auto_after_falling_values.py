"""auto() after values that fall, or that have no order: of the values in order, the first that has a successor."""
import enum
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")

    class Falling(enum.Enum):
        A = 5
        B = 2
        C = enum.auto()

    class Mixed(enum.Enum):
        A = "text"
        B = 7
        C = enum.auto()

    print([member.value for member in Falling], [member.value for member in Mixed], len(caught))
    # expect: [5, 2, 3] ['text', 7, 8] 2
