# Systems of equations, inverses and determinants.
import numpy as np

r = np.random.RandomState(7)
for n in 1, 2, 3, 17, 60:
    for name, error in ("f8", 1e-9), ("f4", 1e-2), ("c16", 1e-9):
        a = (r.rand(n, n) + np.eye(n) * 2).astype(name)
        b = r.rand(n, 2).astype(name)
        x, inverse = np.linalg.solve(a, b), np.linalg.inv(a)
        if x.dtype != name or inverse.dtype != name or abs(a @ x - b).max() > error or abs(a @ inverse - np.eye(n)).max() > error:
            print("wrong", n, name)
        if abs(np.linalg.inv(a.T) - inverse.T).max() > error or abs(np.linalg.solve(a, b[:, 0]) - x[:, 0]).max() > error:
            print("wrong", n, name, "transposed")
print(round(float(np.linalg.det(np.array([[1., 2], [3, 4]]))), 9), np.linalg.det(np.array([[0., 1], [1, 0]])))
# expect: -2.0 -1.0
for m in np.zeros((2, 2)), np.array([[1., 2], [2, 4]]), np.array([[1, 1], [1, 1]], "f4"):
    print(np.linalg.det(m))
    try:
        np.linalg.inv(m)
    except np.linalg.LinAlgError as e:
        print(e)  # expect: 0.0
        # expect: Singular matrix
        # expect: 0.0
        # expect: Singular matrix
        # expect: 0.0
        # expect: Singular matrix
