# a[i] = v for every kind of value and several dtypes.
import warnings
import numpy as np

values = [None, 1j, "3", "x", [1, 2], 300, -1, 2**63, 2**70, float("nan"), float("inf"), {}, (), 1.5, np.float64(30.5), np.int64(7), np.array([1]),
          np.array([1, 2]), np.array(4), b"5", 1e300, True, np.bool_(True), np.complex64(2)]
for dtype in ("f8", "i8", "?", "i1", "u8", "c16", "f4", ">i4"):
    for v in values:
        a = np.zeros(2, dtype)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                a[0] = v
                text = repr(a[0].item())
            except Exception as e:
                text = f"{type(e).__name__}: {e} from {e.__cause__!r}"
        print(dtype, repr(v), text, *[w.category.__name__ + ": " + str(w.message)[:60] for w in caught])
        # expect: f8 None nan
        # expect: f8 1j TypeError: float() argument must be a string or a real number, not 'complex' from None
        # expect: f8 '3' 3.0
        # expect: f8 'x' ValueError: could not convert string to float: 'x' from None
        # expect: f8 [1, 2] ValueError: setting an array element with a sequence. from TypeError("float() argument must be a string or a real number, not 'list'")
        # expect: f8 300 300.0
        # expect: f8 -1 -1.0
        # expect: f8 9223372036854775808 9.223372036854776e+18
        # expect: f8 1180591620717411303424 1.1805916207174113e+21
        # expect: f8 nan nan
        # expect: f8 inf inf
        # expect: f8 {} TypeError: float() argument must be a string or a real number, not 'dict' from None
        # expect: f8 () ValueError: setting an array element with a sequence. from TypeError("float() argument must be a string or a real number, not 'tuple'")
        # expect: f8 1.5 1.5
        # expect: f8 30.5 30.5
        # expect: f8 7 7.0
        # expect: f8 array([1]) 1.0
        # expect: f8 array([1, 2]) ValueError: setting an array element with a sequence. from TypeError('only size-1 arrays can be converted to Python scalars')
        # expect: f8 array(4) 4.0
        # expect: f8 b'5' 5.0
        # expect: f8 1e+300 1e+300
        # expect: f8 True 1.0
        # expect: f8 True 1.0
        # expect: f8 (2+0j) 2.0 ComplexWarning: Casting complex values to real discards the imaginary part
        # expect: i8 None TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType' from None
        # expect: i8 1j TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex' from None
        # expect: i8 '3' 3
        # expect: i8 'x' ValueError: invalid literal for int() with base 10: 'x' from None
        # expect: i8 [1, 2] ValueError: setting an array element with a sequence. from TypeError("int() argument must be a string, a bytes-like object or a real number, not 'list'")
        # expect: i8 300 300
        # expect: i8 -1 -1
        # expect: i8 9223372036854775808 OverflowError: Python int too large to convert to C long from None
        # expect: i8 1180591620717411303424 OverflowError: Python int too large to convert to C long from None
        # expect: i8 nan ValueError: cannot convert float NaN to integer from None
        # expect: i8 inf OverflowError: cannot convert float infinity to integer from None
        # expect: i8 {} TypeError: int() argument must be a string, a bytes-like object or a real number, not 'dict' from None
        # expect: i8 () ValueError: setting an array element with a sequence. from TypeError("int() argument must be a string, a bytes-like object or a real number, not 'tuple'")
        # expect: i8 1.5 1
        # expect: i8 30.5 30
        # expect: i8 7 7
        # expect: i8 array([1]) 1
        # expect: i8 array([1, 2]) ValueError: setting an array element with a sequence. from TypeError('only size-1 arrays can be converted to Python scalars')
        # expect: i8 array(4) 4
        # expect: i8 b'5' 5
        # expect: i8 1e+300 OverflowError: Python int too large to convert to C long from None
        # expect: i8 True 1
        # expect: i8 True 1
        # expect: i8 (2+0j) 2 ComplexWarning: Casting complex values to real discards the imaginary part
        # expect: ? None False
        # expect: ? 1j True
        # expect: ? '3' True
        # expect: ? 'x' True
        # expect: ? [1, 2] True
        # expect: ? 300 True
        # expect: ? -1 True
        # expect: ? 9223372036854775808 True
        # expect: ? 1180591620717411303424 True
        # expect: ? nan True
        # expect: ? inf True
        # expect: ? {} False
        # expect: ? () False
        # expect: ? 1.5 True
        # expect: ? 30.5 True
        # expect: ? 7 True
        # expect: ? array([1]) True
        # expect: ? array([1, 2]) ValueError: setting an array element with a sequence. from ValueError('The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()')
        # expect: ? array(4) True
        # expect: ? b'5' True
        # expect: ? 1e+300 True
        # expect: ? True True
        # expect: ? True True
        # expect: ? (2+0j) True
        # expect: i1 None TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType' from None
        # expect: i1 1j TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex' from None
        # expect: i1 '3' 3
        # expect: i1 'x' ValueError: invalid literal for int() with base 10: 'x' from None
        # expect: i1 [1, 2] ValueError: setting an array element with a sequence. from TypeError("int() argument must be a string, a bytes-like object or a real number, not 'list'")
        # expect: i1 300 44 DeprecationWarning: NumPy will stop allowing conversion of out-of-bound Python i
        # expect: i1 -1 -1
        # expect: i1 9223372036854775808 OverflowError: Python int too large to convert to C long from None
        # expect: i1 1180591620717411303424 OverflowError: Python int too large to convert to C long from None
        # expect: i1 nan ValueError: cannot convert float NaN to integer from None
        # expect: i1 inf OverflowError: cannot convert float infinity to integer from None
        # expect: i1 {} TypeError: int() argument must be a string, a bytes-like object or a real number, not 'dict' from None
        # expect: i1 () ValueError: setting an array element with a sequence. from TypeError("int() argument must be a string, a bytes-like object or a real number, not 'tuple'")
        # expect: i1 1.5 1
        # expect: i1 30.5 30
        # expect: i1 7 7
        # expect: i1 array([1]) 1
        # expect: i1 array([1, 2]) ValueError: setting an array element with a sequence. from TypeError('only size-1 arrays can be converted to Python scalars')
        # expect: i1 array(4) 4
        # expect: i1 b'5' 5
        # expect: i1 1e+300 OverflowError: Python int too large to convert to C long from None
        # expect: i1 True 1
        # expect: i1 True 1
        # expect: i1 (2+0j) 2 ComplexWarning: Casting complex values to real discards the imaginary part
        # expect: u8 None TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType' from None
        # expect: u8 1j TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex' from None
        # expect: u8 '3' 3
        # expect: u8 'x' ValueError: invalid literal for int() with base 10: 'x' from None
        # expect: u8 [1, 2] ValueError: setting an array element with a sequence. from TypeError("int() argument must be a string, a bytes-like object or a real number, not 'list'")
        # expect: u8 300 300
        # expect: u8 -1 18446744073709551615 DeprecationWarning: NumPy will stop allowing conversion of out-of-bound Python i
        # expect: u8 9223372036854775808 9223372036854775808
        # expect: u8 1180591620717411303424 OverflowError: Python int too large to convert to C long from None
        # expect: u8 nan ValueError: cannot convert float NaN to integer from None
        # expect: u8 inf OverflowError: cannot convert float infinity to integer from None
        # expect: u8 {} TypeError: int() argument must be a string, a bytes-like object or a real number, not 'dict' from None
        # expect: u8 () ValueError: setting an array element with a sequence. from TypeError("int() argument must be a string, a bytes-like object or a real number, not 'tuple'")
        # expect: u8 1.5 1
        # expect: u8 30.5 30
        # expect: u8 7 7
        # expect: u8 array([1]) 1
        # expect: u8 array([1, 2]) ValueError: setting an array element with a sequence. from TypeError('only size-1 arrays can be converted to Python scalars')
        # expect: u8 array(4) 4
        # expect: u8 b'5' 5
        # expect: u8 1e+300 OverflowError: Python int too large to convert to C long from None
        # expect: u8 True 1
        # expect: u8 True 1
        # expect: u8 (2+0j) 2 ComplexWarning: Casting complex values to real discards the imaginary part
        # expect: c16 None (nan+nanj)
        # expect: c16 1j 1j
        # expect: c16 '3' (3+0j)
        # expect: c16 'x' ValueError: complex() arg is a malformed string from None
        # expect: c16 [1, 2] TypeError: must be real number, not list from None
        # expect: c16 300 (300+0j)
        # expect: c16 -1 (-1+0j)
        # expect: c16 9223372036854775808 (9.223372036854776e+18+0j)
        # expect: c16 1180591620717411303424 (1.1805916207174113e+21+0j)
        # expect: c16 nan (nan+0j)
        # expect: c16 inf (inf+0j)
        # expect: c16 {} TypeError: must be real number, not dict from None
        # expect: c16 () TypeError: must be real number, not tuple from None
        # expect: c16 1.5 (1.5+0j)
        # expect: c16 30.5 (30.5+0j)
        # expect: c16 7 (7+0j)
        # expect: c16 array([1]) (1+0j)
        # expect: c16 array([1, 2]) TypeError: only length-1 arrays can be converted to Python scalars from None
        # expect: c16 array(4) (4+0j)
        # expect: c16 b'5' (5+0j)
        # expect: c16 1e+300 (1e+300+0j)
        # expect: c16 True (1+0j)
        # expect: c16 True (1+0j)
        # expect: c16 (2+0j) (2+0j)
        # expect: f4 None nan
        # expect: f4 1j TypeError: float() argument must be a string or a real number, not 'complex' from None
        # expect: f4 '3' 3.0
        # expect: f4 'x' ValueError: could not convert string to float: 'x' from None
        # expect: f4 [1, 2] ValueError: setting an array element with a sequence. from TypeError("float() argument must be a string or a real number, not 'list'")
        # expect: f4 300 300.0
        # expect: f4 -1 -1.0
        # expect: f4 9223372036854775808 9.223372036854776e+18
        # expect: f4 1180591620717411303424 1.1805916207174113e+21
        # expect: f4 nan nan
        # expect: f4 inf inf
        # expect: f4 {} TypeError: float() argument must be a string or a real number, not 'dict' from None
        # expect: f4 () ValueError: setting an array element with a sequence. from TypeError("float() argument must be a string or a real number, not 'tuple'")
        # expect: f4 1.5 1.5
        # expect: f4 30.5 30.5
        # expect: f4 7 7.0
        # expect: f4 array([1]) 1.0
        # expect: f4 array([1, 2]) ValueError: setting an array element with a sequence. from TypeError('only size-1 arrays can be converted to Python scalars')
        # expect: f4 array(4) 4.0
        # expect: f4 b'5' 5.0
        # expect: f4 1e+300 inf RuntimeWarning: overflow encountered in cast
        # expect: f4 True 1.0
        # expect: f4 True 1.0
        # expect: f4 (2+0j) 2.0 ComplexWarning: Casting complex values to real discards the imaginary part
        # expect: >i4 None TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType' from None
        # expect: >i4 1j TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex' from None
        # expect: >i4 '3' 3
        # expect: >i4 'x' ValueError: invalid literal for int() with base 10: 'x' from None
        # expect: >i4 [1, 2] ValueError: setting an array element with a sequence. from TypeError("int() argument must be a string, a bytes-like object or a real number, not 'list'")
        # expect: >i4 300 300
        # expect: >i4 -1 -1
        # expect: >i4 9223372036854775808 OverflowError: Python int too large to convert to C long from None
        # expect: >i4 1180591620717411303424 OverflowError: Python int too large to convert to C long from None
        # expect: >i4 nan ValueError: cannot convert float NaN to integer from None
        # expect: >i4 inf OverflowError: cannot convert float infinity to integer from None
        # expect: >i4 {} TypeError: int() argument must be a string, a bytes-like object or a real number, not 'dict' from None
        # expect: >i4 () ValueError: setting an array element with a sequence. from TypeError("int() argument must be a string, a bytes-like object or a real number, not 'tuple'")
        # expect: >i4 1.5 1
        # expect: >i4 30.5 30
        # expect: >i4 7 7
        # expect: >i4 array([1]) 1
        # expect: >i4 array([1, 2]) ValueError: setting an array element with a sequence. from TypeError('only size-1 arrays can be converted to Python scalars')
        # expect: >i4 array(4) 4
        # expect: >i4 b'5' 5
        # expect: >i4 1e+300 OverflowError: Python int too large to convert to C long from None
        # expect: >i4 True 1
        # expect: >i4 True 1
        # expect: >i4 (2+0j) 2 ComplexWarning: Casting complex values to real discards the imaginary part
