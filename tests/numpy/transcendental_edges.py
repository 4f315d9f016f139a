"""Functions of the mathematical library at the edges of what they are defined for, alone and among other numbers."""
import numpy as np

np.seterr(all="ignore")
ONE = ("sin cos tan exp exp2 expm1 log log2 log10 log1p cbrt sinh cosh tanh arcsin arccos arctan arcsinh arccosh arctanh").split()
TWO = "power arctan2".split()
EDGES = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, np.inf, -np.inf, np.nan, 5e-324, -5e-324, 2.2250738585072014e-308, -1e-310, 1e-200, 1e-45,
         -1e-40, 6e-8, 1 - 2.0**-53, 1 - 2.0**-24, 1 + 2.0**-52, 2.0, 8.0, 1000.0, -27.0, 11.0, -17.5, 88.7, -104.0, 89.5, 128.0, -150.0, 709.7,
         -745.2, 710.0, 1023.5, -1074.0, 1e5, 1e30, -1e30, 1.7976931348623157e308, -1.7976931348623157e308]
DIGITS = {np.float64: "%.9g", np.float32: "%.5g", np.float16: "%.3g"}


def shown(numbers, form):
    return " ".join(form % x for x in numbers.tolist())


def ways(f, dtype, *columns):
    """However the elements lie, each has the result that it has alone."""
    alone = np.array([f(*[c[i:i + 1] for c in columns])[0] for i in range(len(columns[0]))])
    assert alone.dtype == dtype, f
    n = len(alone)
    for way in ("together", "repeated", "strided", "backwards", "in place", "unaligned", "transposed"):
        if way == "together":
            got = f(*columns)
        elif way == "repeated":  # more than a block of them
            got = f(*[np.tile(c, 9) for c in columns])
            assert all(got[k * n:(k + 1) * n].tobytes() == got[:n].tobytes() for k in range(9)), f
            got = got[:n]
        elif way == "strided":
            got = f(*[np.repeat(c, 3)[1::3] for c in columns])
        elif way == "backwards":
            got = f(*[c[::-1] for c in columns])[::-1]
        elif way == "in place":
            got = columns[0].copy()
            f(got, *columns[1:], out=got)
        elif way == "unaligned":
            raw = [np.frombuffer(b"x" + c.tobytes(), np.uint8)[1:].view(dtype) for c in columns]
            got = f(*raw)
        else:
            got = f(*[np.stack([c, c]).T for c in columns])[:, 1]
        different = [i for i in range(n) if got[i:i + 1].tobytes() != alone[i:i + 1].tobytes() and got[i] == got[i]]
        assert not different, (f, dtype, way, different, got[different], alone[different])
    assert f(*[c[:0] for c in columns]).shape == (0,)
    return alone


for dtype, form in DIGITS.items():
    edges = np.array(EDGES).astype(dtype)
    for name in ONE:
        print(name, dtype.__name__, shown(ways(getattr(np, name), dtype, edges), form))
    pairs = [np.repeat(edges[::3], len(edges[::3])), np.tile(edges[::3], len(edges[::3]))]
    for name in TWO:
        print(name, dtype.__name__, shown(ways(getattr(np, name), dtype, *pairs)[::5], form))

# what is exact stays so
n = np.arange(-300, 300)
assert (np.exp2(n.astype(float)) == 2.0 ** n).all()
assert (np.log2(2.0 ** n) == n).all()
assert (abs(np.cbrt(n.astype(float) ** 3) - n) < 1e-13).all()
tens = np.arange(23)
assert (np.log10(np.array([10.0 ** int(k) for k in tens])) == tens).all()
assert (np.power(np.arange(1.0, 50), 2.0) == np.arange(1.0, 50) * np.arange(1.0, 50)).all()

# flags of the processor: of the elements themselves, not of how they are computed
for name in ONE:
    for dtype in DIGITS:
        x = np.array([0.25, 0.5, 0.75] * 100, dtype) + (1 if name == "arccosh" else 0)
        with np.errstate(all="raise"):
            getattr(np, name)(x)
for name, x, kind in [("log", 0.0, "divide"), ("log", -1.0, "invalid"), ("log2", 0.0, "divide"), ("log10", -1.0, "invalid"), ("log1p", -1.0, "divide"),
                      ("log1p", -2.0, "invalid"), ("exp", 1000.0, "over"), ("expm1", 1000.0, "over"), ("sinh", 1000.0, "over"), ("cosh", -1000.0, "over"),
                      ("exp2", 2000.0, "over"), ("arcsin", 2.0, "invalid"), ("arccos", -2.0, "invalid"), ("arccosh", 0.5, "invalid"),
                      ("arctanh", 1.0, "divide"), ("arctanh", 2.0, "invalid"), ("sin", np.inf, "invalid"), ("tan", -np.inf, "invalid")]:
    for dtype in DIGITS:
        try:
            with np.errstate(**{kind: "raise"}):
                getattr(np, name)(np.array([1.5, x, 1.25], dtype))
            print(name, x, kind, dtype.__name__, "nothing")
        except FloatingPointError as e:
            print(name, x, kind, dtype.__name__, e)
