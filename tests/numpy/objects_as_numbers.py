# What knows float(), int() or bool() is an element of arrays of numbers, alone and in sequences.
import numpy as np


class X:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return self.value + 0.5

    def __int__(self):
        return int(self.value)


from decimal import Decimal
from fractions import Fraction

a, n = np.zeros(4), np.zeros(4, int)
a[:] = X(1)
print(a)  # expect: [1.5 1.5 1.5 1.5]
a[1:3] = [X(2), 7]
print(a)  # expect: [1.5 2.5 7.  1.5]
a[...] = Fraction(1, 4)
print(a)  # expect: [0.25 0.25 0.25 0.25]
a[[0, 3]] = [Decimal("2.5"), 3]
print(a)  # expect: [2.5  0.25 0.25 3.  ]
a.flat = [X(5), 6]
print(a)  # expect: [5.5 6.  5.5 6. ]
n[:] = X(3)
n[2:] = [X(8), 2.9]
print(n)  # expect: [3 3 8 2]
m = np.zeros((2, 2))
m[0] = [Fraction(1, 2), 3]
m[:, 1] = X(9)
print(m)  # expect: [[0.5 9.5]
# expect:  [0.  9.5]]
for value in object(), {}, [object(), 1], X:
    try:
        a[:] = value
    except (TypeError, ValueError) as e:
        print(type(e).__name__, str(e)[:90])
        # expect: TypeError float() argument must be a string or a real number, not 'object'
        # expect: TypeError float() argument must be a string or a real number, not 'dict'
        # expect: TypeError float() argument must be a string or a real number, not 'object'
        # expect: TypeError float() argument must be a string or a real number, not 'type'
print(np.full(3, X(1), float), np.full((2, 2), [X(1), 2], float), np.full(2, Fraction(1, 3), "f4"), np.full_like(m, X(2)))
# expect: [1.5 1.5 1.5] [[1.5 2. ]
# expect:  [1.5 2. ]] [0.33333334 0.33333334] [[2.5 2.5]
# expect:  [2.5 2.5]]
