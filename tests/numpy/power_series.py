"""numpy.polynomial: Polynomial and its functions."""
import numpy as np
from numpy.polynomial import Polynomial
from numpy.polynomial import polynomial as P

p, q = Polynomial([1, 2, 3]), Polynomial([-1, 0.5])
print(p, repr(p), q, p(2), p(np.array([0, 1])), p + q, p - 1, 2 * p, p * q, p ** 2, -p, p == Polynomial([1, 2, 3]), len(p), p.degree())
# expect: 1.0 + 2.0·x + 3.0·x² Polynomial([1., 2., 3.], domain=[-1,  1], window=[-1,  1], symbol='x') -1.0 + 0.5·x 17.0 [1. 6.] 0.0 + 2.5·x + 3.0·x² 0.0 + 2.0·x + 3.0·x² 2.0 + 4.0·x + 6.0·x² -1.0 - 1.5·x - 2.0·x² + 1.5·x³ 1.0 + 4.0·x + 10.0·x² + 12.0·x³ + 9.0·x⁴ -1.0 - 2.0·x - 3.0·x² True 3 2
print(divmod(p, q)[0], p % q, p // q, p.deriv(), p.integ(), p.integ(k=2), p.roots(), Polynomial([6, -5, 1]).roots(), p.coef, p.trim())
# expect: 16.0 + 6.0·x 17.0 16.0 + 6.0·x 2.0 + 6.0·x 0.0 + 1.0·x + 1.0·x² + 1.0·x³ 2.0 + 1.0·x + 1.0·x² + 1.0·x³ [-0.33333333-0.47140452j -0.33333333+0.47140452j] [2. 3.] [1. 2. 3.] 1.0 + 2.0·x + 3.0·x²
print(Polynomial.fromroots([1, 2, 3]), Polynomial.basis(3), Polynomial.identity(), f"{p:ascii}", str(Polynomial([0, 1e-7, -2.5])))
# expect: -6.0 + 11.0·x - 6.0·x² + 1.0·x³ 0.0 + 0.0·x + 0.0·x² + 1.0·x³ 0.0 + 1.0·x 1.0 + 2.0 x + 3.0 x**2 0.0 + (1.0e-07)·x - 2.5·x²
x = np.linspace(0, 4, 9)
fitted = Polynomial.fit(x, 2 + 3 * x - x ** 2, 2)
print(fitted.convert().coef.round(8), fitted.domain, fitted(2.0).round(8))
# expect: [ 2.  3. -1.] [0. 4.] 4.0
print(P.polyadd([1, 2], [3]), P.polymul([1, 1], [1, -1]), P.polydiv([1, 0, 1], [1, 1]), P.polyval(2, [1, 2, 3]), P.polyder([1, 2, 3]), P.polyint([1, 2, 3]), P.polyroots([-1, 0, 1]).round(12), P.polyfit(x, x ** 2, 2).round(8) + 0.0, P.polyvander([1, 2], 2), P.polyfromroots([1, 2]))
# expect: [4. 2.] [ 1.  0. -1.] (array([-1.,  1.]), array([2.])) 17.0 [2. 6.] [0. 1. 1. 1.] [-1.  1.] [0. 0. 1.] [[1. 1. 1.]
# expect:  [1. 2. 4.]] [ 2. -3.  1.]
print(P.polyline(1, 2), P.polypow([1, 1], 3), P.polytrim([1, 0, 0]), P.polysub([1], [1, 2]), P.polyvalfromroots(3, [1, 2]))
# expect: [1 2] [1. 3. 3. 1.] [1.] [ 0. -2.] 2.0
