# Functions of float32 are computed in single precision: within four units in the last place of the float64 results, all over their ranges,
# at signed zeros, next to where they are not defined, and among the largest, the smallest and subnormal results.
import numpy as np

np.seterr(all="ignore")
random = np.random.RandomState(5)
any_size = (random.randint(0, 2**31 - 2**23, 20000).astype(np.uint32) | (random.randint(0, 2, 20000).astype(np.uint32) << np.uint32(31))).view(np.float32)


def among(low, high):
    return np.concatenate([random.uniform(low, high, 10000), [low, high]]).astype(np.float32)


RANGES = {
    "sin": [among(-30, 30)], "cos": [among(-30, 30)], "tan": [among(-30, 30)], "exp": [among(-103, 88.7), among(-1, 1)],
    "exp2": [among(-149, 127.9), among(-1, 1)], "expm1": [among(-100, 88.7), among(-1, 1)], "log": [abs(any_size), among(.5, 2)],
    "log2": [abs(any_size), among(.5, 2)], "log10": [abs(any_size), among(.5, 2)], "log1p": [abs(any_size), among(-.999, 1)],
    "cbrt": [any_size], "sinh": [any_size, among(-89, 89), among(-1, 1)], "cosh": [any_size, among(-89, 89)], "tanh": [any_size, among(-10, 10), among(-1, 1)],
    "arcsin": [among(-1, 1), among(.9999, 1)], "arccos": [among(-1, 1), among(-1, -.9999)], "arctan": [any_size, among(-4, 4)],
    "arcsinh": [any_size, among(-4, 4)], "arccosh": [abs(any_size) + 1, among(1, 1.001)], "arctanh": [among(-.99999, .99999)]}


def units_off(got, want):
    with np.errstate(all="ignore"):
        unit = np.spacing(np.maximum(abs(want), 2.0**-126).astype(np.float32)).astype(float)
        off = abs(got.astype(float) - want) / unit
    return off[np.isfinite(want) & (abs(want) < 3.4028234e38)].max()


for name, ranges in RANGES.items():
    function = getattr(np, name)
    for x in ranges:
        off = units_off(function(x), function(x.astype(float)))
        print(name, function(x).dtype, off < 4 or off)
y, x = any_size, any_size[::-1]
print("arctan2", units_off(np.arctan2(y, x), np.arctan2(y.astype(float), x.astype(float))) < 4)
y, x = among(-2, 2), among(-2, 2)[::-1]
print("arctan2", units_off(np.arctan2(y, x), np.arctan2(y.astype(float), x.astype(float))) < 4)

# what is exact stays so, whatever stands beside it
n = np.arange(-126, 128).astype(np.float32)
print((np.log2(np.ldexp(np.float32(1), n.astype(int))) == n).all())
print(np.exp(np.zeros(40, "f4")).tolist() == [1] * 40, np.arctan(np.full(40, np.inf, "f4"))[3] == np.float32(np.pi / 2))
for name in "sin tan expm1 log1p sinh tanh arcsin arctan arcsinh arctanh cbrt".split():
    zeros = getattr(np, name)(np.array([0., -0.] * 20, "f4"))
    tiny = getattr(np, name)(np.array([1e-30, -1e-42] * 20, "f4")) if name != "cbrt" else zeros
    print(name, zeros[-2:].tolist(), np.signbit(tiny[-2:]).tolist())

# what the processor notices is the elements' own
x = np.array([.25, .5, .75, 1e-30, 1e-40] * 50, "f4")
for name in RANGES:
    with np.errstate(over="raise", divide="raise", invalid="raise"):
        getattr(np, name)(x + 1 if name == "arccosh" else x)
for name, at in ("exp", 89), ("exp2", 128), ("expm1", 89), ("sinh", -90), ("cosh", 90):
    try:
        with np.errstate(over="raise"):
            getattr(np, name)(np.full(30, at, "f4"))
    except FloatingPointError as e:
        print(e)
