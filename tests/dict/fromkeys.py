print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), dict.fromkeys(range(2), []), dict.fromkeys({"k": 5}))
# expect: {'a': None, 'b': None, 'c': None} {1: 0, 2: 0} {0: [], 1: []} {'k': None}
try:
    dict.fromkeys(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
