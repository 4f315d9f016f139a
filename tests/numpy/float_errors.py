# Warnings of floating-point errors, and numpy.errstate.
import warnings

import numpy as np

warnings.simplefilter("always")


def caught(f):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            result = f()
        except FloatingPointError as e:
            result = "FloatingPointError: " + str(e)
    print(result, [(w.category.__name__, str(w.message)) for w in seen])


one = np.array([1.0, -1.0, 0.0])
caught(lambda: one / 0)
caught(lambda: np.log(one))
caught(lambda: np.sqrt(one))
caught(lambda: np.exp(np.array([1000.0, 1.0])))
caught(lambda: np.array([1e308]) * 10)
caught(lambda: np.array([1e-308]) * 1e-10)
caught(lambda: np.arange(3) // 0)
caught(lambda: np.arange(3) % 0)
caught(lambda: np.array([-128], np.int8) // np.int8(-1))
caught(lambda: np.arcsin(np.array([2.0])))
caught(lambda: np.maximum(np.array([np.nan]), 1) > 0)
caught(lambda: np.sin(np.array([np.inf, np.nan, 1e300])))
caught(lambda: np.exp(np.array([np.inf, -np.inf, np.nan])))
caught(lambda: np.log(np.array([np.inf, np.nan, 5e-324])))
caught(lambda: np.reciprocal(np.array([0, 2])))
caught(lambda: np.array([1e300]).astype(np.float32) * 0)
with np.errstate(all="raise"):
    caught(lambda: one / 0)
with np.errstate(divide="ignore", invalid="ignore"):
    caught(lambda: one / 0)
old = np.seterr(under="warn")
print(old, np.geterr())
caught(lambda: np.array([1e-308]) * 1e-10)
np.seterr(**old)
print(np.geterr() == old)
seen = []
with np.errstate(divide="call", call=lambda kind, flags: seen.append((kind, flags))):
    one / 0
print(seen[0][0])


@np.errstate(all="ignore")
def quiet():
    return one / 0


caught(quiet)
