# Parameters that are arrays are broadcast; sizes must fit them.
import numpy as np
r = np.random.RandomState(3)
print(r.normal([0, 10, 20], [[1], [2]]).tolist())
# expect: [[1.7886284734303186, 10.436509850511989, 20.09649746807201], [-3.7269854067289816, 9.445223594971202, 19.290482041462027]]
print(r.poisson([1, 20, 300], size=(2, 3)).tolist(), r.binomial([5, 500], .3).tolist())
# expect: [[0, 19, 298], [0, 22, 287]] [1, 142]
print(r.randint([1, 2, 3], [5, 2000, 2**40]).tolist())  # expect: [1, 1197, 144988068222]
for call in (lambda: r.normal([1, 2], 1, size=3), lambda: r.normal([1, 2], [1, 2, 3]), lambda: r.normal([[1, 2], [3, 4]], 1, size=2),
             lambda: r.exponential([1, -1]), lambda: r.binomial([1.5], .5), lambda: r.binomial([1], [2]), lambda: r.normal([1j])):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
        # expect: ValueError shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (3,) and arg 1 with shape (2,).
        # expect: ValueError shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (2,) and arg 1 with shape (3,).
        # expect: ValueError Output size (2,) is not compatible with broadcast dimensions of inputs (2, 2).
        # expect: ValueError scale < 0
        # expect: [1]
        # expect: ValueError p < 0, p > 1 or p contains NaNs
        # expect: TypeError float() argument must be a string or a real number, not 'complex'
