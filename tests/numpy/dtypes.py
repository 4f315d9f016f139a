# dtype: what it accepts, how it reads, promotion, casting, result types by value.
import warnings
import numpy as np

warnings.simplefilter("ignore")


def show(f):
    try:
        return repr(f())
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for v in ("i4", "<i4", ">i4", "=f8", "|b1", "?", "b", "B", "f", "d", "D", "e", "q", "int", "float", "complex", "bool", "uint", "intc", "half", "single", "double", "int8", "uint64", "longlong", "foo", "i3", "",
          int, float, bool, complex, np.int16, np.float32, np.integer, np.floating, None, 5, np.dtype("i2"), np.arange(2), np.float64(2)):
    print(repr(v), show(lambda: np.dtype(v)))
names = ["?", "i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8", "c8", "c16"]
for n in names:
    d = np.dtype(n)
    print(d, repr(d), d.name, d.kind, d.char, d.num, d.itemsize, d.alignment, d.byteorder, d.str, d.type.__name__, d.isnative, d.newbyteorder(), d.newbyteorder().str, d == d.newbyteorder(), d == n, d == "foo", d < "c16")
    print(*[np.promote_types(n, m) for m in names])
    for casting in ("no", "equiv", "safe", "same_kind", "unsafe"):
        print(casting, *[int(np.can_cast(n, m, casting)) for m in names])
for args in ((1, 2), (1, 2.5), (np.int8(1), 1), (np.array([1], "i1"), 1), (np.array([1], "i1"), 300), (np.array([1], "i1"), -1), (np.array([1], "u1"), -1), (np.array([1], "u1"), 255), (np.array([1], "i1"), 200),
             (np.array([1], "f4"), 1.5), (np.array([1], "f4"), 1e300), (np.array([1], "f4"), np.float64(1)), (np.array([1], "i4"), 1.5), (np.array([1], "f4"), 1j), (np.array([1], "f2"), 70000.0), (np.array([1], "u8"), 1), (np.array([1], "u8"), -1),
             (np.array([True]), 1), (np.array([1], "i8"), np.uint64(1)), (np.array(1, "i1"), np.array([1], "i2")), ("i4", "f4"), (np.int64, np.float32), (3,), ("u8", "i8"), (np.array([1], "c8"), 1e300), (np.array([1], "i2"), np.int64(5), 3.0)):
    print([str(getattr(a, "dtype", "")) if not isinstance(a, type) else a.__name__ for a in args], show(lambda: np.result_type(*args)))
for v in (0, 1, 255, 256, -1, -129, 70000, 2**40, 2**63, 1.0, 1e10, 1e300, 1j, True, np.float64(1), np.int64(300), float("nan")):
    print(v, np.min_scalar_type(v), [int(np.can_cast(v, n)) for n in names])
for a, b in ((np.int8, np.integer), (np.float32, np.floating), ("i4", np.signedinteger), (np.float64, float), (np.int64, float), (np.bool_, np.generic), (np.uint8, np.signedinteger)):
    print(a, b, np.issubdtype(a, b))
print(repr(np.finfo(np.float64)), repr(np.finfo("f4")), repr(np.finfo("f2")), repr(np.iinfo("i1")), np.finfo(float).eps, np.finfo("f4").tiny, np.iinfo(np.uint64).max)
print(hash(np.dtype("i4")) == hash(np.dtype("i4")), {np.dtype("i4"): 1}[np.dtype("int32")], bool(np.dtype("i4")), len(np.dtype("i4")))
print(np.dtype("i8").__reduce__(), np.dtype(">i4").__reduce__(), np.dtype(bool).__reduce__())
