import numpy as np
pair = np.frompyfunc(lambda a, b: (a + b, [a]), 2, 2)
print(pair(1, 2), pair(np.array(1), np.int64(2)))  # expect: (3, [1]) (3, [1])
print(pair([1, 2], 5))  # expect: (array([6, 7], dtype=object), array([list([1]), list([2])], dtype=object))
wrapped = np.frompyfunc(lambda a: [a], 1, 1)
print(wrapped(1), wrapped([1, 2]))  # expect: [1] [list([1]) list([2])]
