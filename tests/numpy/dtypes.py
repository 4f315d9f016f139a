# dtype: what it accepts, how it reads, promotion, casting, result types by value.
import warnings
import numpy as np

warnings.simplefilter("ignore")


def show(f):
    try:
        return repr(f())
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for v in ("i4", "<i4", ">i4", "=f8", "|b1", "?", "b", "B", "f", "d", "D", "e", "q", "int", "float", "complex", "bool", "uint", "intc", "half", "single", "double", "int8", "uint64", "longlong", "foo", "i3", "",
          int, float, bool, complex, np.int16, np.float32, np.integer, np.floating, None, 5, np.dtype("i2"), np.arange(2), np.float64(2)):
    print(repr(v), show(lambda: np.dtype(v)))  # expect: 'i4' dtype('int32')
    # expect: '<i4' dtype('int32')
    # expect: '>i4' dtype('>i4')
    # expect: '=f8' dtype('float64')
    # expect: '|b1' dtype('bool')
    # expect: '?' dtype('bool')
    # expect: 'b' dtype('int8')
    # expect: 'B' dtype('uint8')
    # expect: 'f' dtype('float32')
    # expect: 'd' dtype('float64')
    # expect: 'D' dtype('complex128')
    # expect: 'e' dtype('float16')
    # expect: 'q' dtype('int64')
    # expect: 'int' dtype('int64')
    # expect: 'float' dtype('float64')
    # expect: 'complex' dtype('complex128')
    # expect: 'bool' dtype('bool')
    # expect: 'uint' dtype('uint64')
    # expect: 'intc' dtype('int32')
    # expect: 'half' dtype('float16')
    # expect: 'single' dtype('float32')
    # expect: 'double' dtype('float64')
    # expect: 'int8' dtype('int8')
    # expect: 'uint64' dtype('uint64')
    # expect: 'longlong' dtype('int64')
    # expect: 'foo' TypeError: data type 'foo' not understood
    # expect: 'i3' TypeError: data type 'i3' not understood
    # expect: '' TypeError: data type '' not understood
    # expect: <class 'int'> dtype('int64')
    # expect: <class 'float'> dtype('float64')
    # expect: <class 'bool'> dtype('bool')
    # expect: <class 'complex'> dtype('complex128')
    # expect: <class 'numpy.int16'> dtype('int16')
    # expect: <class 'numpy.float32'> dtype('float32')
    # expect: <class 'numpy.integer'> dtype('int64')
    # expect: <class 'numpy.floating'> dtype('float64')
    # expect: None dtype('float64')
    # expect: 5 TypeError: Cannot interpret '5' as a data type
    # expect: dtype('int16') dtype('int16')
    # expect: array([0, 1]) TypeError: Cannot construct a dtype from an array
    # expect: 2.0 dtype('float64')
