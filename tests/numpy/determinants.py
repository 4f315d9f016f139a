import numpy as np
for m in ([[3, 1], [1, 2]], [[2., 1], [1, 3]], [[1, 2], [3, 4]], [[1.5, 2.25], [3.1, 4.7]], [[2, 1, 1], [1, 3, 2], [1, 0, 0]], [[0.0]], [[1, 2], [2, 4]]):
    print(np.linalg.det(np.array(m)), *np.linalg.slogdet(m))
    # expect: 5.000000000000001 1.0 1.6094379124341005
    # expect: 5.000000000000001 1.0 1.6094379124341005
    # expect: -2.0000000000000004 -1.0 0.6931471805599455
    # expect: 0.0750000000000006 1.0 -2.5902671654458187
    # expect: -1.0 -1.0 0.0
    # expect: 0.0 0.0 -inf
    # expect: 0.0 0.0 -inf
rng = np.random.RandomState(1)
print([np.linalg.det(rng.randn(n, n)) for n in (1, 2, 3, 5, 8, 12)])
# expect: [1.6243453636632417, -1.0961303849490094, -5.8778689269020825, 0.19296877859170597, 2.895551720319178, -19212.62428977403]
print(np.linalg.det([[[1, 2], [3, 4]], [[2, 0], [0, 2]]]), np.linalg.slogdet(np.diag([1e-200, -1e-200, 1e-200])))
# expect: [-2.  4.] (-1.0, -1381.5510557964276)
print(np.linalg.det(np.eye(3, dtype=np.float32) * 2).dtype, np.linalg.det(np.empty((0, 0))))
# expect: float32 1.0
try: np.linalg.det(np.ones(3))
except np.linalg.LinAlgError as e: print(e)
# expect: 1-dimensional array given. Array must be at least two-dimensional
try: np.linalg.det(np.ones((2, 3)))
except np.linalg.LinAlgError as e: print(e)  # expect: Last 2 dimensions of the array must be square
