# Elements that lie apart give what neighbours give: NaNs, infinities and signed zeros among them, more than some hundred, into results that
# lie apart, too; accumulate, whose operands are its results, stays in order.
import numpy as np

np.seterr(all="ignore")
random = np.random.RandomState(4)


def numbers(dtype, n=700):
    x = random.uniform(-50, 50, n).astype(dtype)
    if x.dtype.kind == "f":
        x[random.randint(0, n, 40)] = np.tile([np.nan, np.inf, -np.inf, 0., -0.], 8)
        x[5] = np.finfo(dtype).tiny / 2
    return x


def same(a, b):
    return a.dtype == b.dtype and a.tobytes() == b.tobytes() or (np.isnan(a) == np.isnan(b)).all() and (a[a == a] == b[b == b]).all()


for dtype in "f2 f4 f8 i1 i8".split():
    a, b = numbers(dtype), numbers(dtype)
    wide_a, wide_b = np.repeat(a, 3)[1::3], np.repeat(b, 2)[::2]
    for name in "maximum minimum fmax fmin".split():
        f = getattr(np, name)
        into = np.zeros(1400, dtype)[::2]
        f(wide_a, wide_b, out=into)
        print(dtype, name, same(f(a, b), f(wide_a, wide_b)), same(f(a, b), into), same(f(a, b[3]), f(wide_a, b[3])),
              same(f(a[::-1], b), f(a[::-1].copy(), b)), same(f.accumulate(a), f.accumulate(wide_a)),
              same(np.array([f.reduce(a[:k + 1]) for k in range(0, 700, 50)]), f.accumulate(a)[::50]))
    for name in "floor ceil trunc rint sqrt isfinite isnan isinf signbit negative absolute square sign".split():
        f = getattr(np, name)
        backwards = wide_a.copy()[::-1]
        f(backwards, out=backwards, casting="unsafe")
        print(dtype, name, same(f(a), f(wide_a)), same(f(a).astype(dtype), backwards[::-1]))
        # expect: f2 maximum True True True True True True
        # expect: f2 minimum True True True True True True
        # expect: f2 fmax True True True True True True
        # expect: f2 fmin True True True True True True
        # expect: f2 floor True True
        # expect: f2 ceil True True
        # expect: f2 trunc True True
        # expect: f2 rint True True
        # expect: f2 sqrt True True
        # expect: f2 isfinite True True
        # expect: f2 isnan True True
        # expect: f2 isinf True True
        # expect: f2 signbit True True
        # expect: f2 negative True True
        # expect: f2 absolute True True
        # expect: f2 square True True
        # expect: f2 sign True True
        # expect: f4 maximum True True True True True True
        # expect: f4 minimum True True True True True True
        # expect: f4 fmax True True True True True True
        # expect: f4 fmin True True True True True True
        # expect: f4 floor True True
        # expect: f4 ceil True True
        # expect: f4 trunc True True
        # expect: f4 rint True True
        # expect: f4 sqrt True True
        # expect: f4 isfinite True True
        # expect: f4 isnan True True
        # expect: f4 isinf True True
        # expect: f4 signbit True True
        # expect: f4 negative True True
        # expect: f4 absolute True True
        # expect: f4 square True True
        # expect: f4 sign True True
        # expect: f8 maximum True True True True True True
        # expect: f8 minimum True True True True True True
        # expect: f8 fmax True True True True True True
        # expect: f8 fmin True True True True True True
        # expect: f8 floor True True
        # expect: f8 ceil True True
        # expect: f8 trunc True True
        # expect: f8 rint True True
        # expect: f8 sqrt True True
        # expect: f8 isfinite True True
        # expect: f8 isnan True True
        # expect: f8 isinf True True
        # expect: f8 signbit True True
        # expect: f8 negative True True
        # expect: f8 absolute True True
        # expect: f8 square True True
        # expect: f8 sign True True
        # expect: i1 maximum True True True True True True
        # expect: i1 minimum True True True True True True
        # expect: i1 fmax True True True True True True
        # expect: i1 fmin True True True True True True
        # expect: i1 floor True True
        # expect: i1 ceil True True
        # expect: i1 trunc True True
        # expect: i1 rint True True
        # expect: i1 sqrt True True
        # expect: i1 isfinite True True
        # expect: i1 isnan True True
        # expect: i1 isinf True True
        # expect: i1 signbit True True
        # expect: i1 negative True True
        # expect: i1 absolute True True
        # expect: i1 square True True
        # expect: i1 sign True True
        # expect: i8 maximum True True True True True True
        # expect: i8 minimum True True True True True True
        # expect: i8 fmax True True True True True True
        # expect: i8 fmin True True True True True True
        # expect: i8 floor True True
        # expect: i8 ceil True True
        # expect: i8 trunc True True
        # expect: i8 rint True True
        # expect: i8 sqrt True True
        # expect: i8 isfinite True True
        # expect: i8 isnan True True
        # expect: i8 isinf True True
        # expect: i8 signbit True True
        # expect: i8 negative True True
        # expect: i8 absolute True True
        # expect: i8 square True True
        # expect: i8 sign True True

