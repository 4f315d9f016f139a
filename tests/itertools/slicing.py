from itertools import islice, takewhile, dropwhile, filterfalse, compress
print(list(islice("abcdef", 2)), list(islice("abcdef", 1, 5, 2)), list(islice("abc", None)), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 3, 1])), list(filterfalse(lambda x: x % 2, range(5))), list(compress("abc", [1, 0, 1])))
# expect: ['a', 'b'] ['b', 'd'] ['a', 'b', 'c'] [1, 2] [3, 1] [0, 2, 4] ['a', 'c']
try:
    islice("a", -1)
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
try:
    islice("a", 0, 1, 0)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError Step for islice() must be a positive integer or None.
