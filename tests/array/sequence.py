from array import array

a = array("i", range(10))
print(a[3], a[-1], a[2:5], a[::-2], len(a), 5 in a, 99 in a, a.index(4), a.index(4, 2, 8), a.count(3), list(reversed(a)))
# expect: 3 9 array('i', [2, 3, 4]) array('i', [9, 7, 5, 3, 1]) 10 True False 4 4 1 [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
a[0] = 100
a[1:3] = array("i", [7, 7, 7])
print(a)  # expect: array('i', [100, 7, 7, 7, 3, 4, 5, 6, 7, 8, 9])
a[::3] = array("i", [0, 0, 0, 0])
del a[1], a[-2:]
print(a)  # expect: array('i', [0, 7, 0, 3, 4, 0, 6, 7])
del a[::2]
print(a, a.pop(), a.pop(0), a)  # expect: array('i', [3, 0]) 7 7 array('i', [3, 0])
a.insert(0, -1)
a.insert(100, -2)
a.insert(-1, 5)
a.extend([1, 2])
a.extend(array("i", [3]))
a.extend(a)
a.remove(5)
a.reverse()
print(a, a + array("i", [9]), a * 2, 2 * array("i", [1]), array("i") * 3, array("d", [1]) * -1)
# expect: array('i', [3, 2, 1, -2, 5, 0, 3, -1, 3, 2, 1, -2, 0, 3, -1]) array('i', [3, 2, 1, -2, 5, 0, 3, -1, 3, 2, 1, -2, 0, 3, -1, 9]) array('i', [3, 2, 1, -2, 5, 0, 3, -1, 3, 2, 1, -2, 0, 3, -1, 3, 2, 1, -2, 5, 0, 3, -1, 3, 2, 1, -2, 0, 3, -1]) array('i', [1, 1]) array('i') array('d')
a += array("i", [8])
a *= 2
print(a, a == array("l", a), a < array("i", [0]), a != a, array("i", [1]) == [1], array("d", [1.5]) > array("i", [1]))
# expect: array('i', [3, 2, 1, -2, 5, 0, 3, -1, 3, 2, 1, -2, 0, 3, -1, 8, 3, 2, 1, -2, 5, 0, 3, -1, 3, 2, 1, -2, 0, 3, -1, 8]) True False False False True
a[:] = a
print(len(a), sum(a), max(a), sorted(a)[:3], tuple(a[:2]), a.tolist()[:3])
# expect: 32 50 8 [-2, -2, -2] (3, 2) [3, 2, 1]
b = array("h", [1, 256])
b.byteswap()
print(b, b.buffer_info()[1], array("i", b"\1\0\0\0"), array("B", bytearray(b"ab")), array("i", (x for x in (1, 2))), array("f", array("i", [1])))
# expect: array('h', [256, 1]) 2 array('i', [1]) array('B', [97, 98]) array('i', [1, 2]) array('f', [1.0])
b.frombytes(b"\1\0")
b.fromlist([4, 5])
print(b, b[len(b):], b.__sizeof__() > 0)  # expect: array('h', [256, 1, 1, 4, 5]) array('h') True
import copy
c = copy.copy(b)
d = copy.deepcopy(b)
c.append(1)
print(len(b), len(c), d == b)  # expect: 5 6 True
for call in (lambda: a[1000], lambda: a["x"], lambda: a.__setitem__(1000, 1), lambda: a.__setitem__(slice(0, 1), [1]), lambda: a.__setitem__(slice(0, 2), array("d")),
             lambda: a.__setitem__(slice(None, None, 2), array("i", [1])), lambda: a.remove(12345), lambda: a.index(12345), lambda: array("i").pop(), lambda: b.pop(77),
             lambda: a + [1], lambda: a + array("d"), lambda: a * "x", lambda: a.extend(array("d")), lambda: a.__iadd__([1]), lambda: b.frombytes(b"abc"), lambda: b.fromlist((1,)),
             lambda: b.fromlist([1, "x"]), lambda: a[1.0], lambda: a.append(), lambda: a.extend(3)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)  # expect: IndexError array index out of range
        # expect: TypeError array indices must be integers
        # expect: IndexError array assignment index out of range
        # expect: TypeError can only assign array (not "list") to array slice
        # expect: TypeError bad argument type for built-in operation
        # expect: ValueError attempt to assign array of size 1 to extended slice of size 16
        # expect: ValueError array.remove(x): x not in array
        # expect: ValueError array.index(x): x not in array
        # expect: IndexError pop from empty array
        # expect: IndexError pop index out of range
        # expect: TypeError can only append array (not "list") to array
        # expect: TypeError bad argument type for built-in operation
        # expect: TypeError can't multiply sequence by non-int of type 'str'
        # expect: TypeError can only extend with array of same kind
        # expect: TypeError can only extend array with array (not "list")
        # expect: ValueError bytes length not a multiple of item size
        # expect: TypeError arg must be list
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: TypeError array indices must be integers
        # expect: TypeError array.append() takes exactly one argument (0 given)
        # expect: TypeError 'int' object is not iterable
print(b)  # expect: array('h', [256, 1, 1, 4, 5])


class Mine(array):
    pass


m = Mine("i", [1, 2])
m.name = "x"
print(m, m.name, type(m[:1]).__name__)  # expect: Mine('i', [1, 2]) x array
match array("i", [1, 2, 3]):
    case [first, *rest]:
        print(first, rest)  # expect: 1 [2, 3]
