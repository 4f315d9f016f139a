"""Starred targets: what is unpacked goes by its own __iter__, subclasses of list and tuple too."""


class L(list):
    def __iter__(self):
        return iter("xyz")


class T(tuple):
    def __iter__(self):
        return iter("pq")


a, *b = [1, 2, 3]
print(a, b)  # expect: 1 [2, 3]
*a, b = (1, 2, 3)
print(a, b)  # expect: [1, 2] 3
a, *b, c = L([1])
print(a, b, c)  # expect: x ['y'] z
a, *b = T((1,))
print(a, b)  # expect: p ['q']
a, *b = {1: 2}
print(a, b)  # expect: 1 []
x = [1, 2, 3]
x, *x = x
print(x)  # expect: [2, 3]
for v in ([], (), 3, "a", iter(())):
    try:
        p, *q, r = v
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
        # expect: ValueError not enough values to unpack (expected at least 2, got 0)
        # expect: ValueError not enough values to unpack (expected at least 2, got 0)
        # expect: TypeError cannot unpack non-iterable int object
        # expect: ValueError not enough values to unpack (expected at least 2, got 1)
        # expect: ValueError not enough values to unpack (expected at least 2, got 0)
