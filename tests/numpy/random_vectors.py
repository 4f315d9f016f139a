"""multivariate_normal and hypergeometric of RandomState."""
import numpy as np

np.random.seed(3)
x = np.random.multivariate_normal([0, 10], [[2, 0.5], [0.5, 1]], 4)
print(x.shape, x.round(8).tolist())
# expect: (4, 2) [[-2.60372003, 9.34221697], [0.50255419, 8.41210947], [0.50161539, 9.86585519], [0.32722248, 9.53122966]]
print(np.random.hypergeometric(10, 20, 5, 8), np.random.hypergeometric(100, 200, 50, 8), np.random.hypergeometric([5, 50], 3, [2, 20]), np.random.rand())
# expect: [2 0 1 2 3 0 0 1] [12 15 19 18 19 18 16 18] [ 1 18] 0.18781482492387824
for call in (lambda: np.random.multivariate_normal([0], [[1, 0], [0, 1]]), lambda: np.random.multivariate_normal([[0]], [[1]]),
             lambda: np.random.hypergeometric(1, 1, 5), lambda: np.random.hypergeometric(-1, 1, 5)):
    try:
        call()
    except ValueError as error:
        print(error)  # expect: mean and cov must have same length
        # expect: mean must be 1 dimensional
        # expect: ngood + nbad < nsample
        # expect: ngood + nbad < nsample
np.random.seed(1)
print(np.random.multivariate_normal([0, 0], [[1, 0], [0, 1]], 2).round(8).tolist(), np.linalg.svd(np.diag([1.0, -4.0, 9.0]))[2].tolist())
# expect: [[1.62434536, -0.61175641], [-0.52817175, -1.07296862]] [[0.0, 0.0, 1.0], [-0.0, -1.0, -0.0], [1.0, 0.0, 0.0]]
