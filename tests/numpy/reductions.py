# Sums, means, extremes: axes, types, empty ones; sums to the last bit.
import warnings

import numpy as np


def attempt(f):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            print(repr(f()), *[str(w.message) for w in seen])
        except Exception as e:
            print(type(e).__name__ + ":", e)


x = (np.arange(60) * 7 % 31).reshape(3, 4, 5)
for name in ("sum", "prod", "max", "min", "mean", "std", "var", "any", "all", "ptp", "argmax", "argmin", "cumsum", "cumprod"):
    for a in (x, x.astype(np.float32) / 3, x > 7):
        if name == "ptp" and a.dtype == bool:
            continue
        for axis in (None, 0, -1):
            r = getattr(a, name)(axis=axis)
            print(name, a.dtype, axis, r.dtype, np.asarray(r).ravel()[:4].tolist(), np.shape(r))
            # expect: sum int64 None int64 [889] ()
            # expect: sum int64 0 int64 [17, 38, 59, 49] (4, 5)
            # expect: sum int64 -1 int64 [70, 59, 79, 68] (3, 4)
            # expect: sum float32 None float32 [296.3333435058594] ()
            # expect: sum float32 0 float32 [5.6666669845581055, 12.666666984558105, 19.66666603088379, 16.33333396911621] (4, 5)
            # expect: sum float32 -1 float32 [23.333332061767578, 19.66666603088379, 26.33333396911621, 22.66666603088379] (3, 4)
            # expect: sum bool None int64 [44] ()
            # expect: sum bool 0 int64 [1, 2, 3, 2] (4, 5)
            # expect: sum bool -1 int64 [3, 3, 4, 4] (3, 4)
            # expect: prod int64 None int64 [0] ()
            # expect: prod int64 0 int64 [0, 1288, 6300, 2772] (4, 5)
            # expect: prod int64 -1 int64 [0, 19800, 382800, 106704] (3, 4)
            # expect: prod float32 None float32 [0.0] ()
            # expect: prod float32 0 float32 [0.0, 47.70370101928711, 233.33331298828125, 102.66667175292969] (4, 5)
            # expect: prod float32 -1 float32 [0.0, 81.48149108886719, 1575.308837890625, 439.1111755371094] (3, 4)
            # expect: prod bool None int64 [0] ()
            # expect: prod bool 0 int64 [0, 0, 1, 0] (4, 5)
            # expect: prod bool -1 int64 [0, 0, 0, 0] (3, 4)
            # expect: max int64 None int64 [30] ()
            # expect: max int64 0 int64 [16, 23, 30, 22] (4, 5)
            # expect: max int64 -1 int64 [28, 25, 29, 26] (3, 4)
            # expect: max float32 None float32 [10.0] ()
            # expect: max float32 0 float32 [5.333333492279053, 7.666666507720947, 10.0, 7.333333492279053] (4, 5)
            # expect: max float32 -1 float32 [9.333333015441895, 8.333333015441895, 9.666666984558105, 8.666666984558105] (3, 4)
            # expect: max bool None bool [True] ()
            # expect: max bool 0 bool [True, True, True, True] (4, 5)
            # expect: max bool -1 bool [True, True, True, True] (3, 4)
            # expect: min int64 None int64 [0] ()
            # expect: min int64 0 int64 [0, 7, 14, 6] (4, 5)
            # expect: min int64 -1 int64 [0, 1, 5, 2] (3, 4)
            # expect: min float32 None float32 [0.0] ()
            # expect: min float32 0 float32 [0.0, 2.3333332538604736, 4.666666507720947, 2.0] (4, 5)
            # expect: min float32 -1 float32 [0.0, 0.3333333432674408, 1.6666666269302368, 0.6666666865348816] (3, 4)
            # expect: min bool None bool [False] ()
            # expect: min bool 0 bool [False, False, True, False] (4, 5)
            # expect: min bool -1 bool [False, False, False, False] (3, 4)
            # expect: mean int64 None float64 [14.816666666666666] ()
            # expect: mean int64 0 float64 [5.666666666666667, 12.666666666666666, 19.666666666666668, 16.333333333333332] (4, 5)
            # expect: mean int64 -1 float64 [14.0, 11.8, 15.8, 13.6] (3, 4)
            # expect: mean float32 None float32 [4.938889026641846] ()
            # expect: mean float32 0 float32 [1.888888955116272, 4.222222328186035, 6.55555534362793, 5.44444465637207] (4, 5)
            # expect: mean float32 -1 float32 [4.666666507720947, 3.933333158493042, 5.266666889190674, 4.5333333015441895] (3, 4)
            # expect: mean bool None float64 [0.7333333333333333] ()
            # expect: mean bool 0 float64 [0.3333333333333333, 0.6666666666666666, 1.0, 0.6666666666666666] (4, 5)
            # expect: mean bool -1 float64 [0.6, 0.6, 0.8, 0.8] (3, 4)
            # expect: std int64 None float64 [9.012013586812266] ()
            # expect: std int64 0 float64 [7.318166133366716, 7.318166133366716, 7.3181661333667165, 7.318166133366716] (4, 5)
            # expect: std int64 -1 float64 [9.899494936611665, 8.840814442120138, 8.840814442120138, 8.260750571225353] (3, 4)
            # expect: std float32 None float32 [3.004004716873169] ()
            # expect: std float32 0 float32 [2.4393887519836426, 2.4393885135650635, 2.4393887519836426, 2.4393887519836426] (4, 5)
            # expect: std float32 -1 float32 [3.2998316287994385, 2.9469380378723145, 2.9469382762908936, 2.7535836696624756] (3, 4)
            # expect: std bool None float64 [0.4422166387140533] ()
            # expect: std bool 0 float64 [0.4714045207910317, 0.4714045207910317, 0.0, 0.4714045207910317] (4, 5)
            # expect: std bool -1 float64 [0.48989794855663565, 0.48989794855663565, 0.4, 0.4] (3, 4)
            # expect: var int64 None float64 [81.21638888888889] ()
            # expect: var int64 0 float64 [53.55555555555554, 53.55555555555555, 53.555555555555564, 53.55555555555555] (4, 5)
            # expect: var int64 -1 float64 [98.0, 78.16, 78.16, 68.24000000000001] (3, 4)
            # expect: var float32 None float32 [9.024044036865234] ()
            # expect: var float32 0 float32 [5.95061731338501, 5.950616836547852, 5.95061731338501, 5.95061731338501] (4, 5)
            # expect: var float32 -1 float32 [10.888888359069824, 8.684443473815918, 8.68444538116455, 7.582222938537598] (3, 4)
            # expect: var bool None float64 [0.19555555555555557] ()
            # expect: var bool 0 float64 [0.22222222222222224, 0.22222222222222224, 0.0, 0.22222222222222224] (4, 5)
            # expect: var bool -1 float64 [0.24000000000000005, 0.24000000000000005, 0.16, 0.16] (3, 4)
            # expect: any int64 None bool [True] ()
            # expect: any int64 0 bool [True, True, True, True] (4, 5)
            # expect: any int64 -1 bool [True, True, True, True] (3, 4)
            # expect: any float32 None bool [True] ()
            # expect: any float32 0 bool [True, True, True, True] (4, 5)
            # expect: any float32 -1 bool [True, True, True, True] (3, 4)
            # expect: any bool None bool [True] ()
            # expect: any bool 0 bool [True, True, True, True] (4, 5)
            # expect: any bool -1 bool [True, True, True, True] (3, 4)
            # expect: all int64 None bool [False] ()
            # expect: all int64 0 bool [False, True, True, True] (4, 5)
            # expect: all int64 -1 bool [False, True, True, True] (3, 4)
            # expect: all float32 None bool [False] ()
            # expect: all float32 0 bool [False, True, True, True] (4, 5)
            # expect: all float32 -1 bool [False, True, True, True] (3, 4)
            # expect: all bool None bool [False] ()
            # expect: all bool 0 bool [False, False, True, False] (4, 5)
            # expect: all bool -1 bool [False, False, False, False] (3, 4)
            # expect: ptp int64 None int64 [30] ()
            # expect: ptp int64 0 int64 [16, 16, 16, 16] (4, 5)
            # expect: ptp int64 -1 int64 [28, 24, 24, 24] (3, 4)
            # expect: ptp float32 None float32 [10.0] ()
            # expect: ptp float32 0 float32 [5.333333492279053, 5.3333330154418945, 5.333333492279053, 5.333333492279053] (4, 5)
            # expect: ptp float32 -1 float32 [9.333333015441895, 7.999999523162842, 8.0, 8.0] (3, 4)
            # expect: argmax int64 None int64 [22] ()
            # expect: argmax int64 0 int64 [1, 1, 1, 2] (4, 5)
            # expect: argmax int64 -1 int64 [4, 3, 3, 2] (3, 4)
            # expect: argmax float32 None int64 [22] ()
            # expect: argmax float32 0 int64 [1, 1, 1, 2] (4, 5)
            # expect: argmax float32 -1 int64 [4, 3, 3, 2] (3, 4)
            # expect: argmax bool None int64 [2] ()
            # expect: argmax bool 0 int64 [1, 1, 0, 0] (4, 5)
            # expect: argmax bool -1 int64 [2, 1, 0, 0] (3, 4)
            # expect: argmin int64 None int64 [0] ()
            # expect: argmin int64 0 int64 [0, 0, 0, 1] (4, 5)
            # expect: argmin int64 -1 int64 [0, 4, 4, 3] (3, 4)
            # expect: argmin float32 None int64 [0] ()
            # expect: argmin float32 0 int64 [0, 0, 0, 1] (4, 5)
            # expect: argmin float32 -1 int64 [0, 4, 4, 3] (3, 4)
            # expect: argmin bool None int64 [0] ()
            # expect: argmin bool 0 int64 [0, 0, 0, 1] (4, 5)
            # expect: argmin bool -1 int64 [0, 0, 4, 3] (3, 4)
            # expect: cumsum int64 None int64 [0, 7, 21, 42] (60,)
            # expect: cumsum int64 0 int64 [0, 7, 14, 21] (3, 4, 5)
            # expect: cumsum int64 -1 int64 [0, 7, 21, 42] (3, 4, 5)
            # expect: cumsum float32 None float32 [0.0, 2.3333332538604736, 7.0, 14.0] (60,)
            # expect: cumsum float32 0 float32 [0.0, 2.3333332538604736, 4.666666507720947, 7.0] (3, 4, 5)
            # expect: cumsum float32 -1 float32 [0.0, 2.3333332538604736, 7.0, 14.0] (3, 4, 5)
            # expect: cumsum bool None int64 [0, 0, 1, 2] (60,)
            # expect: cumsum bool 0 int64 [0, 0, 1, 1] (3, 4, 5)
            # expect: cumsum bool -1 int64 [0, 0, 1, 2] (3, 4, 5)
            # expect: cumprod int64 None int64 [0, 0, 0, 0] (60,)
            # expect: cumprod int64 0 int64 [0, 7, 14, 21] (3, 4, 5)
            # expect: cumprod int64 -1 int64 [0, 0, 0, 0] (3, 4, 5)
            # expect: cumprod float32 None float32 [0.0, 0.0, 0.0, 0.0] (60,)
            # expect: cumprod float32 0 float32 [0.0, 2.3333332538604736, 4.666666507720947, 7.0] (3, 4, 5)
            # expect: cumprod float32 -1 float32 [0.0, 0.0, 0.0, 0.0] (3, 4, 5)
            # expect: cumprod bool None int64 [0, 0, 0, 0] (60,)
            # expect: cumprod bool 0 int64 [0, 0, 1, 1] (3, 4, 5)
            # expect: cumprod bool -1 int64 [0, 0, 0, 0] (3, 4, 5)
