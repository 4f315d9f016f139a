# Operators of scalars among themselves and with Python's numbers: value, type, warning or error.
import operator
import warnings
import numpy as np

warnings.simplefilter("always")


def show(f, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = f(*args)
            text = f"{result!r} {type(result).__name__}"
        except Exception as e:
            text = f"{type(e).__name__}: {e}"
    return "; ".join([text, *(f"{w.category.__name__}: {w.message}" for w in caught)])


values = [np.bool_(True), np.int8(-128), np.int8(7), np.uint8(200), np.int16(300), np.int32(-5), np.uint32(4000000000), np.int64(3),
          np.uint64(2**63), np.float16(1.5), np.float32(2.5), np.float64(-0.75), np.complex64(1 + 2j), np.complex128(3 - 1j)]
others = [True, 2, -3, 0, 2.5, 1j]
for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "lshift", "rshift", "and_", "or_", "xor", "lt", "eq", "ge"):
    f = getattr(operator, name)
    for a in values:
        if np.iscomplexobj(a) and name in ("floordiv", "mod", "lshift", "rshift", "and_", "or_", "xor"):
            continue
        for b in values + others:
            if name in ("lshift", "rshift", "and_", "or_", "xor") and not all(isinstance(v, (int, np.integer, np.bool_)) for v in (a, b)):
                continue
            if name in ("lshift", "rshift", "and_", "or_", "xor") and np.uint64 in (type(a), type(b)):
                continue
            if name in ("floordiv", "mod") and isinstance(b, (complex, np.complexfloating)):
                continue
            print(name, repr(a), repr(b), show(f, a, b), "|", show(f, b, a) if b in others else "")
for a in values:
    print(repr(a), show(operator.neg, a), show(operator.pos, a) if a.dtype.kind != "b" else "", show(abs, a))
