# An array without dimensions in a key makes a copy of what would be a view; nothing goes into nothing; what is told first.
import warnings

import numpy as np

a = np.arange(6).reshape(2, 3)
for key in ((..., np.array(1)), (np.array(1),), (slice(None), np.int64(1)), (1,)):
    b = a[key]
    print(key, b, np.shares_memory(a, b))  # expect: (Ellipsis, array(1)) [1 4] False
    # expect: (array(1),) [3 4 5] False
    # expect: (slice(None, None, None), 1) [1 4] True
    # expect: (1,) [3 4 5] True
a[..., np.array(1)] = 7
print(a)  # expect: [[0 7 2]
# expect:  [3 7 5]]
a[:0].flat[[0]] = []


def attempt(function, *args, **kwargs):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = function(*args, **kwargs)
        except Exception as error:
            result = f"{type(error).__name__}: {error}"
    print(result, [w.category.__name__ for w in caught])


attempt(np.add, np.zeros(8), np.zeros((1, 4), "c8"), dtype="i8", casting="unsafe")
# expect: ValueError: operands could not be broadcast together with shapes (8,) (1,4)  []
attempt(np.add, np.zeros(4), np.zeros((1, 4), "c8"), dtype="i8", casting="unsafe")
# expect: [[0 0 0 0]] ['ComplexWarning']
attempt(np.add.reduce, np.zeros(4, "c8"), dtype="f4", initial=None, where=[True, False, True, True])
# expect: ValueError: reduction operation 'add' does not have an identity, so to use a where mask one has to specify 'initial' []
attempt(np.copyto, np.zeros(0), np.array(1j), casting="unsafe", where=np.zeros(0, bool))
# expect: None ['ComplexWarning']
attempt(np.absolute, np.array([3 + 4j], "c8"), dtype="f8")  # expect: [5.] []
attempt(np.round, np.array(31), 1, out=np.zeros((), "u4"))  # expect: 31 []
attempt(np.nanmean, np.array(3, "u2"), axis=0)
# expect: AxisError: axis 0 is out of bounds for array of dimension 0 []
