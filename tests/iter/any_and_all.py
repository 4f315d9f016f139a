print(any([0, 1]), any([]), all([1, 2]), all([]), all([1, 0]), any(x > 2 for x in [1, 3, 5]))
# expect: True False True True False True
def g():
    yield 1
    yield 0
    print("not reached")
print(any(g()), all(g()))  # expect: True False
try:
    any(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
try:
    all(None)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'NoneType' object is not iterable
