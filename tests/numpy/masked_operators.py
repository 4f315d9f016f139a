# What operators and functions of masked arrays give: the mask, what lies under it, the fill value, the class.
import numpy as np
import numpy.ma as ma


def show(x):
    print(repr(x) if not isinstance(x, ma.MaskedArray) or not x.ndim else (x.data.tolist(), x.mask.tolist(), x.fill_value, type(x).__name__, x.dtype))


a = ma.array([1.0, 0.0, -4.0, 9.0], mask=[0, 0, 0, 1], fill_value=-1)
b = ma.array([2, 0, 2, 2], mask=[1, 0, 0, 0])
for f in (ma.add, ma.divide, ma.floor_divide, ma.mod, ma.hypot, ma.arctan2, ma.less, ma.equal, ma.maximum, ma.logical_or, ma.power):
    print(f.__name__)  # expect: add
    # expect: divide
    # expect: floor_divide
    # expect: remainder
    # expect: hypot
    # expect: arctan2
    # expect: less
    # expect: equal
    # expect: maximum
    # expect: logical_or
    # expect: power
for f in (ma.sqrt, ma.log, ma.arcsin, ma.logical_not, ma.floor, np.sqrt, np.log, np.add.reduce):
    show(f(a))
    # expect: ([1.0, 0.0, -4.0, 9.0], [False, False, True, True], -1.0, 'MaskedArray', dtype('float64'))
    # expect: ([0.0, 0.0, -4.0, 9.0], [False, True, True, True], -1.0, 'MaskedArray', dtype('float64'))
    # expect: ([1.5707963267948966, 0.0, -4.0, 9.0], [False, False, True, True], -1.0, 'MaskedArray', dtype('float64'))
    # expect: ([False, True, False, False], [False, False, False, True], -1.0, 'MaskedArray', dtype('bool'))
    # expect: ([1.0, 0.0, -4.0, 9.0], [False, False, False, True], -1.0, 'MaskedArray', dtype('float64'))
    # expect: ([1.0, 0.0, 0.0, 0.0], [False, False, True, True], -1.0, 'MaskedArray', dtype('float64'))
    # expect: ([0.0, 1.0, 1.0, 1.0], [False, True, True, True], -1.0, 'MaskedArray', dtype('float64'))
    # expect: masked_array(data=6.,
    # expect:              mask=False,
    # expect:        fill_value=-1.0)
print(str(ma.add), ma.add.reduce(a), ma.multiply.accumulate(a), ma.minimum.reduce(a), ma.maximum.reduce(a.reshape(2, 2), 0))
# expect: Masked version of <ufunc 'add'> -3.0 [ 1.  0. -0. -0.] -4.0 [1.0 0.0]
show(ma.multiply.outer(a, b)[0])
# expect: ([1.0, 0.0, 2.0, 2.0], [True, False, False, False], 1e+20, 'MaskedArray', dtype('float64'))
c = a.copy()
c += b
show(c)  # expect: ([1.0, 0.0, -2.0, 9.0], [True, False, False, True], -1.0, 'MaskedArray', dtype('float64'))
c = a.copy()
c /= b
show(c)  # expect: ([1.0, 0.0, -2.0, 9.0], [True, True, False, True], -1.0, 'MaskedArray', dtype('float64'))
c = a.copy()
c **= 0.5
show(c)  # expect: ([1.0, 0.0, -1.0, 9.0], [False, False, True, True], -1.0, 'MaskedArray', dtype('float64'))
show(a[1:] - 1)  # expect: ([-1.0, -5.0, 9.0], [False, False, True], -1.0, 'MaskedArray', dtype('float64'))
show(2 - a)
# expect: ([1.0, 2.0, 6.0, 2.0], [False, False, False, True], -1.0, 'MaskedArray', dtype('float64'))
show(ma.masked + a)
# expect: ([0.0, 0.0, 0.0, 0.0], [True, True, True, True], 1e+20, 'MaskedArray', dtype('float64'))
print(ma.masked + 1, repr(-ma.masked), ma.masked is ma.masked.copy(), a[3] is ma.masked)
# expect: -- masked True True
d = np.multiply(a, b, out=ma.zeros(4))
show(d)
# expect: ([2.0, 0.0, -8.0, 18.0], [True, False, False, True], 1e+20, 'MaskedArray', dtype('float64'))


class Wraps(np.ndarray):
    def __array_wrap__(self, array, context=None):
        print("wrap", context and (context[0].__name__, len(context[1]), context[2]))
        return array.view(type(self))


w = np.array([1.5, 2.5]).view(Wraps)
print(type(np.add(w, 1)), type(np.modf(w)[1]), type(w + 1), type(np.add(w, w, out=w)), type(np.add([1, 2.0], 1, out=w)))
# expect: wrap ('add', 2, 0)
# expect: wrap ('modf', 1, 0)
# expect: wrap ('modf', 1, 1)
# expect: wrap ('add', 2, 0)
# expect: wrap ('add', 3, 0)
# expect: wrap ('add', 3, 0)
# expect: <class '__main__.Wraps'> <class '__main__.Wraps'> <class '__main__.Wraps'> <class '__main__.Wraps'> <class '__main__.Wraps'>
h = ma.array([1, 2, 3], mask=[1, 0, 0], hard_mask=True)
h[:] = 9
print(h, h.data, h.hardmask, h.sharedmask, [x for x in h], h.flat[1], list(h.flat))
# expect: [-- 9 9] [1 9 9] True True [masked, 9, 9] 9 [masked, 9, 9]
h.soften_mask()
h[0] = 5
for f in (lambda: ma.array([1, 2], mask=[1, 0, 1]), lambda: ma.power(a, b, 2), lambda: a.resize(3), lambda: setattr(ma.masked, "shape", (1,)),
          lambda: ma.masked_where([1, 0], a), lambda: ma.array([1]).tofile("x"), lambda: int(ma.array([1], mask=[1])), lambda: a.count(axis=3)):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
        # expect: MaskError Mask and data not compatible: data size is 2, mask size is 3.
        # expect: MaskError 3-argument power not supported.
        # expect: ValueError A masked array does not own its data and therefore cannot be resized.
        # expect: Use the numpy.ma.resize function instead.
        # expect: AttributeError attributes of masked are not writeable
        # expect: IndexError Inconsistent shape between the condition and the input (got (2,) and (4,))
        # expect: NotImplementedError MaskedArray.tofile() not implemented yet.
        # expect: MaskError Cannot convert masked element to a Python int.
        # expect: AxisError axis 3 is out of bounds for array of dimension 1
# exit: 0
# expect-error:   show(f(a))
