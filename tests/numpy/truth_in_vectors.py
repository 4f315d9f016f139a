"""Places and counts of what is true, takes, sizes of complex numbers: all lengths around those of vectors, however elements lie."""
import random

import numpy as np

random.seed(2)
wrong = 0
for n in list(range(0, 80)) + [127, 128, 129, 255, 256, 257, 300, 1000, 16320, 16400]:
    for chance in (0, 0.01, 0.5, 1):
        list_ = [random.random() < chance for _ in range(n)]
        places = [i for i, v in enumerate(list_) if v]
        a, x = np.array(list_, bool), np.arange(n) * 10
        wide = np.zeros(3 * n, bool)
        wide[1::3] = a
        for m in (a, wide[1::3], a[::-1][::-1], a.astype("i4"), a.astype("f8") * -0.5, a.astype(">f4")):
            wrong += m.nonzero()[0].tolist() != places or np.count_nonzero(m) != len(places) or np.flatnonzero(m).tolist() != places
        wrong += x[a].tolist() != [10 * i for i in places] or x[::-1][a[::-1]].tolist() != [10 * i for i in places[::-1]]
        y = x.copy()
        y[a] = -1
        wrong += y.tolist() != [-1 if v else 10 * i for i, v in enumerate(list_)]
        if n:
            wrong += a.argmax() != (places[0] if places else 0) or (~a).argmin() != a.argmax()
        if n % 6 == 0 and n:
            m = a.reshape(3, -1)
            wrong += list(zip(*[v.tolist() for v in m.nonzero()])) != [divmod(i, n // 3) for i in places]
            wrong += m.T.nonzero()[1].tolist() != [i for _, i in sorted((i % (n // 3), i // (n // 3)) for i in places)]
print(wrong)
raw = np.frombuffer(bytes([0, 3, 0, 255, 1] * 30), "?")
print(np.count_nonzero(raw), raw.nonzero()[0][:5], raw.argmax(), raw[1:].argmin())

x = np.array([5, 6, 7, 8])
for code in "i1 i2 f4 f8 c16 ?".split():
    print(np.take(x.astype(code), [[0, -1], [3, 1]]).tolist(), end=" ")
print(np.take(x, 2), np.take(x, [], axis=0), x[::-1].take([0, 1]), np.take(x.reshape(2, 2), [0, 3]), np.take(x, [5, -9], mode="wrap"))
for bad in (4, -5, [0, 1, 9], [[0], [-77]]):
    try:
        np.take(x, bad)
    except IndexError as e:
        print(e)

parts = [0.0, -0.0, 1.0, -3.0, 4.0, 5e-324, 1e-310, 1e-200, 1e200, 1.7e308, np.inf, -np.inf, np.nan]
z = np.array([complex(p, q) for p in parts for q in parts])
with np.errstate(all="ignore"):
    for code in ("c8", "c16"):
        w = z.astype(code)
        sizes = np.abs(w)
        print([float("%.6g" % v) for v in sizes[:60:7].tolist()], np.isinf(sizes).sum(), np.isnan(sizes).sum())
        alone = np.array([np.abs(w[i:i + 1])[0] for i in range(len(w))])
        for way in (np.abs(np.repeat(w, 2)[::2]), np.abs(w[::-1])[::-1], np.abs(np.tile(w, 5))[-len(w):]):
            assert way.tobytes() == alone.tobytes()
r = np.random.RandomState(1)
with np.errstate(all="raise"):
    z = r.randn(999) + 1j * r.randn(999)
    print((abs(np.abs(z) / np.hypot(z.real, z.imag) - 1) < 5e-16).all(), np.abs(np.zeros(9, complex)).tolist())
    np.abs(np.array([complex(np.inf, 1), complex(np.nan, np.inf), complex(np.nan, 0)] * 9))  # expect: 0
    # expect: 90 [1 3 4 6 8] 1 1
    # expect: [[5, 8], [8, 6]] [[5, 8], [8, 6]] [[5.0, 8.0], [8.0, 6.0]] [[5.0, 8.0], [8.0, 6.0]] [[(5+0j), (8+0j)], [(8+0j), (6+0j)]] [[True, True], [True, True]] 7 [] [8 7] [5 8] [6 8]
    # expect: index 4 is out of bounds for axis 0 with size 4
    # expect: index -5 is out of bounds for axis 0 with size 4
    # expect: index 9 is out of bounds for axis 0 with size 4
    # expect: index -77 is out of bounds for axis 0 with size 4
    # expect: [0.0, 0.0, 0.0, inf, 1.41421, inf, 4.24264, inf, 5.65685] 88 17
    # expect: [0.0, 1e-200, 0.0, 1e+200, 1.41421, 1.7e+308, 4.24264, inf, 5.65685] 49 21
    # expect: True [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
