"""Arrays by recipe, and what an expression about them gives: a text that keeps every bit, dtype and shape, the error or
the warnings.  The same under python3.11 and gilt.  For expressions.py, and for scripts/dev/numpy_differ."""
import warnings

import numpy as np

SPECIAL = {
    "f": [0.0, -0.0, 1.0, -1.0, 0.5, 2.5, -3.5, float("nan"), float("inf"), float("-inf"), 1e-5, 3e4, 1e10, -7.25, 0.1],
    "i": [0, 1, -1, 2, 3, -7, 100, -128, 127, 5, -2],
    "u": [0, 1, 2, 3, 7, 100, 200, 255, 5],
}


def steps(seed):
    """A little generator of its own: equal in both programs."""
    state = (seed * 2654435761 + 12345) & 0xFFFFFFFF
    while True:
        state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
        yield state >> 8


def values(kind, count, seed, plain):
    """Numbers of a kind; plain: small and finite, else specials among them."""
    out, rng = [], steps(seed)
    for _ in range(count):
        n = next(rng)
        if kind == "b":
            out.append(n % 2 == 0)
        elif kind in "iu":
            pick = SPECIAL[kind]
            out.append(pick[n % len(pick)] if not plain else n % 19 - (9 if kind == "i" else 0))
        elif not plain and n % 3 == 0:
            out.append(SPECIAL["f"][next(rng) % len(SPECIAL["f"])])
        else:
            out.append((n % 4001 - 2000) / (1, 3, 8, 1000)[next(rng) % 4])
    return out


def D(dtype, shape, seed, plain=0):
    """An array of this dtype and shape."""
    dtype = np.dtype(dtype)
    count = 1
    for n in shape:
        count *= n
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if dtype.kind == "c":
            out = np.array([complex(a, b) for a, b in zip(values("f", count, seed, plain), values("f", count, seed + 1, plain))],
                           dtype=np.complex128)
        else:
            out = np.array(values(dtype.kind, count, seed, plain), dtype={"b": bool, "i": "i8", "u": "u8", "f": "f8"}[dtype.kind])
        return out.astype(dtype).reshape(shape)


def raw(v):
    return memoryview(np.ascontiguousarray(v)).tobytes().hex()


def show(v):
    if isinstance(v, np.ndarray):
        return f"array:{v.dtype.str}:{v.shape}:{raw(v)}"
    if isinstance(v, np.generic):
        return f"{v.dtype.name}:{v.dtype.str}:():{raw(v)}"
    if isinstance(v, (tuple, list)):
        return f"{type(v).__name__}[" + ";".join(map(show, v)) + "]"
    if isinstance(v, np.dtype):
        return f"dtype {v.str}"
    if isinstance(v, float):
        return f"float {v.hex()}"
    if isinstance(v, complex):
        return f"complex {v.real.hex()} {v.imag.hex()}"
    return f"{type(v).__name__} {v!r}"


def answer(statements, expression):
    names = {"np": np, "D": D}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            exec(statements, names)
            text = show(eval(expression, names))
        except Exception as error:
            text = f"!{type(error).__name__}: {error}"
    seen = sorted({f"{w.category.__name__}: {w.message}" for w in caught})
    return text + (" \u00a7 " + " | ".join(seen) if seen else "")
