# The last bits of solutions, inverses and determinants are those of the reference LAPACK; float32 is computed as float64.
import hashlib
import numpy as np

r = np.random.RandomState(3)
for dtype in "f8", "f4", "c16", "c8", "i8":
    total = hashlib.md5()
    for n in 1, 2, 3, 6, 20:
        a, b = ((r.randn(n, k) * 5 + (1j * r.randn(n, k) if "c" in dtype else 0)).astype(dtype) for k in (n, 2))
        for x in np.linalg.solve(a, b), np.linalg.solve(a, b[:, 0]), np.linalg.inv(a), np.linalg.det(a), *np.linalg.slogdet(a):
            total.update(x.tobytes() + x.dtype.str.encode())
    print(dtype, total.hexdigest())  # expect: f8 20ff90d7dccf7eb51e64bb878b819efb
    # expect: f4 20da03ff35c6d2a42245ff49cb644a6f
    # expect: c16 85d014992d5cd94ec1815f235795f800
    # expect: c8 3c76d5763be4d0d5ebdbd40ee0edffb2
    # expect: i8 8c8d9e716abcf6dcd2f96b0940c30f33
for a, b in ((np.eye(2), np.ones(3)), (np.eye(2), np.ones((3, 2))), (np.ones((2, 3)), [1, 2]), (np.eye(2, dtype="f2"), [1, 2])):
    try:
        np.linalg.solve(a, b)
    except Exception as e:
        print(type(e).__name__, e)
        # expect: ValueError solve1: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m)->(m) (size 3 is different from 2)
        # expect: ValueError solve: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m,n)->(m,n) (size 3 is different from 2)
        # expect: LinAlgError Last 2 dimensions of the array must be square
        # expect: TypeError array type float16 is unsupported in linalg
print(np.linalg.solve(np.eye(2) * np.ones((3, 2, 2)), np.arange(6).reshape(3, 2)))  # expect: [[0. 1.]
# expect:  [2. 3.]
# expect:  [4. 5.]]
print(np.linalg.inv(np.zeros((0, 0))), np.linalg.det(np.diag([1e200, 1e200, 1e-300])))
# expect: [] 1.0000000000000678e+100
