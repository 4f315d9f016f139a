"""Series of Chebyshev, Legendre, Hermite and Laguerre polynomials: functions and classes."""
import numpy as np
from numpy.polynomial import Chebyshev, Hermite, HermiteE, Laguerre, Legendre, Polynomial
from numpy.polynomial import chebyshev, hermite, hermite_e, laguerre, legendre

np.set_printoptions(precision=9, suppress=True)
x = np.linspace(-1, 1, 5)
for module, name, kind in ((chebyshev, "cheb", Chebyshev), (legendre, "leg", Legendre), (hermite, "herm", Hermite),
                           (hermite_e, "herme", HermiteE), (laguerre, "lag", Laguerre)):
    def of(what, *arguments, **options):
        return getattr(module, what.replace("#", name))(*arguments, **options)
    print(name, of("#val", .3, [1, 2, 3, 4]), of("#val", x, [[1, 2], [3, 4], [5, 6]]), of("#val", 2, [5]), module.__dict__[name + "x"])
    print(of("#mul", [1, 2, 3], [3, 2, 1]), of("#mulx", [1, 2, 3]), of("#div", [1, 2, 3, 4], [3, 2, 1]), of("#pow", [1, 2, 3], 3), of("#line", 2, 3))
    print(of("#der", [1, 2, 3, 4]), of("#der", [[1, 2], [3, 4], [5, 6]], 2), of("#int", [1, 2, 3]), of("#int", [1, 2, 3], 2, [1, 2], lbnd=-1))
    print(of("#roots", [1, 2, 3, 4]), of("#fromroots", [-1, 0, 1]) + 0.0, of("#companion", [1, 2, 3, 4]), of("#gauss", 4))
    print(of("#vander", x[:3], 3), of("#vander2d", x[:2], x[:2], [1, 1]), of("#val2d", x[:2], x[:2], [[1, 2], [3, 4]]), of("#grid2d", x[:2], x[:2], [[1, 2], [3, 4]]))
    print(of("#2poly", [1, 2, 3, 4]), of("poly2#", [1, 2, 3, 4]), of("#fit", x, 2 + x**3, 3).round(6) + 0.0, of("#fit", x, x**2, [0, 2]).round(6))
    k = kind([1, 2, 3])
    print(k, repr(k), k(.5), k.deriv(), k.integ(), k * k, k - 2 * k, k.roots(), k.degree())
    print(k.convert(kind=Polynomial), Polynomial([1, 2, 3]).convert(kind=kind), kind.cast(Polynomial([0, 0, 1])), kind.basis(3), kind.fromroots([1, 2]))
    print(divmod(k, kind([1, 1])), k == kind([1, 2, 3]), kind.identity()(3.), k.linspace(3), k.has_sametype(kind([1])), f"{k:ascii}", kind.domain)
    for work in (lambda: k + Polynomial([1]), lambda: of("#gauss", 0), lambda: of("#pow", [1], -1)):
        try:
            work()
        except (TypeError, ValueError) as e:
            print(e)  # expect: cheb -4.0280000000000005 [[ 3. -3. -4.  0.  9.]
            # expect:  [ 4. -3. -4.  1. 12.]] 5.0 [0 1]
            # expect: [ 6.5 12.  12.   4.   1.5] [1.  2.5 1.  1.5] (array([-5.,  8.]), array([  8., -16.])) [29.5  57.   53.25 33.5  22.5  13.5   6.75] [2 3]
            # expect: [14. 12. 24.] [[20. 24.]] [ 0.5 -0.5  0.5  0.5] [ 2.520833333  0.25        -0.25         0.083333333  0.0625     ]
            # expect: [-0.910608114 -0.189350094  0.724958208] [ 0.   -0.25  0.    0.25] [[ 0.           0.707106781 -0.176776695]
            # expect:  [ 0.707106781  0.           0.25       ]
            # expect:  [ 0.           0.5         -0.375      ]] (array([ 0.923879533,  0.382683432, -0.382683432, -0.923879533]), array([0.785398163, 0.785398163, 0.785398163, 0.785398163]))
            # expect: [[ 1.  -1.   1.  -1. ]
            # expect:  [ 1.  -0.5 -0.5  1. ]
            # expect:  [ 1.   0.  -1.  -0. ]] [[ 1.   -1.   -1.    1.  ]
            # expect:  [ 1.   -0.5  -0.5   0.25]] [ 0.  -0.5] [[ 0.  -1. ]
            # expect:  [-0.5 -0.5]]
            # expect: [ -2. -10.   6.  16.] [2.5 5.  1.5 1. ] [2.   0.75 0.   0.25] [0.5 0.  0.5]
            # expect: 1.0 + 2.0·T₁(x) + 3.0·T₂(x) Chebyshev([1., 2., 3.], domain=[-1,  1], window=[-1,  1], symbol='x') 0.5 2.0 + 12.0·T₁(x) 0.5 - 0.5·T₁(x) + 0.5·T₂(x) + 0.5·T₃(x) 7.5 + 10.0·T₁(x) + 8.0·T₂(x) + 6.0·T₃(x) + 4.5·T₄(x) -1.0 - 2.0·T₁(x) - 3.0·T₂(x) [-0.767591879  0.434258546] 2
            # expect: -2.0 + 2.0·x + 6.0·x² 2.5 + 2.0·T₁(x) + 1.5·T₂(x) 0.5 + 0.0·T₁(x) + 0.5·T₂(x) 0.0 + 0.0·T₁(x) + 0.0·T₂(x) + 1.0·T₃(x) 2.5 - 3.0·T₁(x) + 0.5·T₂(x)
            # expect: (Chebyshev([-4.,  6.], domain=[-1.,  1.], window=[-1.,  1.], symbol='x'), Chebyshev([2.], domain=[-1.,  1.], window=[-1.,  1.], symbol='x')) True 3.0 (array([-1.,  0.,  1.]), array([ 2., -2.,  6.])) True 1.0 + 2.0 T_1(x) + 3.0 T_2(x) [-1  1]
            # expect: Polynomial types differ
            # expect: deg must be a positive integer
            # expect: Power must be a non-negative integer.
            # expect: leg -1.025 [[ 3.    -1.125 -1.5    1.875  9.   ]
            # expect:  [ 4.    -0.75  -1.     3.25  12.   ]] 5.0 [0 1]
            # expect: [ 4.933333333 11.2         13.523809524  4.8          1.542857143] [0.666666667 2.2         1.333333333 1.8        ] (array([-5.888888889,  6.666666667]), array([14.222222222, -8.888888889])) [16.742857143 42.171428571 55.142857143 46.4         33.802597403
            # expect:  15.428571429  6.311688312] [2 3]
            # expect: [ 6.  9. 20.] [[15. 18.]] [0.333333333 0.4         0.666666667 0.6        ] [3.2         1.2         0.047619048 0.133333333 0.085714286]
            # expect: [-0.85099543  -0.114071921  0.515067351] [ 0.  -0.4  0.   0.4] [[ 0.           0.577350269 -0.335410197]
            # expect:  [ 0.577350269  0.           0.129099445]
            # expect:  [ 0.           0.516397779 -0.45       ]] (array([-0.861136312, -0.339981044,  0.339981044,  0.861136312]), array([0.347854845, 0.652145155, 0.652145155, 0.347854845]))
            # expect: [[ 1.     -1.      1.     -1.    ]
            # expect:  [ 1.     -0.5    -0.125   0.4375]
            # expect:  [ 1.      0.     -0.5    -0.    ]] [[ 1.   -1.   -1.    1.  ]
            # expect:  [ 1.   -0.5  -0.5   0.25]] [ 0.  -0.5] [[ 0.  -1. ]
            # expect:  [-0.5 -0.5]]
            # expect: [-0.5 -4.   4.5 10. ] [2.  4.4 2.  1.6] [2.  0.6 0.  0.4] [0.333333 0.       0.666667]
            # expect: 1.0 + 2.0·P₁(x) + 3.0·P₂(x) Legendre([1., 2., 3.], domain=[-1,  1], window=[-1,  1], symbol='x') 1.625 2.0 + 9.0·P₁(x) 0.333333333 + 0.4·P₁(x) + 0.666666667·P₂(x) + 0.6·P₃(x) 4.133333333 + 8.8·P₁(x) + 11.238095238·P₂(x) + 7.2·P₃(x) +
            # expect: 4.628571429·P₄(x) -1.0 - 2.0·P₁(x) - 3.0·P₂(x) [-0.622839031  0.178394586] 2
            # expect: -0.5 + 2.0·x + 4.5·x² 2.0 + 2.0·P₁(x) + 2.0·P₂(x) 0.333333333 + 0.0·P₁(x) + 0.666666667·P₂(x) 0.0 + 0.0·P₁(x) + 0.0·P₂(x) + 1.0·P₃(x) 2.333333333 - 3.0·P₁(x) + 0.666666667·P₂(x)
            # expect: (Legendre([-2.5,  4.5], domain=[-1.,  1.], window=[-1.,  1.], symbol='x'), Legendre([2.], domain=[-1.,  1.], window=[-1.,  1.], symbol='x')) True 3.0 (array([-1.,  0.,  1.]), array([ 2. , -0.5,  6. ])) True 1.0 + 2.0 P_1(x) + 3.0 P_2(x) [-1  1]
            # expect: Polynomial types differ
            # expect: deg must be a positive integer
            # expect: Power must be a non-negative integer.
            # expect: herm -16.256 [[  5.  -7.  -9.  -1.  17.]
            # expect:  [  6.  -8. -10.   0.  22.]] 5.0 [0.  0.5]
            # expect: [35. 40. 38.  8.  3.] [2.  6.5 1.  1.5] (array([-5.,  4.]), array([  0., -16.])) [2257. 2358. 3837.  908.  711.   54.   27.] [2.  1.5]
            # expect: [ 4. 12. 24.] [[40. 48.]] [1.  0.5 0.5 0.5] [ 1.666666667 -0.5          0.125        0.083333333  0.0625     ]
            # expect: [-1.32423369  -0.111261913  1.060495602] [0.    0.25  0.    0.125] [[ 0.           0.707106781 -0.044194174]
            # expect:  [ 0.707106781  0.           0.875      ]
            # expect:  [ 0.           1.          -0.375      ]] (array([-1.650680124, -0.524647623,  0.524647623,  1.650680124]), array([0.081312835, 0.80491409 , 0.80491409 , 0.081312835]))
            # expect: [[ 1. -2.  2.  4.]
            # expect:  [ 1. -1. -1.  5.]
            # expect:  [ 1.  0. -2. -0.]] [[ 1. -2. -2.  4.]
            # expect:  [ 1. -1. -1.  1.]] [7. 0.] [[7. 1.]
            # expect:  [2. 0.]]
            # expect: [ -5. -44.  12.  32.] [2.5  4.   0.75 0.5 ] [2.    0.75  0.    0.125] [0.5  0.   0.25]
            # expect: 1.0 + 2.0·H₁(x) + 3.0·H₂(x) Hermite([1., 2., 3.], domain=[-1,  1], window=[-1,  1], symbol='x') 0.0 4.0 + 12.0·H₁(x) 1.0 + 0.5·H₁(x) + 0.5·H₂(x) + 0.5·H₃(x) 81.0 + 52.0·H₁(x) + 82.0·H₂(x) + 12.0·H₃(x) + 9.0·H₄(x) -1.0 - 2.0·H₁(x) - 3.0·H₂(x) [-0.833333333  0.5        ] 2
            # expect: -5.0 + 4.0·x + 12.0·x² 2.5 + 1.0·H₁(x) + 0.75·H₂(x) 0.5 + 0.0·H₁(x) + 0.25·H₂(x) 0.0 + 0.0·H₁(x) + 0.0·H₂(x) + 1.0·H₃(x) 2.5 - 1.5·H₁(x) + 0.25·H₂(x)
            # expect: (Hermite([-1.,  3.], domain=[-1.,  1.], window=[-1.,  1.], symbol='x'), Hermite([-4.], domain=[-1.,  1.], window=[-1.,  1.], symbol='x')) True 3.0 (array([-1.,  0.,  1.]), array([ 3., -5., 11.])) True 1.0 + 2.0 H_1(x) + 3.0 H_2(x) [-1  1]
            # expect: Polynomial types differ
            # expect: deg must be a positive integer
            # expect: Power must be a non-negative integer.
            # expect: herme -4.622 [[-2.   -4.25 -4.   -1.25  4.  ]
            # expect:  [-2.   -4.5  -4.   -0.5   6.  ]] 5.0 [0 1]
            # expect: [13. 24. 26.  8.  3.] [2. 7. 2. 3.] (array([-5.,  4.]), array([ 8., -8.])) [ 355.  642. 1119.  476.  387.   54.   27.] [2 3]
            # expect: [ 2.  6. 12.] [[10. 12.]] [1. 1. 1. 1.] [1.833333333 0.          0.5         0.333333333 0.25       ]
            # expect: [-1.917690748 -0.191787063  1.359477811] [0. 2. 0. 1.] [[ 0.           1.          -0.176776695]
            # expect:  [ 1.           0.           1.060660172]
            # expect:  [ 0.           1.414213562 -0.75       ]] (array([-2.334414218, -0.741963784,  0.741963784,  2.334414218]), array([0.114993715, 1.138320423, 1.138320423, 0.114993715]))
            # expect: [[ 1.    -1.     0.     2.   ]
            # expect:  [ 1.    -0.5   -0.75   1.375]
            # expect:  [ 1.     0.    -1.    -0.   ]] [[ 1.   -1.   -1.    1.  ]
            # expect:  [ 1.   -0.5  -0.5   0.25]] [ 0.  -0.5] [[ 0.  -1. ]
            # expect:  [-0.5 -0.5]]
            # expect: [ -2. -10.   3.   4.] [ 4. 14.  3.  4.] [2. 3. 0. 1.] [1. 0. 1.]
            # expect: 1.0 + 2.0·He₁(x) + 3.0·He₂(x) HermiteE([1., 2., 3.], domain=[-1,  1], window=[-1,  1], symbol='x') -0.25 2.0 + 6.0·He₁(x) 1.0 + 1.0·He₁(x) + 1.0·He₂(x) + 1.0·He₃(x) 23.0 + 28.0·He₁(x) + 46.0·He₂(x) + 12.0·He₃(x) + 9.0·He₄(x) -1.0 - 2.0·He₁(x) - 3.0·He₂(x) [-1.215250437  0.54858377 ] 2
            # expect: -2.0 + 2.0·x + 3.0·x² 4.0 + 2.0·He₁(x) + 3.0·He₂(x) 1.0 + 0.0·He₁(x) + 1.0·He₂(x) 0.0 + 0.0·He₁(x) + 0.0·He₂(x) + 1.0·He₃(x) 3.0 - 3.0·He₁(x) + 1.0·He₂(x)
            # expect: (HermiteE([-1.,  3.], domain=[-1.,  1.], window=[-1.,  1.], symbol='x'), HermiteE([-1.], domain=[-1.,  1.], window=[-1.,  1.], symbol='x')) True 3.0 (array([-1.,  0.,  1.]), array([-1., -2.,  3.])) True 1.0 + 2.0 He_1(x) + 3.0 He_2(x) [-1  1]
            # expect: Polynomial types differ
            # expect: deg must be a positive integer
            # expect: Power must be a non-negative integer.
            # expect: lag 4.657 [[24.5   16.125  9.     3.125 -1.5  ]
            # expect:  [31.    20.75  12.     4.75  -1.   ]] 5.0 [ 1 -1]
            # expect: [ 10.   4.  16. -12.  18.] [-1. -1. 11. -9.] (array([3.         , 1.333333333]), array([-10.666666667,  -5.333333333])) [  150. -1116.  4590. -9672. 11934. -8100.  2430.] [ 5 -3]
            # expect: [-9. -7. -4.] [[5. 6.]] [ 1.  1.  1. -3.] [ 21.541666667 -11.5           0.           -4.            3.         ]
            # expect: [0.648709058 3.070399774 7.530891168] [  5. -17.  18.  -6.] [[ 1.   -1.    0.75]
            # expect:  [-1.    3.   -0.5 ]
            # expect:  [ 0.   -2.    7.25]] (array([0.32254769 , 1.745761101, 4.536620297, 9.395070912]), array([0.603154104, 0.357418692, 0.038887909, 0.000539295]))
            # expect: [[1.          2.          3.5         5.666666667]
            # expect:  [1.          1.5         2.125       2.895833333]
            # expect:  [1.          1.          1.          1.         ]] [[1.   2.   2.   4.  ]
            # expect:  [1.   1.5  1.5  2.25]] [27.  17.5] [[27.  22. ]
            # expect:  [21.5 17.5]]
            # expect: [ 10.          -20.            7.5          -0.666666667] [ 33. -86.  78. -24.] [  8. -18.  18.  -6.] [0.446483 0.       0.042813]
            # expect: 1.0 + 2.0·L₁(x) + 3.0·L₂(x) Laguerre([1., 2., 3.], domain=[0, 1], window=[0, 1], symbol='x') 2.375 -5.0 - 3.0·L₁(x) 1.0 + 1.0·L₁(x) + 1.0·L₂(x) - 3.0·L₃(x) 14.0 - 16.0·L₁(x) + 56.0·L₂(x) - 72.0·L₃(x) + 54.0·L₄(x) -1.0 - 2.0·L₁(x) - 3.0·L₂(x) [0.902832459 4.430500874] 2
            # expect: 6.0 - 8.0·x + 1.5·x² 9.0 - 14.0·L₁(x) + 6.0·L₂(x) 2.0 - 4.0·L₁(x) + 2.0·L₂(x) 0.0 + 0.0·L₁(x) + 0.0·L₂(x) + 1.0·L₃(x) 1.0 - 1.0·L₁(x) + 2.0·L₂(x)
            # expect: (Laguerre([3.5, 1.5], domain=[0., 1.], window=[0., 1.], symbol='x'), Laguerre([-4.], domain=[0., 1.], window=[0., 1.], symbol='x')) True 3.0 (array([0. , 0.5, 1. ]), array([ 6.   ,  2.375, -0.5  ])) True 1.0 + 2.0 L_1(x) + 3.0 L_2(x) [0 1]
            # expect: Polynomial types differ
            # expect: deg must be a positive integer
            # expect: Power must be a non-negative integer.
print(chebyshev.chebpts1(4), chebyshev.chebpts2(4), chebyshev.chebinterpolate(np.exp, 4), Chebyshev.interpolate(np.sin, 3).coef.round(12) + 0.0)
# expect: [-0.923879533 -0.382683432  0.382683432  0.923879533] [-1.  -0.5  0.5  1. ] [1.266065877 1.130318197 0.27149514  0.044333651 0.005429263] [ 0.           0.880104166  0.          -0.039626223]
print(Polynomial([1 / 3] * 7))  # expect: 0.333333333 + 0.333333333·x + 0.333333333·x² + 0.333333333·x³ +
# expect: 0.333333333·x⁴ + 0.333333333·x⁵ + 0.333333333·x⁶
