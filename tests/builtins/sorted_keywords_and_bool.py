# sorted() reads its keywords itself; list.sort words what is wrong with them.
calls = []


def key(x):
    calls.append(x)
    return -x


print(sorted([1, 3, 2], key=key), calls)  # expect: [3, 2, 1] [1, 3, 2]
print(sorted("bca", reverse=True), sorted([1, 2], key=None, reverse=0), sorted([2, 1], reverse=5))
# expect: ['c', 'b', 'a'] [1, 2] [2, 1]
print(sorted([(1, "b"), (1, "a"), (0, "c")], key=lambda p: p[0], reverse=True))
# expect: [(1, 'b'), (1, 'a'), (0, 'c')]
for words in {"keys": 1}, {"key": 5}, {"reverse": "x"}, {"reverse": None}, {"key": len, "cmp": 1}:
    try:
        print(sorted([1, 2], **words))
    except TypeError as e:
        print(e)  # expect: 'keys' is an invalid keyword argument for sort()
        # expect: 'int' object is not callable
        # expect: 'str' object cannot be interpreted as an integer
        # expect: 'NoneType' object cannot be interpreted as an integer
        # expect: 'cmp' is an invalid keyword argument for sort()


class Loud:
    def __bool__(self):
        print("asked")
        return False


class Bad:
    def __bool__(self):
        return 1


print([bool(x) for x in (0, "", "a", [], [0], None, 2.5, Loud(), int)], bool())  # expect: asked
# expect: [False, False, True, False, True, False, True, False, True] False
for call in lambda: bool(Bad()), lambda: bool(x=1), lambda: bool(1, 2):
    try:
        call()
    except TypeError as e:
        print(e)  # expect: __bool__ should return bool, returned int
        # expect: bool() takes no keyword arguments
        # expect: bool expected at most 1 argument, got 2
s = "abc"
print("%s" % s, ("%s" % s) is s, "%s" % (s,), "%s" % 5, "%s" % [s])  # expect: abc True abc 5 ['abc']
try:
    "%s" % ()
except TypeError as e:
    print(e)  # expect: not enough arguments for format string
print("é".encode("latin-1"), "a".encode("ASCII"), "a".encode("latin1"), b"a".decode("utf8"), "é".encode("utf8"))
# expect: b'\xe9' b'a' b'a' a b'\xc3\xa9'
try:
    "é".encode("ascii")
except UnicodeEncodeError as e:
    print(e)  # expect: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
