# Wrong calls of reduce, accumulate, reduceat, outer and at: which of several errors is told, and how.
import numpy as np

f, v, z = np.arange(6.0).reshape(2, 3), np.arange(4.0), np.float64(3)
s, t, d, o = np.array(["a", "b"]), np.array([1, 2], "M8[D]"), np.array([1, 2], "m8[D]"), np.array([1, 2], object)
st = np.zeros(2, "i4,f8")


def attempt(text):
    try:
        result = eval(text)
        print(text, "->", repr(result))
    except Exception as e:
        print(text, "->", type(e).__name__ + ":", e)


for text in """np.add.reduce()
np.add.reduce(f, 0, None, None, False, 1, True, 3)
np.add.reduce(f, foo=1)
np.add.reduce(f, 0, axis=0)
np.add.reduceat(v)
np.add.reduce(f, axis=(0,) * 40)
np.add.reduce(f, keepdims='x')
np.add.reduce(f, keepdims=2.5)
np.add.reduce(f, out=3)
np.add.reduce(f, out=(None,))
np.add.reduce(f, out=())
np.add.reduce(f, dtype='U3')
np.add.reduce(f, dtype='>f8')
np.add(1, 2, dtype='M8[D]')
np.sin.accumulate()
np.modf.reduceat(v, [9])
np.divmod.reduce(f)
np.add.accumulate(f, axis=None)
np.add.accumulate(f, axis=(1,))
np.add.accumulate(z)
np.add.accumulate('abc')
np.add.reduceat(v, [[0]])
np.add.reduceat(v, 1)
np.add.reduceat(v, None)
np.add.reduceat(v, ['a'])
np.add.reduceat(v, np.array([0], 'u8'))
np.add.reduceat(v, [0, 4])
np.add.reduceat(o, [0, 1])
np.add.reduceat(o, [2])
np.add.outer(v)
np.sin.outer(v, v)
np.add.outer(v, s)
np.add.outer(d, v)
np.multiply.outer(d, [2, 3])
np.add.at(v)
np.add.at(v, 0, 1, 2)
np.add.at(v, 0, b=1)
np.modf.at()
np.add.at([1], 0, 1)
np.add.at(v.copy(), [0, 1], [1, 2, 3])
np.add.at(v.copy(), [0], None)
np.add.at(v.copy(), 0, 'x')
np.add.at(np.broadcast_to(v, (2, 4)), 0, 1)
np.add.reduce(s)
np.add.reduce(t)
np.add.reduce(d)
np.add.reduce(d, initial=5)
np.add.reduce(d[:0])
np.add.reduce(st)
np.subtract.reduce(t)
np.floor_divide.accumulate(d)
np.maximum.reduce(t)
np.maximum.accumulate(t[::-1])
np.add.reduceat(d, [0, 1])
np.fmin.reduceat(t, [1, 0])
np.less.reduce(t)
np.gcd.reduce(d)
np.logical_and.reduce(t)
np.logical_or.reduce(s)
np.logical_and.accumulate(st)
np.logical_and(t, d)
np.logical_or(s, v)
np.logical_xor(st, v)""".splitlines():
    attempt(text)  # expect: np.add.reduce() -> TypeError: reduce() missing required argument 'array' (pos 0)
    # expect: np.add.reduce(f, 0, None, None, False, 1, True, 3) -> TypeError: reduce() takes from 1 to 7 positional arguments but 8 were given
    # expect: np.add.reduce(f, foo=1) -> TypeError: reduce() got an unexpected keyword argument 'foo'
    # expect: np.add.reduce(f, 0, axis=0) -> TypeError: argument for reduce() given by name ('axis') and position (position 1)
    # expect: np.add.reduceat(v) -> TypeError: reduceat() missing required argument 'indices' (pos 1)
    # expect: np.add.reduce(f, axis=(0,) * 40) -> ValueError: too many values for 'axis'
    # expect: np.add.reduce(f, keepdims='x') -> TypeError: 'str' object cannot be interpreted as an integer
    # expect: np.add.reduce(f, keepdims=2.5) -> TypeError: integer argument expected, got float
    # expect: np.add.reduce(f, out=3) -> TypeError: output must be an array
    # expect: np.add.reduce(f, out=(None,)) -> TypeError: output must be an array
    # expect: np.add.reduce(f, out=()) -> ValueError: The 'out' tuple must have exactly one entry per ufunc output
    # expect: np.add.reduce(f, dtype='U3') -> TypeError: The `dtype` and `signature` arguments to ufuncs only select the general DType and not details such as the byte order or time unit. You can avoid this error by using the scalar types `np.float64` or the dtype string notation.
    # expect: np.add.reduce(f, dtype='>f8') -> TypeError: The `dtype` and `signature` arguments to ufuncs only select the general DType and not details such as the byte order or time unit. You can avoid this error by using the scalar types `np.float64` or the dtype string notation.
    # expect: np.add(1, 2, dtype='M8[D]') -> TypeError: The `dtype` and `signature` arguments to ufuncs only select the general DType and not details such as the byte order or time unit. You can avoid this error by using the scalar types `np.float64` or the dtype string notation.
    # expect: np.sin.accumulate() -> ValueError: accumulate only supported for binary functions
    # expect: np.modf.reduceat(v, [9]) -> ValueError: reduceat only supported for binary functions
    # expect: np.divmod.reduce(f) -> ValueError: reduce only supported for functions returning a single value
    # expect: np.add.accumulate(f, axis=None) -> ValueError: accumulate does not allow multiple axes
    # expect: np.add.accumulate(f, axis=(1,)) -> array([[ 0.,  1.,  3.],
    # expect:        [ 3.,  7., 12.]])
    # expect: np.add.accumulate(z) -> TypeError: cannot accumulate on a scalar
    # expect: np.add.accumulate('abc') -> TypeError: cannot accumulate on a scalar
    # expect: np.add.reduceat(v, [[0]]) -> ValueError: object too deep for desired array
    # expect: np.add.reduceat(v, 1) -> ValueError: object of too small depth for desired array
    # expect: np.add.reduceat(v, None) -> ValueError: object of too small depth for desired array
    # expect: np.add.reduceat(v, ['a']) -> ValueError: invalid literal for int() with base 10: 'a'
    # expect: np.add.reduceat(v, np.array([0], 'u8')) -> TypeError: Cannot cast array data from dtype('uint64') to dtype('int64') according to the rule 'safe'
    # expect: np.add.reduceat(v, [0, 4]) -> IndexError: index 4 out-of-bounds in add.reduceat [0, 4)
    # expect: np.add.reduceat(o, [0, 1]) -> array([1, 2], dtype=object)
    # expect: np.add.reduceat(o, [2]) -> IndexError: index 2 out-of-bounds in add.reduceat [0, 2)
    # expect: np.add.outer(v) -> TypeError: exactly two arguments expected
    # expect: np.sin.outer(v, v) -> ValueError: outer product only supported for binary functions
    # expect: np.add.outer(v, s) -> UFuncTypeError: ufunc 'add' did not contain a loop with signature matching types (dtype('float64'), dtype('<U1')) -> None
    # expect: np.add.outer(d, v) -> UFuncTypeError: ufunc 'add' cannot use operands with types dtype('<m8[D]') and dtype('float64')
    # expect: np.multiply.outer(d, [2, 3]) -> array([[2, 3],
    # expect:        [4, 6]], dtype='timedelta64[D]')
    # expect: np.add.at(v) -> TypeError: at() takes at least 2 arguments (1 given)
    # expect: np.add.at(v, 0, 1, 2) -> TypeError: at() takes at most 3 arguments (4 given)
    # expect: np.add.at(v, 0, b=1) -> TypeError: ufunc.at() takes no keyword arguments
    # expect: np.modf.at() -> ValueError: Only single output ufuncs supported at this time
    # expect: np.add.at([1], 0, 1) -> TypeError: first operand must be array
    # expect: np.add.at(v.copy(), [0, 1], [1, 2, 3]) -> ValueError: array is not broadcastable to correct shape
    # expect: np.add.at(v.copy(), [0], None) -> TypeError: unsupported operand type(s) for +: 'float' and 'NoneType'
    # expect: np.add.at(v.copy(), 0, 'x') -> UFuncTypeError: ufunc 'add' did not contain a loop with signature matching types (dtype('float64'), dtype('<U1')) -> None
    # expect: np.add.at(np.broadcast_to(v, (2, 4)), 0, 1) -> ValueError: operand array with iterator write flag set is read-only
    # expect: np.add.reduce(s) -> UFuncTypeError: ufunc 'add' did not contain a loop with signature matching types (dtype('<U1'), dtype('<U1')) -> None
    # expect: np.add.reduce(t) -> UFuncTypeError: ufunc 'add' cannot use operands with types dtype('<M8[D]') and dtype('<M8[D]')
    # expect: np.add.reduce(d) -> numpy.timedelta64(3,'D')
    # expect: np.add.reduce(d, initial=5) -> numpy.timedelta64(8,'D')
    # expect: np.add.reduce(d[:0]) -> numpy.timedelta64(0,'D')
    # expect: np.add.reduce(st) -> UFuncTypeError: ufunc 'add' did not contain a loop with signature matching types (dtype([('f0', '<i4'), ('f1', '<f8')]), dtype([('f0', '<i4'), ('f1', '<f8')])) -> None
    # expect: np.subtract.reduce(t) -> TypeError: the resolved dtypes are not compatible with subtract.reduce. Resolved (dtype('<M8[D]'), dtype('<M8[D]'), dtype('<m8[D]'))
    # expect: np.floor_divide.accumulate(d) -> TypeError: the resolved dtypes are not compatible with floor_divide.accumulate. Resolved (dtype('<m8[D]'), dtype('<m8[D]'), dtype('int64'))
    # expect: np.maximum.reduce(t) -> numpy.datetime64('1970-01-03')
    # expect: np.maximum.accumulate(t[::-1]) -> array(['1970-01-03', '1970-01-03'], dtype='datetime64[D]')
    # expect: np.add.reduceat(d, [0, 1]) -> array([1, 2], dtype='timedelta64[D]')
    # expect: np.fmin.reduceat(t, [1, 0]) -> array(['1970-01-03', '1970-01-02'], dtype='datetime64[D]')
    # expect: np.less.reduce(t) -> TypeError: No loop matching the specified signature and casting was found for ufunc less
    # expect: np.gcd.reduce(d) -> UFuncTypeError: ufunc 'gcd' did not contain a loop with signature matching types (None, <class 'numpy.dtype[timedelta64]'>) -> None
    # expect: np.logical_and.reduce(t) -> True
    # expect: np.logical_or.reduce(s) -> UFuncTypeError: ufunc 'logical_or' did not contain a loop with signature matching types (None, <class 'numpy.dtype[str_]'>) -> None
    # expect: np.logical_and.accumulate(st) -> TypeError: Iterator operand 1 dtype could not be cast from dtype([('f0', '<i4'), ('f1', '<f8')]) to dtype('bool') according to the rule 'unsafe'
    # expect: np.logical_and(t, d) -> array([ True,  True])
    # expect: np.logical_or(s, v) -> UFuncTypeError: ufunc 'logical_or' did not contain a loop with signature matching types (<class 'numpy.dtype[str_]'>, <class 'numpy.dtype[float64]'>) -> None
    # expect: np.logical_xor(st, v) -> TypeError: Cannot cast array data from dtype([('f0', '<i4'), ('f1', '<f8')]) to dtype('bool') according to the rule 'unsafe'
for a, value in ((d, 3), (t, np.timedelta64(2, "D")), (o, 5)):
    a = a.copy()
    np.add.at(a, [0, 0, 1], value)
    print(a)  # expect: [7 5]
    # expect: ['1970-01-06' '1970-01-05']
    # expect: [11 7]
a = d.copy()
np.negative.at(a, [0, 1, 0])
print(a)  # expect: [ 1 -2]
