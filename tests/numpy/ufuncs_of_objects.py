# Ufuncs call Python's operators and methods for objects, and refuse strings in numpy's words.
import numpy as np
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
o, s, n = np.array([1, 2, 3], dtype=object), np.array(["a", "b"]), np.array([1, 2])
for f in (lambda: np.add(o, o), lambda: np.multiply(o, 2), lambda: np.negative(o), lambda: np.maximum(o, 2), lambda: np.square(o), lambda: np.abs(o), lambda: np.logical_not(o), lambda: np.bitwise_and(o, 1),
          lambda: np.equal(s, "a"), lambda: np.less(s, s[::-1]), lambda: np.add(None, 1), lambda: n + None, lambda: n - [None, 1], lambda: np.sqrt(o), lambda: np.exp({}), lambda: np.sin([None]), lambda: np.isnan(o),
          lambda: np.sqrt("x"), lambda: np.add("x", "y"), lambda: n + "a", lambda: "a" + n, lambda: n * 1.5 * "a", lambda: n / "a", lambda: n ** "a", lambda: n & "a", lambda: np.arctan2(s, 1), lambda: np.isnan(s), lambda: np.subtract(s, s),
          lambda: n + o, lambda: o + o[:2], lambda: n == "a", lambda: np.sum(s), lambda: np.maximum("a", 1), lambda: n + np.array([1, 2.5], dtype=object), lambda: np.add(o[:2], n)):
    t(f)
# expect-error:   lambda: n + o, lambda: o + o[:2], lambda: n == "a", lambda: np.sum(s), lambda: np.maximum("a", 1), lambda: n + np.array([1, 2.5], dtype=object), lambda: np.add(o[:2], n)):
# exit: 0
