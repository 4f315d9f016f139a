print(sum([1, 2, 3]), sum([]), sum([1.5, 2]), sum([[1], [2]], []), sum(range(101)), sum([1], 10), sum([1], start=5), sum([2 ** 62, 2 ** 62]), sum([True, True]), sum([1, 0.5, 1j]))
# expect: 6 0 3.5 [1, 2] 5050 11 6 9223372036854775808 2 (1.5+1j)
try:
    sum(["a"])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
try:
    sum(["a"], "")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError sum() can't sum strings [use ''.join(seq) instead]
try:
    sum([b"a"], b"")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError sum() can't sum bytes [use b''.join(seq) instead]
try:
    sum(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
try:
    sum([1], None)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported operand type(s) for +: 'NoneType' and 'int'
b = b"\xff\x00\x01" * 1000
it = iter(b)
print(sum(b), sum(b, 2**61 - 1), sum(b""), sum(b, 0.5), sum(it), list(it), sum(iter(b"ab"), -3), sum([True, 2, False], True))
# expect: 256000 2305843009213949951 0 256000.5 256000 [] 192 4
it = iter(b"abc")
next(it)
print(sum(it), sum(bytearray(b)), sum(memoryview(b)))  # expect: 197 256000 256000
