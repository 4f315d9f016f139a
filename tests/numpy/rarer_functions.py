# Types and shapes of what is seldom called: grids, cross products, choices, quantiles of nothing, insertions.
import warnings

import numpy as np

warnings.simplefilter("ignore")
for call in ("np.mgrid[0:3, 1:4:2]", "np.mgrid[0:1:3j]", "np.ogrid[0:2, 1:2:0.5]", "np.mgrid[3:0]", "np.mgrid[0:2:3j, 0:2]",
             "np.block([[np.arange(2), 5], [7, np.zeros(2)]])", "np.block([[[1]], [[2]]])", "np.block([np.eye(2), np.ones((2, 1))])",
             "np.cross(np.array([1, 2, 3]), np.array([[1, 2, 3], [3, 2, 1]], 'f4')).dtype", "np.cross([1, 2], [3, 4, 5])", "np.cross([1, 2], [3, 4])",
             "np.choose(np.array([0, 1, 2]), [np.array([1, 2, 3], 'u8'), np.array([4, 5, 6], 'u1'), 5]).dtype", "np.angle(np.array([1, -1], 'f4')).dtype",
             "np.ediff1d(np.array([1, 4, 9], '>i2'), to_begin=[1, 2]).dtype.str", "np.ediff1d([], to_end=3)", "np.insert([1, 2, 3], slice(0, 2), 7)",
             "np.insert([5], slice(0, 2), [1, 2])", "np.insert(np.ones((1, 1)), [-2, -2], 7, axis=1)", "np.unravel_index([], (3,))",
             "np.unravel_index(1.5, (3,))", "np.ravel_multi_index([[1]], (0,), mode='wrap')", "np.nanmedian([], axis=0)",
             "np.nanpercentile(np.zeros((0, 3)), [1, 2], axis=0)", "np.nanpercentile(np.arange(6.).reshape(3, 2), [[10], [90]], axis=-1).shape",
             "np.median(np.zeros((0, 3)), axis=0, keepdims=True).shape", "np.quantile(np.array([1, np.nan], 'f4'), 0.5).dtype",
             "np.percentile(np.array([3], '>f4'), 33, method='higher', keepdims=True).dtype.str", "np.percentile(np.zeros((0, 3)), 5, axis=0)",
             "np.unique(np.zeros((0,)), axis=0)", "np.linalg.norm([[1, 2], [3, 4]], 1)", "np.linalg.norm(2j, axis=0)",
             "np.linalg.matrix_power(np.eye(2, dtype='>i8'), 1).dtype.str", "np.linalg.det(np.eye(2, dtype='>f4')).dtype",
             "np.apply_along_axis(lambda v: v[::-1], 0, np.eye(2, dtype='>i2')).dtype.str", "np.copyto(np.zeros(2), True, casting='no')",
             "np.fill_diagonal(np.zeros((2, 3, 3)), 1)", "np.format_float_scientific(np.complex64(1.1), precision=12)",
             "np.isclose(np.array([complex(np.inf, 2)]), complex(np.inf, 5), equal_nan=True)", "np.zeros(0, 'f4').itemset(0, [])"):
    try:
        print(call, repr(eval(call)))
    except Exception as error:
        print(call, type(error).__name__, error)  # expect: np.mgrid[0:3, 1:4:2] array([[[0, 0],
        # expect:         [1, 1],
        # expect:         [2, 2]],
        # expect:
        # expect:        [[1, 3],
        # expect:         [1, 3],
        # expect:         [1, 3]]])
        # expect: np.mgrid[0:1:3j] array([0. , 0.5, 1. ])
        # expect: np.ogrid[0:2, 1:2:0.5] [array([[0.],
        # expect:        [1.]]), array([[1. , 1.5]])]
        # expect: np.mgrid[3:0] array([], dtype=int64)
        # expect: np.mgrid[0:2:3j, 0:2] array([[[0., 0.],
        # expect:         [1., 1.],
        # expect:         [2., 2.]],
        # expect:
        # expect:        [[0., 1.],
        # expect:         [0., 1.],
        # expect:         [0., 1.]]])
        # expect: np.block([[np.arange(2), 5], [7, np.zeros(2)]]) array([[0., 1., 5.],
        # expect:        [7., 0., 0.]])
        # expect: np.block([[[1]], [[2]]]) array([[[1]],
        # expect:
        # expect:        [[2]]])
        # expect: np.block([np.eye(2), np.ones((2, 1))]) array([[1., 0., 1.],
        # expect:        [0., 1., 1.]])
        # expect: np.cross(np.array([1, 2, 3]), np.array([[1, 2, 3], [3, 2, 1]], 'f4')).dtype dtype('float64')
        # expect: np.cross([1, 2], [3, 4, 5]) array([10, -5, -2])
        # expect: np.cross([1, 2], [3, 4]) array(-2)
        # expect: np.choose(np.array([0, 1, 2]), [np.array([1, 2, 3], 'u8'), np.array([4, 5, 6], 'u1'), 5]).dtype dtype('uint64')
        # expect: np.angle(np.array([1, -1], 'f4')).dtype dtype('float32')
        # expect: np.ediff1d(np.array([1, 4, 9], '>i2'), to_begin=[1, 2]).dtype.str '>i2'
        # expect: np.ediff1d([], to_end=3) array([3.])
        # expect: np.insert([1, 2, 3], slice(0, 2), 7) array([7, 1, 7, 2, 3])
        # expect: np.insert([5], slice(0, 2), [1, 2]) array([1, 2, 5])
        # expect: np.insert(np.ones((1, 1)), [-2, -2], 7, axis=1) array([[7., 1., 7.]])
        # expect: np.unravel_index([], (3,)) TypeError indices must be integral: the provided empty sequence was inferred as float. Wrap it with 'np.array(indices, dtype=np.intp)'
        # expect: np.unravel_index(1.5, (3,)) TypeError only int indices permitted
        # expect: np.ravel_multi_index([[1]], (0,), mode='wrap') ValueError cannot unravel if shape has zero entries (is empty).
        # expect: np.nanmedian([], axis=0) nan
        # expect: np.nanpercentile(np.zeros((0, 3)), [1, 2], axis=0) array([nan, nan, nan])
        # expect: np.nanpercentile(np.arange(6.).reshape(3, 2), [[10], [90]], axis=-1).shape (2, 3, 1)
        # expect: np.median(np.zeros((0, 3)), axis=0, keepdims=True).shape (1, 3)
        # expect: np.quantile(np.array([1, np.nan], 'f4'), 0.5).dtype dtype('float32')
        # expect: np.percentile(np.array([3], '>f4'), 33, method='higher', keepdims=True).dtype.str '<f4'
        # expect: np.percentile(np.zeros((0, 3)), 5, axis=0) IndexError cannot do a non-empty take from an empty axes.
        # expect: np.unique(np.zeros((0,)), axis=0) array([], dtype=float64)
        # expect: np.linalg.norm([[1, 2], [3, 4]], 1) 6.0
        # expect: np.linalg.norm(2j, axis=0) AxisError axis 0 is out of bounds for array of dimension 0
        # expect: np.linalg.matrix_power(np.eye(2, dtype='>i8'), 1).dtype.str '>i8'
        # expect: np.linalg.det(np.eye(2, dtype='>f4')).dtype dtype('float32')
        # expect: np.apply_along_axis(lambda v: v[::-1], 0, np.eye(2, dtype='>i2')).dtype.str '>i2'
        # expect: np.copyto(np.zeros(2), True, casting='no') TypeError Cannot cast scalar from dtype('bool') to dtype('float64') according to the rule 'no'
        # expect: np.fill_diagonal(np.zeros((2, 3, 3)), 1) ValueError All dimensions of input must be of equal length
        # expect: np.format_float_scientific(np.complex64(1.1), precision=12) '1.100000023842e+00'
        # expect: np.isclose(np.array([complex(np.inf, 2)]), complex(np.inf, 5), equal_nan=True) array([ True])
        # expect: np.zeros(0, 'f4').itemset(0, []) IndexError index 0 is out of bounds for axis 0 with size 0


def changed(function, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        a = np.zeros((2, 2), "u1")
        function(a, *args)
    return a.tolist(), [w.category.__name__ for w in caught]


print(changed(np.putmask, np.eye(2), 300), changed(np.place, np.eye(2), [300, 1]), changed(np.fill_diagonal, 300), changed(np.fill_diagonal, []))
# expect: ([[44, 0], [0, 44]], ['DeprecationWarning']) ([[44, 0], [0, 1]], ['DeprecationWarning']) ([[44, 0], [0, 44]], ['DeprecationWarning']) ([[0, 0], [0, 0]], [])
print(changed(np.add.at, [0], 2 + 1j), changed(np.copyto, np.ones((1, 1, 1), 'u1')))
# expect: ([[2, 2], [0, 0]], ['ComplexWarning']) ([[1, 1], [1, 1]], [])
