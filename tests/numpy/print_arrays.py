# Layout: columns, lines, exponents, dtypes, what is empty, what is too large.
import numpy as np
for a in (np.arange(8), np.zeros(3), np.arange(30), np.array([]), np.array([1e10, 1e-10]), np.array([.1, .2, 3], "f4"), np.linspace(0, 1, 5),
          np.array([1, np.nan, -np.inf]), np.array([True, False]), np.array([1 + 2j, -3.5j]), np.arange(24).reshape(2, 3, 4),
          np.zeros((0, 3)), np.zeros((2, 0)), np.array(5), np.array(1.5), np.array([1], "i1"), np.array([1.5], ">f8"), np.array([[1.5, 1e5], [-2, 0]]),
          np.array([1e200, 1.]), np.array([123456.789, .001]), np.array([-1, 10, -100]), np.arange(2000), np.arange(10000).reshape(100, 100) / 3,
          np.array([0.0001, 1]), np.array([1.123456789012, 2])):
    print(repr(a))
    print(a)  # expect: array([0, 1, 2, 3, 4, 5, 6, 7])
    # expect: [0 1 2 3 4 5 6 7]
    # expect: array([0., 0., 0.])
    # expect: [0. 0. 0.]
    # expect: array([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16,
    # expect:        17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29])
    # expect: [ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23
    # expect:  24 25 26 27 28 29]
    # expect: array([], dtype=float64)
    # expect: []
    # expect: array([1.e+10, 1.e-10])
    # expect: [1.e+10 1.e-10]
    # expect: array([0.1, 0.2, 3. ], dtype=float32)
    # expect: [0.1 0.2 3. ]
    # expect: array([0.  , 0.25, 0.5 , 0.75, 1.  ])
    # expect: [0.   0.25 0.5  0.75 1.  ]
    # expect: array([  1.,  nan, -inf])
    # expect: [  1.  nan -inf]
    # expect: array([ True, False])
    # expect: [ True False]
    # expect: array([ 1.+2.j , -0.-3.5j])
    # expect: [ 1.+2.j  -0.-3.5j]
    # expect: array([[[ 0,  1,  2,  3],
    # expect:         [ 4,  5,  6,  7],
    # expect:         [ 8,  9, 10, 11]],
    # expect:
    # expect:        [[12, 13, 14, 15],
    # expect:         [16, 17, 18, 19],
    # expect:         [20, 21, 22, 23]]])
    # expect: [[[ 0  1  2  3]
    # expect:   [ 4  5  6  7]
    # expect:   [ 8  9 10 11]]
    # expect:
    # expect:  [[12 13 14 15]
    # expect:   [16 17 18 19]
    # expect:   [20 21 22 23]]]
    # expect: array([], shape=(0, 3), dtype=float64)
    # expect: []
    # expect: array([], shape=(2, 0), dtype=float64)
    # expect: []
    # expect: array(5)
    # expect: 5
    # expect: array(1.5)
    # expect: 1.5
    # expect: array([1], dtype=int8)
    # expect: [1]
    # expect: array([1.5])
    # expect: [1.5]
    # expect: array([[ 1.5e+00,  1.0e+05],
    # expect:        [-2.0e+00,  0.0e+00]])
    # expect: [[ 1.5e+00  1.0e+05]
    # expect:  [-2.0e+00  0.0e+00]]
    # expect: array([1.e+200, 1.e+000])
    # expect: [1.e+200 1.e+000]
    # expect: array([1.23456789e+05, 1.00000000e-03])
    # expect: [1.23456789e+05 1.00000000e-03]
    # expect: array([  -1,   10, -100])
    # expect: [  -1   10 -100]
    # expect: array([   0,    1,    2, ..., 1997, 1998, 1999])
    # expect: [   0    1    2 ... 1997 1998 1999]
    # expect: array([[0.00000000e+00, 3.33333333e-01, 6.66666667e-01, ...,
    # expect:         3.23333333e+01, 3.26666667e+01, 3.30000000e+01],
    # expect:        [3.33333333e+01, 3.36666667e+01, 3.40000000e+01, ...,
    # expect:         6.56666667e+01, 6.60000000e+01, 6.63333333e+01],
    # expect:        [6.66666667e+01, 6.70000000e+01, 6.73333333e+01, ...,
    # expect:         9.90000000e+01, 9.93333333e+01, 9.96666667e+01],
    # expect:        ...,
    # expect:        [3.23333333e+03, 3.23366667e+03, 3.23400000e+03, ...,
    # expect:         3.26566667e+03, 3.26600000e+03, 3.26633333e+03],
    # expect:        [3.26666667e+03, 3.26700000e+03, 3.26733333e+03, ...,
    # expect:         3.29900000e+03, 3.29933333e+03, 3.29966667e+03],
    # expect:        [3.30000000e+03, 3.30033333e+03, 3.30066667e+03, ...,
    # expect:         3.33233333e+03, 3.33266667e+03, 3.33300000e+03]])
    # expect: [[0.00000000e+00 3.33333333e-01 6.66666667e-01 ... 3.23333333e+01
    # expect:   3.26666667e+01 3.30000000e+01]
    # expect:  [3.33333333e+01 3.36666667e+01 3.40000000e+01 ... 6.56666667e+01
    # expect:   6.60000000e+01 6.63333333e+01]
    # expect:  [6.66666667e+01 6.70000000e+01 6.73333333e+01 ... 9.90000000e+01
    # expect:   9.93333333e+01 9.96666667e+01]
    # expect:  ...
    # expect:  [3.23333333e+03 3.23366667e+03 3.23400000e+03 ... 3.26566667e+03
    # expect:   3.26600000e+03 3.26633333e+03]
    # expect:  [3.26666667e+03 3.26700000e+03 3.26733333e+03 ... 3.29900000e+03
    # expect:   3.29933333e+03 3.29966667e+03]
    # expect:  [3.30000000e+03 3.30033333e+03 3.30066667e+03 ... 3.33233333e+03
    # expect:   3.33266667e+03 3.33300000e+03]]
    # expect: array([1.e-04, 1.e+00])
    # expect: [1.e-04 1.e+00]
    # expect: array([1.12345679, 2.        ])
    # expect: [1.12345679 2.        ]
print([np.arange(3), np.float64(.5), np.int8(3)])  # expect: [array([0, 1, 2]), 0.5, 3]
