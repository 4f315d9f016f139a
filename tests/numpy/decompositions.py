# Values agree to many digits; vectors are checked by what they must fulfil.
import numpy as np
L, r = np.linalg, np.random.RandomState(0)
def near(a, b):
    return bool(np.allclose(a, b, atol=1e-10))
for n in 1, 2, 3, 8:
    a = r.randn(n, n)
    c = a + 1j * r.randn(n, n)
    for m in a + a.T, c + c.conj().T:
        w, v = L.eigh(m)
        print(np.round(w, 8) + 0.0, near(m @ v, v * w), near(v.conj().T @ v, np.eye(n)), near(L.eigvalsh(m, "U"), w), v.dtype)
    for m in a, c, np.triu(a), np.diag(np.arange(n)):
        w, v = L.eig(m)
        print(np.round(np.sort(w), 8) + 0.0, near(m @ v, v * w), near((abs(v) ** 2).sum(axis=0), 1), near(np.sort(L.eigvals(m)), np.sort(w)))
    p = c @ c.conj().T + np.eye(n)
    print(near(L.cholesky(p) @ L.cholesky(p).conj().T, p), near(np.triu(L.cholesky(p), 1), 0))
    for m in r.randn(n, 2), r.randn(n, 5) + 1j * r.randn(n, 5), np.ones((n, 3)):
        q, t = L.qr(m)
        u, s, vh = L.svd(m)
        print(q.shape, t.shape, near(q @ t, m), near(np.tril(t, -1), 0), u.shape, np.round(s, 8), vh.shape, near(u[:, :len(s)] * s @ vh[:len(s)], m), near(u.conj().T @ u, np.eye(n)))
        x, left, rank, sizes = L.lstsq(m, np.arange(n), rcond=None)
        print(np.round(x, 8) + 0.0, np.round(left, 8), rank, np.round(sizes, 8), near(m @ L.pinv(m) @ m, m), L.matrix_rank(m))
        # expect: [3.52810469] True True True float64
        # expect: [3.52810469] True True True complex128
        # expect: [1.76405235] True True True
        # expect: [1.76405235+0.40015721j] True True True
        # expect: [1.76405235] True True True
        # expect: [0.] True True True
        # expect: True True
        # expect: (1, 1) (1, 2) True True (1, 1) [2.44530783] (2, 2) True True
        # expect: [0. 0.] [] 1 [2.44530783] True 1
        # expect: (1, 1) (1, 5) True True (1, 1) [2.87703152] (5, 5) True True
        # expect: [0.+0.j 0.+0.j 0.+0.j 0.+0.j 0.+0.j] [] 1 [2.87703152] True 1
        # expect: (1, 1) (1, 3) True True (1, 1) [1.73205081] (3, 3) True True
        # expect: [0. 0. 0.] [] 1 [1.73205081] True 1
        # expect: [-1.70085978  2.17826971] True True True float64
        # expect: [-2.33969618  2.81710612] True True True complex128
        # expect: [-0.65772091  0.89642588] True True True
        # expect: [-0.63865018+1.95989875j  0.87735515-0.99321245j] True True True
        # expect: [-0.20515826  0.44386323] True True True
        # expect: [0. 1.] True True True
        # expect: True True
        # expect: (2, 2) (2, 2) True True (2, 2) [2.92295244 0.14619675] (2, 2) True True
        # expect: [1.73676481 2.02289562] [] 2 [2.92295244 0.14619675] True 2
        # expect: (2, 2) (2, 5) True True (2, 2) [4.42922819 1.85389079] (5, 5) True True
        # expect: [ 0.09704803+0.05553441j -0.09559985+0.08818394j -0.10840307-0.16202523j
        # expect:   0.102481  +0.15027766j  0.00119558+0.17618305j] [] 2 [4.42922819 1.85389079] True 2
        # expect: (2, 2) (2, 3) True True (2, 2) [2.44948974 0.        ] (3, 3) True True
        # expect: [0.16666667 0.16666667 0.16666667] [] 1 [2.44948974 0.        ] True 1
        # expect: [-3.7381386 -2.0755079  1.4607582] True True True float64
        # expect: [-4.03362673 -1.89061461  1.57135304] True True True complex128
        # expect: [-1.75777279+0.j         -0.20933568-0.44769896j -0.20933568+0.44769896j] True True True
        # expect: [-1.1973493 +0.63351106j -0.67111484-0.78922215j -0.30798001-1.5049808j ] True True True
        # expect: [-1.25279536 -0.89546656 -0.02818223] True True True
        # expect: [0. 1. 2.] True True True
        # expect: True True
        # expect: (3, 2) (2, 2) True True (3, 3) [1.93362809 0.38934956] (2, 2) True True
        # expect: [-1.42649239 -1.79339842] [1.10229658] 2 [1.93362809 0.38934956] True 2
        # expect: (3, 3) (3, 5) True True (3, 3) [3.87083251 2.75920993 1.86603847] (5, 5) True True
        # expect: [-0.33928624+0.03813976j -0.12502206-0.06718276j -0.00734265-0.33870065j
        # expect:  -0.4254356 -0.33206089j  0.28980575-0.03749185j] [] 3 [3.87083251 2.75920993 1.86603847] True 3
        # expect: (3, 3) (3, 3) True True (3, 3) [3. 0. 0.] (3, 3) True True
        # expect: [0.33333333 0.33333333 0.33333333] [] 1 [3. 0. 0.] True 1
        # expect: [-4.46554674 -1.86996562 -0.07291111  1.84341527  3.14003039  3.72827034
        # expect:   5.54118753  6.82987516] True True True float64
        # expect: [-5.61118812 -2.28507508 -0.5506511   1.86317471  2.56285973  3.62594929
        # expect:   6.69566232  8.37362346] True True True complex128
        # expect: [-0.69623886-1.76049599j -0.69623886+1.76049599j  0.73751642-0.89363204j
        # expect:   0.73751642+0.89363204j  1.31468366+0.j          1.74477148-2.65664957j
        # expect:   1.74477148+2.65664957j  2.45039587+0.j        ] True True True
        # expect: [-0.50109533+2.83719644j -0.40866784-2.38648248j -0.34048335+0.23422963j
        # expect:   0.07782565+4.16434934j  1.17348841+0.91004702j  1.69228044-5.01789742j
        # expect:   2.65996297-1.11547677j  2.98386666+0.14516336j] True True True
        # expect: [-0.09845252  0.08755124  0.57659082  0.61407937  0.94447949  1.48051479
        # expect:   1.84926373  1.8831507 ] True True True
        # expect: [0. 1. 2. 3. 4. 5. 6. 7.] True True True
        # expect: True True
        # expect: (8, 2) (2, 2) True True (8, 8) [3.04762262 1.90794095] (2, 2) True True
        # expect: [-1.02392627 -1.57169999] [126.81250456] 2 [3.04762262 1.90794095] True 2
        # expect: (8, 5) (5, 5) True True (8, 8) [5.24055937 4.40451136 3.87833229 3.17969494 1.8745334 ] (5, 5) True True
        # expect: [ 0.94907849-0.08297146j  0.38280686+1.65828707j -0.03764358+1.22646001j
        # expect:   0.00303356+1.02273679j -1.36719779+0.67750878j] [97.34174767] 5 [5.24055937 4.40451136 3.87833229 3.17969494 1.8745334 ] True 5
        # expect: (8, 3) (3, 3) True True (8, 8) [4.89897949 0.         0.        ] (3, 3) True True
        # expect: [1.16666667 1.16666667 1.16666667] [] 1 [4.89897949 0.         0.        ] True 1
