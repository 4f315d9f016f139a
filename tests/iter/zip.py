print(list(zip([1, 2], "ab")), list(zip()), list(zip([1])), list(zip([1, 2, 3], "ab")), dict(zip("ab", [1, 2])))
# expect: [(1, 'a'), (2, 'b')] [] [(1,)] [(1, 'a'), (2, 'b')] {'a': 1, 'b': 2}
print(list(zip([1, 2], [3, 4], strict=True)))  # expect: [(1, 3), (2, 4)]
try:
    list(zip([1], [1, 2], strict=True))
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError zip() argument 2 is longer than argument 1
try:
    list(zip([1, 2], [1], strict=True))
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError zip() argument 2 is shorter than argument 1
try:
    zip(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
try:
    zip([1], foo=1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'foo' is an invalid keyword argument for zip()
