from functools import reduce
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(max, [3, 9, 2], 5), reduce(lambda a, b: a * b, [], 7))
# expect: 6 9 7
try:
    reduce(lambda a, b: a, [])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError reduce() of empty iterable with no initial value
