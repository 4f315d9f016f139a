a = [3, 1, 2]
print(sorted(a), a, sorted("bca"), sorted({"b": 1, "a": 2}), sorted([], key=None))
# expect: [1, 2, 3] [3, 1, 2] ['a', 'b', 'c'] ['a', 'b'] []
try:
    sorted(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
try:
    sorted([1], [2])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError sorted expected 1 argument, got 2