# parts of numbers by their bits, whatever they are
for dtype in "f2 f4 f8".split():
    x = np.concatenate([numbers(dtype), np.array([0, 1, 2, 5, 0x8001], f"u{dtype[1]}").view(dtype)])
    mantissa, exponent = np.frexp(x)
    put = np.zeros(2 * len(x), dtype)[::2], np.zeros(3 * len(x), "i4")[::3]
    np.frexp(np.repeat(x, 2)[::2], *put)
    finite = np.isfinite(x)
    print(dtype, same(np.ldexp(mantissa, exponent), x), (abs(mantissa[finite & (x != 0)]) >= .5).all(), (abs(mantissa[finite]) < 1).all(),
          exponent[~finite].any(), same(put[0], mantissa), (put[1] == exponent).all(), mantissa[-6:].tolist(), exponent[-6:].tolist())
    signs = np.array([1, -1, np.nan, -np.nan, -0.] * 30, dtype)
    print(np.signbit(np.copysign(signs, signs[::-1])).tolist()[:5], np.isnan(np.copysign(signs, 1)).tolist()[:5])
    # expect: f2 True True True False True True [-0.6201171875, 0.0, 0.5, 0.5, 0.625, -0.5] [4, 0, -23, -22, -21, -23]
    # expect: [True, True, False, True, False] [False, False, True, True, False]
    # expect: f4 True True True False True True [0.502631425857544, 0.0, 0.5, 0.5, 0.625, 0.5000152587890625] [4, 0, -148, -147, -146, -133]
    # expect: [True, True, False, True, False] [False, False, True, True, False]
    # expect: f8 True True True False True True [-0.8283737955057053, 0.0, 0.5, 0.5, 0.625, 0.5000152587890625] [5, 0, -1073, -1072, -1071, -1058]
    # expect: [True, True, False, True, False] [False, False, True, True, False]

# products of integers wrap around in any order; a bool is not zero, whatever its byte
for dtype in "i1 u1 i2 i4 i8 u8".split():
    x = random.randint(1, 12, 333).astype(dtype) | np.array(1, dtype)
    product = 1
    for v in x.tolist():
        product *= v
    print(dtype, np.multiply.reduce(x, dtype=dtype) == np.array(product % 2 ** 64, "u8").astype(dtype),
          x.reshape(3, -1).prod(axis=1, dtype=dtype).prod(dtype=dtype) == x.prod(dtype=dtype), int(x.prod()) == product % 2 ** 64 or x.prod())
          # expect: i1 True True -472970806753928683
          # expect: u1 True True True
          # expect: i2 True True True
          # expect: i4 True True True
          # expect: i8 True True -367377223127569639
          # expect: u8 True True True
odd = np.frombuffer(bytes([0, 1, 2, 255, 128]) * 9, np.uint8).view(bool)
print([set(odd.astype(t)[5:10].tolist()) for t in ("c8", "c16", "f4", "i8", "i1")])
# expect: [{0j, (1+0j)}, {0j, (1+0j)}, {0.0, 1.0}, {0, 1}, {0, 1}]
print([x.byteswap().tobytes() == x.astype(x.dtype.newbyteorder()).tobytes() for x in (np.arange(99, dtype=t) for t in ("i2", "u4", "f8", "c8", "c16", "i1"))])
# expect: [True, True, True, True, True, True]
a = np.arange(6)
print(np.round(a, 2) is a, a.round() is a, type(np.round(np.int64(3), 1)).__name__)  # expect: True True int64
x, y = np.arange(24.).reshape(2, 3, 4), np.arange(12.).reshape(3, 4)
for text in "...j,...j", "...j,...j->...", "...ij,...ij->...i", "...i->i...", "i...->...", "...ij,...kj->...ik":
    arrays = (x, y)[:text.count(",") + 1]
    try:
        print(text, np.einsum(text, *arrays).tolist())
        # expect: ...j,...j [[14.0, 126.0, 366.0], [86.0, 390.0, 822.0]]
        # expect: ...j,...j->... [[14.0, 126.0, 366.0], [86.0, 390.0, 822.0]]
        # expect: ...ij,...ij->...i [[14.0, 126.0, 366.0], [86.0, 390.0, 822.0]]
        # expect: ...i->i... [[[0.0, 4.0, 8.0], [12.0, 16.0, 20.0]], [[1.0, 5.0, 9.0], [13.0, 17.0, 21.0]], [[2.0, 6.0, 10.0], [14.0, 18.0, 22.0]], [[3.0, 7.0, 11.0], [15.0, 19.0, 23.0]]]
        # expect: i...->... [[12.0, 14.0, 16.0, 18.0], [20.0, 22.0, 24.0, 26.0], [28.0, 30.0, 32.0, 34.0]]
        # expect: ...ij,...kj->...ik [[[14.0, 38.0, 62.0], [38.0, 126.0, 214.0], [62.0, 214.0, 366.0]], [[86.0, 302.0, 518.0], [110.0, 390.0, 670.0], [134.0, 478.0, 822.0]]]
    except ValueError as e:
        print(text, e)
for text, arrays in ("...j,j", (x, y[0])), ("...,...", (x[:, :1], y)), ("ij...,j...", (x, y)), ("i...j,i...j->...", (x, x)), ("...", (y,)), ("...i->...", (y,)):
    print(text, np.einsum(text, *arrays).tolist())
    # expect: ...j,j [[14.0, 38.0, 62.0], [86.0, 110.0, 134.0]]
    # expect: ...,... [[[0.0, 1.0, 4.0, 9.0], [0.0, 5.0, 12.0, 21.0], [0.0, 9.0, 20.0, 33.0]], [[0.0, 13.0, 28.0, 45.0], [48.0, 65.0, 84.0, 105.0], [96.0, 117.0, 140.0, 165.0]]]
    # expect: ij...,j... [[80.0, 224.0], [107.0, 287.0], [140.0, 356.0], [179.0, 431.0]]
    # expect: i...j,i...j->... [748.0, 1356.0, 2220.0]
    # expect: ... [[0.0, 1.0, 2.0, 3.0], [4.0, 5.0, 6.0, 7.0], [8.0, 9.0, 10.0, 11.0]]
    # expect: ...i->... [6.0, 22.0, 38.0]
