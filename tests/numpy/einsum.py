import numpy as np
a, b, v = np.arange(6).reshape(2, 3), np.arange(12.0).reshape(3, 4), np.array([1, 2, 3])
t = np.arange(24).reshape(2, 3, 4)
for text, *operands in (("ij,jk", a, b), ("ij,jk->ki", a, b), ("ij->ji", a), ("ij->", a), ("ij->i", a), ("ii", np.eye(3)), ("ii->i", np.arange(9).reshape(3, 3)),
                        ("i,i", v, v), ("i,j", v, v), ("i,j->ij", v, [1, 2]), ("ij,j->i", a, v), ("...j,j->...", t.swapaxes(1, 2), v), ("ijk->kji", t),
                        ("bij,bjk->bik", t, t.swapaxes(1, 2)), ("ij,jk,kl->il", a, b, np.ones((4, 2))), ("i...->...", t), ("ij,ij->ij", a, a),
                        ("ii,ii", np.eye(2), np.ones((2, 2))), ("i j , j k", a, b), ("...,...", a, 2), ("ij,ik->jk", a, a)):
    r = np.einsum(text, *operands)
    print(text, r.dtype, r.shape, r.tolist())
print(np.einsum(a, [0, 1], b, [1, 2], [0, 2]), np.einsum(np.eye(2), [0, 0]))
m = np.zeros((3, 3))
np.einsum("ii->i", m)[:] = 5
out = np.empty((2, 4))
print(m.tolist(), np.einsum("ij,jk", a, b, out=out) is out, out.tolist(), np.einsum("ij,jk", a, b, dtype=complex).dtype)
for text, *operands in (("ij", v), ("i->j", v), ("ij,jk", a, a), ("i->ii", v), ("i,j", v), ("i", v, v), ("i$", v), ("i", a), ("...i", v, v)):
    try:
        np.einsum(text, *operands)
    except Exception as e:
        print(text, type(e).__name__, e)
