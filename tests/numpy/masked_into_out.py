# Folds of masked arrays: out of either kind, keepdims, values in the place of what is masked, hard masks.
import numpy as np
import numpy.ma as ma


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


none = ma.array([[1.0, 2, 3], [4, 5, 6]])
gone = ma.array([[1.0, 2, 3], [4, 5, 6]], mask=[[1, 1, 0], [1, 0, 0]])
for x in none, gone:
    for name in "sum", "max", "mean", "std", "any":
        for make in ma.zeros, np.zeros:
            out = make(3)
            show(lambda: (getattr(x, name)(axis=0, out=out) is out, out))
        show(lambda: getattr(x, name)(axis=1, keepdims=True))
    show(lambda: x.cumsum(axis=0, out=ma.zeros((2, 3))))
    show(lambda: x.round(0, out=ma.zeros((2, 3))))
    show(lambda: x.clip(2, 3, out=ma.zeros((2, 3))))
    show(lambda: x.argmin(axis=1, fill_value=-1))
    show(lambda: x.argmax(axis=0, fill_value=9))
    show(lambda: x.max(axis=0, fill_value=9))
    show(lambda: ma.sort(x, axis=0, fill_value=0))
    show(lambda: ma.median(x, axis=0, keepdims=True))
    show(lambda: ma.median(x, axis=(0, 1)))
    show(lambda: ma.median(x))
    show(lambda: ma.average(x, axis=0, returned=True))
    show(lambda: ma.average(x, axis=0, weights=[1, 3], returned=True))
    show(lambda: ma.average(x, weights=np.ones((2, 3)), returned=True))
    # expect: (True, masked_array(data=[5.0, 7.0, 9.0],
    # expect:              mask=[False, False, False],
    # expect:        fill_value=1e+20))
    # expect: (True, array([5., 7., 9.]))
    # expect: masked_array(
    # expect:   data=[[ 6.],
    # expect:         [15.]],
    # expect:   mask=False,
    # expect:   fill_value=1e+20)
    # expect: (True, masked_array(data=[4.0, 5.0, 6.0],
    # expect:              mask=[False, False, False],
    # expect:        fill_value=1e+20))
    # expect: (True, array([4., 5., 6.]))
    # expect: masked_array(
    # expect:   data=[[3.],
    # expect:         [6.]],
    # expect:   mask=False,
    # expect:   fill_value=1e+20)
    # expect: (True, masked_array(data=[2.5, 3.5, 4.5],
    # expect:              mask=[False, False, False],
    # expect:        fill_value=1e+20))
    # expect: (True, array([2.5, 3.5, 4.5]))
    # expect: masked_array(
    # expect:   data=[[2.],
    # expect:         [5.]],
    # expect:   mask=False,
    # expect:   fill_value=1e+20)
    # expect: (True, masked_array(data=[1.5, 1.5, 1.5],
    # expect:              mask=False,
    # expect:        fill_value=1e+20))
    # expect: (True, array([1.5, 1.5, 1.5]))
    # expect: masked_array(
    # expect:   data=[[0.816496580927726],
    # expect:         [0.816496580927726]],
    # expect:   mask=[[False],
    # expect:         [False]],
    # expect:   fill_value=1e+20)
    # expect: (True, masked_array(data=[1., 1., 1.],
    # expect:              mask=False,
    # expect:        fill_value=1e+20))
    # expect: (True, array([1., 1., 1.]))
    # expect: masked_array(
    # expect:   data=[[ True],
    # expect:         [ True]],
    # expect:   mask=False,
    # expect:   fill_value=True)
    # expect: masked_array(
    # expect:   data=[[1., 2., 3.],
    # expect:         [5., 7., 9.]],
    # expect:   mask=False,
    # expect:   fill_value=1e+20)
    # expect: masked_array(
    # expect:   data=[[1.0, 2.0, 3.0],
    # expect:         [4.0, 5.0, 6.0]],
    # expect:   mask=[[False, False, False],
    # expect:         [False, False, False]],
    # expect:   fill_value=1e+20)
    # expect: masked_array(
    # expect:   data=[[2., 2., 3.],
    # expect:         [3., 3., 3.]],
    # expect:   mask=False,
    # expect:   fill_value=1e+20)
    # expect: array([0, 0])
    # expect: array([1, 1, 1])
    # expect: masked_array(data=[4., 5., 6.],
    # expect:              mask=False,
    # expect:        fill_value=1e+20)
    # expect: masked_array(
    # expect:   data=[[1., 2., 3.],
    # expect:         [4., 5., 6.]],
    # expect:   mask=False,
    # expect:   fill_value=1e+20)
    # expect: masked_array(data=[[2.5, 3.5, 4.5]],
    # expect:              mask=False,
    # expect:        fill_value=1e+20)
    # expect: 3.5
    # expect: 3.5
    # expect: (masked_array(data=[2.5, 3.5, 4.5],
    # expect:              mask=False,
    # expect:        fill_value=1e+20), array([2., 2., 2.]))
    # expect: (masked_array(data=[3.25, 4.25, 5.25],
    # expect:              mask=[False, False, False],
    # expect:        fill_value=1e+20), array([4., 4., 4.]))
    # expect: (3.5, 6.0)
    # expect: (True, masked_array(data=[--, 5.0, 9.0],
    # expect:              mask=[ True, False, False],
    # expect:        fill_value=1e+20))
    # expect: (True, array([0., 5., 9.]))
    # expect: masked_array(
    # expect:   data=[[3.0],
    # expect:         [11.0]],
    # expect:   mask=[[False],
    # expect:         [False]],
    # expect:   fill_value=1e+20)
    # expect: (True, masked_array(data=[--, 5.0, 6.0],
    # expect:              mask=[ True, False, False],
    # expect:        fill_value=1e+20))
    # expect: (True, array([nan,  5.,  6.]))
    # expect: masked_array(
    # expect:   data=[[3.0],
    # expect:         [6.0]],
    # expect:   mask=[[False],
    # expect:         [False]],
    # expect:   fill_value=1e+20)
    # expect: (True, masked_array(data=[--, 5.0, 4.5],
    # expect:              mask=[ True, False, False],
    # expect:        fill_value=1e+20))
    # expect: (True, array([0. , 5. , 4.5]))
    # expect: masked_array(
    # expect:   data=[[3.0],
    # expect:         [5.5]],
    # expect:   mask=[[False],
    # expect:         [False]],
    # expect:   fill_value=1e+20)
    # expect: (True, masked_array(data=[--, 0.0, 1.5],
    # expect:              mask=[ True, False, False],
    # expect:        fill_value=1e+20))
    # expect: (True, array([0. , 0. , 1.5]))
    # expect: masked_array(
    # expect:   data=[[0.0],
    # expect:         [0.5]],
    # expect:   mask=[[False],
    # expect:         [False]],
    # expect:   fill_value=1e+20)
    # expect: (True, masked_array(data=[--, 1.0, 1.0],
    # expect:              mask=[ True, False, False],
    # expect:        fill_value=1e+20))
    # expect: (True, array([0., 1., 1.]))
    # expect: masked_array(
    # expect:   data=[[True],
    # expect:         [True]],
    # expect:   mask=[[False],
    # expect:         [False]],
    # expect:   fill_value=True)
    # expect: masked_array(
    # expect:   data=[[--, --, 3.0],
    # expect:         [--, 5.0, 9.0]],
    # expect:   mask=[[ True,  True, False],
    # expect:         [ True, False, False]],
    # expect:   fill_value=1e+20)
    # expect: masked_array(
    # expect:   data=[[--, --, 3.0],
    # expect:         [--, 5.0, 6.0]],
    # expect:   mask=[[ True,  True, False],
    # expect:         [ True, False, False]],
    # expect:   fill_value=1e+20)
    # expect: masked_array(
    # expect:   data=[[--, --, 3.0],
    # expect:         [--, 3.0, 3.0]],
    # expect:   mask=[[ True,  True, False],
    # expect:         [ True, False, False]],
    # expect:   fill_value=1e+20)
    # expect: array([0, 0])
    # expect: array([0, 0, 1])
    # expect: masked_array(data=[--, 9.0, 6.0],
    # expect:              mask=[ True, False, False],
    # expect:        fill_value=1e+20)
    # expect: masked_array(
    # expect:   data=[[--, --, 3.0],
    # expect:         [--, 5.0, 6.0]],
    # expect:   mask=[[ True,  True, False],
    # expect:         [ True, False, False]],
    # expect:   fill_value=1e+20)
    # expect: masked_array(data=[[--, 5.0, 4.5]],
    # expect:              mask=[[ True, False, False]],
    # expect:        fill_value=1e+20)
    # expect: 5.0
    # expect: 5.0
    # expect: (masked_array(data=[--, 5.0, 4.5],
    # expect:              mask=[ True, False, False],
    # expect:        fill_value=1e+20), array([0., 1., 2.]))
    # expect: (masked_array(data=[--, 5.0, 5.25],
    # expect:              mask=[ True, False, False],
    # expect:        fill_value=1e+20), masked_array(data=[--, 3.0, 4.0],
    # expect:              mask=[ True, False, False],
    # expect:        fill_value=1e+20))
    # expect: (4.666666666666667, 3.0)
show(lambda: gone.astype(int).max(axis=0, out=np.zeros(3, int)))
# expect: MaskError Masked data information would be lost in one or more location.

hard = ma.array([1, 2, 3], mask=[0, 1, 0], hard_mask=True)
hard[:] = 7
print(hard, hard.hardmask, hard[1:].hardmask)  # expect: [7 -- 7] True True
hard.mask = False
print(hard.mask)  # expect: [False  True False]
hard[0] = ma.masked
print(hard, hard.soften_mask() is hard, hard.hardmask)  # expect: [-- -- 7] True False
hard[1] = 8
print(hard, hard.harden_mask().hardmask)  # expect: [-- 8 7] True
print(ma.masked_values([1.0, 2], 3.0, shrink=False).mask, ma.masked_values([1.0, 2], 3.0).mask, ma.make_mask_none((2,), [("a", int)]))
# expect: [False False] False [(False,) (False,)]
show(lambda: ma.array([[[1, 2]]], mask=[[[0, 1]]]))  # expect: masked_array(data=[[[1, --]]],
# expect:              mask=[[[False,  True]]],
# expect:        fill_value=999999)