g = np.random.RandomState(1)
for n in (1, 7, 8, 9, 100, 127, 128, 129, 1000, 8191, 8193, 20000):
    a = g.normal(size=n)
    print(n, a.sum().hex(), a.astype(np.float32).sum().item().hex(), a[::2].sum().hex(), (a + 1j * a[::-1]).sum(), a.mean().hex(), a.std().hex())
    print((a * 100).astype(np.int32).mean().hex(), (a * 100).astype(np.int16).sum(dtype=np.float32).item().hex(), a.astype(np.float16).sum(), a.astype(np.float16).mean())
    # expect: 1 0x1.9fd5190657c50p+0 0x1.9fd51a0000000p+0 0x1.9fd5190657c50p+0 (1.6243453636632417+1.6243453636632417j) 0x1.9fd5190657c50p+0 0x0.0p+0
    # expect: 0x1.4400000000000p+7 0x1.4400000000000p+7 1.624 1.624
    # expect: 7 -0x1.552c94a2f9d5bp+1 -0x1.552c940000000p+1 -0x1.2fd68f117d064p+2 (-2.6654229923039288-2.6654229923039288j) -0x1.85e9ce711d868p-2 0x1.38ed67d4cb623p+0
    # expect: -0x1.3000000000000p+5 -0x1.0a00000000000p+8 -2.664 -0.3806
    # expect: 8 -0x1.3371f24d81236p+0 -0x1.3371f40000000p+0 0x1.4bd70420d5bfep+1 (-1.2009574355335082-1.2009574355335082j) -0x1.3371f24d81236p-3 0x1.1137a1d6a25c9p+0
    # expect: -0x1.dc00000000000p+3 -0x1.dc00000000000p+6 -1.201 -0.1501
    # expect: 9 0x1.ec7d5cbd583d2p+0 0x1.ec7d5c0000000p+0 0x1.24aa769b2d8cfp-1 (1.9237878763453762+1.923787876345376j) 0x1.b5c4c4368752cp-3 0x1.82861fe3231e5p-1
    # expect: 0x1.5555555555555p+4 0x1.8000000000000p+7 1.924 0.2137
    # expect: 100 0x1.4d182f6787637p+2 0x1.4d182c0000000p+2 0x1.63a301002623dp+2 (5.204601145841986+5.204601145841985j) 0x1.aa5c65a33ca84p-5 0x1.b6780079f1c0cp-1
    # expect: 0x1.4c28f5c28f5c3p+2 0x1.0380000000000p+9 5.203 0.05206
    # expect: 127 0x1.b3cdd726bb62ep+3 0x1.b3cdd80000000p+3 0x1.986ec0f8ab688p+0 (13.61887700619544+13.618877006195444j) 0x1.b73c4fc647f2cp-4 0x1.fa5a00fc983b9p-1
    # expect: 0x1.562c58b162c59p+3 0x1.5380000000000p+10 13.62 0.10724
    # expect: 128 0x1.7b398944db65ep+1 0x1.7b39840000000p+1 0x1.3c5e6af4d2a55p+1 (2.9626933656898427+2.9626933656898427j) 0x1.7b398944db65ep-6 0x1.04e3ee5fd3f2bp+0
    # expect: 0x1.2900000000000p+1 0x1.2900000000000p+8 2.965 0.02316
    # expect: 129 0x1.5a270e60c9e9cp+0 0x1.5a27180000000p+0 -0x1.3fb66a920c93ap+3 (1.3521584497738415+1.3521584497738464j) 0x1.57781e2480e7fp-7 0x1.04103907a2116p+0
    # expect: 0x1.1bc86f21bc86fp+0 0x1.1e00000000000p+7 1.353 0.01049
    # expect: 1000 0x1.bd99487a84d69p+5 0x1.bd99460000000p+5 0x1.7a8a483a4e868p+4 (55.6998452731885+55.69984527318849j) 0x1.c84b0abae63bfp-5 0x1.000c51f29565bp+0
    # expect: 0x1.62f1a9fbe76c9p+2 0x1.5aa0000000000p+12 55.7 0.0557
    # expect: 8191 0x1.eb33d1a5e00ecp+4 0x1.eb33c80000000p+4 0x1.ca8be488a948cp+1 (30.700151107740524+30.700151107740467j) 0x1.eb432bbf3e08bp-9 0x1.001b2b82b0b61p+0
    # expect: 0x1.7ecbf65fb2fd9p-2 0x1.7ec0000000000p+11 30.7 0.003748
    # expect: 8193 0x1.67894897e16fap+6 0x1.6789480000000p+6 0x1.f5024d03caed2p+5 (89.88406598390056+89.88406598390056j) 0x1.677e0ca77c33cp-7 0x1.010cc7b5d369bp+0
    # expect: 0x1.16474dc591d37p+0 0x1.1650000000000p+13 89.9 0.01097
    # expect: 20000 0x1.8aa729f5aa038p+4 0x1.8aa7300000000p+4 -0x1.7aa5ab0b0297cp+6 (24.665811500192092+24.665811500192106j) 0x1.434cbabe9933ap-10 0x1.fe4d1d69ba6ecp-1
    # expect: 0x1.f27bb2fec56d6p-4 0x1.3040000000000p+11 24.67 0.001233
