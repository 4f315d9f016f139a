from itertools import accumulate
print(list(accumulate([1, 2, 3])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)), list(accumulate([])), list(accumulate("abc")))
# expect: [1, 3, 6] [3, 3, 3] [10, 11, 13] [] ['a', 'ab', 'abc']
