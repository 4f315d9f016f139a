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
# expect: [ inf -inf  nan] [('RuntimeWarning', 'divide by zero encountered in divide'), ('RuntimeWarning', 'invalid value encountered in divide')]
caught(lambda: np.log(one))
# expect: [  0.  nan -inf] [('RuntimeWarning', 'divide by zero encountered in log'), ('RuntimeWarning', 'invalid value encountered in log')]
caught(lambda: np.sqrt(one))
# expect: [ 1. nan  0.] [('RuntimeWarning', 'invalid value encountered in sqrt')]
caught(lambda: np.exp(np.array([1000.0, 1.0])))
# expect: [       inf 2.71828183] [('RuntimeWarning', 'overflow encountered in exp')]
caught(lambda: np.array([1e308]) * 10)
# expect: [inf] [('RuntimeWarning', 'overflow encountered in multiply')]
caught(lambda: np.array([1e-308]) * 1e-10)  # expect: [1.e-318] []
caught(lambda: np.arange(3) // 0)
# expect: [0 0 0] [('RuntimeWarning', 'divide by zero encountered in floor_divide')]
caught(lambda: np.arange(3) % 0)
# expect: [0 0 0] [('RuntimeWarning', 'divide by zero encountered in remainder')]
caught(lambda: np.array([-128], np.int8) // np.int8(-1))
# expect: [-128] [('RuntimeWarning', 'overflow encountered in floor_divide')]
caught(lambda: np.arcsin(np.array([2.0])))
# expect: [nan] [('RuntimeWarning', 'invalid value encountered in arcsin')]
caught(lambda: np.maximum(np.array([np.nan]), 1) > 0)  # expect: [False] []
caught(lambda: np.sin(np.array([np.inf, np.nan, 1e300])))
# expect: [        nan         nan -0.81788191] [('RuntimeWarning', 'invalid value encountered in sin')]
caught(lambda: np.exp(np.array([np.inf, -np.inf, np.nan])))  # expect: [inf  0. nan] []
caught(lambda: np.log(np.array([np.inf, np.nan, 5e-324])))
# expect: [          inf           nan -744.44007192] []
caught(lambda: np.array([1e300]).astype(np.float32) * 0)
# expect: [nan] [('RuntimeWarning', 'overflow encountered in cast'), ('RuntimeWarning', 'invalid value encountered in multiply')]
with np.errstate(all="raise"):
    caught(lambda: one / 0)  # expect: FloatingPointError: divide by zero encountered in divide []
with np.errstate(divide="ignore", invalid="ignore"):
    caught(lambda: one / 0)  # expect: [ inf -inf  nan] []
old = np.seterr(under="warn")
print(old, np.geterr())
# expect: {'divide': 'warn', 'over': 'warn', 'under': 'ignore', 'invalid': 'warn'} {'divide': 'warn', 'over': 'warn', 'under': 'warn', 'invalid': 'warn'}
caught(lambda: np.array([1e-308]) * 1e-10)
# expect: [1.e-318] [('RuntimeWarning', 'underflow encountered in multiply')]
np.seterr(**old)
print(np.geterr() == old)  # expect: True
seen = []
with np.errstate(divide="call", call=lambda kind, flags: seen.append((kind, flags))):
    one / 0
print(seen[0][0])  # expect: divide by zero


@np.errstate(all="ignore")
def quiet():
    return one / 0


caught(quiet)  # expect: [ inf -inf  nan] []
# expect-error:   one / 0
# exit: 0
