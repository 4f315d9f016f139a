print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(None.__class__.__call__, [])), next(map(len, ["abc"])))
# expect: ['1', '2'] [11, 22] [] 3
try:
    map(str)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError map() must have at least two arguments.
try:
    list(map(5, [1]))
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not callable
try:
    map(str, 5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
