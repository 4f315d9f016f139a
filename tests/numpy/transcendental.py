# tan, arctan, arctan2, tanh and powers: within two units in the last place of math's, wherever an element stands; signs and infinities.
import math

import numpy as np

np.seterr(all="ignore")
inf, nan = math.inf, math.nan
specials = [0., -0., 1, -1, .5, -2.5, 22, -30, 1e-310, -1e-300, 5e-324, 1e6, -3e22, 1e308, math.pi / 2, -math.pi / 4, inf, -inf, nan]
ordinary = [(-1.1) ** i / 50 for i in range(150)]


def answer(function, *args):
    try:
        return function(*args)
    except OverflowError:
        return inf if args[0] > 0 or args[1] % 2 == 0 else -inf
    except ValueError:
        return nan if args[0] else math.copysign(inf, args[0]) if args[1] % 2 == 1 else inf


def near(a, b):
    if a == b or math.isnan(a) or math.isnan(b):
        return math.isnan(a) == math.isnan(b) and (a != 0 or math.copysign(1, a) == math.copysign(1, b))
    return abs(a - b) <= 2 * math.ulp(b)


for name, function in ("tan", math.tan), ("arctan", math.atan), ("tanh", math.tanh):
    of_array = getattr(np, name)
    x = np.array(specials + ordinary)
    want = [answer(function, v) for v in x.tolist()]
    wide = np.repeat(x, 3)[1::3]
    print(name, all(map(near, of_array(x).tolist(), want)), of_array(x)[40:].tolist() == of_array(x[40:].copy()).tolist(),
          [near(v, w) for v, w in zip(of_array(wide).tolist(), want)].count(False), all(map(near, (of_array(v) for v in x), want)))
    narrow = np.array(ordinary, "f4")
    print(of_array(narrow).dtype, all(abs(v / function(w) - 1) < 1e-6 for v, w in zip(of_array(narrow).tolist(), narrow.tolist())))
    # expect: tan True True 0 True
    # expect: float32 True
    # expect: arctan True True 0 True
    # expect: float32 True
    # expect: tanh True True 0 True
    # expect: float32 True

for name, of_arrays, function in ("arctan2", np.arctan2, math.atan2), ("power", np.power, math.pow):
    a = np.array(specials + ordinary[:60])
    b = np.array(specials + ordinary[90:])
    pairs = [(p, q) for p in a.tolist() for q in b.tolist()]
    want = [answer(function, p, q) for p, q in pairs]
    got = of_arrays.outer(a, b).ravel().tolist()
    print(name, [(p, q, v, w) for (p, q), v, w in zip(pairs, got, want) if not near(v, w)][:3])
    positive = abs(np.array(ordinary))
    print([all(map(near, of_arrays(positive, k).tolist(), (function(v, k) for v in positive.tolist()))) for k in (1.5, -2.5, 3, 1/3)])
    # expect: arctan2 []
    # expect: [True, True, True, True]
    # expect: power []
    # expect: [True, True, True, True]
print(np.power([2., 3, 10, 7], [10., 4, 5, 3]), np.array([4., 2]) ** 1.5)
# expect: [1.024e+03 8.100e+01 1.000e+05 3.430e+02] [8.         2.82842712]
print(np.arctan2([0., -0., 0., -0.], [1, 1, -1, -1]))
# expect: [ 0.         -0.          3.14159265 -3.14159265]
