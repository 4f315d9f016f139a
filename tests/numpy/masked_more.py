# Masked arrays: numpy's own functions leave their argument as it is, and the rarer functions of numpy.ma.
import numpy as np
import numpy.ma as ma

m = ma.array([3, 1, 2, 1, 5], mask=[0, 1, 0, 0, 0])
f = ma.array([1.5, 2., -1., 4.], mask=[0, 0, 1, 0])
t = ma.array([[1, 2, 3], [4, 5, 6]], mask=[[0, 1, 0], [0, 0, 0]])
for text in ["np.sort(m)", "m", "np.clip(m, 0, 2)", "np.round(f, 1)", "np.unique(m)", "np.diff(m)", "m ** 2", "f ** 0.5", "m % 2", "np.sort(t, axis=None)",
             "ma.unique(m, return_inverse=True)", "ma.diff(t)", "ma.dot(t, t.T)", "ma.dot(t, t.T, strict=True)", "ma.outer(m, m)", "ma.cov(t)", "ma.corrcoef(t)",
             "ma.mask_rowcols(t)", "ma.compress_cols(t)", "ma.notmasked_edges(t, 1)", "ma.notmasked_contiguous(t, 0)", "ma.count_masked(t, 0)", "str(m.anom())", "ma.cumprod(m)",
             "ma.append(m, [7])", "ma.choose(ma.array([0, 1], mask=[0, 1]), [[1, 2], [3, 4]])", "ma.convolve(m, [1, 1])", "ma.correlate(m, [1, 1], mode='same')", "ma.diag(f)",
             "ma.ediff1d(m, to_end=9)", "ma.intersect1d(m, [1, 2])", "ma.setxor1d(m, [1, 2, 3])", "ma.vander(f)", "ma.polyfit([0, 1, 2, 3], f, 1).round(6)", "ma.resize(m, (2, 3))",
             "ma.apply_along_axis(np.sum, 0, t)", "ma.apply_over_axes(ma.sum, t, [0])", "ma.mr_[m, 0, [1]]", "list(ma.ndenumerate(t))", "ma.left_shift(m, 1)", "ma.fmod(f, 2)", "m.toflex()", "ma.notmasked_contiguous(ma.masked_all(2))"]:
    print(text, "=>", repr(eval(text)))  # expect: np.sort(m) => masked_array(data=[1, 2, 3, 5, --],
    # expect:              mask=[False, False, False, False,  True],
    # expect:        fill_value=999999)
    # expect: m => masked_array(data=[3, --, 2, 1, 5],
    # expect:              mask=[False,  True, False, False, False],
    # expect:        fill_value=999999)
    # expect: np.clip(m, 0, 2) => masked_array(data=[2, --, 2, 1, 2],
    # expect:              mask=[False,  True, False, False, False],
    # expect:        fill_value=999999)
    # expect: np.round(f, 1) => masked_array(data=[1.5, 2.0, --, 4.0],
    # expect:              mask=[False, False,  True, False],
    # expect:        fill_value=1e+20)
    # expect: np.unique(m) => masked_array(data=[1, 2, 3, 5, --],
    # expect:              mask=[False, False, False, False,  True],
    # expect:        fill_value=999999)
    # expect: np.diff(m) => masked_array(data=[--, --, -1, 4],
    # expect:              mask=[ True,  True, False, False],
    # expect:        fill_value=999999)
    # expect: m ** 2 => masked_array(data=[9, --, 4, 1, 25],
    # expect:              mask=[False,  True, False, False, False],
    # expect:        fill_value=999999)
    # expect: f ** 0.5 => masked_array(data=[1.224744871391589, 1.4142135623730951, --, 2.0],
    # expect:              mask=[False, False,  True, False],
    # expect:        fill_value=1e+20)
    # expect: m % 2 => masked_array(data=[1, --, 0, 1, 1],
    # expect:              mask=[False,  True, False, False, False],
    # expect:        fill_value=999999)
    # expect: np.sort(t, axis=None) => masked_array(data=[1, 3, 4, 5, 6, --],
    # expect:              mask=[False, False, False, False, False,  True],
    # expect:        fill_value=999999)
    # expect: ma.unique(m, return_inverse=True) => (masked_array(data=[1, 2, 3, 5, --],
    # expect:              mask=[False, False, False, False,  True],
    # expect:        fill_value=999999), array([2, 4, 1, 0, 3]))
    # expect: ma.diff(t) => masked_array(
    # expect:   data=[[--, --],
    # expect:         [1, 1]],
    # expect:   mask=[[ True,  True],
    # expect:         [False, False]],
    # expect:   fill_value=999999)
    # expect: ma.dot(t, t.T) => masked_array(
    # expect:   data=[[10, 22],
    # expect:         [22, 77]],
    # expect:   mask=[[False, False],
    # expect:         [False, False]],
    # expect:   fill_value=999999)
    # expect: ma.dot(t, t.T, strict=True) => masked_array(
    # expect:   data=[[--, --],
    # expect:         [--, 77]],
    # expect:   mask=[[ True,  True],
    # expect:         [ True, False]],
    # expect:   fill_value=999999)
    # expect: ma.outer(m, m) => masked_array(
    # expect:   data=[[9, --, 6, 3, 15],
    # expect:         [--, --, --, --, --],
    # expect:         [6, --, 4, 2, 10],
    # expect:         [3, --, 2, 1, 5],
    # expect:         [15, --, 10, 5, 25]],
    # expect:   mask=[[False,  True, False, False, False],
    # expect:         [ True,  True,  True,  True,  True],
    # expect:         [False,  True, False, False, False],
    # expect:         [False,  True, False, False, False],
    # expect:         [False,  True, False, False, False]],
    # expect:   fill_value=999999)
    # expect: ma.cov(t) => masked_array(
    # expect:   data=[[2.0, 2.0],
    # expect:         [2.0, 1.0]],
    # expect:   mask=[[False, False],
    # expect:         [False, False]],
    # expect:   fill_value=1e+20)
    # expect: ma.corrcoef(t) => masked_array(
    # expect:   data=[[1.0, 1.0],
    # expect:         [1.0, 1.0]],
    # expect:   mask=[[False, False],
    # expect:         [False, False]],
    # expect:   fill_value=1e+20)
    # expect: ma.mask_rowcols(t) => masked_array(
    # expect:   data=[[--, --, --],
    # expect:         [4, --, 6]],
    # expect:   mask=[[ True,  True,  True],
    # expect:         [False,  True, False]],
    # expect:   fill_value=999999)
    # expect: ma.compress_cols(t) => array([[1, 3],
    # expect:        [4, 6]])
    # expect: ma.notmasked_edges(t, 1) => [(array([0, 1]), array([0, 0])), (array([0, 1]), array([2, 2]))]
    # expect: ma.notmasked_contiguous(t, 0) => [[slice(0, 2, None)], [slice(1, 2, None)], [slice(0, 2, None)]]
    # expect: ma.count_masked(t, 0) => array([0, 1, 0])
    # expect: str(m.anom()) => '[0.25 -- -0.75 -1.75 2.25]'
    # expect: ma.cumprod(m) => masked_array(data=[3, --, 6, 6, 30],
    # expect:              mask=[False,  True, False, False, False],
    # expect:        fill_value=999999)
    # expect: ma.append(m, [7]) => masked_array(data=[3, --, 2, 1, 5, 7],
    # expect:              mask=[False,  True, False, False, False, False],
    # expect:        fill_value=999999)
    # expect: ma.choose(ma.array([0, 1], mask=[0, 1]), [[1, 2], [3, 4]]) => masked_array(data=[1, --],
    # expect:              mask=[False,  True],
    # expect:        fill_value=999999)
    # expect: ma.convolve(m, [1, 1]) => masked_array(data=[3, --, --, 3, 6, 5],
    # expect:              mask=[False,  True,  True, False, False, False],
    # expect:        fill_value=999999)
    # expect: ma.correlate(m, [1, 1], mode='same') => masked_array(data=[3, --, --, 3, 6],
    # expect:              mask=[False,  True,  True, False, False],
    # expect:        fill_value=999999)
    # expect: ma.diag(f) => masked_array(
    # expect:   data=[[1.5, 0.0, 0.0, 0.0],
    # expect:         [0.0, 2.0, 0.0, 0.0],
    # expect:         [0.0, 0.0, --, 0.0],
    # expect:         [0.0, 0.0, 0.0, 4.0]],
    # expect:   mask=[[False, False, False, False],
    # expect:         [False, False, False, False],
    # expect:         [False, False,  True, False],
    # expect:         [False, False, False, False]],
    # expect:   fill_value=1e+20)
    # expect: ma.ediff1d(m, to_end=9) => masked_array(data=[--, --, -1, 4, 9],
    # expect:              mask=[ True,  True, False, False, False],
    # expect:        fill_value=999999)
    # expect: ma.intersect1d(m, [1, 2]) => masked_array(data=[1, 2],
    # expect:              mask=[False, False],
    # expect:        fill_value=999999)
    # expect: ma.setxor1d(m, [1, 2, 3]) => masked_array(data=[5, --],
    # expect:              mask=[False,  True],
    # expect:        fill_value=999999)
    # expect: ma.vander(f) => array([[ 3.375,  2.25 ,  1.5  ,  1.   ],
    # expect:        [ 8.   ,  4.   ,  2.   ,  1.   ],
    # expect:        [ 0.   ,  0.   ,  0.   ,  0.   ],
    # expect:        [64.   , 16.   ,  4.   ,  1.   ]])
    # expect: ma.polyfit([0, 1, 2, 3], f, 1).round(6) => array([0.857143, 1.357143])
    # expect: ma.resize(m, (2, 3)) => masked_array(
    # expect:   data=[[3, --, 2],
    # expect:         [1, 5, 3]],
    # expect:   mask=[[False,  True, False],
    # expect:         [False, False, False]],
    # expect:   fill_value=999999)
    # expect: ma.apply_along_axis(np.sum, 0, t) => masked_array(data=[5, 5, 9],
    # expect:              mask=False,
    # expect:        fill_value=999999)
    # expect: ma.apply_over_axes(ma.sum, t, [0]) => masked_array(data=[[5, 5, 9]],
    # expect:              mask=[[False, False, False]],
    # expect:        fill_value=999999)
    # expect: ma.mr_[m, 0, [1]] => masked_array(data=[3, --, 2, 1, 5, 0, 1],
    # expect:              mask=[False,  True, False, False, False, False, False],
    # expect:        fill_value=999999)
    # expect: list(ma.ndenumerate(t)) => [((0, 0), 1), ((0, 2), 3), ((1, 0), 4), ((1, 1), 5), ((1, 2), 6)]
    # expect: ma.left_shift(m, 1) => masked_array(data=[6, --, 4, 2, 10],
    # expect:              mask=[False,  True, False, False, False],
    # expect:        fill_value=999999)
    # expect: ma.fmod(f, 2) => masked_array(data=[1.5, 0.0, --, 0.0],
    # expect:              mask=[False, False,  True, False],
    # expect:        fill_value=1e+20)
    # expect: m.toflex() => array([(3, False), (1,  True), (2, False), (1, False), (5, False)],
    # expect:       dtype=[('_data', '<i8'), ('_mask', '?')])
    # expect: ma.notmasked_contiguous(ma.masked_all(2)) => []
