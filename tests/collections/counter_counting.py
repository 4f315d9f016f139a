# Counting in a Counter, in its subclasses and in dicts that get or set items their own way.
from collections import Counter
from _collections import _count_elements


class Loud(Counter):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


class Deleting(dict):
    def __delitem__(self, key):
        print("del", key)


class Getting(dict):
    def get(self, key, default=None):
        return 10


print(Loud("aba"))  # expect: set a 1
# expect: set b 1
# expect: set a 2
# expect: Loud({'a': 2, 'b': 1})
for kind in (dict, Deleting, Getting):
    d = kind()
    _count_elements(d, "abca")
    print(kind.__name__, dict(d))  # expect: dict {'a': 2, 'b': 1, 'c': 1}
    # expect: Deleting {'a': 2, 'b': 1, 'c': 1}
    # expect: Getting {'a': 11, 'b': 11, 'c': 11}
c = Counter([1, 1.0, True, 2])
del c[5]
c.update((2, 3))
print(c)  # expect: Counter({1: 3, 2: 2, 3: 1})