names = ["?", "i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8", "c8", "c16"]
for n in names:
    d = np.dtype(n)
    print(d, repr(d), d.name, d.kind, d.char, d.num, d.itemsize, d.alignment, d.byteorder, d.str, d.type.__name__, d.isnative, d.newbyteorder(), d.newbyteorder().str, d == d.newbyteorder(), d == n, d == "foo", d < "c16")
    print(*[np.promote_types(n, m) for m in names])
    for casting in ("no", "equiv", "safe", "same_kind", "unsafe"):
        print(casting, *[int(np.can_cast(n, m, casting)) for m in names])
        # expect: bool dtype('bool') bool b ? 0 1 1 | |b1 bool_ True bool |b1 True True False True
        # expect: bool int8 uint8 int16 uint16 int32 uint32 int64 uint64 float16 float32 float64 complex64 complex128
        # expect: no 1 0 0 0 0 0 0 0 0 0 0 0 0 0
        # expect: equiv 1 0 0 0 0 0 0 0 0 0 0 0 0 0
        # expect: safe 1 1 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: same_kind 1 1 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: unsafe 1 1 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: int8 dtype('int8') int8 i b 1 1 1 | |i1 int8 True int8 |i1 True True False True
        # expect: int8 int8 int16 int16 int32 int32 int64 int64 float64 float16 float32 float64 complex64 complex128
        # expect: no 0 1 0 0 0 0 0 0 0 0 0 0 0 0
        # expect: equiv 0 1 0 0 0 0 0 0 0 0 0 0 0 0
        # expect: safe 0 1 0 1 0 1 0 1 0 1 1 1 1 1
        # expect: same_kind 0 1 0 1 0 1 0 1 0 1 1 1 1 1
        # expect: unsafe 1 1 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: uint8 dtype('uint8') uint8 u B 2 1 1 | |u1 uint8 True uint8 |u1 True True False True
        # expect: uint8 int16 uint8 int16 uint16 int32 uint32 int64 uint64 float16 float32 float64 complex64 complex128
        # expect: no 0 0 1 0 0 0 0 0 0 0 0 0 0 0
        # expect: equiv 0 0 1 0 0 0 0 0 0 0 0 0 0 0
        # expect: safe 0 0 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: same_kind 0 1 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: unsafe 1 1 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: int16 dtype('int16') int16 i h 3 2 2 = <i2 int16 True >i2 >i2 False True False True
        # expect: int16 int16 int16 int16 int32 int32 int64 int64 float64 float32 float32 float64 complex64 complex128
        # expect: no 0 0 0 1 0 0 0 0 0 0 0 0 0 0
        # expect: equiv 0 0 0 1 0 0 0 0 0 0 0 0 0 0
        # expect: safe 0 0 0 1 0 1 0 1 0 0 1 1 1 1
        # expect: same_kind 0 1 0 1 0 1 0 1 0 1 1 1 1 1
        # expect: unsafe 1 1 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: uint16 dtype('uint16') uint16 u H 4 2 2 = <u2 uint16 True >u2 >u2 False True False True
        # expect: uint16 int32 uint16 int32 uint16 int32 uint32 int64 uint64 float32 float32 float64 complex64 complex128
        # expect: no 0 0 0 0 1 0 0 0 0 0 0 0 0 0
        # expect: equiv 0 0 0 0 1 0 0 0 0 0 0 0 0 0
        # expect: safe 0 0 0 0 1 1 1 1 1 0 1 1 1 1
        # expect: same_kind 0 1 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: unsafe 1 1 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: int32 dtype('int32') int32 i i 5 4 4 = <i4 int32 True >i4 >i4 False True False True
        # expect: int32 int32 int32 int32 int32 int32 int64 int64 float64 float64 float64 float64 complex128 complex128
        # expect: no 0 0 0 0 0 1 0 0 0 0 0 0 0 0
        # expect: equiv 0 0 0 0 0 1 0 0 0 0 0 0 0 0
        # expect: safe 0 0 0 0 0 1 0 1 0 0 0 1 0 1
        # expect: same_kind 0 1 0 1 0 1 0 1 0 1 1 1 1 1
        # expect: unsafe 1 1 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: uint32 dtype('uint32') uint32 u I 6 4 4 = <u4 uint32 True >u4 >u4 False True False True
        # expect: uint32 int64 uint32 int64 uint32 int64 uint32 int64 uint64 float64 float64 float64 complex128 complex128
        # expect: no 0 0 0 0 0 0 1 0 0 0 0 0 0 0
        # expect: equiv 0 0 0 0 0 0 1 0 0 0 0 0 0 0
        # expect: safe 0 0 0 0 0 0 1 1 1 0 0 1 0 1
        # expect: same_kind 0 1 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: unsafe 1 1 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: int64 dtype('int64') int64 i l 7 8 8 = <i8 int64 True >i8 >i8 False True False True
        # expect: int64 int64 int64 int64 int64 int64 int64 int64 float64 float64 float64 float64 complex128 complex128
        # expect: no 0 0 0 0 0 0 0 1 0 0 0 0 0 0
        # expect: equiv 0 0 0 0 0 0 0 1 0 0 0 0 0 0
        # expect: safe 0 0 0 0 0 0 0 1 0 0 0 1 0 1
        # expect: same_kind 0 1 0 1 0 1 0 1 0 1 1 1 1 1
        # expect: unsafe 1 1 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: uint64 dtype('uint64') uint64 u L 8 8 8 = <u8 uint64 True >u8 >u8 False True False True
        # expect: uint64 float64 uint64 float64 uint64 float64 uint64 float64 uint64 float64 float64 float64 complex128 complex128
        # expect: no 0 0 0 0 0 0 0 0 1 0 0 0 0 0
        # expect: equiv 0 0 0 0 0 0 0 0 1 0 0 0 0 0
        # expect: safe 0 0 0 0 0 0 0 0 1 0 0 1 0 1
        # expect: same_kind 0 1 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: unsafe 1 1 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: float16 dtype('float16') float16 f e 23 2 2 = <f2 float16 True >f2 >f2 False True False True
        # expect: float16 float16 float16 float32 float32 float64 float64 float64 float64 float16 float32 float64 complex64 complex128
        # expect: no 0 0 0 0 0 0 0 0 0 1 0 0 0 0
        # expect: equiv 0 0 0 0 0 0 0 0 0 1 0 0 0 0
        # expect: safe 0 0 0 0 0 0 0 0 0 1 1 1 1 1
        # expect: same_kind 0 0 0 0 0 0 0 0 0 1 1 1 1 1
        # expect: unsafe 1 1 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: float32 dtype('float32') float32 f f 11 4 4 = <f4 float32 True >f4 >f4 False True False True
        # expect: float32 float32 float32 float32 float32 float64 float64 float64 float64 float32 float32 float64 complex64 complex128
        # expect: no 0 0 0 0 0 0 0 0 0 0 1 0 0 0
        # expect: equiv 0 0 0 0 0 0 0 0 0 0 1 0 0 0
        # expect: safe 0 0 0 0 0 0 0 0 0 0 1 1 1 1
        # expect: same_kind 0 0 0 0 0 0 0 0 0 1 1 1 1 1
        # expect: unsafe 1 1 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: float64 dtype('float64') float64 f d 12 8 8 = <f8 float64 True >f8 >f8 False True False True
        # expect: float64 float64 float64 float64 float64 float64 float64 float64 float64 float64 float64 float64 complex128 complex128
        # expect: no 0 0 0 0 0 0 0 0 0 0 0 1 0 0
        # expect: equiv 0 0 0 0 0 0 0 0 0 0 0 1 0 0
        # expect: safe 0 0 0 0 0 0 0 0 0 0 0 1 0 1
        # expect: same_kind 0 0 0 0 0 0 0 0 0 1 1 1 1 1
        # expect: unsafe 1 1 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: complex64 dtype('complex64') complex64 c F 14 8 4 = <c8 complex64 True >c8 >c8 False True False True
        # expect: complex64 complex64 complex64 complex64 complex64 complex128 complex128 complex128 complex128 complex64 complex64 complex128 complex64 complex128
        # expect: no 0 0 0 0 0 0 0 0 0 0 0 0 1 0
        # expect: equiv 0 0 0 0 0 0 0 0 0 0 0 0 1 0
        # expect: safe 0 0 0 0 0 0 0 0 0 0 0 0 1 1
        # expect: same_kind 0 0 0 0 0 0 0 0 0 0 0 0 1 1
        # expect: unsafe 1 1 1 1 1 1 1 1 1 1 1 1 1 1
        # expect: complex128 dtype('complex128') complex128 c D 15 16 8 = <c16 complex128 True >c16 >c16 False True False False
        # expect: complex128 complex128 complex128 complex128 complex128 complex128 complex128 complex128 complex128 complex128 complex128 complex128 complex128 complex128
        # expect: no 0 0 0 0 0 0 0 0 0 0 0 0 0 1
        # expect: equiv 0 0 0 0 0 0 0 0 0 0 0 0 0 1
        # expect: safe 0 0 0 0 0 0 0 0 0 0 0 0 0 1
        # expect: same_kind 0 0 0 0 0 0 0 0 0 0 0 0 1 1
        # expect: unsafe 1 1 1 1 1 1 1 1 1 1 1 1 1 1
