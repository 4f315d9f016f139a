# Overflow, division by zero, powers, large ints, foreign operands, methods.
import warnings
import numpy as np


def show(f):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = f()
            text = f"{result!r} {type(result).__name__}"
        except Exception as e:
            text = f"{type(e).__name__}: {e}"
    print("; ".join([text, *(f"{w.category.__name__}: {w.message}" for w in caught)]))


i8, i64, u8, f64 = np.int8, np.int64, np.uint8, np.float64
for f in (lambda: i8(1) + 300, lambda: i8(100) * i8(2), lambda: i64(1) // 0, lambda: i64(1) % 0, lambda: f64(1) / 0, lambda: f64(0) / 0,
          lambda: f64(1e300) * 1e300, lambda: f64(1e300) ** 2, lambda: i64(2) ** -1, lambda: i64(2) ** -1.0, lambda: divmod(i64(1), 0),
          lambda: -i8(-128), lambda: abs(i8(-128)), lambda: -u8(1), lambda: i64(5) << 70, lambda: i64(3) + 2**70, lambda: 2**70 - i64(3),
          lambda: f64(1) % 0, lambda: f64(1) // 0, lambda: u8(1) - u8(2), lambda: i64(2) ** 64, lambda: i8(-1) // i8(0),
          lambda: i8(-128) // i8(-1), lambda: divmod(i8(-128), i8(-1)), lambda: f64(-1) ** .5, lambda: f64(-1) % np.inf,
          lambda: np.bool_(1) - np.bool_(1), lambda: -np.bool_(1), lambda: np.bool_(1) + np.bool_(1), lambda: np.bool_(1) // np.bool_(1),
          lambda: np.bool_(1) ** np.bool_(1), lambda: ~np.bool_(1), lambda: ~u8(5), lambda: i64(2**62) * 2, lambda: i64(2**62) * i64(4),
          lambda: i64(3) == None, lambda: i64(3) != "3", lambda: i64(3) < 2**70, lambda: np.uint64(3) > -1,
          lambda: i64(2) * [1, 2], lambda: [1, 2] * i64(2), lambda: f64(2) + [1, 2], lambda: i64(1) == [1, 2],
          lambda: round(f64(2.567), 2), lambda: round(f64(2.5)), lambda: f64(2.5).is_integer(), lambda: f64(.5).as_integer_ratio(),
          lambda: i64(7).bit_count(), lambda: i64(7).item(), lambda: f64(1.5).tolist(), lambda: i64(3).astype("f4"),
          lambda: i64(3).shape, lambda: np.complex128(1 + 2j).conj(), lambda: np.complex128(1 + 2j).imag, lambda: i64(3).real,
          lambda: i64(3).tobytes(), lambda: f64(3).ndim, lambda: i64(3)[()], lambda: i64(3)[0], lambda: len(i64(3)), lambda: list(i64(3)),
          lambda: int(f64(3.7)), lambda: float(i64(3)), lambda: complex(f64(2)), lambda: int(np.complex128(2 + 1j)), lambda: [1, 2, 3][i64(1)],
          lambda: [1, 2][np.bool_(1)], lambda: f"{f64(3.14159):.2f} {i64(42):>5} {i64(255):x} {f64(1.5)} {np.bool_(1)}",
          lambda: "%d %s %.3f" % (i64(3), i64(4), f64(1.5)), lambda: hash(i64(5)) == hash(5), lambda: hash(f64(.5)) == hash(.5),
          lambda: {1: "a"}[i64(1)], lambda: i64("12"), lambda: f64("1e3"), lambda: f64("x"), lambda: i64("x"), lambda: i64(3.9),
          lambda: i8(300), lambda: u8(-1), lambda: i64(2**63), lambda: f64(None), lambda: i64(None), lambda: np.bool_([]), lambda: f64([1, 2]),
          lambda: i64(), lambda: np.bool_(1) is np.True_, lambda: np.float32(.1) == .1, lambda: np.float32(.1) * 3, lambda: np.float16(60000) * np.float16(2),
          lambda: np.number(3), lambda: i64(1, 2), lambda: np.complex64(1), lambda: np.int64(5).max(), lambda: np.float64(2.5).round(),
          lambda: np.float64(5).sum(), lambda: isinstance(f64(1), float), lambda: isinstance(np.complex128(1), complex), lambda: isinstance(i64(1), int),
          lambda: f64.__mro__, lambda: np.int8.__mro__, lambda: np.bool_.__mro__, lambda: np.intc is np.int32, lambda: np.half, lambda: f64(2) ** f64(3),
          lambda: np.float64(1e-310) * 1e-10, lambda: np.float64("nan") > 1, lambda: np.float64("inf") - np.float64("inf"), lambda: 5 - np.float32(2),
          lambda: np.int64(10) / np.int64(4), lambda: np.int64(-7) // 2, lambda: np.int64(-7) % 3, lambda: -7.5 // np.float64(2), lambda: 2 ** np.int64(3)):
    show(f)  # expect: 301 int64
    # expect: -56 int8; RuntimeWarning: overflow encountered in scalar multiply
    # expect: 0 int64; RuntimeWarning: divide by zero encountered in scalar floor_divide
    # expect: 0 int64; RuntimeWarning: divide by zero encountered in scalar remainder
    # expect: inf float64; RuntimeWarning: divide by zero encountered in scalar divide
    # expect: nan float64; RuntimeWarning: invalid value encountered in scalar divide
    # expect: inf float64; RuntimeWarning: overflow encountered in scalar multiply
    # expect: inf float64; RuntimeWarning: overflow encountered in scalar power
    # expect: ValueError: Integers to negative integer powers are not allowed.
    # expect: 0.5 float64
    # expect: (0, 0) tuple; RuntimeWarning: divide by zero encountered in scalar divmod
    # expect: -128 int8; RuntimeWarning: overflow encountered in scalar negative
    # expect: -128 int8; RuntimeWarning: overflow encountered in scalar absolute
    # expect: 255 uint8; RuntimeWarning: overflow encountered in scalar negative
    # expect: 0 int64
    # expect: 1180591620717411303427 int
    # expect: 1180591620717411303421 int
    # expect: nan float64; RuntimeWarning: invalid value encountered in scalar remainder
    # expect: inf float64; RuntimeWarning: divide by zero encountered in scalar floor_divide
    # expect: 255 uint8; RuntimeWarning: overflow encountered in scalar subtract
    # expect: 0 int64
    # expect: 0 int8; RuntimeWarning: divide by zero encountered in scalar floor_divide
    # expect: -128 int8; RuntimeWarning: overflow encountered in scalar floor_divide
    # expect: (-128, 0) tuple; RuntimeWarning: overflow encountered in scalar divmod
    # expect: nan float64; RuntimeWarning: invalid value encountered in scalar power
    # expect: inf float64
    # expect: TypeError: numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.
    # expect: TypeError: The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.
    # expect: True bool_
    # expect: 1 int8
    # expect: 1 int8
    # expect: False bool_
    # expect: 250 uint8
    # expect: -9223372036854775808 int64; RuntimeWarning: overflow encountered in scalar multiply
    # expect: 0 int64; RuntimeWarning: overflow encountered in scalar multiply
    # expect: False bool
    # expect: True bool
    # expect: True bool_
    # expect: True bool_
    # expect: [1, 2, 1, 2] list
    # expect: [1, 2, 1, 2] list
    # expect: array([3., 4.]) ndarray
    # expect: array([ True, False]) ndarray
    # expect: 2.57 float64
    # expect: 2 int
    # expect: False bool
    # expect: (1, 2) tuple
    # expect: 3 int
    # expect: 7 int
    # expect: 1.5 float
    # expect: 3.0 float32
    # expect: () tuple
    # expect: (1-2j) complex128
    # expect: 2.0 float64
    # expect: 3 int64
    # expect: b'\x03\x00\x00\x00\x00\x00\x00\x00' bytes
    # expect: 0 int
    # expect: 3 int64
    # expect: IndexError: invalid index to scalar variable.
    # expect: TypeError: object of type 'numpy.int64' has no len()
    # expect: TypeError: 'numpy.int64' object is not iterable
    # expect: 3 int
    # expect: 3.0 float
    # expect: (2+0j) complex
    # expect: 2 int; ComplexWarning: Casting complex values to real discards the imaginary part
    # expect: 2 int
    # expect: 2 int; DeprecationWarning: In future, it will be an error for 'np.bool_' scalars to be interpreted as an index
    # expect: '3.14    42 ff 1.5 True' str
    # expect: '3 4 1.500' str
    # expect: True bool
    # expect: True bool
    # expect: 'a' str
    # expect: 12 int64
    # expect: 1000.0 float64
    # expect: ValueError: could not convert string to float: 'x'
    # expect: ValueError: invalid literal for int() with base 10: 'x'
    # expect: 3 int64
    # expect: 44 int8; DeprecationWarning: NumPy will stop allowing conversion of out-of-bound Python integers to integer arrays.  The conversion of 300 to int8 will fail in the future.
    # expect: For the old behavior, usually:
    # expect:     np.array(value).astype(dtype)`
    # expect: will give the desired result (the cast overflows).
    # expect: 255 uint8; DeprecationWarning: NumPy will stop allowing conversion of out-of-bound Python integers to integer arrays.  The conversion of -1 to uint8 will fail in the future.
    # expect: For the old behavior, usually:
    # expect:     np.array(value).astype(dtype)`
    # expect: will give the desired result (the cast overflows).
    # expect: OverflowError: Python int too large to convert to C long
    # expect: nan float64
    # expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
    # expect: array([], dtype=bool) ndarray
    # expect: array([1., 2.]) ndarray
    # expect: 0 int64
    # expect: True bool
    # expect: False bool_
    # expect: 0.30000000447034836 float64
    # expect: inf float16; RuntimeWarning: overflow encountered in scalar multiply
    # expect: TypeError: cannot create 'numpy.number' instances
    # expect: TypeError: function takes at most 1 argument (2 given)
    # expect: (1+0j) complex64
    # expect: 5 int64
    # expect: 2.0 float64
    # expect: 5.0 float64
    # expect: True bool
    # expect: True bool
    # expect: False bool
    # expect: (<class 'numpy.float64'>, <class 'numpy.floating'>, <class 'numpy.inexact'>, <class 'numpy.number'>, <class 'numpy.generic'>, <class 'float'>, <class 'object'>) tuple
    # expect: (<class 'numpy.int8'>, <class 'numpy.signedinteger'>, <class 'numpy.integer'>, <class 'numpy.number'>, <class 'numpy.generic'>, <class 'object'>) tuple
    # expect: (<class 'numpy.bool_'>, <class 'numpy.generic'>, <class 'object'>) tuple
    # expect: True bool
    # expect: <class 'numpy.float16'> type
    # expect: 8.0 float64
    # expect: 1e-320 float64
    # expect: False bool_
    # expect: nan float64; RuntimeWarning: invalid value encountered in scalar subtract
    # expect: 3.0 float64
    # expect: 2.5 float64
    # expect: -4 int64
    # expect: 2 int64
    # expect: -4.0 float64
    # expect: 8 int64
