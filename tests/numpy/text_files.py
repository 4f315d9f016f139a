import io, os, tempfile, warnings
import numpy as np
def text(*args, **how):
    s = io.StringIO()
    np.savetxt(s, *args, **how)
    return s.getvalue()
print(repr(text([[1, 2], [3.5, 4]])), repr(text([1, 2, 3], fmt="%d", delimiter=",", header="a,b\nc", footer="end")))
# expect: '1.000000000000000000e+00 2.000000000000000000e+00\n3.500000000000000000e+00 4.000000000000000000e+00\n' '# a,b\n# c\n1\n2\n3\n# end\n'
print(repr(text([[1, 2]], fmt=["%d", "%.2f"], delimiter=";", newline="|")), repr(text([1 + 2j, 3 - 4j], fmt="%.1f")), repr(text(np.eye(2), fmt="%d,%5.1f", comments="//", header="h")))
# expect: '1;2.00|' ' (1.0+2.0j)\n (3.0-4.0j)\n' '//h\n1,  0.0\n0,  1.0\n'
def load(text, **how):
    r = np.loadtxt(io.StringIO(text), **how)
    print(r.dtype, r.shape, r.tolist())
load("# c\n1 2 3\n\n4 5 6  # behind\n")  # expect: float64 (2, 3) [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]
load("1,2\n3,4", delimiter=",", dtype=int, usecols=1)  # expect: int64 (2,) [2, 4]
load("a b\n1 2\n3 4\n5 6", skiprows=1, unpack=True, max_rows=2)
# expect: float64 (2, 2) [[1.0, 3.0], [2.0, 4.0]]
load("1\n2", ndmin=2); load("5"); load("5", ndmin=1); load("1;2", delimiter=";", converters={0: lambda s: float(s) * 10}); load("1 0 1", dtype=bool); load("1+2j 3", dtype=complex)
# expect: float64 (2, 1) [[1.0], [2.0]]
# expect: float64 () 5.0
# expect: float64 (1,) [5.0]
# expect: float64 (2,) [10.0, 2.0]
# expect: bool (3,) [True, False, True]
# expect: complex128 (2,) [(1+2j), (3+0j)]
for bad, how in ("1,x", {"delimiter": ","}), ("1 2\n3", {}), ("1 2", {"usecols": 5}), ("1.5", {"dtype": bool}):
    try: load(bad, **how)
    except Exception as e: print(type(e).__name__, e)
    # expect: ValueError could not convert string 'x' to float64 at row 0, column 2.
    # expect: ValueError the number of columns changed from 2 to 1 at row 2; use `usecols` to select a subset and avoid this error
    # expect: ValueError invalid column index 5 at row 1 with 2 columns
    # expect: ValueError could not convert string '1.5' to bool at row 0, column 1.
for data, how in ("a,b\n1,\n3,4", {"delimiter": ",", "skip_header": 1}), ("1 x 3", {}), ("1,2\n3,4", {"delimiter": ",", "dtype": int}), ("1 2\n3 4\n5 6", {"skip_footer": 1, "usecols": (1,)}), ("1,,3", {"delimiter": ",", "filling_values": 0}), ("1 2", {"dtype": None}):
    r = np.genfromtxt(io.StringIO(data), **how)
    print(r.dtype, r.tolist())  # expect: float64 [[1.0, nan], [3.0, 4.0]]
    # expect: float64 [1.0, nan, 3.0]
    # expect: int64 [[1, 2], [3, 4]]
    # expect: float64 [2.0, 4.0]
    # expect: float64 [1.0, 0.0, 3.0]
    # expect: int64 [1, 2]
with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "table.txt")
    np.savetxt(name, np.arange(6).reshape(2, 3), fmt="%d")
    print(open(name).read(), np.loadtxt(name), np.loadtxt(open(name)))  # expect: 0 1 2
    # expect: 3 4 5
    # expect:  [[0. 1. 2.]
    # expect:  [3. 4. 5.]] [[0. 1. 2.]
    # expect:  [3. 4. 5.]]
    np.savez(os.path.join(folder, "all"), np.arange(3), named=np.eye(2))
    with np.load(os.path.join(folder, "all.npz")) as archive:
        print(sorted(archive.files), archive["arr_0"], archive["named"], "named" in archive, len(archive), archive.f.named.sum())
        # expect: ['arr_0', 'named'] [0 1 2] [[1. 0.]
        # expect:  [0. 1.]] True 2 2.0
        try: archive["x"]
        except KeyError as e: print(e)  # expect: 'x is not a file in the archive'
    np.savez_compressed(os.path.join(folder, "z.npz"), x=np.zeros(1000))
    print(np.load(os.path.join(folder, "z.npz"))["x"].shape, os.path.getsize(os.path.join(folder, "z.npz")) < 2000)
    # expect: (1000,) True
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(np.loadtxt([]), [str(w.message) for w in seen])
    # expect: [] ['loadtxt: input contained no data: "[]"']
