"""numpy.pad: every mode, widths, and what is refused."""
import numpy as np

a = np.array([[1, 2, 3], [4, 5, 9]])
for mode in ("constant", "edge", "wrap", "reflect", "symmetric", "linear_ramp", "maximum", "minimum", "mean", "median"):
    print(mode, np.pad(a, ((1, 2), (3, 1)), mode).tolist())
    # expect: constant [[0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 1, 2, 3, 0], [0, 0, 0, 4, 5, 9, 0], [0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0]]
    # expect: edge [[1, 1, 1, 1, 2, 3, 3], [1, 1, 1, 1, 2, 3, 3], [4, 4, 4, 4, 5, 9, 9], [4, 4, 4, 4, 5, 9, 9], [4, 4, 4, 4, 5, 9, 9]]
    # expect: wrap [[4, 5, 9, 4, 5, 9, 4], [1, 2, 3, 1, 2, 3, 1], [4, 5, 9, 4, 5, 9, 4], [1, 2, 3, 1, 2, 3, 1], [4, 5, 9, 4, 5, 9, 4]]
    # expect: reflect [[5, 9, 5, 4, 5, 9, 5], [2, 3, 2, 1, 2, 3, 2], [5, 9, 5, 4, 5, 9, 5], [2, 3, 2, 1, 2, 3, 2], [5, 9, 5, 4, 5, 9, 5]]
    # expect: symmetric [[3, 2, 1, 1, 2, 3, 3], [3, 2, 1, 1, 2, 3, 3], [9, 5, 4, 4, 5, 9, 9], [9, 5, 4, 4, 5, 9, 9], [3, 2, 1, 1, 2, 3, 3]]
    # expect: linear_ramp [[0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 1, 2, 3, 0], [0, 1, 2, 4, 5, 9, 0], [0, 0, 1, 2, 2, 4, 0], [0, 0, 0, 0, 0, 0, 0]]
    # expect: maximum [[9, 9, 9, 4, 5, 9, 9], [3, 3, 3, 1, 2, 3, 3], [9, 9, 9, 4, 5, 9, 9], [9, 9, 9, 4, 5, 9, 9], [9, 9, 9, 4, 5, 9, 9]]
    # expect: minimum [[1, 1, 1, 1, 2, 3, 1], [1, 1, 1, 1, 2, 3, 1], [4, 4, 4, 4, 5, 9, 4], [1, 1, 1, 1, 2, 3, 1], [1, 1, 1, 1, 2, 3, 1]]
    # expect: mean [[4, 4, 4, 2, 4, 6, 4], [2, 2, 2, 1, 2, 3, 2], [6, 6, 6, 4, 5, 9, 6], [4, 4, 4, 2, 4, 6, 4], [4, 4, 4, 2, 4, 6, 4]]
    # expect: median [[4, 4, 4, 2, 4, 6, 4], [2, 2, 2, 1, 2, 3, 2], [5, 5, 5, 4, 5, 9, 5], [4, 4, 4, 2, 4, 6, 4], [4, 4, 4, 2, 4, 6, 4]]
print(np.pad(a, 1, "empty").shape, np.pad(np.asfortranarray(a), 1).flags.f_contiguous)  # expect: (4, 5) True
print(np.pad(a[0], (7, 8), "wrap"), np.pad(a[0], (7, 8), "reflect"), np.pad(a[0], (7, 8), "symmetric"))
# expect: [3 1 2 3 1 2 3 1 2 3 1 2 3 1 2 3 1 2] [2 3 2 1 2 3 2 1 2 3 2 1 2 3 2 1 2 3] [1 1 2 3 3 2 1 1 2 3 3 2 1 1 2 3 3 2]
print(np.pad(a[0], (4, 3), "reflect", reflect_type="odd"), np.pad(a[0], (4, 3), "symmetric", reflect_type="odd"))
# expect: [-3 -2 -1  0  1  2  3  4  5  6] [-1 -1  0  1  1  2  3  3  4  5]
print(np.pad(a[0], (2, 3), "linear_ramp", end_values=(-4, 10)), np.pad([1.0, 2.0], 2, "linear_ramp", end_values=5))
# expect: [-4 -2  1  2  3  5  7 10] [5.  3.  1.  2.  3.5 5. ]
print(np.pad(a[0], 2, "mean", stat_length=(1, 2)), np.pad([1.5, 2.5, 4.0], 1, "median", stat_length=2))
# expect: [1 1 1 2 3 2 2] [2.   1.5  2.5  4.   3.25]
print(np.pad(a[0], 2, "constant", constant_values=(7, 8)), np.pad([5], 2, "reflect"), np.pad(a, 0, "edge") is a)
# expect: [7 7 1 2 3 8 8] [5 5 5 5 5] False
print(np.pad([True, False], 1, "maximum"), np.pad(np.array(["a", "bc"]), 1, "edge"), np.pad(np.uint8([250, 3]), 2, "reflect", reflect_type="odd"))
# expect: [ True  True False  True] ['a' 'a' 'bc' 'bc'] [232 241 250   3  12  21]


def fill(line, widths, axis, kwargs):
    line[:widths[0]] = kwargs.get("with_", 10)
    line[len(line) - widths[1]:] = axis


print(np.pad(a, 1, fill).tolist(), np.pad(a, ((0, 1), (2, 0)), fill, with_=3).tolist())
# expect: [[10, 10, 10, 10, 1], [10, 1, 2, 3, 1], [10, 4, 5, 9, 1], [10, 0, 0, 0, 1]] [[3, 3, 1, 2, 3], [3, 3, 4, 5, 9], [3, 3, 0, 0, 0]]
for args, kwargs in (((a, 1, "other"), {}), ((a, 1.5), {}), ((a, -1), {}), ((a, ((1, 2), (3, 4), (5, 6))), {}), ((a, 1, "edge"), {"end_values": 3}),
                     ((np.empty((0, 2)), 1, "edge"), {}), ((a, 1, "maximum"), {"stat_length": 0}), ((a, 1, "mean"), {"stat_length": -1})):
    try:
        print(np.pad(*args, **kwargs))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)  # expect: ValueError mode 'other' is not supported
        # expect: TypeError `pad_width` must be of integral type.
        # expect: ValueError index can't contain negative values
        # expect: ValueError operands could not be broadcast together with remapped shapes [original->remapped]: (3,2)  and requested shape (2,2)
        # expect: ValueError unsupported keyword arguments for mode 'edge': {'end_values'}
        # expect: ValueError can't extend empty axis 0 using modes other than 'constant' or 'empty'
        # expect: ValueError stat_length of 0 yields no value for padding
        # expect: ValueError index can't contain negative values
