try:
    [1, "a"].sort()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError '<' not supported between instances of 'str' and 'int'
try:
    [None, 1].sort()
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError '<' not supported between instances of 'int' and 'NoneType'
try:
    sorted([1j, 2j])
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError '<' not supported between instances of 'complex' and 'complex'
try:
    [3, 1].sort(lambda x: x)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError sort() takes no positional arguments
try:
    [3, 1].sort(key=5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not callable
try:
    [1].sort(cmp=1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'cmp' is an invalid keyword argument for sort()
