# namedtuple's defaults must be iterable, also those that are false.
from collections import namedtuple

for defaults in (None, (), "a", [1, 2], range(3), 0, False, 10):
    try:
        print(namedtuple("P", "x y", defaults=defaults)._field_defaults)  # expect: {}
        # expect: {}
        # expect: {'y': 'a'}
        # expect: {'x': 1, 'y': 2}
    except TypeError as problem:
        print(problem)  # expect: Got more default values than field names
        # expect: 'int' object is not iterable
        # expect: 'bool' object is not iterable
        # expect: 'int' object is not iterable
