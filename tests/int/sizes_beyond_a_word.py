# Sizes and places of more than 61 bits are ints like all others, wherever C takes or gives them.
import bisect
import collections
import io
import itertools
import operator

BIG = 2**62 + 5


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Numbers:
    def __len__(self):
        return 5

    def __getitem__(self, i):
        if i < 0:
            raise IndexError(i)
        return i


show(lambda: bisect.bisect(Numbers(), BIG, 0, 2**63 - 1))
show(lambda: bisect.bisect_left(Numbers(), 2**61 + 3, 0, 2**63 - 1))
show(lambda: bisect.bisect([1, 2, 3], 2, 0, -5))
numbers = [1, 2, 3]
bisect.insort(numbers, 9, 1, -7)
show(lambda: numbers)
show(lambda: collections.deque(maxlen=BIG).maxlen)
show(lambda: collections.deque([1], maxlen=BIG).__reduce__()[1])
show(lambda: collections.deque([1], BIG).copy().maxlen)
show(lambda: operator.length_hint(itertools.repeat(1, BIG)))
show(lambda: itertools.repeat(1, BIG).__reduce__()[1])
show(lambda: itertools.repeat(1, BIG))
show(lambda: itertools.islice([], BIG, BIG + 1, BIG).__reduce__()[1][1:])
iterator = iter(Numbers())
iterator.__setstate__(BIG)
show(lambda: next(iterator))
show(lambda: iterator.__reduce__()[2])
show(lambda: "{0[4611686018427387909]}".format({BIG: "found"}))
show(lambda: "{4611686018427387909}".format(1))
text = io.StringIO("ab")
text.seek(BIG)
show(lambda: (text.tell(), text.read()))
show(lambda: text.__getstate__()[2])
data = io.BytesIO(b"ab")
data.seek(BIG)
show(lambda: (data.tell(), data.read()))
show(lambda: data.__getstate__()[1])
show(lambda: io.BytesIO(b"abc").read(BIG))
show(lambda: io.StringIO("abc").read(BIG))
show(lambda: io.TextIOWrapper(io.BytesIO(b"abc")).read(BIG))


class Long:
    def __len__(self):
        return 2**63 - 1

    def __getitem__(self, i):
        return i


backwards = reversed(Long())
show(lambda: (next(backwards), next(backwards), operator.length_hint(backwards), backwards.__reduce__()[2]))
