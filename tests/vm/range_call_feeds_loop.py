# A call of range in front of a loop makes no range; whatever else stands there is called as ever.
import builtins
import sys


def items(*args):
    if len(args) == 1:
        return [i for i in range(args[0])]
    if len(args) == 2:
        return [i for i in range(args[0], args[1])]
    return [i for i in range(args[0], args[1], args[2])]


def total(n):
    result = 0
    for i in range(n):
        for j in range(i, n, 2):
            result += i * j
    return result


class Index:
    def __index__(self):
        print("index")
        return 2


class Int(int):
    pass


big = 1 << 70
edge = (1 << 61) - 1
for _ in range(3):
    print(items(3), items(0), items(-1), items(2, 5), items(5, 2), items(5, 0, -2), items(0, 5, 9))
    print(total(7))  # expect: [0, 1, 2] [] [] [2, 3, 4] [] [5, 3, 1] [0]
    # expect: 158
    # expect: [0, 1, 2] [] [] [2, 3, 4] [] [5, 3, 1] [0]
    # expect: 158
    # expect: [0, 1, 2] [] [] [2, 3, 4] [] [5, 3, 1] [0]
    # expect: 158
print(items(True), items(Int(3)), items(Index()), items(big, big + 2), items(edge - 1, edge + 2))
# expect: index
# expect: [0] [0, 1, 2] [0, 1] [1180591620717411303424, 1180591620717411303425] [2305843009213693950, 2305843009213693951, 2305843009213693952]
print(items(-edge - 1, edge, edge), items(edge, -edge - 1, -edge))
# expect: [-2305843009213693952, -1, 2305843009213693950] [2305843009213693951, 0, -2305843009213693951]
for args in (1.5,), ("3",), (1, None), (1, 2, 0), (1, 2, 3.0):
    try:
        items(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)  # expect: TypeError 'float' object cannot be interpreted as an integer
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: TypeError 'NoneType' object cannot be interpreted as an integer
        # expect: ValueError range() arg 3 must not be zero
        # expect: TypeError 'float' object cannot be interpreted as an integer
print(items(2))  # expect: [0, 1]


def count_to(n, step=None):
    result = []
    for i in range(n):
        result.append(i)
    return result


print(count_to(3))  # expect: [0, 1, 2]
range = lambda n: "abc"[:n]
print(count_to(3), items(2))  # expect: ['a', 'b', 'c'] ['a', 'b']
range = lambda n: 5
try:
    count_to(3)
except TypeError as e:
    print(e)  # expect: 'int' object is not iterable
del range
print(count_to(3), items(2))  # expect: [0, 1, 2] [0, 1]
kept = builtins.range
builtins.range = lambda *n: (7, 8)
print(count_to(3), items(2))  # expect: [7, 8] [7, 8]
builtins.range = kept
print(count_to(3), items(2))  # expect: [0, 1, 2] [0, 1]


def first_of(n):
    for i in range(n):
        yield i
        for j in range(i):
            yield -j


print(list(first_of(4)))  # expect: [0, 1, 0, 2, 0, -1, 3, 0, -1, -2]
lines = []


def tracer(frame, event, arg):
    if frame.f_code is count_to.__code__:
        lines.append((event, frame.f_lineno - frame.f_code.co_firstlineno))
        return tracer


sys.settrace(tracer)
count_to(2)
sys.settrace(None)
print(lines)
# expect: [('call', 0), ('line', 1), ('line', 2), ('line', 3), ('line', 2), ('line', 3), ('line', 2), ('line', 4), ('return', 4)]


def turned_on(n):
    for i in range(n):
        if i == 1:
            sys.settrace(tracer)
        count_to(1)
        for j in range(i):
            pass
    sys.settrace(None)


lines.clear()
turned_on(3)
print(lines)
# expect: [('call', 0), ('line', 1), ('line', 2), ('line', 3), ('line', 2), ('line', 4), ('return', 4), ('call', 0), ('line', 1), ('line', 2), ('line', 3), ('line', 2), ('line', 4), ('return', 4)]
