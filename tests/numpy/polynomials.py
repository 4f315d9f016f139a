import warnings
import numpy as np
p = np.poly1d([1, -2, 3])
print(p, repr(p), p(2), p[1], p.order, p.coeffs, p.deriv(), p.integ(), p + 1, p * p, p ** 2, -p, p / 2, sep="\n")
print(np.poly1d([3.5, 0, -1, 2], variable="z"), np.poly1d([1, 2], True), np.poly1d([0]), np.poly1d([1j, 2, 1 + 2j]), sep="\n")
print(np.poly1d(np.arange(1, 16)))
print(np.polyadd([1], [1, 2]), np.polysub([1, 2], [1]), np.polymul([1, 2], [1, 3]), np.polydiv([1, 2, 3], [1, 1]), np.polyder([1, 2, 3]), np.polyint([1, 2, 3]))
print(np.poly([1, 2, 3]), np.roots([1, -3, 2]), np.roots([2, 4, 0, 0]), np.roots([]), np.round(np.roots([1, -6, 11, -6]), 8))
print(np.polyval([1, 2, 3], [0, 1, 2]), p == np.poly1d([1, -2, 3]), list(p), len(p))
x = np.arange(6.0)
print(np.round(np.polyfit(x, 2 * x + 1, 1), 10), np.round(np.polyfit(x, x ** 3 - x, 3), 8) + 0.0, np.round(np.polyfit(x, [1, 3, 2, 5, 4, 6], 2, w=[1, 1, 2, 1, 1, 1]), 8))
c, cov = np.polyfit(x, [1, 3, 2, 5, 4, 6], 1, cov=True)
print(np.round(c, 8), np.round(cov, 8))
for f in lambda: np.polyfit([1], [1, 2], 1), lambda: np.polyfit([1], [1], -1), lambda: np.poly1d([[1]]), lambda: np.poly([[1, 2]]):
    try: f()
    except Exception as e: print(type(e).__name__, e)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    np.polyfit([1, 1, 1], [1, 2, 3], 2)
    print([str(w.message) for w in seen], [w.category.__name__ for w in seen])
