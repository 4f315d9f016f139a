# One loop meets iterators of tuples of every kind: what it unpacks is the same, whichever way it goes.
def pairs(it):
    out = []
    for a, b in it:
        out.append((a, b))
    return out, a, b


class Counting(enumerate):
    def __next__(self):
        return super().__next__()[::-1]


D = {"x": 1, "y": 2}
for make in (lambda: enumerate("ab"), lambda: zip("ab", [3, 4]), lambda: D.items(), lambda: [(1, 2), [3, 4]], lambda: iter(("ab", "cd")),
             lambda: Counting("ab"), lambda: enumerate("cd", 1 << 62), lambda: zip(*["xyz"] * 2, strict=True)):
    print(pairs(make()))  # expect: ([(0, 'a'), (1, 'b')], 1, 'b')
    # expect: ([('a', 3), ('b', 4)], 'b', 4)
    # expect: ([('x', 1), ('y', 2)], 'y', 2)
    # expect: ([(1, 2), (3, 4)], 3, 4)
    # expect: ([('a', 'b'), ('c', 'd')], 'c', 'd')
    # expect: ([('a', 0), ('b', 1)], 'b', 1)
    # expect: ([(4611686018427387904, 'c'), (4611686018427387905, 'd')], 4611686018427387905, 'd')
    # expect: ([('x', 'x'), ('y', 'y'), ('z', 'z')], 'z', 'z')


def failing(make):
    try:
        print(pairs(make()))
    except Exception as e:
        print(type(e).__name__, e)


def stops():
    yield 1
    raise KeyError("inside")


failing(lambda: enumerate(stops()))  # expect: KeyError 'inside'
failing(lambda: zip("abc", stops()))  # expect: KeyError 'inside'
failing(lambda: zip("abc", "de", strict=True))
# expect: ValueError zip() argument 2 is shorter than argument 1
failing(lambda: zip("ab", "cd", "ef"))  # expect: ValueError too many values to unpack (expected 2)
failing(lambda: zip("ab"))  # expect: ValueError not enough values to unpack (expected 2, got 1)
failing(lambda: zip())
# expect: UnboundLocalError cannot access local variable 'a' where it is not associated with a value
failing(lambda: enumerate(5))  # expect: TypeError 'int' object is not iterable


def grows():
    d = {1: 2}
    for k, v in d.items():
        d[k + 1] = v


try:
    grows()
except RuntimeError as e:
    print(e)  # expect: dictionary changed size during iteration


def swapped(rows):
    for i, (a, b) in enumerate(rows):
        a, b = b, a
        i, a = a, i
        print(i, a, b)
    for i, x, y in zip(range(2), "ab", "cd"):
        x = yield_of = (x, y)
        x, y = x
    return i, x, y, yield_of


print(swapped([(1, 2), "xy"]))  # expect: 2 0 1
# expect: y 1 x
# expect: (1, 'b', 'd', ('b', 'd'))


def target_is_local(rows):
    for x in rows:
        a, b = x
    return x, a, b


print(target_is_local(enumerate("q")))  # expect: ((0, 'q'), 0, 'q')


def unpack_to_own_registers(a):
    a, b, c = a
    return c, b, a


print(unpack_to_own_registers([1, 2, 3]), unpack_to_own_registers("xyz"))  # expect: (3, 2, 1) ('z', 'y', 'x')
try:
    unpack_to_own_registers((1, 2))
except ValueError as e:
    print(e)  # expect: not enough values to unpack (expected 3, got 2)


def first_fails():
    try:
        a, b = 1, 2
        a, b = iter([3])
    except ValueError as e:
        return a, b, str(e)


print(first_fails(), [i + j for i, j in zip([1, 2], [3, 4])], {v: k for k, v in D.items()})
# expect: (1, 2, 'not enough values to unpack (expected 2, got 1)') [4, 6] {1: 'x', 2: 'y'}
