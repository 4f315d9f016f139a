# Products with a matrix on either side, decompositions and pieces put together give matrices, whose * goes on meaning the product.
import numpy as np

m = np.asmatrix([[4.0, 1.0], [1.0, 3.0]])
v = np.arange(2.0)
tall = np.ones((3, 2))

def show(name, *results):
    print(name, *[(type(r).__name__, np.shape(r)) for r in results])

show("dot", np.dot(v, m), np.dot(m, v), np.dot(tall, m), tall.dot(m), np.dot(m, m.T))
# expect: dot ('matrix', (1, 2)) ('matrix', (1, 2)) ('matrix', (3, 2)) ('matrix', (3, 2)) ('matrix', (2, 2))
show("matmul", tall @ m, np.matmul(m, np.ones((2, 1))), np.inner(tall, m))
# expect: matmul ('matrix', (3, 2)) ('matrix', (2, 1)) ('matrix', (3, 2))
out = np.empty((3, 2))
print(np.dot(tall, m, out=out) is out, type(out).__name__)  # expect: True ndarray
show("solved", np.linalg.inv(m), np.linalg.pinv(m), np.linalg.solve(m, np.asmatrix("1; 2")), np.linalg.solve(m, [1, 2]))
# expect: solved ('matrix', (2, 2)) ('matrix', (2, 2)) ('matrix', (2, 1)) ('ndarray', (2,))
show("decomposed", np.linalg.cholesky(m), *np.linalg.qr(m), *np.linalg.eig(m), *np.linalg.eigh(m), *np.linalg.svd(m))
# expect: decomposed ('matrix', (2, 2)) ('matrix', (2, 2)) ('matrix', (2, 2)) ('ndarray', (2,)) ('matrix', (2, 2)) ('ndarray', (2,)) ('matrix', (2, 2)) ('matrix', (2, 2)) ('ndarray', (2,)) ('matrix', (2, 2))
show("least squares", *np.linalg.lstsq(tall + np.arange(6).reshape(3, 2), np.asmatrix("1; 2; 4"), rcond=None)[:2])
# expect: least squares ('matrix', (2, 1)) ('matrix', (1, 1))
show("joined", np.concatenate([tall, m]), np.vstack([m, v]), np.hstack([m, [[1], [2]]]), np.column_stack([m, m]), np.kron(m, tall))
# expect: joined ('matrix', (5, 2)) ('matrix', (3, 2)) ('matrix', (2, 3)) ('matrix', (2, 4)) ('matrix', (6, 4))
show("turned", np.flip(m), np.fliplr(m), np.flipud(m), np.rot90(m), np.split(m, 2)[0])
# expect: turned ('matrix', (2, 2)) ('matrix', (2, 2)) ('matrix', (2, 2)) ('matrix', (2, 2)) ('matrix', (1, 2))

X = np.asmatrix(np.column_stack([np.ones(4), np.arange(4)]))
y = np.asmatrix([1.0, 3.0, 5.0, 7.0]).T
print((np.linalg.inv(X.T * X) * X.T * y).round(6))  # expect: [[1.]
# expect:  [2.]]
w, bias = np.asmatrix([[0.5, -1.0], [2.0, 0.25]]), np.array([0.1, 0.2])
print(((np.dot(v, w.T) - bias) * w).T.getA().tolist())  # expect: [[-0.45000000000000007], [1.1125]]
