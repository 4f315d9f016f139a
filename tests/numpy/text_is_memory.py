# Arrays of text and of bytes are raw memory: widths, orders, views, casts, comparison and order by code points.
import warnings
import numpy as np
warnings.simplefilter("ignore")
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
u = np.array(["abc", "d", "éß"])
s = np.array([b"abc", b"d", b""])
for f in (lambda: u.tobytes().hex(), lambda: s.tobytes(), lambda: u.view("u4").reshape(3, 3), lambda: u.view("U1").reshape(3, 3), lambda: np.frombuffer(b"abcdef", "S2"), lambda: np.frombuffer(u.tobytes(), "U3"), lambda: s.view("u1"), lambda: s.view("S1"),
          lambda: np.array(["abc"], ">U3").tobytes().hex(), lambda: np.array(["abc"], ">U3"), lambda: np.array(["abc"], ">U3") == np.array(["abc"]), lambda: u.astype("U2"), lambda: u.astype("U5").dtype, lambda: s.astype("U"), lambda: u[:2].astype("S"), lambda: u.astype("S"),
          lambda: np.array(["1", "2.5"]).astype(float), lambda: np.array([1, 200]).astype("S"), lambda: np.array([1.5, np.nan]).astype("U"), lambda: np.array(["x"]).astype(int), lambda: np.array(["1", "0"]).astype(bool), lambda: u < "d", lambda: u >= u[::-1], lambda: s == b"d", lambda: u == s,
          lambda: np.sort(u), lambda: u.argsort().tolist(), lambda: np.unique(np.array(["b", "a", "b"]), return_counts=True), lambda: np.searchsorted(np.sort(u), ["b", "zz"]), lambda: u.argmax(), lambda: u.nonzero(), lambda: u.max(), lambda: u + u, lambda: u.sum(),
          lambda: np.concatenate([u, ["longer"]]), lambda: np.where([True, False, True], u, "-"), lambda: np.append(s, b"zzzz"), lambda: np.repeat(u, 2), lambda: u.reshape(3, 1).T, lambda: u.tolist(), lambda: s.tolist(), lambda: u[0].dtype, lambda: memoryview(u).format, lambda: memoryview(s).format,
          lambda: np.asarray(memoryview(u)).dtype, lambda: np.promote_types("U3", "S5"), lambda: np.promote_types("i4", "U3"), lambda: np.zeros(2, "S"), lambda: np.empty(2, "U").dtype, lambda: np.full(2, "ab"), lambda: np.array(["a", 1.5]), lambda: np.array([b"a\0b\0"]),
          lambda: np.dtype("U"), lambda: np.dtype("S"), lambda: np.dtype("U5").name, lambda: np.dtype(">U5").str, lambda: np.dtype(str) == np.dtype("U"), lambda: np.char.upper(s), lambda: np.void(b"ab"), lambda: np.array([b"ab"], "V4"), lambda: np.array([b"ab"], "V4").tolist(), lambda: np.array([b"ab"], "V2") == np.array([b"ab"], "V2")):
    t(f)  # expect: '610000006200000063000000640000000000000000000000e9000000df00000000000000'
    # expect: b'abcd\x00\x00\x00\x00\x00'
    # expect: array([[ 97,  98,  99],
    # expect:        [100,   0,   0],
    # expect:        [233, 223,   0]], dtype=uint32)
    # expect: array([['a', 'b', 'c'],
    # expect:        ['d', '', ''],
    # expect:        ['é', 'ß', '']], dtype='<U1')
    # expect: array([b'ab', b'cd', b'ef'], dtype='|S2')
    # expect: array(['abc', 'd', 'éß'], dtype='<U3')
    # expect: array([ 97,  98,  99, 100,   0,   0,   0,   0,   0], dtype=uint8)
    # expect: array([b'a', b'b', b'c', b'd', b'', b'', b'', b'', b''], dtype='|S1')
    # expect: '000000610000006200000063'
    # expect: array(['abc'], dtype='>U3')
    # expect: array([ True])
    # expect: array(['ab', 'd', 'éß'], dtype='<U2')
    # expect: dtype('<U5')
    # expect: array(['abc', 'd', ''], dtype='<U3')
    # expect: array([b'abc', b'd'], dtype='|S3')
    # expect: UnicodeEncodeError 'ascii' codec can't encode characters in position 0-1: ordinal not in range(128)
    # expect: array([1. , 2.5])
    # expect: array([b'1', b'200'], dtype='|S21')
    # expect: array(['1.5', 'nan'], dtype='<U32')
    # expect: ValueError invalid literal for int() with base 10: 'x'
    # expect: array([ True, False])
    # expect: array([ True, False, False])
    # expect: array([False,  True,  True])
    # expect: array([False,  True, False])
    # expect: False
    # expect: array(['abc', 'd', 'éß'], dtype='<U3')
    # expect: [0, 1, 2]
    # expect: (array(['a', 'b'], dtype='<U1'), array([1, 2]))
    # expect: array([1, 2])
    # expect: 2
    # expect: (array([0, 1, 2]),)
    # expect: UFuncTypeError ufunc 'maximum' did not contain a loop with signature matching types (dtype('<U3'), dtype('<U3')) -> None
    # expect: UFuncTypeError ufunc 'add' did not contain a loop with signature matching types (dtype('<U3'), dtype('<U3')) -> None
    # expect: UFuncTypeError ufunc 'add' did not contain a loop with signature matching types (dtype('<U3'), dtype('<U3')) -> None
    # expect: array(['abc', 'd', 'éß', 'longer'], dtype='<U6')
    # expect: array(['abc', '-', 'éß'], dtype='<U3')
    # expect: array([b'abc', b'd', b'', b'zzzz'], dtype='|S4')
    # expect: array(['abc', 'abc', 'd', 'd', 'éß', 'éß'], dtype='<U3')
    # expect: array([['abc', 'd', 'éß']], dtype='<U3')
    # expect: ['abc', 'd', 'éß']
    # expect: [b'abc', b'd', b'']
    # expect: dtype('<U3')
    # expect: '3w'
    # expect: '3s'
    # expect: dtype('<U3')
    # expect: dtype('<U5')
    # expect: dtype('<U11')
    # expect: array([b'', b''], dtype='|S1')
    # expect: dtype('<U1')
    # expect: array(['ab', 'ab'], dtype='<U2')
    # expect: array(['a', '1.5'], dtype='<U32')
    # expect: array([b'a\x00b'], dtype='|S4')
    # expect: dtype('<U')
    # expect: dtype('S')
    # expect: 'str160'
    # expect: '>U5'
    # expect: True
    # expect: array([b'ABC', b'D', b''], dtype='|S3')
    # expect: void(b'\x61\x62')
    # expect: array([b'\x61\x62\x00\x00'], dtype='|V4')
    # expect: [b'ab\x00\x00']
    # expect: array([ True])
view = u[::2]
view[0] = "longer than that"
u[1:2] = ["q"]
print(u, view, u.copy().fill("w"), u.itemsize, u.strides)
# expect: ['lon' 'q' 'éß'] ['lon' 'éß'] None 12 (12,)
# exit: 0
