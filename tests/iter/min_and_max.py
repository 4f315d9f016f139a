print(min(3, 1, 2), max([3, 1]), min("hello"), max(1, 2.0), max("a", "b", key=ord), min([], default=0), max(["aa", "b"], key=len), min([(1, "b"), (1, "a")]), max([1, 1.0, True]))
# expect: 1 3 e 2.0 b 0 aa (1, 'a') 1
try:
    min()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError min expected at least 1 argument, got 0
try:
    min([])
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError min() arg is an empty sequence
try:
    max(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
try:
    max(1, 2, default=3)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError Cannot specify a default for max() with multiple positional arguments
try:
    min(1, "a")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError '<' not supported between instances of 'str' and 'int'
try:
    max([], key=len)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError max() arg is an empty sequence
try:
    min([1], foo=2)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'foo' is an invalid keyword argument for min()
