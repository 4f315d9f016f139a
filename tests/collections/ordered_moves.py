"""move_to_end at both ends, among deletions and insertions, as a list of keys would have it."""
from collections import OrderedDict


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 7

    def __eq__(self, other):
        return self.n == other.n


state = 12345
for make in int, str, Key:
    d, order = OrderedDict(), []
    keys = [make(i) for i in range(90)]
    for step in range(6000):
        state = state * 1103515245 + 12345 & 0x7FFFFFFF
        what, key = state >> 8 & 7, keys[(state >> 12) % (8 if step % 1500 < 300 else 90)]
        if what < 2:
            if key not in d:
                order.append(key)
            d[key] = step
        elif key in d:
            if what == 2:
                del d[key]
                order.remove(key)
            elif what == 3 and step % 3 == 0:
                assert d.popitem(last=step % 2 == 0)[0] == order.pop(-1 if step % 2 == 0 else 0)
            else:
                d.move_to_end(key, last=what > 5)
                order.remove(key)
                order.insert(len(order) if what > 5 else 0, key)
        if step % 50 == 0:
            assert list(d) == order and list(reversed(d)) == order[::-1] and len(d) == len(order), step
            assert all(k in d for k in order)
    print(make.__name__, len(d))  # expect: int 60
    # expect: str 59
    # expect: Key 50
d = OrderedDict.fromkeys("abc")
for key in "cab":
    d.move_to_end(key, last=False)
print(*d, *d.copy(), repr(d))  # expect: b a c b a c OrderedDict([('b', None), ('a', None), ('c', None)])
try:
    d.move_to_end("q")
except KeyError as e:
    print(repr(e))  # expect: KeyError('q')