m = g.normal(size=(30, 40))
print([v.hex() for v in m.sum(0)[:3]], [v.hex() for v in m.sum(1)[:3]], m.T.sum().hex(), m[:, ::-1].sum(1)[0].hex(), m[:, 3:20].sum().hex(), m.var(0)[0].hex())
# expect: ['-0x1.995e396c98a69p+2', '0x1.480459b9964ecp+2', '-0x1.fa63f4c2be928p-1'] ['0x1.5561646503696p+3', '0x1.e7bedf11ddf78p+1', '0x1.fc189b8cd7c94p+2'] 0x1.a273f0eff34e4p+3 0x1.5561646503696p+3 -0x1.7adf2170fb699p+4 0x1.3c97747de29fap+0
print(np.sum([1, 2, 3]), np.sum(x, axis=(0, 2)), np.sum(x, 1, keepdims=True).shape, np.sum(x, initial=5), np.sum(x, where=x > 20), x.mean(where=x > 20))
# expect: 6 [233 200 229 227] (3, 1, 5) 894 486 25.57894736842105
print(np.sum(np.float32(2)), np.max([[1, 5], [7, 2]], axis=1), np.mean([True, False]), np.std([1, 2, 3], ddof=1), np.var([1 + 1j, 2, 3j]))
# expect: 2.0 [5 7] 0.5 1.0 2.2222222222222223
print(np.max(np.array([1, np.nan, 3])), np.argmax(np.array([1, np.nan, 3])), np.argmin([[3, 1], [0, 9]], axis=0), np.argmax([[1, 2], [3, 0]], axis=1, keepdims=True))
# expect: nan 1 [1 0] [[1]
# expect:  [0]]
print(np.array([200, 100], np.uint8).sum(), np.array([2 ** 31 - 1, 1], np.int32).sum(), np.array([1, 2], np.int8).prod().dtype)
# expect: 300 2147483648 int64
attempt(lambda: np.array([]).mean())
# expect: nan Mean of empty slice. invalid value encountered in scalar divide
attempt(lambda: np.array([]).sum())  # expect: 0.0
attempt(lambda: np.zeros((0, 3)).mean(axis=0))
# expect: array([nan, nan, nan]) Mean of empty slice. invalid value encountered in divide
attempt(lambda: np.array([]).max())
# expect: ValueError: zero-size array to reduction operation maximum which has no identity
attempt(lambda: np.array([]).argmax())  # expect: ValueError: attempt to get argmax of an empty sequence
attempt(lambda: np.array([1.0]).std(ddof=1))
# expect: nan Degrees of freedom <= 0 for slice invalid value encountered in scalar divide
attempt(lambda: x.sum(axis=5))  # expect: AxisError: axis 5 is out of bounds for array of dimension 3
attempt(lambda: np.sum(x, axis="a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
attempt(lambda: np.array([1.5, 2.5, -0.5]).round())  # expect: array([ 2.,  2., -0.])
attempt(lambda: np.round(np.array([1.2345, 123.456]), 2))  # expect: array([  1.23, 123.46])
attempt(lambda: np.round(np.array([15, 25, 351]), -1))  # expect: array([ 20,  20, 350])
attempt(lambda: np.clip(np.arange(6), 2, 4))  # expect: array([2, 2, 2, 3, 4, 4])
attempt(lambda: np.clip(np.array([1.0, np.nan, 5]), 2, 4))  # expect: array([ 2., nan,  4.])
attempt(lambda: np.arange(6).clip(min=3))  # expect: array([3, 3, 3, 3, 4, 5])
attempt(lambda: np.arange(6).clip(1.5, 3))  # expect: array([1.5, 1.5, 2. , 3. , 3. , 3. ])
attempt(lambda: np.clip(np.arange(3), None, None))  # expect: ValueError: One of max or min must be given
attempt(lambda: np.clip(np.arange(6, dtype=np.uint8), 2, 300).dtype)  # expect: dtype('uint16')
