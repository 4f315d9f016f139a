"""Functions of halves, eight at a time: every half, rests of vectors, and the errors that single elements give."""
import warnings

import numpy as np

every = np.arange(65536, dtype=np.uint16).view(np.float16)
for name in "sin cos exp exp2 log2 arctan tanh cbrt arcsinh".split():
    function = getattr(np, name)
    with np.errstate(all="ignore"):
        together, wide = function(every), function(every.astype(np.float32)).astype(np.float16)
        rest = np.concatenate([function(every[i:i + 7]) for i in range(0, 2048, 7)])
        off = np.abs(together.view(np.int16).astype(int) - wide.view(np.int16))[~np.isnan(wide)].max()
    print(name, off <= 1, np.array_equal(rest, together[:len(rest)]))  # expect: sin True True
    # expect: cos True True
    # expect: exp True True
    # expect: exp2 True True
    # expect: log2 True True
    # expect: arctan True True
    # expect: tanh True True
    # expect: cbrt True True
    # expect: arcsinh True True
for name, value in (("exp", 20), ("log", 0), ("log", -1), ("sin", np.inf), ("exp", -12), ("arctanh", 1)):
    x = np.full(19, 0.5, np.float16)
    x[11] = value
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        result = getattr(np, name)(x)
    print(name, result[10] == result[12] == result[0], result[11], [str(w.message) for w in seen])
    # expect: exp True inf ['overflow encountered in exp']
    # expect: log True -inf ['divide by zero encountered in log']
    # expect: log True nan ['invalid value encountered in log']
    # expect: sin True nan ['invalid value encountered in sin']
    # expect: exp True 6.14e-06 []
    # expect: arctanh True inf ['divide by zero encountered in arctanh']
