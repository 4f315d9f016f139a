# Determinants, inverses and solutions of many matrices at once, of none, and of those that have no answer.
import numpy as np

state = np.random.RandomState(6)
for code in "f", "d", "F", "D":
    for shape in (3, 3), (0, 3, 3), (4, 2, 2), (2, 3, 1, 1), (2, 0, 0), (5, 7, 7):
        a = state.randint(-9, 10, shape).astype(code)
        if code in "FD":
            a = a + 1j * state.randint(-9, 10, shape).astype("f" if code == "F" else "d")
        sign, log = np.linalg.slogdet(a)
        d = np.linalg.det(a)
        print(code, shape, d.dtype, sign.dtype, log.dtype, np.shape(d), np.round(np.ravel(d)[:3], 1), np.round(np.ravel(sign)[:2], 3), np.round(np.ravel(log)[:2], 3))
        i = np.linalg.inv(a + 20 * np.eye(shape[-1], dtype=code))
        print(i.dtype, i.shape, np.round(i.ravel()[:3], 3))
        # expect: f (3, 3) float32 float32 float32 () [-92.] [-1.] [4.522]
        # expect: float32 (3, 3) [ 0.047 -0.008  0.027]
        # expect: f (0, 3, 3) float32 float32 float32 (0,) [] [] []
        # expect: float32 (0, 3, 3) []
        # expect: f (4, 2, 2) float32 float32 float32 (4,) [-40.   1.  28.] [-1.  1.] [ 3.689 -0.   ]
        # expect: float32 (4, 2, 2) [ 0.05  -0.017 -0.025]
        # expect: f (2, 3, 1, 1) float32 float32 float32 (2, 3) [-4. -4.  8.] [-1. -1.] [1.386 1.386]
        # expect: float32 (2, 3, 1, 1) [0.062 0.062 0.036]
        # expect: f (2, 0, 0) float32 float32 float32 (2,) [1. 1.] [1. 1.] [0. 0.]
        # expect: float32 (2, 0, 0) []
        # expect: f (5, 7, 7) float32 float32 float32 (5,) [   45604.  3887448. -2212498.] [1. 1.] [10.728 15.173]
        # expect: float32 (5, 7, 7) [ 0.139  0.058 -0.025]
        # expect: d (3, 3) float64 float64 float64 () [8.] [1.] [2.079]
        # expect: float64 (3, 3) [ 0.045 -0.023 -0.003]
        # expect: d (0, 3, 3) float64 float64 float64 (0,) [] [] []
        # expect: float64 (0, 3, 3) []
        # expect: d (4, 2, 2) float64 float64 float64 (4,) [-36.  74.  78.] [-1.  1.] [3.584 4.304]
        # expect: float64 (4, 2, 2) [ 0.038 -0.003  0.017]
        # expect: d (2, 3, 1, 1) float64 float64 float64 (2, 3) [-5. -9.  1.] [-1. -1.] [1.609 2.197]
        # expect: float64 (2, 3, 1, 1) [0.067 0.091 0.048]
        # expect: d (2, 0, 0) float64 float64 float64 (2,) [1. 1.] [1. 1.] [0. 0.]
        # expect: float64 (2, 0, 0) []
        # expect: d (5, 7, 7) float64 float64 float64 (5,) [ 3435188.    78658. -5050402.] [1. 1.] [15.05  11.273]
        # expect: float64 (5, 7, 7) [ 0.046 -0.012 -0.001]
        # expect: F (3, 3) complex64 complex64 float32 () [1060.-13.j] [1.-0.012j] [6.966]
        # expect: complex64 (3, 3) [0.045-0.007j 0.   +0.014j 0.001-0.001j]
        # expect: F (0, 3, 3) complex64 complex64 float32 (0,) [] [] []
        # expect: complex64 (0, 3, 3) []
        # expect: F (4, 2, 2) complex64 complex64 float32 (4,) [-73.-33.j -79.-82.j  11.+32.j] [-0.911-0.412j -0.694-0.72j ] [4.383 4.735]
        # expect: complex64 (4, 2, 2) [ 0.064+0.015j -0.012+0.005j -0.012-0.026j]
        # expect: F (2, 3, 1, 1) complex64 complex64 float32 (2, 3) [-4.-1.j  7.+9.j  1.+9.j] [-0.97 -0.243j  0.614+0.789j] [1.417 2.434]
        # expect: complex64 (2, 3, 1, 1) [0.062+0.004j 0.033-0.011j 0.04 -0.017j]
        # expect: F (2, 0, 0) complex64 complex64 float32 (2,) [1.+0.j 1.+0.j] [1.+0.j 1.+0.j] [0. 0.]
        # expect: complex64 (2, 0, 0) []
        # expect: F (5, 7, 7) complex64 complex64 float32 (5,) [ -9736090.+30943942.j  -8676934.-32155956.j -45922156. -3606278.j] [-0.3  +0.954j -0.261-0.965j] [17.295 17.321]
        # expect: complex64 (5, 7, 7) [ 0.03 -0.04j   0.02 -0.065j -0.038-0.022j]
        # expect: D (3, 3) complex128 complex128 float64 () [409.+333.j] [0.775+0.631j] [6.268]
        # expect: complex128 (3, 3) [ 0.079-0.005j  0.051-0.024j -0.007+0.016j]
        # expect: D (0, 3, 3) complex128 complex128 float64 (0,) [] [] []
        # expect: complex128 (0, 3, 3) []
        # expect: D (4, 2, 2) complex128 complex128 float64 (4,) [-110.-31.j  103.+34.j  -35.-52.j] [-0.963-0.271j  0.95 +0.313j] [4.739 4.686]
        # expect: complex128 (4, 2, 2) [ 0.067+0.016j -0.008-0.022j -0.023+0.005j]
        # expect: D (2, 3, 1, 1) complex128 complex128 float64 (2, 3) [ 7.+9.j -8.-6.j  4.+0.j] [ 0.614+0.789j -0.8  -0.6j  ] [2.434 2.303]
        # expect: complex128 (2, 3, 1, 1) [0.033-0.011j 0.067+0.033j 0.042+0.j   ]
        # expect: D (2, 0, 0) complex128 complex128 float64 (2,) [1.+0.j 1.+0.j] [1.+0.j 1.+0.j] [0. 0.]
        # expect: complex128 (2, 0, 0) []
        # expect: D (5, 7, 7) complex128 complex128 float64 (5,) [ 29443817.+7.95896950e+07j -24838246.-7.28374540e+07j
        # expect:   82031316.+1.64304872e+08j] [ 0.347+0.938j -0.323-0.946j] [18.257 18.159]
        # expect: complex128 (5, 7, 7) [ 0.032+0.009j -0.008-0.014j -0.016+0.012j]
m, b = state.rand(4, 1, 3, 3), state.rand(1, 2, 3, 5)
print(np.linalg.solve(m, b).shape, np.allclose(m @ np.linalg.solve(m, b), b))  # expect: (4, 2, 3, 5) True
print(np.linalg.solve(m[0, 0], b[0]).shape, np.linalg.solve(m[0, 0], b[0, 0, :, 0]).shape, np.linalg.solve(m[:, 0], np.ones((4, 3))).shape)
# expect: (2, 3, 5) (3,) (4, 3)
singular = np.stack([np.eye(2), np.ones((2, 2))])
print(np.linalg.det(singular), np.linalg.slogdet(singular))
# expect: [1. 0.] (array([1., 0.]), array([  0., -inf]))
for f in np.linalg.inv, lambda x: np.linalg.solve(x, np.ones((2, 2))):
    try:
        f(singular)
    except Exception as e:
        print(type(e).__name__, e)  # expect: LinAlgError Singular matrix
        # expect: LinAlgError Singular matrix
