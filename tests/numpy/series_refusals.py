"""numpy.polynomial: what is refused, how series are written, LaTeX, and several variables; numpy.linalg at the edge."""
import warnings

import numpy as np

from numpy.polynomial import Chebyshev, HermiteE, Polynomial, chebyshev, polynomial as power


def t(function, *args, **kwargs):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            print(repr(function(*args, **kwargs)))
        except Exception as error:
            print(type(error).__name__, str(error)[:200])
    for one in seen:
        print("   ", one.category.__name__, str(one.message)[:100])


t(power.polytrim, [1, 2], -1)  # expect: ValueError tol must be non-negative
t(power.polytrim, [])  # expect: ValueError Coefficient array is empty
t(power.polyadd, [[1]], [2])  # expect: ValueError Coefficient array is not 1-d
t(power.polymulx, [0])  # expect: array([0.])
t(power.polyint, [1, 2], 2.0)  # expect: array([0.        , 0.        , 0.5       , 0.33333333])
# expect:     DeprecationWarning In future, this will raise TypeError, as the order of integration will need to be an integer not jus
t(power.polyint, [1, 2], 1.5)  # expect: TypeError the order of integration must be an integer
t(power.polyint, [1, 2], lbnd=[1])  # expect: ValueError lbnd must be a scalar.
t(chebyshev.chebint, [1, 2], scl=[1])  # expect: ValueError scl must be a scalar.
t(chebyshev.chebint, [1, 2], -1)  # expect: ValueError The order of integration must be non-negative
t(power.polyvalfromroots, [1, 2], [[1, 0], [3, 4]])  # expect: array([[-0., -1.],
# expect:        [-3., -4.]])
t(power.polyvalfromroots, [1, 2], [[1, 0], [3, 4]], tensor=False)  # expect: array([-0., -4.])
t(power.polyvalfromroots, [1, 2], [1, 0], tensor=False)
# expect: ValueError x.ndim must be < r.ndim when tensor == False
t(power.polyvander2d, [1, 2], [3, 4], [1, 2])  # expect: array([[ 1.,  3.,  9.,  1.,  3.,  9.],
# expect:        [ 1.,  4., 16.,  2.,  8., 32.]])
t(power.polyvander3d, [2], [3], [5], [1, 1, 1])  # expect: array([[ 1.,  5.,  3., 15.,  2., 10.,  6., 30.]])
t(power.polyvander, 2, -1)  # expect: ValueError deg must be non-negative
t(power.polyfit, [1, 2], [1, 2], 1, w=[[1, 2]])  # expect: TypeError expected 1D vector for w
t(power.polyfit, [1, 2], [1, 2], 1, w=[1])  # expect: TypeError expected x and w to have same length
t(power.polyfit, [1, 1], [1, 2], 1)  # expect: array([0.75, 0.75])
# expect:     RankWarning The fit may be poorly conditioned
t(divmod, Polynomial([1, 2, 3]), Polynomial([1, 1]))
# expect: (Polynomial([-1.,  3.], domain=[-1.,  1.], window=[-1.,  1.], symbol='x'), Polynomial([2.], domain=[-1.,  1.], window=[-1.,  1.], symbol='x'))
t(lambda: [1, 2, 3] // Polynomial([1, 1]))
# expect: Polynomial([-1.,  3.], domain=[-1.,  1.], window=[-1.,  1.], symbol='x')
t(lambda: [1, 2, 3] % Polynomial([1, 1]))
# expect: Polynomial([2.], domain=[-1.,  1.], window=[-1.,  1.], symbol='x')
t(Polynomial([1, 2, 3]).truncate, 2.0)
# expect: Polynomial([1., 2.], domain=[-1.,  1.], window=[-1.,  1.], symbol='x')
t(Polynomial([1, 2, 3]).truncate, 0)  # expect: ValueError size must be a positive integer
t(Polynomial([1, 2, 3]).cutdeg, 1)
# expect: Polynomial([1., 2.], domain=[-1.,  1.], window=[-1.,  1.], symbol='x')
t(Polynomial, [1], domain=[1, 2, 3])  # expect: ValueError Domain has wrong number of elements.
t(Polynomial, [1], symbol="1x")  # expect: ValueError Symbol string must be a valid Python identifier
t(Polynomial, [1], symbol=3)  # expect: TypeError Symbol must be a non-empty string
t(setattr, Polynomial([1]), "symbol", "y")
# expect: AttributeError property 'symbol' of 'Polynomial' object has no setter
print(Polynomial([1e-5, np.nan, 1e10, -np.inf]), Polynomial([1j, 1 + 1j, -2 + 2j]), Polynomial([0.5, 12345678.123, 1e-3]))
# expect: 1.0e-05 - nan·x + (1.0e+10)·x² - inf·x³ 1j + (1+1j)·x - (2-2j)·x² 0.5 + 12345678.123·x + 0.001·x²
print(Polynomial(np.arange(12.0)), HermiteE(np.arange(9) * 1000.5), Chebyshev([1, -2]))
# expect: 0.0 + 1.0·x + 2.0·x² + 3.0·x³ + 4.0·x⁴ + 5.0·x⁵ + 6.0·x⁶ + 7.0·x⁷ +
# expect: 8.0·x⁸ + 9.0·x⁹ + 10.0·x¹⁰ + 11.0·x¹¹ 0.0 + 1000.5·He₁(x) + 2001.0·He₂(x) + 3001.5·He₃(x) + 4002.0·He₄(x) +
# expect: 5002.5·He₅(x) + 6003.0·He₆(x) + 7003.5·He₇(x) + 8004.0·He₈(x) 1.0 - 2.0·T₁(x)
with np.printoptions(precision=3, floatmode="fixed", linewidth=40):
    print(Polynomial([0.5, 1 / 3, 1e-4, -7, 123456.789]))  # expect: 0.500 + 0.333·x + (1.000e-04)·x² -
    # expect: 7.000·x³ + 123456.789·x⁴
for series in (Polynomial([1, 2, 3]), Polynomial([1, 0, -3], domain=[0, 1]), Chebyshev([1, 2j]), Polynomial([1e-5, np.nan, 1e10]),
               HermiteE([1, 2], domain=[-2, 2])):
    print(series._repr_latex_())  # expect: $x \mapsto \text{1.0} + \text{2.0}\,x + \text{3.0}\,x^{2}$
    # expect: $x \mapsto \text{1.0}\color{LightGray}{ + \text{0.0}\,\left(\text{-1.0} + \text{2.0}x\right)} - \text{3.0}\,\left(\text{-1.0} + \text{2.0}x\right)^{2}$
    # expect: $x \mapsto \text{(1+0j)}\,{T}_{0}(x) + (\text{2j})\,{T}_{1}(x)$
    # expect: $x \mapsto \text{1.0e-05} + \text{nan}\,x + \text{(1.0e+10)}\,x^{2}$
    # expect: $x \mapsto \text{1.0}\,{He}_{0}(\text{0.5}x) + \text{2.0}\,{He}_{1}(\text{0.5}x)$
t(np.linalg.qr, np.ones((2, 2, 2)), "r")  # expect: array([[[-1.41421356, -1.41421356],
# expect:         [ 0.        ,  0.        ]],
# expect:
# expect:        [[-1.41421356, -1.41421356],
# expect:         [ 0.        ,  0.        ]]])
t(lambda: [part.shape for part in np.linalg.qr(np.ones((0, 3, 2)))])  # expect: [(0, 3, 2), (0, 2, 2)]
t(np.linalg.qr, np.ones((1, 1)), "full")  # expect: (array([[1.]]), array([[1.]]))
# expect:     DeprecationWarning The 'full' option is deprecated in favor of 'reduced'.
# expect: For backward compatibility let mode default.
t(np.linalg.eig, np.empty((0, 0)))
# expect: (array([], dtype=float64), array([], shape=(0, 0), dtype=float64))
t(np.linalg.eigvalsh, np.empty((2, 0, 0)))  # expect: array([], shape=(2, 0), dtype=float64)
t(np.linalg.cond, np.array([[[1, 2], [2, 4]], [[1, 2], [3, 4]]]), 1)  # expect: array([inf, 21.])
t(np.linalg.matrix_power, np.array([[1, 2], [3, 4]], "f2"), 3)  # expect: array([[ 37.,  54.],
# expect:        [ 81., 118.]], dtype=float16)
t(np.linalg.matrix_power, np.eye(2), 1.5)  # expect: TypeError exponent must be an integer
t(np.linalg.norm, np.ones((2, 2)), axis=(0, 5))
# expect: AxisError axis 5 is out of bounds for array of dimension 2
t(np.linalg.norm, np.array([1, 2, 3], "f4"), 3)  # expect: 3.3019273
t(np.linalg.norm, np.array([1, 2, 3], "f2"), 3)  # expect: 3.3
