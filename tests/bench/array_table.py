#!/usr/bin/python3
"""What the functions of arrays cost, each over many element types and sizes, beside python3.11 with numpy.

    array_table.py --bin ./gilt                                all, some 3000 rows: a few minutes
    array_table.py --bin ./gilt --only '^ufunc/.*float32' --below 0.8
    array_table.py --bin ./gilt --save before.json             and then --compare before.json
    array_table.py --list

A row is GROUP/FUNCTION/TYPE/SIZE[/FORM].  Both interpreters live as long as the table; they take turns with each row, and the least
CPU time of the rounds counts.  A factor is python3.11's time by gilt's: above 1, gilt is faster.
"""
import argparse
import json
import math
import re
import subprocess
import sys
import time

ORACLE = "/usr/bin/python3.11"
ROUND_NS = 1_500_000
ROUNDS = 5

# ---- one interpreter: reads lines of (setup, statement), answers with nanoseconds for one execution


def answer(setup, statement):
    import numpy as np
    names = {"np": np, "R": np.random.RandomState(1)}
    names["operand"] = lambda dtype, n, low=0., high=1.: operand(names, dtype, n, low, high)
    exec(setup, names)
    exec(f"def work(times):\n for _ in range(times):\n  {statement}", names)
    work, clock = names["work"], time.process_time_ns
    work(1)
    start = clock()
    work(1)
    once = max(clock() - start, 1)
    times = max(1, min(20000, ROUND_NS // once))
    best = math.inf
    for _ in range(ROUNDS if once < 30_000_000 else 2):
        start = clock()
        work(times)
        best = min(best, (clock() - start) / times)
    return best


def operand(names, dtype, n, low, high):
    np, random = names["np"], names["R"]
    if dtype == "bool":
        return random.randint(0, 2, n).astype(bool)
    if dtype.startswith("complex"):
        return (random.uniform(low, high, n) + 1j * random.uniform(low, high, n)).astype(dtype)
    if dtype.startswith("float"):
        return random.uniform(low, high, n).astype(dtype)
    if dtype.startswith("datetime"):
        return random.randint(1, 100000, n).astype("datetime64[s]")
    if dtype == "U":
        return np.array([str(i) for i in random.randint(0, 10000, n)])
    return random.randint(1, 100, n).astype(dtype)


def serve():
    import warnings
    warnings.simplefilter("ignore")
    for line in sys.stdin:
        try:
            result = answer(*json.loads(line))
        except Exception as error:
            result = f"{type(error).__name__}: {error}"
        print(json.dumps(result), flush=True)


# ---- the rows: name -> (setup, statement)

INTEGERS = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]
FEW_INTEGERS = ["int8", "int16", "int32", "int64", "uint8"]
FLOATS = ["float16", "float32", "float64"]
COMPLEX = ["complex64", "complex128"]
REAL = ["bool"] + INTEGERS + FLOATS
FEW = ["bool"] + FEW_INTEGERS + FLOATS + ["complex128"]
SIZES = {"1e3": 1000, "1e5": 100_000}
LARGE = {"1e7": 10_000_000}
ROWS = {}


def rows(group, name, types, statement, sizes=None, setup="a = operand(DTYPE, N); b = operand(DTYPE, N)", form=""):
    for dtype in types:
        for label, size in (sizes or SIZES).items():
            key = f"{group}/{name}/{dtype}/{label}" + (f"/{form}" if form else "")
            ROWS[key] = (setup.replace("DTYPE", repr(dtype)).replace("N2", str(math.isqrt(size))).replace("N", str(size)), statement)


def universal():
    shifted = "a = operand(DTYPE, N) + 1; a = a.astype(DTYPE)"
    signed = "a = operand(DTYPE, N, -3., 3.)"
    mathematical = ("sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arctanh exp exp2 expm1 log log2 log10 log1p cbrt sqrt "
                    "rint floor ceil trunc reciprocal deg2rad rad2deg spacing").split()
    for name in mathematical:
        types = FLOATS + COMPLEX + ["bool", "int8", "int64"]
        rows("ufunc", name, types, f"np.{name}(a)")
        rows("ufunc", name, ["float32", "float64"], f"np.{name}(a)", LARGE)
        rows("ufunc", name, ["float32", "float64"], f"np.{name}(a[::2])", form="strided")
    for name in "sin cos tan arctan tanh exp exp2 cbrt sinh".split():
        rows("ufunc", name, ["float32", "float64"], f"np.{name}(a)", setup=signed, form="signed")
    for name in "sin cos tan".split():
        rows("ufunc", name, ["float32", "float64"], f"np.{name}(a)", setup="a = operand(DTYPE, N, -1e4, 1e4)", form="wide")
    rows("ufunc", "arccosh", FLOATS + COMPLEX, "np.arccosh(a)", setup=shifted)
    for name in "negative positive absolute square sign conjugate isnan isfinite isinf signbit invert logical_not fabs frexp modf".split():
        rows("ufunc", name, REAL + COMPLEX, f"np.{name}(a)")
        rows("ufunc", name, ["float32", "float64", "int32", "int64"], f"np.{name}(a[::2])", form="strided")
    for name in ("add subtract multiply divide floor_divide remainder fmod divmod power maximum minimum fmax fmin equal not_equal less "
                 "less_equal greater greater_equal logical_and logical_or logical_xor bitwise_and bitwise_or bitwise_xor "
                 "left_shift right_shift arctan2 hypot copysign nextafter heaviside logaddexp logaddexp2 gcd lcm float_power").split():
        rows("ufunc", name, REAL + COMPLEX, f"np.{name}(a, b)")
        rows("ufunc", name, ["int64", "float32", "float64"], f"np.{name}(a, 3)", form="scalar")
        rows("ufunc", name, ["int32", "float32", "float64"], f"np.{name}(a[::2], b[::2])", form="strided")
    for name in "add subtract multiply divide maximum less equal power".split():
        rows("ufunc", name, ["int64", "float64"], f"np.{name}(a, b)", LARGE)
        rows("ufunc", name, ["float64"], f"np.{name}(a, b, out=a)", form="out")
        rows("ufunc", name, ["float64", "int32"], f"np.{name}(a, b)", form="row", setup="a = operand(DTYPE, N2 * N2).reshape(N2, N2); b = a[0].copy()")
        rows("ufunc", name, ["float64", "int32"], f"np.{name}(a, b)", form="column", setup="a = operand(DTYPE, N2 * N2).reshape(N2, N2); b = a[:, :1].copy()")
        rows("ufunc", name, ["float64", "int32"], f"np.{name}(a, a.T)", form="transposed", setup="a = operand(DTYPE, N2 * N2).reshape(N2, N2)")
        rows("ufunc", name, ["float64"], f"np.{name}(a, b)", form="mixed", setup="a = operand('float64', N); b = operand('int32', N)")
    rows("ufunc", "add", ["datetime64"], "a + b", setup="a = operand(DTYPE, N); b = np.timedelta64(3, 's')")
    rows("ufunc", "equal", ["U"], "a == b")
    rows("ufunc", "less", ["U"], "a < b")
    rows("ufunc", "equal", ["U"], "a == '77'", form="scalar")
    rows("ufunc", "power", ["int64", "float32", "float64", "complex128"], "a ** 2", form="square")
    rows("ufunc", "power", ["int64", "float32", "float64"], "a ** 3", form="cube")
    rows("ufunc", "power", ["float32", "float64"], "a ** .5", form="root")
    rows("ufunc", "clip", ["int32", "int64"] + FLOATS, "np.clip(a, b.min(), b.max())", setup="a = operand(DTYPE, N); b = a[:3]")
    for name in "add multiply maximum".split():
        rows("method", f"{name}.outer", ["float64", "int32"], f"np.{name}.outer(a, a)", setup="a = operand(DTYPE, N2)")
        rows("method", f"{name}.reduceat", ["float64", "int32"], f"np.{name}.reduceat(a, i)", setup="a = operand(DTYPE, N); i = np.arange(0, N, 7)")
        rows("method", f"{name}.at", ["float64", "int32"], f"np.{name}.at(a, i, 1)", setup="a = operand(DTYPE, N); i = R.randint(0, N, N)")
        rows("method", f"{name}.accumulate", ["float64", "int32"], f"np.{name}.accumulate(a)")


def reductions():
    square = "a = operand(DTYPE, N2 * N2).reshape(N2, N2)"
    for name in "sum prod mean std var min max argmin argmax all any cumsum cumprod ptp".split():
        statement = "np.ptp(a)" if name == "ptp" else f"a.{name}()"
        rows("reduce", name, FEW, statement)
        rows("reduce", name, ["float32", "float64", "int64"], statement, LARGE)
        rows("reduce", name, ["float64"], statement.replace("a.", "a[::2].").replace("(a)", "(a[::2])"), form="strided")
        for axis in (0, 1):
            rows("reduce", name, ["bool", "int8", "int32", "int64"] + FLOATS,
                 f"np.ptp(a, axis={axis})" if name == "ptp" else f"a.{name}(axis={axis})", setup=square, form=f"axis{axis}")
    for name in "nansum nanmean nanstd nanmin nanmax nanprod median nanmedian average count_nonzero".split():
        rows("reduce", name, ["int64", "float32", "float64"], f"np.{name}(a)")
        rows("reduce", name, ["float64"], f"np.{name}(a, axis=0)", setup=square, form="axis0")
        rows("reduce", name, ["float64"], f"np.{name}(a, axis=1)", setup=square, form="axis1")
    rows("reduce", "percentile", ["float64", "int64"], "np.percentile(a, 30)")
    rows("reduce", "quantile", ["float64"], "np.quantile(a, [.1, .5])")
    for name in "diff ediff1d gradient trapz".split():
        rows("reduce", name, ["int64", "float32", "float64"], f"np.{name}(a)")
    rows("reduce", "convolve", ["float64"], "np.convolve(a, b)", setup="a = operand(DTYPE, N); b = operand(DTYPE, 20)")
    rows("reduce", "correlate", ["float64"], "np.correlate(a, b, 'same')", setup="a = operand(DTYPE, N); b = operand(DTYPE, 20)")
    rows("reduce", "histogram", ["float64", "int64"], "np.histogram(a, 20)")
    rows("reduce", "bincount", ["int64"], "np.bincount(a)")
    rows("reduce", "bincount", ["int64"], "np.bincount(a, w)", form="weights", setup="a = operand(DTYPE, N); w = operand('float64', N)")
    rows("reduce", "digitize", ["float64"], "np.digitize(a, b)", setup="a = operand(DTYPE, N); b = np.linspace(0, 1, 11)")
    rows("reduce", "interp", ["float64"], "np.interp(a, b, b)", setup="a = operand(DTYPE, N); b = np.linspace(0, 1, 11)")
    rows("reduce", "cov", ["float64"], "np.cov(a, b)")
    rows("reduce", "corrcoef", ["float64"], "np.corrcoef(a, b)")
    rows("reduce", "array_equal", ["int32", "float64"], "np.array_equal(a, a)")
    rows("reduce", "allclose", ["float64"], "np.allclose(a, a)")
    rows("reduce", "isclose", ["float64", "int64"], "np.isclose(a, b)")
    rows("reduce", "nan_to_num", ["float32", "float64"], "np.nan_to_num(a)")
    rows("reduce", "round", ["float32", "float64", "int64"], "np.round(a, 2)")


def sorting():
    numbers = ["int8", "int16", "int32", "int64", "uint8", "float16", "float32", "float64"]
    wide = "a = operand(DTYPE, N, 0., 1000.) if DTYPE[0] == 'f' else R.randint(0, 120 if DTYPE[-1] == '8' else 30000, N).astype(DTYPE)"
    for name in "sort argsort".split():
        rows("sort", name, numbers + ["complex128", "bool", "U"], f"np.{name}(a)", setup=wide.replace("a = ", "a = operand(DTYPE, N) if DTYPE[0] in 'cbU' else "))
        rows("sort", name, ["int32", "int64", "float64"], f"np.{name}(a, kind='stable')", form="stable", setup=wide)
        rows("sort", name, ["float64", "int64"], f"np.{name}(a)", form="sorted", setup="a = np.sort(operand(DTYPE, N))")
        for axis in (0, 1):
            rows("sort", name, ["float32", "float64", "int64"], f"np.{name}(a, axis={axis})", setup="a = operand(DTYPE, N2 * N2).reshape(N2, N2)", form=f"axis{axis}")
    rows("sort", "sort", ["float64", "int64"], "np.sort(a)", {"1e6": 1_000_000}, setup=wide)
    for name in "partition argpartition".split():
        rows("sort", name, ["int32", "int64", "float32", "float64"], f"np.{name}(a, len(a) // 3)", setup=wide)
    rows("sort", "searchsorted", ["int32", "int64", "float32", "float64"], "a.searchsorted(b)", setup=wide.replace("\n", "; ") + "\nb = a; a = np.sort(a)")
    rows("sort", "lexsort", ["int64", "float64"], "np.lexsort((a, b))")
    rows("sort", "unique", ["bool", "int8", "int64", "float64", "U"], "np.unique(a)")
    rows("sort", "unique", ["int64", "float64"], "np.unique(a, return_inverse=True, return_counts=True)", form="inverse")
    for name in "in1d isin intersect1d union1d setdiff1d setxor1d".split():
        rows("sort", name, ["int64", "float64"], f"np.{name}(a, b)")


def elements():
    rows("index", "mask", FEW, "a[m]", setup="a = operand(DTYPE, N); m = R.rand(N) > .5")
    rows("index", "mask_set", FEW, "a[m] = 1", setup="a = operand(DTYPE, N); m = R.rand(N) > .5")
    rows("index", "mask_set_array", ["int32", "float64"], "a[m] = v", setup="a = operand(DTYPE, N); m = R.rand(N) > .5; v = a[m]")
    rows("index", "fancy", FEW, "a[i]", setup="a = operand(DTYPE, N); i = R.randint(0, N, N)")
    rows("index", "fancy_set", FEW, "a[i] = 1", setup="a = operand(DTYPE, N); i = R.randint(0, N, N)")
    rows("index", "fancy_set_array", ["int32", "float64"], "a[i] = b", setup="a = operand(DTYPE, N); b = a.copy(); i = R.randint(0, N, N)")
    rows("index", "fancy_rows", ["float64", "int32"], "a[i]", setup="a = operand(DTYPE, N2 * N2).reshape(N2, N2); i = R.randint(0, N2, N2)")
    rows("index", "fancy_columns", ["float64", "int32"], "a[:, i]", setup="a = operand(DTYPE, N2 * N2).reshape(N2, N2); i = R.randint(0, N2, N2)")
    rows("index", "fancy_pairs", ["float64", "int32"], "a[i, j]", setup="a = operand(DTYPE, N2 * N2).reshape(N2, N2); i = R.randint(0, N2, N); j = R.randint(0, N2, N)")
    rows("index", "mask_2d", ["float64", "int32"], "a[a > .5]", setup="a = operand(DTYPE, N2 * N2).reshape(N2, N2)")
    rows("index", "mask_rows", ["float64", "int32"], "a[m]", setup="a = operand(DTYPE, N2 * N2).reshape(N2, N2); m = R.rand(N2) > .5")
    rows("index", "take", FEW, "a.take(i)", setup="a = operand(DTYPE, N); i = R.randint(0, N, N)")
    rows("index", "take_axis1", ["float64"], "a.take(i, axis=1)", setup="a = operand(DTYPE, N2 * N2).reshape(N2, N2); i = R.randint(0, N2, N2)")
    rows("index", "put", ["int64", "float64"], "np.put(a, i, 3)", setup="a = operand(DTYPE, N); i = R.randint(0, N, N)")
    rows("index", "putmask", ["int64", "float64"], "np.putmask(a, m, 3)", setup="a = operand(DTYPE, N); m = R.rand(N) > .5")
    rows("index", "place", ["float64"], "np.place(a, m, [3.])", setup="a = operand(DTYPE, N); m = R.rand(N) > .5")
    rows("index", "copyto", ["float64"], "np.copyto(a, b, where=m)", setup="a = operand(DTYPE, N); b = a.copy(); m = R.rand(N) > .5")
    rows("index", "compress", ["int64", "float64"], "np.compress(m, a)", setup="a = operand(DTYPE, N); m = R.rand(N) > .5")
    rows("index", "extract", ["float64"], "np.extract(m, a)", setup="a = operand(DTYPE, N); m = R.rand(N) > .5")
    rows("index", "choose", ["int64"], "np.choose(a % 2, [a, a])")
    rows("index", "select", ["float64"], "np.select([a > .7, a > .3], [a, b])")
    rows("index", "where", FEW, "np.where(m, a, b)", setup="a = operand(DTYPE, N); b = a[::-1].copy(); m = R.rand(N) > .5")
    rows("index", "where", ["int64", "float64"], "np.where(m, a, 0)", form="scalar", setup="a = operand(DTYPE, N); m = R.rand(N) > .5")
    rows("index", "nonzero", FEW, "a.nonzero()")
    rows("index", "argwhere", ["bool", "float64"], "np.argwhere(a)")
    rows("index", "flatnonzero", ["bool", "int64"], "np.flatnonzero(a)")
    rows("index", "take_along_axis", ["float64"], "np.take_along_axis(a, i, 0)", setup="a = operand(DTYPE, N); i = np.argsort(a)")
    rows("index", "slice_set", FEW, "a[::2] = 1")
    rows("index", "slice_copy", FEW, "a[::2].copy()")
    rows("index", "reverse_copy", FEW, "a[::-1].copy()")
    rows("index", "iterate", ["int64", "float32", "float64"], "for x in a: pass")
    rows("index", "tolist", FEW, "a.tolist()")
    rows("index", "from_list", ["bool", "int64", "float64", "complex128", "U"], "np.array(l)", setup="l = operand(DTYPE, N).tolist()")
    rows("index", "from_lists", ["int64", "float64"], "np.array(l)", setup="l = operand(DTYPE, N2 * N2).reshape(N2, N2).tolist()")
    rows("index", "fromiter", ["float64"], "np.fromiter(l, float)", setup="l = operand(DTYPE, N).tolist()")
    rows("index", "flat", ["float64"], "a.flat[i]", setup="a = operand(DTYPE, N); i = R.randint(0, N, N)")


def manipulation():
    square = "a = operand(DTYPE, N2 * N2).reshape(N2, N2); b = a.copy()"
    rows("shape", "copy", FEW, "a.copy()")
    rows("shape", "transpose_copy", FEW, "a.T.copy()", setup=square)
    rows("shape", "ravel_T", ["float64", "int32"], "a.T.ravel()", setup=square)
    for name in "concatenate vstack hstack dstack column_stack stack".split():
        rows("shape", name, ["int8", "int32", "float64"], f"np.{name}([a, b])")
        rows("shape", name, ["float64"], f"np.{name}([a, b])", setup=square, form="2d")
    rows("shape", "concatenate_axis1", ["float64"], "np.concatenate([a, b], axis=1)", setup=square)
    rows("shape", "split", ["float64"], "np.split(a, 10)")
    rows("shape", "tile", ["int32", "float64"], "np.tile(a, 3)")
    rows("shape", "tile_2d", ["float64"], "np.tile(a, (2, 3))", setup=square)
    rows("shape", "repeat", ["int8", "int32", "float64"], "np.repeat(a, 3)")
    rows("shape", "repeat_counts", ["float64"], "np.repeat(a, i)", setup="a = operand(DTYPE, N); i = R.randint(0, 4, N)")
    rows("shape", "repeat_axis1", ["float64"], "np.repeat(a, 2, axis=1)", setup=square)
    rows("shape", "roll", ["int32", "float64"], "np.roll(a, 7)")
    rows("shape", "roll_axis1", ["float64"], "np.roll(a, 3, axis=1)", setup=square)
    for name in "flip fliplr flipud rot90".split():
        rows("shape", name, ["float64"], f"np.{name}(a).copy()", setup=square)
    for name in "tril triu diag trace diagonal".split():
        rows("shape", name, ["float64", "int64"], f"np.{name}(a)", setup=square)
    rows("shape", "pad", ["float64"], "np.pad(a, 3)")
    rows("shape", "pad_edge", ["float64"], "np.pad(a, 3, mode='edge')", setup=square)
    rows("shape", "pad_reflect", ["float64"], "np.pad(a, 3, mode='reflect')", setup=square)
    rows("shape", "delete", ["float64"], "np.delete(a, [3, 5])")
    rows("shape", "insert", ["float64"], "np.insert(a, 3, 7)")
    rows("shape", "append", ["float64"], "np.append(a, 7)")
    rows("shape", "meshgrid", ["float64"], "np.meshgrid(a, a)", setup="a = operand(DTYPE, N2)")
    rows("shape", "swapaxes_copy", ["float64", "int8"], "a.swapaxes(0, 2).copy()", {"1e3": 1000, "1e6": 1_000_000}, setup="n = round(N ** (1 / 3)); a = operand(DTYPE, n ** 3).reshape(n, n, n)")
    rows("shape", "packbits", ["bool"], "np.packbits(a)")
    rows("shape", "unpackbits", ["uint8"], "np.unpackbits(a)")
    rows("shape", "tobytes", ["int32", "float64"], "a.tobytes()")
    rows("shape", "frombuffer", ["float64"], "np.frombuffer(d)", setup="d = operand(DTYPE, N).tobytes()")
    rows("shape", "byteswap", ["int32", "float64"], "a.byteswap()")
    for name, statement in {"zeros": "np.zeros(n)", "ones": "np.ones(n)", "empty": "np.empty(n)", "full": "np.full(n, 3.)", "arange": "np.arange(n)",
                            "arange_float": "np.arange(0., n, 1.)", "linspace": "np.linspace(0, 1, n)", "logspace": "np.logspace(0, 1, n)",
                            "geomspace": "np.geomspace(1, 2, n)", "eye": "np.eye(m)", "identity": "np.identity(m)", "tri": "np.tri(m)",
                            "indices": "np.indices((m, m))", "vander": "np.vander(np.arange(m))", "fill": "a.fill(3)", "triu_indices": "np.triu_indices(m)",
                            "unravel_index": "np.unravel_index(np.arange(m), (m, m))"}.items():
        rows("create", name, ["float64"], statement, setup="n = N; m = N2; a = np.empty(n)")
    for name in "zeros_like ones_like empty_like".split():
        rows("create", name, ["float64", "int8"], f"np.{name}(a)")


def casts():
    for source in FEW + ["uint64", "complex64"]:
        for target in FEW + ["uint64", "complex64"]:
            rows("cast", f"{source}_to", [target], f"a.astype({target!r})", setup=f"a = operand({source!r}, N)")
    rows("cast", "int_to_text", ["int64", "float64"], "a.astype(str)", {"1e3": 1000})
    rows("cast", "text_to_number", ["int64", "float64"], "a.astype(DTYPE)", {"1e3": 1000}, setup="DTYPE = DTYPE; a = operand('U', N)")


def algebra():
    for label, n in {"10": 10, "100": 100, "400": 400}.items():
        square = f"a = operand(DTYPE, {n * n}).reshape({n}, {n}); b = a + np.eye({n}, dtype=DTYPE) * {n}; v = a[0].copy(); s = a + a.T; p = s @ s.T + np.eye({n})"
        def add(name, types, statement):
            for dtype in types:
                ROWS[f"algebra/{name}/{dtype}/{label}"] = (square.replace("DTYPE", repr(dtype)), statement)
        add("matmul", ["float32", "float64", "int64", "complex128"] if n < 400 else ["float32", "float64"], "a @ a")
        add("matmul_T", ["float64"], "a @ a.T")
        add("matmul_vector", ["float32", "float64"], "a @ v")
        add("vector_matmul", ["float64"], "v @ a")
        add("dot", ["float32", "float64", "int64", "complex128"], "np.dot(v, v)")
        add("inner", ["float64"], "np.inner(v, v)")
        add("outer", ["float64"], "np.outer(v, v)")
        add("kron", ["float64"], "np.kron(a[:10, :10], a[:10, :10])")
        add("tensordot", ["float64"], "np.tensordot(a, a, 1)")
        add("vdot", ["float64", "complex128"], "np.vdot(a, a)")
        add("cross", ["float64"], "np.cross(a[:, :3], b[:, :3])")
        for name in "inv det slogdet eigvalsh cholesky qr svd eigh pinv norm cond matrix_rank".split() + (["eig", "eigvals"] if n < 400 else []):
            add(name, ["float64"], f"np.linalg.{name}({'p' if name in ('cholesky', 'eigvalsh', 'eigh') else 'b'})")
        add("solve", ["float64"], "np.linalg.solve(b, v)")
        add("lstsq", ["float64"], "np.linalg.lstsq(b, v, rcond=None)")
        add("matrix_power", ["float64"], "np.linalg.matrix_power(a, 3)")
        add("norm_axis", ["float64"], "np.linalg.norm(a, axis=1)")
        add("einsum_ij_jk", ["float64"], "np.einsum('ij,jk', a, a)")
        add("einsum_ii", ["float64"], "np.einsum('ii', a)")
        add("einsum_transpose", ["float64"], "np.einsum('ij->ji', a)")
        add("einsum_ellipsis", ["float64"], "np.einsum('...j,...j', a, a)")
        add("einsum_ellipsis_matrix", ["float64"], "np.einsum('...ij,...jk->...ik', a, a)")
        add("einsum_rows", ["float64"], "np.einsum('ij,ij->i', a, a)")
        add("einsum_sum", ["float64"], "np.einsum('ij->', a)")
        add("einsum_vector", ["float64"], "np.einsum('ij,j->i', a, v)")
        add("einsum_dot", ["float64"], "np.einsum('i,i', v, v)")
        add("einsum_outer", ["float64"], "np.einsum('i,j->ij', v, v)")
        add("einsum_product", ["float64"], "np.einsum('ij,ij->ij', a, a)")
        add("fft2", ["float64", "complex128"], "np.fft.fft2(a)")
        add("fft_axis0", ["float64"], "np.fft.fft(a, axis=0)")
        add("rfft2", ["float64"], "np.fft.rfft2(a)")
        add("polyval", ["float64"], "np.polyval(v[:8], a)")
        add("polyfit", ["float64"], "np.polyfit(v, v, 3)")
    for label, n in {"8": 8, "100": 100, "256": 256, "1000": 1000, "1024": 1024, "1e5": 100_000, "1e6": 1 << 20, "1009": 1009}.items():
        for name, types in {"fft": ["float64", "complex128"], "ifft": ["complex128"], "rfft": ["float64"], "irfft": ["complex128"]}.items():
            for dtype in types:
                ROWS[f"fourier/{name}/{dtype}/{label}"] = (f"a = operand({dtype!r}, {n})", f"np.fft.{name}(a)")
    rows("fourier", "fftfreq", ["float64"], "np.fft.fftfreq(len(a))")
    rows("fourier", "fftshift", ["float64"], "np.fft.fftshift(a)")


def random():
    for name, call in {"rand": "rand(n)", "randn": "randn(n)", "randint": "randint(0, 100, n)", "random": "random(n)", "normal": "normal(1, 2, n)",
                       "uniform": "uniform(1, 2, n)", "exponential": "exponential(1, n)", "poisson": "poisson(3, n)", "binomial": "binomial(10, .3, n)",
                       "choice": "choice(n, n)", "choice_p": "choice(3, n, p=[.2, .3, .5])", "permutation": "permutation(n)", "gamma": "gamma(2, 1, n)",
                       "beta": "beta(2, 3, n)", "standard_t": "standard_t(3, n)", "lognormal": "lognormal(0, 1, n)", "shuffle": "shuffle(a)"}.items():
        rows("random", name, ["float64"], f"np.random.{call}", setup="n = N; a = np.arange(n)")
        if name not in ("rand", "randn", "randint"):
            rows("generator", name, ["float64"], f"g.{call}", setup="n = N; a = np.arange(n); g = np.random.default_rng(1)")
    rows("generator", "integers", ["float64"], "g.integers(0, 100, n)", setup="n = N; g = np.random.default_rng(1)")
    rows("generator", "standard_normal", ["float64"], "g.standard_normal(n)", setup="n = N; g = np.random.default_rng(1)")


SMALL = """a + b|a * 2|2 * a|a - 1.5|a / b|-a|a ** 2|a += b|a == b|a < 2|abs(a)|a @ b|a[i]|a[-1]|a[i] = 3.|a[1:]|a[:]|a[1:] = 2.|a[::2]|a[m]|a[m] = 1.|a[l]
a[a > 1]|c[1, 1]|c[i]|c[1, 1] = 2.|c[:, 1]|c[1:, 1:]|c[..., 0]|c[:, None]|a.sum()|a.mean()|a.max()|a.min()|a.std()|a.var()|a.prod()|a.argmax()|a.all()|a.any()|a.cumsum()
a.copy()|a.shape|a.size|a.ndim|a.dtype|a.T|a.flat|a.real|len(a)|a.tolist()|a.item(0)|a.astype(int)|a.astype(np.float32)|a.reshape(-1, 1)|a.ravel()|a.fill(2.)|a.sort()|a.dot(b)|a.nonzero()|a.round(2)
a.clip(0, 1)|a.take([0, 1])|a.repeat(2)|a.transpose()|a.flatten()|a.view()|a.tobytes()|a.conj()|a.squeeze()|bool(a[0])|float(a[0])|int(a[0])|repr(a)|str(a)|list(a)|tuple(a)|for x in a: pass
np.sqrt(a)|np.sin(a)|np.exp(a)|np.add(a, b)|np.add(a, b, out=b)|np.maximum(a, b)|np.abs(a)|np.sqrt(2.)|np.sin(2)|np.array(l)|np.array([1., 2., 3.])|np.array([[1, 2], [3, 4]])|np.array(a)|np.array(5)|np.asarray(a)|np.asarray(l)|np.zeros(3)|np.zeros((3, 3))|np.ones(3)|np.empty(3)
np.full(3, 2.)|np.arange(3)|np.arange(0., 1., .1)|np.linspace(0, 1, 5)|np.eye(3)|np.identity(3)|np.zeros_like(a)|np.ones_like(a)|np.empty_like(a)|np.where(m, a, b)|np.where(m)|np.dot(a, b)|np.dot(c, a[:3])|np.inner(a, b)|np.outer(a, b)|np.cross(a[:3], b[:3])|np.vdot(a, b)
np.linalg.norm(a)|np.linalg.norm(c, axis=1)|np.linalg.inv(c)|np.linalg.det(c)|np.linalg.solve(c, c[0])|np.linalg.eigh(c)|np.linalg.eigvalsh(c)|np.mean(a)|np.sum(a)|np.sum(c, axis=0)|np.max(a)|np.min(a)|np.argmax(a)|np.std(a)|np.median(a)|np.percentile(a, 50)|np.any(m)|np.all(m)|np.sort(a)|np.argsort(a)
np.unique(a)|np.concatenate([a, b])|np.vstack([a, b])|np.hstack([a, b])|np.stack([a, b])|np.column_stack([a, b])|np.append(a, 1.)|np.diff(a)|np.cumsum(a)|np.clip(a, 0, 1)|np.round(a, 1)|np.isnan(a)|np.allclose(a, b)|np.array_equal(a, b)|np.isclose(a, b)|np.roll(a, 1)|np.flip(a)|np.transpose(c)|np.reshape(a, -1)|np.tile(a, 2)|np.repeat(a, 2)
np.expand_dims(a, 0)|np.squeeze(a)|np.atleast_1d(a)|np.atleast_2d(a)|np.broadcast_to(a, (2, n))|np.meshgrid(a, b)|np.einsum('i,i', a, b)|np.einsum('ij,jk', c, c)|np.einsum('...i,...i', a, b)|np.prod(a)|np.searchsorted(a, .5)|np.interp(.5, a, b)|np.histogram(a)|np.bincount(i3)|np.nonzero(m)|np.count_nonzero(m)|np.trace(c)|np.diag(a)|np.fft.fft(a)|np.fft.rfft(a)|np.polyval(a, 2.)|np.convolve(a, b)|np.gradient(e)|np.nansum(a)|np.nanmean(a)
np.random.rand()|np.random.rand(3)|np.random.randint(10)|np.random.randint(0, 10, 3)|np.random.normal()|np.random.normal(size=3)|np.random.uniform()|np.random.choice(l)|np.random.random()|np.random.shuffle(l)|np.random.seed(1)|np.random.permutation(3)|g.random()|g.integers(10)|g.normal()|g.choice(l)
s + s|s * 2|2 * s|s + 1.5|s < 2|s ** 2|np.float64(3)|np.int64(3)|k + 1|k * k|s + a|math.sqrt(s)|-s|abs(s)|f + f|int(k)|float(s)|s == 1.|hash(s)|repr(s)|isinstance(a, np.ndarray)|a.dtype == np.float64|np.dtype('f8')|np.isscalar(s)|np.shape(l)|np.size(a)|np.ndim(a)|np.result_type(a, 1)|np.ix_(i3, i3)|np.indices((2, 2))|c.sum(axis=0)|c.mean(axis=0)|c.max(axis=1)|c @ c|c.T|c.flatten()|c.trace()|c[i3]|c[i3, i3]|c + a[:3]|c.reshape(9)|for r in c: pass"""


def small():
    setup = ("import math\nn = SIZE\na = operand('float64', n, 1., 2.); b = operand('float64', n, 1., 2.); e = operand('float64', n + 2); c = operand('float64', 9).reshape(3, 3); c = c + c.T\n"
             "i = 0; l = a.tolist(); m = a > 1.5; i3 = np.arange(3); s = a[0]; k = i3[1]; f = np.float32(2); g = np.random.default_rng(1)")
    for statement in SMALL.replace("\n", "|").split("|"):
        sizes = (3,) if not re.search(r"\b[abmle]\b", statement) or re.search(r"\[:3\]", statement) else (1, 3, 100)
        for size in sizes:
            if not (size == 1 and re.search(r"take|gradient", statement)):
                ROWS[f"small/{statement}/{size}"] = (setup.replace("SIZE", str(size)), statement.replace("a[l]", "a[[0]]"))


# ---- the table


class Interpreter:
    def __init__(self, command):
        self.process = subprocess.Popen([command, __file__, "--serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                        env={"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"})

    def ask(self, row):
        self.process.stdin.write(json.dumps(row) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline() or '"died"')


def measure(ours, theirs, row, turns):
    best = [math.inf, math.inf]
    for _ in range(turns):
        for i, interpreter in enumerate((ours, theirs)):
            result = interpreter.ask(row)
            if isinstance(result, str):
                return (None if i else result), None
            best[i] = min(best[i], result)
    return best


def wanted(args, name):
    return (not args.only or any(re.search(p, name) for p in args.only)) and not any(re.search(p, name) for p in args.skip)


def mean(factors):
    return math.exp(sum(map(math.log, factors)) / len(factors)) if factors else math.nan


def table(args):
    before = json.load(open(args.compare)) if args.compare else {}
    ours, theirs = Interpreter(args.bin), Interpreter(args.oracle)
    found = {}
    for name, row in ROWS.items():
        if not wanted(args, name):
            continue
        mine, other = measure(ours, theirs, row, args.turns)
        if other is None:
            if mine is not None and not isinstance(theirs.ask(row), str):
                print(f"{name:50} {mine}", flush=True)
                if mine == "died":
                    ours = Interpreter(args.bin)
            continue
        found[name] = other / mine
        if found[name] < args.below:
            was = f"   was {before[name]:.2f}x" if name in before else ""
            print(f"{name:50} {mine / 1e3:12.2f} {other / 1e3:12.2f} us {found[name]:7.2f}x{was}", flush=True)
    groups = {}
    for name, factor in found.items():
        groups.setdefault(name.split("/")[0], []).append(factor)
    for group, factors in (groups | {"all": list(found.values())}).items():
        counts = ", ".join(f"{sum(f < limit for f in factors)} below {limit}" for limit in (1, .8, .4))
        print(f"{group:10} {len(factors):5} rows, geometric mean {mean(factors):.2f}x, least {min(factors, default=math.nan):.2f}x; {counts}")
    if args.save:
        json.dump(found, open(args.save, "w"), indent=0)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--bin", default="./gilt", help="the gilt to measure")
    parser.add_argument("--oracle", default=ORACLE, help="what to measure it against")
    parser.add_argument("--only", action="append", default=[], metavar="PATTERN", help="rows that match")
    parser.add_argument("--skip", action="append", default=[], metavar="PATTERN", help="rows to leave out")
    parser.add_argument("--below", type=float, default=math.inf, metavar="FACTOR", help="print rows with a smaller factor")
    parser.add_argument("--turns", type=int, default=1, help="how often both measure a row")
    parser.add_argument("--save", metavar="FILE", help="write all factors")
    parser.add_argument("--compare", metavar="FILE", help="print what they were beside them")
    parser.add_argument("--list", action="store_true", help="print the names of the rows")
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.serve:
        return serve()
    for group in (universal, reductions, sorting, elements, manipulation, casts, algebra, random, small):
        group()
    if args.list:
        print(*(name for name in ROWS if wanted(args, name)), sep="\n")
    else:
        table(args)


if __name__ == "__main__":
    main()
