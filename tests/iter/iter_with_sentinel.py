values = [1, 2, 3, 0, 4]
it = iter(lambda: values.pop(0), 0)
print(list(it), values, type(it).__name__)  # expect: [1, 2, 3] [4] callable_iterator
try:
    iter(5, 0)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError iter(v, w): v must be callable
try:
    iter(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