for args in ((1, 2), (1, 2.5), (np.int8(1), 1), (np.array([1], "i1"), 1), (np.array([1], "i1"), 300), (np.array([1], "i1"), -1), (np.array([1], "u1"), -1), (np.array([1], "u1"), 255), (np.array([1], "i1"), 200),
             (np.array([1], "f4"), 1.5), (np.array([1], "f4"), 1e300), (np.array([1], "f4"), np.float64(1)), (np.array([1], "i4"), 1.5), (np.array([1], "f4"), 1j), (np.array([1], "f2"), 70000.0), (np.array([1], "u8"), 1), (np.array([1], "u8"), -1),
             (np.array([True]), 1), (np.array([1], "i8"), np.uint64(1)), (np.array(1, "i1"), np.array([1], "i2")), ("i4", "f4"), (np.int64, np.float32), (3,), ("u8", "i8"), (np.array([1], "c8"), 1e300), (np.array([1], "i2"), np.int64(5), 3.0)):
    print([str(getattr(a, "dtype", "")) if not isinstance(a, type) else a.__name__ for a in args], show(lambda: np.result_type(*args)))
    # expect: ['', ''] dtype('int64')
    # expect: ['', ''] dtype('float64')
    # expect: ['int8', ''] dtype('int64')
    # expect: ['int8', ''] dtype('int8')
    # expect: ['int8', ''] dtype('int16')
    # expect: ['int8', ''] dtype('int8')
    # expect: ['uint8', ''] dtype('int16')
    # expect: ['uint8', ''] dtype('uint8')
    # expect: ['int8', ''] dtype('int16')
    # expect: ['float32', ''] dtype('float32')
    # expect: ['float32', ''] dtype('float64')
    # expect: ['float32', 'float64'] dtype('float32')
    # expect: ['int32', ''] dtype('float64')
    # expect: ['float32', ''] dtype('complex64')
    # expect: ['float16', ''] dtype('float32')
    # expect: ['uint64', ''] dtype('uint64')
    # expect: ['uint64', ''] dtype('float64')
    # expect: ['bool', ''] dtype('int64')
    # expect: ['int64', 'uint64'] dtype('int64')
    # expect: ['int8', 'int16'] dtype('int16')
    # expect: ['', ''] dtype('float64')
    # expect: ['int64', 'float32'] dtype('float64')
    # expect: [''] dtype('int64')
    # expect: ['', ''] dtype('float64')
    # expect: ['complex64', ''] dtype('complex128')
    # expect: ['int16', 'int64', ''] dtype('float64')
