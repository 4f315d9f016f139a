"""The methods that total_ordering makes are the module's: pickles find them there."""
import functools
import pickle


@functools.total_ordering
class Size:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


for name in ("__gt__", "__le__", "__ge__"):
    method = getattr(Size, name)
    print(method.__name__, method.__qualname__, method.__module__)
    print(pickle.loads(pickle.dumps(method)) is method)  # expect: __gt__ _gt_from_lt functools
    # expect: True
    # expect: __le__ _le_from_lt functools
    # expect: True
    # expect: __ge__ _ge_from_lt functools
    # expect: True
print(Size(1) <= Size(2), Size(1) >= Size(2), Size(1) > Size(2))  # expect: True False False
