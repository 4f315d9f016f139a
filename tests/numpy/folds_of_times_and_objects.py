# Reductions of arrays of moments, spans and objects: axes, keepdims, out; NaT spoils what it is a part of.
import numpy as np


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, str(e)[:110])


moments = np.array(["2020-01-01", "NaT", "2021-05-05", "2019-01-01"], dtype="M8[D]")
spans = np.array([5, "NaT", 3, 9], "m8[s]")
for x in moments.reshape(2, 2), spans.reshape(2, 2), spans[[0, 2, 3]]:
    for axis in None, -1:
        for kept in False, True:
            for name in "max", "min", "sum", "mean":
                show(lambda: getattr(x, name)(axis=axis, keepdims=kept))
            for name in "argmax", "argmin":
                show(lambda: getattr(x, name)(axis=axis, keepdims=kept))
        show(lambda: x.argsort(axis=axis))
        show(lambda: np.sort(x, axis=axis))
        show(lambda: x.ptp(axis=axis))
        show(lambda: x.cumsum(axis=axis))  # expect: numpy.datetime64('NaT')
        # expect: numpy.datetime64('NaT')
        # expect: UFuncTypeError ufunc 'add' cannot use operands with types dtype('<M8[D]') and dtype('<M8[D]')
        # expect: UFuncTypeError ufunc 'add' cannot use operands with types dtype('<M8[D]') and dtype('<M8[D]')
        # expect: 1
        # expect: 1
        # expect: array([['NaT']], dtype='datetime64[D]')
        # expect: array([['NaT']], dtype='datetime64[D]')
        # expect: UFuncTypeError ufunc 'add' cannot use operands with types dtype('<M8[D]') and dtype('<M8[D]')
        # expect: UFuncTypeError ufunc 'add' cannot use operands with types dtype('<M8[D]') and dtype('<M8[D]')
        # expect: array([[1]])
        # expect: array([[1]])
        # expect: array([3, 0, 2, 1])
        # expect: array(['2019-01-01', '2020-01-01', '2021-05-05',        'NaT'],
        # expect:       dtype='datetime64[D]')
        # expect: numpy.timedelta64('NaT','D')
        # expect: UFuncTypeError ufunc 'add' cannot use operands with types dtype('<M8[D]') and dtype('<M8[D]')
        # expect: array([       'NaT', '2021-05-05'], dtype='datetime64[D]')
        # expect: array([       'NaT', '2019-01-01'], dtype='datetime64[D]')
        # expect: UFuncTypeError ufunc 'add' cannot use operands with types dtype('<M8[D]') and dtype('<M8[D]')
        # expect: UFuncTypeError ufunc 'add' cannot use operands with types dtype('<M8[D]') and dtype('<M8[D]')
        # expect: array([1, 0])
        # expect: array([1, 1])
        # expect: array([[       'NaT'],
        # expect:        ['2021-05-05']], dtype='datetime64[D]')
        # expect: array([[       'NaT'],
        # expect:        ['2019-01-01']], dtype='datetime64[D]')
        # expect: UFuncTypeError ufunc 'add' cannot use operands with types dtype('<M8[D]') and dtype('<M8[D]')
        # expect: UFuncTypeError ufunc 'add' cannot use operands with types dtype('<M8[D]') and dtype('<M8[D]')
        # expect: array([[1],
        # expect:        [0]])
        # expect: array([[1],
        # expect:        [1]])
        # expect: array([[0, 1],
        # expect:        [1, 0]])
        # expect: array([['2020-01-01',        'NaT'],
        # expect:        ['2019-01-01', '2021-05-05']], dtype='datetime64[D]')
        # expect: array(['NaT',   855], dtype='timedelta64[D]')
        # expect: UFuncTypeError ufunc 'add' cannot use operands with types dtype('<M8[D]') and dtype('<M8[D]')
        # expect: numpy.timedelta64('NaT','s')
        # expect: numpy.timedelta64('NaT','s')
        # expect: numpy.timedelta64('NaT','s')
        # expect: numpy.timedelta64('NaT','s')
        # expect: 1
        # expect: 1
        # expect: array([['NaT']], dtype='timedelta64[s]')
        # expect: array([['NaT']], dtype='timedelta64[s]')
        # expect: array([['NaT']], dtype='timedelta64[s]')
        # expect: array([['NaT']], dtype='timedelta64[s]')
        # expect: array([[1]])
        # expect: array([[1]])
        # expect: array([2, 0, 3, 1])
        # expect: array([    3,     5,     9, 'NaT'], dtype='timedelta64[s]')
        # expect: numpy.timedelta64('NaT','s')
        # expect: array([    5, 'NaT', 'NaT', 'NaT'], dtype='timedelta64[s]')
        # expect: array(['NaT',     9], dtype='timedelta64[s]')
        # expect: array(['NaT',     3], dtype='timedelta64[s]')
        # expect: array(['NaT',    12], dtype='timedelta64[s]')
        # expect: array(['NaT',     6], dtype='timedelta64[s]')
        # expect: array([1, 1])
        # expect: array([1, 0])
        # expect: array([['NaT'],
        # expect:        [    9]], dtype='timedelta64[s]')
        # expect: array([['NaT'],
        # expect:        [    3]], dtype='timedelta64[s]')
        # expect: array([['NaT'],
        # expect:        [   12]], dtype='timedelta64[s]')
        # expect: array([['NaT'],
        # expect:        [    6]], dtype='timedelta64[s]')
        # expect: array([[1],
        # expect:        [1]])
        # expect: array([[1],
        # expect:        [0]])
        # expect: array([[0, 1],
        # expect:        [0, 1]])
        # expect: array([[    5, 'NaT'],
        # expect:        [    3,     9]], dtype='timedelta64[s]')
        # expect: array(['NaT',     6], dtype='timedelta64[s]')
        # expect: array([[    5, 'NaT'],
        # expect:        [    3,    12]], dtype='timedelta64[s]')
        # expect: numpy.timedelta64(9,'s')
        # expect: numpy.timedelta64(3,'s')
        # expect: numpy.timedelta64(17,'s')
        # expect: numpy.timedelta64(5,'s')
        # expect: 2
        # expect: 1
        # expect: array([9], dtype='timedelta64[s]')
        # expect: array([3], dtype='timedelta64[s]')
        # expect: array([17], dtype='timedelta64[s]')
        # expect: array([5], dtype='timedelta64[s]')
        # expect: array([2])
        # expect: array([1])
        # expect: array([1, 0, 2])
        # expect: array([3, 5, 9], dtype='timedelta64[s]')
        # expect: numpy.timedelta64(6,'s')
        # expect: array([ 5,  8, 17], dtype='timedelta64[s]')
        # expect: numpy.timedelta64(9,'s')
        # expect: numpy.timedelta64(3,'s')
        # expect: numpy.timedelta64(17,'s')
        # expect: numpy.timedelta64(5,'s')
        # expect: 2
        # expect: 1
        # expect: array([9], dtype='timedelta64[s]')
        # expect: array([3], dtype='timedelta64[s]')
        # expect: array([17], dtype='timedelta64[s]')
        # expect: array([5], dtype='timedelta64[s]')
        # expect: array([2])
        # expect: array([1])
        # expect: array([1, 0, 2])
        # expect: array([3, 5, 9], dtype='timedelta64[s]')
        # expect: numpy.timedelta64(6,'s')
        # expect: array([ 5,  8, 17], dtype='timedelta64[s]')
