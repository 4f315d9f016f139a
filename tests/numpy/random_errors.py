# What may not be drawn, in numpy's words.
import numpy as np
r = np.random.RandomState(1)
nan = float("nan")
for name, *p in [("exponential", -1), ("beta", 1, 0), ("uniform", 0, float("inf")), ("triangular", 1, 0, 2), ("triangular", 1, 1, 1),
                 ("triangular", 0, 3, 2), ("binomial", -1, .5), ("binomial", 1, 1.5), ("binomial", 1, nan), ("poisson", -1),
                 ("poisson", 1e19), ("poisson", nan), ("zipf", 1), ("geometric", 0), ("logseries", 1), ("normal", 0, -1),
                 ("normal", 0, -0.0), ("normal", "x"), ("normal", None), ("normal", 1j), ("randint", 0), ("randint", 5, 5),
                 ("randint", -2**64, 1), ("randint", 2**70), ("randint", None), ("rand", -1), ("rand", 2.5), ("choice", 0),
                 ("choice", []), ("choice", 1.5), ("choice", [[1]]), ("choice", 2, 5, False), ("permutation", 2.5), ("shuffle", 3)]:
    try:
        print(name, p, getattr(r, name)(*p))
    except Exception as error:
        print(name, p, type(error).__name__, error)  # expect: exponential [-1] ValueError scale < 0
        # expect: beta [1, 0] ValueError b <= 0
        # expect: uniform [0, inf] OverflowError Range exceeds valid bounds
        # expect: triangular [1, 0, 2] ValueError left > mode
        # expect: triangular [1, 1, 1] ValueError left == right
        # expect: triangular [0, 3, 2] ValueError mode > right
        # expect: binomial [-1, 0.5] ValueError n < 0
        # expect: binomial [1, 1.5] ValueError p < 0, p > 1 or p is NaN
        # expect: binomial [1, nan] ValueError p < 0, p > 1 or p is NaN
        # expect: poisson [-1] ValueError lam < 0 or lam is NaN
        # expect: poisson [1e+19] ValueError lam value too large
        # expect: poisson [nan] ValueError lam < 0 or lam is NaN
        # expect: zipf [1] ValueError a <= 1 or a is NaN
        # expect: geometric [0] ValueError p <= 0, p > 1 or p contains NaNs
        # expect: logseries [1] ValueError p < 0, p >= 1 or p is NaN
        # expect: normal [0, -1] ValueError scale < 0
        # expect: normal [0, -0.0] ValueError scale < 0
        # expect: normal ['x'] ValueError could not convert string to float: 'x'
        # expect: normal [None] TypeError must be real number, not NoneType
        # expect: normal [1j] TypeError float() argument must be a string or a real number, not 'complex'
        # expect: randint [0] ValueError high <= 0
        # expect: randint [5, 5] ValueError low >= high
        # expect: randint [-18446744073709551616, 1] ValueError low is out of bounds for int64
        # expect: randint [1180591620717411303424] ValueError high is out of bounds for int64
        # expect: randint [None] TypeError int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
        # expect: rand [-1] ValueError negative dimensions are not allowed
        # expect: rand [2.5] TypeError 'float' object cannot be interpreted as an integer
        # expect: choice [0] ValueError a must be greater than 0 unless no samples are taken
        # expect: choice [[]] ValueError 'a' cannot be empty unless no samples are taken
        # expect: choice [1.5] ValueError a must be 1-dimensional or an integer
        # expect: choice [[[1]]] ValueError a must be 1-dimensional
        # expect: choice [2, 5, False] ValueError Cannot take a larger sample than population when 'replace=False'
        # expect: permutation [2.5] IndexError x must be an integer or at least 1-dimensional
        # expect: shuffle [3] TypeError object of type 'int' has no len()
for dtype in (np.float64, np.int8, np.uint8):
    try:
        print(r.randint(-1, 300, dtype=dtype))
    except Exception as error:
        print(type(error).__name__, error)  # expect: TypeError Unsupported dtype dtype('float64') for randint
        # expect: ValueError high is out of bounds for int8
        # expect: ValueError low is out of bounds for uint8
