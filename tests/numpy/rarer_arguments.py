"""Functions of numpy.lib: arguments that are rarer, what they refuse, and elements that are not finite."""
import warnings

import numpy as np

warnings.simplefilter("ignore", RuntimeWarning)


def t(function, *args, **kwargs):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            print(repr(function(*args, **kwargs)))
        except Exception as error:
            print(type(error).__name__, str(error)[:200])
    for one in seen:
        print("   ", one.category.__name__, str(one.message)[:80])


a = np.arange(12).reshape(3, 4)
t(np.insert, [1, 2, 3], [True, False, True], 9)  # expect: array([9, 1, 9, 9, 2, 3])
# expect:     FutureWarning in the future insert will treat boolean arrays and array-likes as a boolean inde
t(np.insert, [1, 2, 3], [1, 1, 2], [7, 8, 9])  # expect: array([1, 7, 8, 2, 9, 3])
t(np.insert, a, 1, [[1, 2, 3]], axis=1)  # expect: array([[ 0,  1,  1,  2,  3],
# expect:        [ 4,  2,  5,  6,  7],
# expect:        [ 8,  3,  9, 10, 11]])
t(np.insert, a, [1], [[1], [2], [3]], axis=1)  # expect: array([[ 0,  1,  1,  2,  3],
# expect:        [ 4,  2,  5,  6,  7],
# expect:        [ 8,  3,  9, 10, 11]])
t(np.insert, a, slice(0, 3, 2), -1, axis=0)  # expect: array([[-1, -1, -1, -1],
# expect:        [ 0,  1,  2,  3],
# expect:        [ 4,  5,  6,  7],
# expect:        [-1, -1, -1, -1],
# expect:        [ 8,  9, 10, 11]])
t(np.insert, np.array([0, 1, 2]), np.array([1.0, 2.0]), [10, 20])
# expect: IndexError arrays used as indices must be of integer (or boolean) type
t(np.insert, np.array(3), 0, 1, axis=0)  # expect: AxisError axis 0 is out of bounds for array of dimension 0
t(np.insert, [1, 2], 5, 3)  # expect: IndexError index 5 is out of bounds for axis 0 with size 2
t(np.insert, [1, 2], [[0]], 3)
# expect: ValueError index array argument obj to insert must be one dimensional or scalar
t(np.delete, a, [1, -1], axis=1)  # expect: array([[ 0,  2],
# expect:        [ 4,  6],
# expect:        [ 8, 10]])
t(np.delete, a, np.array([True, False, False]), axis=0)  # expect: array([[ 4,  5,  6,  7],
# expect:        [ 8,  9, 10, 11]])
t(np.delete, a, np.array([True, False]), axis=0)
# expect: ValueError boolean array argument obj to delete must be one dimensional and match the axis length of 3
t(np.delete, [1, 2, 3], np.array([1.0, 2.0]))
# expect: IndexError arrays used as indices must be of integer (or boolean) type
t(np.delete, [1, 2, 3], np.array([2]))  # expect: array([1, 2])
t(np.delete, np.array(3), 0, axis=0)  # expect: AxisError axis 0 is out of bounds for array of dimension 0
t(np.rot90, a, 1, (0, 1, 2))  # expect: ValueError len(axes) must be 2.
t(np.take_along_axis, a, np.array([1, 2]), 1)
# expect: ValueError `indices` and `arr` must have the same number of dimensions
t(np.place, [1, 2], [True, False], [3])  # expect: TypeError argument 1 must be numpy.ndarray, not list
t(np.gradient, np.array([1, 4, 9, 16], "u1"))  # expect: array([3., 4., 6., 7.])
t(np.gradient, np.array(["2020-01-01", "2020-01-03", "2020-01-10"], "M8[D]"))
# expect: array([2, 4, 7], dtype='timedelta64[D]')
t(np.gradient, np.array([1, 4, 9], "m8[s]"), 2)  # expect: array([1, 2, 2], dtype='timedelta64[s]')
t(np.gradient, a.astype(float), [0, 1, 3], 2.0)
# expect: [array([[4.        , 4.        , 4.        , 4.        ],
# expect:        [3.33333333, 3.33333333, 3.33333333, 3.33333333],
# expect:        [2.        , 2.        , 2.        , 2.        ]]), array([[0.5, 0.5, 0.5, 0.5],
# expect:        [0.5, 0.5, 0.5, 0.5],
# expect:        [0.5, 0.5, 0.5, 0.5]])]
t(np.gradient, a, [0, 1], 1)
# expect: ValueError when 1d, distances must match the length of the corresponding dimension
t(np.gradient, a, a, 1)  # expect: ValueError distances must be either scalars or 1d
t(np.gradient, a, axis=3)  # expect: AxisError axis 3 is out of bounds for array of dimension 2
t(np.unwrap, [0, 3, 7, 2, 9], period=5)  # expect: array([ 0, -2, -3, -3, -1])
t(np.unwrap, np.array([0, 1, 2, -1, 0]), period=4)  # expect: array([0, 1, 2, 3, 4])
t(np.trapz, a, [0, 1, 3], axis=0)  # expect: array([14., 17., 20., 23.])
t(np.trapz, a, dx=2, axis=-1)  # expect: array([ 9., 33., 57.])
t(np.cov, np.empty((0, 3)))  # expect: array([], shape=(0, 0), dtype=float64)
t(np.cov, a[:2], fweights=[1, 2, 1, 3], aweights=[0.5, 1, 1, 2])  # expect: array([[1.14666667, 1.14666667],
# expect:        [1.14666667, 1.14666667]])
t(np.cov, a, fweights=[1, 2])  # expect: RuntimeError incompatible numbers of samples and fweights
t(np.cov, a, fweights=[1.5, 2, 3, 4])  # expect: TypeError fweights must be integer
t(np.cov, a, aweights=[[1, 2, 3, 4]])  # expect: RuntimeError cannot handle multidimensional aweights
t(np.cov, a, aweights=[1, 2, 3, -4])  # expect: ValueError aweights cannot be negative
t(np.corrcoef, a[:2] ** 2, bias=True)  # expect: array([[1.        , 0.97831794],
# expect:        [0.97831794, 1.        ]])
# expect:     DeprecationWarning bias and ddof have no effect and are deprecated
t(np.corrcoef, a[:2] ** 2 * (1 + 1j))  # expect: array([[1.        +0.j, 0.97831794+0.j],
# expect:        [0.97831794+0.j, 1.        +0.j]])
t(np.digitize, [1, 2], [1j, 2])
# expect: TypeError Cannot cast array data from dtype('complex128') to dtype('float64') according to the rule 'safe'
t(np.kaiser, 1.0, 3)  # expect: array([1.])
t(np.interp, 0.5, [0, 1], [1 + 1j, complex(0, -np.inf)])  # expect: (0.5-infj)
t(np.interp, 0.5, [np.nan, 1], [0, 10])  # expect: nan
t(np.histogram, np.array([-100, 0, 100], "i1"), 3)
# expect: (array([1, 1, 1]), array([-100.        ,  -33.33333333,   33.33333333,  100.        ]))
t(np.histogram, np.array([-100, 0, 100], "i1"), "auto")
# expect: (array([1, 1, 1]), array([-100.        ,  -33.33333333,   33.33333333,  100.        ]))
t(np.histogram, [1, 2, 3], "auto", weights=[1, 2, 3])
# expect: TypeError Automated estimation of the number of bins is not supported for weighted data
t(np.apply_along_axis, lambda row: row[:2] * 2, 1, a)  # expect: array([[ 0,  2],
# expect:        [ 8, 10],
# expect:        [16, 18]])
t(np.apply_along_axis, lambda row: row.sum(), 2, a)
# expect: AxisError axis 2 is out of bounds for array of dimension 2
b = np.array([np.nan, np.inf, 1.0])
print(np.nan_to_num(b, copy=False) is b, b, repr(np.nan_to_num(np.nan)))
# expect: True [0.00000000e+000 1.79769313e+308 1.00000000e+000] 0.0
for days in (np.array([[1, 2], [3, "NaT"]], "m8[D]"), np.full((2, 2), "NaT", "m8[s]")):
    print(np.nanmedian(days), np.nanmedian(days, axis=0), np.median(days, axis=1), np.nanmedian(days, axis=1, keepdims=True).dtype)
    # expect: 2 days [2 2] [    1 'NaT'] timedelta64[D]
    # expect: NaT ['NaT' 'NaT'] ['NaT' 'NaT'] timedelta64[s]
print(np.nanmedian(np.array([[np.nan, 1], [2, 4]], "f4"), axis=1).dtype, np.nanmedian([np.nan, np.nan]), np.nanmedian([[1, 2], [3, 4]], axis=0))
# expect: float32 nan [2. 3.]
