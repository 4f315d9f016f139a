print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], start=3)), next(enumerate("x", -1)), list(enumerate("a", 10 ** 20)))
# expect: [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')] [] (-1, 'x') [(100000000000000000000, 'a')]
try:
    enumerate(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
try:
    enumerate()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError enumerate() missing required argument 'iterable'
try:
    enumerate("a", "b")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'str' object cannot be interpreted as an integer