for v in (0, 1, 255, 256, -1, -129, 70000, 2**40, 2**63, 1.0, 1e10, 1e300, 1j, True, np.float64(1), np.int64(300), float("nan")):
    print(v, np.min_scalar_type(v), [int(np.can_cast(v, n)) for n in names])
    # expect: 0 uint8 [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    # expect: 1 uint8 [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    # expect: 255 uint8 [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    # expect: 256 uint16 [0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1]
    # expect: -1 int8 [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1]
    # expect: -129 int16 [0, 0, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1, 1, 1]
    # expect: 70000 uint32 [0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 1, 0, 1]
    # expect: 1099511627776 uint64 [0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1]
    # expect: 9223372036854775808 uint64 [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1]
    # expect: 1.0 float16 [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]
    # expect: 10000000000.0 float32 [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]
    # expect: 1e+300 float64 [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1]
    # expect: 1j complex64 [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]
    # expect: True bool [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    # expect: 1.0 float16 [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]
    # expect: 300 uint16 [0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1]
    # expect: nan float16 [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]
for a, b in ((np.int8, np.integer), (np.float32, np.floating), ("i4", np.signedinteger), (np.float64, float), (np.int64, float), (np.bool_, np.generic), (np.uint8, np.signedinteger)):
    print(a, b, np.issubdtype(a, b))  # expect: <class 'numpy.int8'> <class 'numpy.integer'> True
    # expect: <class 'numpy.float32'> <class 'numpy.floating'> True
    # expect: i4 <class 'numpy.signedinteger'> True
    # expect: <class 'numpy.float64'> <class 'float'> True
    # expect: <class 'numpy.int64'> <class 'float'> False
    # expect: <class 'numpy.bool_'> <class 'numpy.generic'> True
    # expect: <class 'numpy.uint8'> <class 'numpy.signedinteger'> False
print(repr(np.finfo(np.float64)), repr(np.finfo("f4")), repr(np.finfo("f2")), repr(np.iinfo("i1")), np.finfo(float).eps, np.finfo("f4").tiny, np.iinfo(np.uint64).max)
# expect: finfo(resolution=1e-15, min=-1.7976931348623157e+308, max=1.7976931348623157e+308, dtype=float64) finfo(resolution=1e-06, min=-3.4028235e+38, max=3.4028235e+38, dtype=float32) finfo(resolution=0.001, min=-6.55040e+04, max=6.55040e+04, dtype=float16) iinfo(min=-128, max=127, dtype=int8) 2.220446049250313e-16 1.1754944e-38 18446744073709551615
print(hash(np.dtype("i4")) == hash(np.dtype("i4")), {np.dtype("i4"): 1}[np.dtype("int32")], bool(np.dtype("i4")), len(np.dtype("i4")))
# expect: True 1 True 0
print(np.dtype("i8").__reduce__(), np.dtype(">i4").__reduce__(), np.dtype(bool).__reduce__())
# expect: (<class 'numpy.dtype'>, ('i8', False, True), (3, '<', None, None, None, -1, -1, 0)) (<class 'numpy.dtype'>, ('i4', False, True), (3, '>', None, None, None, -1, -1, 0)) (<class 'numpy.dtype'>, ('b1', False, True), (3, '|', None, None, None, -1, -1, 0))