out = np.zeros(2, "M8[D]")
show(lambda: (moments.reshape(2, 2).max(axis=0, out=out), out))
# expect: (array(['2021-05-05',        'NaT'], dtype='datetime64[D]'), array(['2021-05-05',        'NaT'], dtype='datetime64[D]'))
out = np.zeros((), "m8[s]")
show(lambda: (spans[[0, 2]].sum(out=out), out))
# expect: (array(8, dtype='timedelta64[s]'), array(8, dtype='timedelta64[s]'))
out = np.zeros((), int)
show(lambda: (spans.argmax(out=out), out))  # expect: (array(1), array(1))
print(moments.astype("M8[D]", copy=False) is moments)  # expect: True

truths, numbers = np.array([[1, 0], [3, None]], object), np.array([[3, 1], [2, 5]], object)
for x in truths, numbers, np.array(7, object):
    for axis in None, 0, (0, 1):
        for kept in False, True:
            for name in "max", "min", "sum", "mean", "any", "all", "prod":
                if x is not truths or name in ("any", "all"):
                    show(lambda: getattr(x, name)(axis=axis, keepdims=kept))
        if not isinstance(axis, tuple) and x is not truths:
            show(lambda: x.argmax(axis=axis))
            show(lambda: x.argmin(axis=axis))  # expect: 1
            # expect: 0
            # expect: array([[1]], dtype=object)
            # expect: array([[0]], dtype=object)
            # expect: array([1, None], dtype=object)
            # expect: array([3, 0], dtype=object)
            # expect: array([[1, None]], dtype=object)
            # expect: array([[3, 0]], dtype=object)
            # expect: 1
            # expect: 0
            # expect: array([[1]], dtype=object)
            # expect: array([[0]], dtype=object)
            # expect: 5
            # expect: 1
            # expect: 11
            # expect: 2.75
            # expect: 3
            # expect: 5
            # expect: 30
            # expect: array([[5]], dtype=object)
            # expect: array([[1]], dtype=object)
            # expect: array([[11]], dtype=object)
            # expect: array([[2.75]], dtype=object)
            # expect: array([[3]], dtype=object)
            # expect: array([[5]], dtype=object)
            # expect: array([[30]], dtype=object)
            # expect: 3
            # expect: 1
            # expect: array([3, 5], dtype=object)
            # expect: array([2, 1], dtype=object)
            # expect: array([5, 6], dtype=object)
            # expect: array([2.5, 3.0], dtype=object)
            # expect: array([3, 1], dtype=object)
            # expect: array([2, 5], dtype=object)
            # expect: array([6, 5], dtype=object)
            # expect: array([[3, 5]], dtype=object)
            # expect: array([[2, 1]], dtype=object)
            # expect: array([[5, 6]], dtype=object)
            # expect: array([[2.5, 3.0]], dtype=object)
            # expect: array([[3, 1]], dtype=object)
            # expect: array([[2, 5]], dtype=object)
            # expect: array([[6, 5]], dtype=object)
            # expect: array([0, 1])
            # expect: array([1, 0])
            # expect: 5
            # expect: 1
            # expect: 11
            # expect: 2.75
            # expect: 3
            # expect: 5
            # expect: 30
            # expect: array([[5]], dtype=object)
            # expect: array([[1]], dtype=object)
            # expect: array([[11]], dtype=object)
            # expect: array([[2.75]], dtype=object)
            # expect: array([[3]], dtype=object)
            # expect: array([[5]], dtype=object)
            # expect: array([[30]], dtype=object)
            # expect: 7
            # expect: 7
            # expect: 7
            # expect: 7.0
            # expect: 7
            # expect: 7
            # expect: 7
            # expect: 7
            # expect: 7
            # expect: 7
            # expect: 7.0
            # expect: 7
            # expect: 7
            # expect: 7
            # expect: 0
            # expect: 0
            # expect: 7
            # expect: 7
            # expect: 7
            # expect: AxisError axis 0 is out of bounds for array of dimension 0
            # expect: 7
            # expect: 7
            # expect: 7
            # expect: 7
            # expect: 7
            # expect: 7
            # expect: AxisError axis 0 is out of bounds for array of dimension 0
            # expect: 7
            # expect: 7
            # expect: 7
            # expect: 0
            # expect: 0
            # expect: AxisError axis 0 is out of bounds for array of dimension 0
            # expect: AxisError axis 0 is out of bounds for array of dimension 0
            # expect: AxisError axis 0 is out of bounds for array of dimension 0
            # expect: AxisError axis 0 is out of bounds for array of dimension 0
            # expect: AxisError axis 0 is out of bounds for array of dimension 0
            # expect: AxisError axis 0 is out of bounds for array of dimension 0
            # expect: AxisError axis 0 is out of bounds for array of dimension 0
            # expect: AxisError axis 0 is out of bounds for array of dimension 0
            # expect: AxisError axis 0 is out of bounds for array of dimension 0
            # expect: AxisError axis 0 is out of bounds for array of dimension 0
            # expect: AxisError axis 0 is out of bounds for array of dimension 0
            # expect: AxisError axis 0 is out of bounds for array of dimension 0
            # expect: AxisError axis 0 is out of bounds for array of dimension 0
            # expect: AxisError axis 0 is out of bounds for array of dimension 0
out = np.zeros((), object)
show(lambda: (numbers.sum(out=out), out))  # expect: (array(11, dtype=object), array(11, dtype=object))
out = np.zeros(2, object)
show(lambda: (numbers.max(axis=1, out=out), out))
# expect: (array([3, 5], dtype=object), array([3, 5], dtype=object))
show(lambda: np.any(truths))  # expect: 1
show(lambda: np.all(numbers))  # expect: 5
show(lambda: numbers.take([0, 1], axis=1, out=np.zeros((2, 2), object)))  # expect: array([[3, 1],
# expect:        [2, 5]], dtype=object)
show(lambda: np.array([], object).max())
# expect: ValueError zero-size array to reduction operation maximum which has no identity
show(lambda: np.array([], object).sum())  # expect: 0
