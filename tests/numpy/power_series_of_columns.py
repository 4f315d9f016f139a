# Coefficients in several columns; orders, powers and constants that are refused; series of other domains.
import numpy as np
from numpy.polynomial import Polynomial
from numpy.polynomial import polynomial as P


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


c = [[1, 2, 3], [4, 5, 6]]
cube = np.arange(24).reshape(2, 3, 4)
for axis in 0, 1, -1, 2:
    for m in 0, 1, 2, 5:
        show(lambda: P.polyder(c, m, axis=axis))
        show(lambda: P.polyint(c, m, axis=axis))
show(lambda: P.polyint(c, 2, [1, 2], lbnd=1, scl=2, axis=1))
show(lambda: P.polyint([0], 1, 3))
show(lambda: P.polyder([1, 2, 3], -1))
show(lambda: P.polyint([1, 2, 3], -1))
show(lambda: P.polyint([1], 1, [1, 2]))
show(lambda: P.polyint([1], 1, lbnd=[1]))
show(lambda: P.polyint([1], 1, scl=[1]))
for x in 2, [1, 2], [1, 2, 3], np.eye(2):
    for tensor in True, False:
        show(lambda: P.polyval(x, c, tensor=tensor))
show(lambda: P.polyval2d([1, 2], [3, 4], c))
show(lambda: P.polyval2d([1, 2], [3], c))
show(lambda: P.polyval3d([1, 2], [3, 4], [5, 6], cube))
show(lambda: P.polygrid2d([1, 2], [3, 4, 5], c))
show(lambda: P.polygrid3d([1, 2], [3], [5, 6], cube))
show(lambda: P.polypow([1, 1], 3, 16))
show(lambda: P.polypow([1, 1], 17, 16))
show(lambda: P.polypow([1, 1], -1))
show(lambda: P.polypow([1, 1], 2.0))
p = Polynomial([1, 2, 3], domain=[0, 2], window=[-2, 2])
show(lambda: p.convert())
show(lambda: p.convert(domain=[0, 1], window=[0, 4]))
show(lambda: Polynomial.cast(p))
show(lambda: p + Polynomial([1]))
show(lambda: p + Polynomial([1], domain=[0, 2]))
show(lambda: Polynomial([1], symbol="z") * Polynomial([1]))