print(L.eigh([[2, 1], [1, 2]]), L.eig([[2, 0], [0, 3]]), L.eigvals([[0, 1], [-1, 0]]), L.svd([[3, 0], [0, 4]], compute_uv=False), L.cholesky([[4, 2], [2, 3]]))
# expect: (array([1., 3.]), array([[-0.70710678,  0.70710678],
# expect:        [ 0.70710678,  0.70710678]])) (array([2., 3.]), array([[1., 0.],
# expect:        [0., 1.]])) [0.+1.j 0.-1.j] [4. 3.] [[2.         0.        ]
# expect:  [1.         1.41421356]]
print(np.round([L.cond([[1, 2], [3, 4]]), L.cond([[1, 2], [3, 4]], 1), L.norm([[1, 2], [3, 4]], 2), L.norm([[1, 2], [3, 4]], "nuc"), L.norm([[1, 2], [3, 4]], -2)], 8))
# expect: [14.93303437 21.          5.4649857   5.83095189  0.36596619]
print(L.eigh(np.stack([np.eye(2), np.diag([3, 1.0])]))[0], L.qr(np.ones((2, 3, 2)))[0].shape, L.qr(np.eye(2), "r"), L.svd(np.ones((2, 3)), full_matrices=False)[2].shape)
# expect: [[1. 1.]
# expect:  [1. 3.]] (2, 3, 2) [[1. 0.]
# expect:  [0. 1.]] (2, 3)
print(np.round(L.tensorsolve(np.eye(4).reshape(2, 2, 2, 2) * 2, np.ones((2, 2))), 8), L.tensorinv(np.eye(4).reshape(2, 2, 2, 2)).shape)
# expect: [[0.5 0.5]
# expect:  [0.5 0.5]] (2, 2, 2, 2)
for f in (lambda: L.cholesky([[1, 2], [2, 1]]), lambda: L.eig([[1, 2]]), lambda: L.eigvals([[np.nan, 1], [1, 1]]), lambda: L.qr([[1]], "x"), lambda: L.lstsq([[1]], [1, 2], rcond=None),
          lambda: L.svd([1, 2]), lambda: L.eigh(np.eye(2), "x")):
    try: f()
    except Exception as e: print(type(e).__name__, e)  # expect: LinAlgError Matrix is not positive definite
    # expect: LinAlgError Last 2 dimensions of the array must be square
    # expect: LinAlgError Array must not contain infs or NaNs
    # expect: ValueError Unrecognized mode 'x'
    # expect: LinAlgError Incompatible dimensions
    # expect: LinAlgError 1-dimensional array given. Array must be at least two-dimensional
    # expect: ValueError UPLO argument must be 'L' or 'U'
