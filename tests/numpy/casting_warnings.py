# What numpy warns of, and refuses, when values change their type: out-of-bound ints, dropped imaginary parts, bools as numbers.
import warnings
import numpy as np


def show(text, **names):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            names["np"] = np
            exec(text, names)
            told = repr(names["r"])
        except Exception as e:
            told = f"{type(e).__name__}: {e}"
    print(text, "->", told, sorted({f"{w.category.__name__}: {str(w.message)[:60]}" for w in caught if w.category is not RuntimeWarning}))


for name in "u1", "u4", "u8", "i1":
    for value in "-1.5", "300.0", "-200", "2**63":
        show(f"r = np.zeros(2, {name!r}); r[0] = {value}")
    show(f"r = np.zeros(2, {name!r}); r.put([0], -200)")
    # expect: r = np.zeros(2, 'u1'); r[0] = -1.5 -> array([255,   0], dtype=uint8) []
    # expect: r = np.zeros(2, 'u1'); r[0] = 300.0 -> array([44,  0], dtype=uint8) []
    # expect: r = np.zeros(2, 'u1'); r[0] = -200 -> array([56,  0], dtype=uint8) ['DeprecationWarning: NumPy will stop allowing conversion of out-of-bound Python i']
    # expect: r = np.zeros(2, 'u1'); r[0] = 2**63 -> OverflowError: Python int too large to convert to C long []
    # expect: r = np.zeros(2, 'u1'); r.put([0], -200) -> array([56,  0], dtype=uint8) ['DeprecationWarning: NumPy will stop allowing conversion of out-of-bound Python i']
    # expect: r = np.zeros(2, 'u4'); r[0] = -1.5 -> array([4294967295,          0], dtype=uint32) []
    # expect: r = np.zeros(2, 'u4'); r[0] = 300.0 -> array([300,   0], dtype=uint32) []
    # expect: r = np.zeros(2, 'u4'); r[0] = -200 -> array([4294967096,          0], dtype=uint32) ['DeprecationWarning: NumPy will stop allowing conversion of out-of-bound Python i']
    # expect: r = np.zeros(2, 'u4'); r[0] = 2**63 -> array([0, 0], dtype=uint32) ['DeprecationWarning: NumPy will stop allowing conversion of out-of-bound Python i']
    # expect: r = np.zeros(2, 'u4'); r.put([0], -200) -> array([4294967096,          0], dtype=uint32) ['DeprecationWarning: NumPy will stop allowing conversion of out-of-bound Python i']
    # expect: r = np.zeros(2, 'u8'); r[0] = -1.5 -> array([18446744073709551615,                    0], dtype=uint64) []
    # expect: r = np.zeros(2, 'u8'); r[0] = 300.0 -> array([300,   0], dtype=uint64) []
    # expect: r = np.zeros(2, 'u8'); r[0] = -200 -> array([18446744073709551416,                    0], dtype=uint64) ['DeprecationWarning: NumPy will stop allowing conversion of out-of-bound Python i']
    # expect: r = np.zeros(2, 'u8'); r[0] = 2**63 -> array([9223372036854775808,                   0], dtype=uint64) []
    # expect: r = np.zeros(2, 'u8'); r.put([0], -200) -> array([18446744073709551416,                    0], dtype=uint64) ['DeprecationWarning: NumPy will stop allowing conversion of out-of-bound Python i']
    # expect: r = np.zeros(2, 'i1'); r[0] = -1.5 -> array([-1,  0], dtype=int8) []
    # expect: r = np.zeros(2, 'i1'); r[0] = 300.0 -> array([44,  0], dtype=int8) []
    # expect: r = np.zeros(2, 'i1'); r[0] = -200 -> array([56,  0], dtype=int8) ['DeprecationWarning: NumPy will stop allowing conversion of out-of-bound Python i']
    # expect: r = np.zeros(2, 'i1'); r[0] = 2**63 -> OverflowError: Python int too large to convert to C long []
    # expect: r = np.zeros(2, 'i1'); r.put([0], -200) -> array([56,  0], dtype=int8) ['DeprecationWarning: NumPy will stop allowing conversion of out-of-bound Python i']
z = np.array([[1 + 2j, 3 - 1j]])
show("r = z.sum(dtype='f8')", z=z)
# expect: r = z.sum(dtype='f8') -> 4.0 ['ComplexWarning: Casting complex values to real discards the imaginary part']
show("r = z.mean(axis=0, dtype='i4')", z=z)
# expect: r = z.mean(axis=0, dtype='i4') -> array([1, 3], dtype=int32) ['ComplexWarning: Casting complex values to real discards the imaginary part']
show("r = z.std(dtype='f4')", z=z)
# expect: r = z.std(dtype='f4') -> 1.8708287 ['ComplexWarning: Casting complex values to real discards the imaginary part']
show("r = np.array([1.0, 2]); np.add(z[0], z.T, out=r, casting='unsafe')", z=z)
# expect: r = np.array([1.0, 2]); np.add(z[0], z.T, out=r, casting='unsafe') -> ValueError: non-broadcastable output operand with shape (2,) doesn't match the broadcast shape (2,2) []
show("r = np.array([1.0, 2]); np.add(z[0], z[0], out=r, casting='unsafe')", z=z)
# expect: r = np.array([1.0, 2]); np.add(z[0], z[0], out=r, casting='unsafe') -> array([2., 6.]) ['ComplexWarning: Casting complex values to real discards the imaginary part']
show("r = np.arange(6.0).reshape(2, 3).std(axis=0, dtype='i4')")
# expect: r = np.arange(6.0).reshape(2, 3).std(axis=0, dtype='i4') -> UFuncTypeError: Cannot cast ufunc 'sqrt' output from dtype('float64') to dtype('int32') with casting rule 'same_kind' []
show("r = +np.array([True, False])")
# expect: r = +np.array([True, False]) -> array([ True, False]) ["DeprecationWarning: Applying '+' to a non-numerical array is ill-defined. Return"]
show("r = +np.array(True)")
# expect: r = +np.array(True) -> True ["DeprecationWarning: Applying '+' to a non-numerical array is ill-defined. Return"]
show("r = +np.True_")
# expect: r = +np.True_ -> True ["DeprecationWarning: Applying '+' to a non-numerical array is ill-defined. Return"]
show("r = np.positive(np.array([True]))")
# expect: r = np.positive(np.array([True])) -> UFuncTypeError: ufunc 'positive' did not contain a loop with signature matching types <class 'numpy.dtype[bool_]'> -> None []
show("r = np.lcm(np.array([2], 'u1'), 300)")
# expect: r = np.lcm(np.array([2], 'u1'), 300) -> array([300], dtype=uint16) []
show("r = float(np.array(1j))")
# expect: r = float(np.array(1j)) -> TypeError: float() argument must be a string or a real number, not 'complex' []
show("r = int(np.array([1j]))")
# expect: r = int(np.array([1j])) -> TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex' []
show("r = np.array([1, 2], 'f2') + np.complex128(complex(np.inf, 0))")
# expect: r = np.array([1, 2], 'f2') + np.complex128(complex(np.inf, 0)) -> array([inf+0.j, inf+0.j]) []
show("r = np.add(np.array([1], 'u1'), 100, dtype='i4', casting='safe')")
# expect: r = np.add(np.array([1], 'u1'), 100, dtype='i4', casting='safe') -> array([101], dtype=int32) []
show("r = np.add(np.array([1], 'u1'), 100000, dtype='i2', casting='safe')")
# expect: r = np.add(np.array([1], 'u1'), 100000, dtype='i2', casting='safe') -> UFuncTypeError: Cannot cast ufunc 'add' input 1 from dtype('int64') to dtype('int16') with casting rule 'safe' []
show("r = np.squeeze(np.array(1.0), axis=-1)")
# expect: r = np.squeeze(np.array(1.0), axis=-1) -> array(1.) []
show("r = np.subtract.reduce(np.array(7.0), axis=None)")
# expect: r = np.subtract.reduce(np.array(7.0), axis=None) -> 7.0 []
show("r = np.multiply.reduce(np.array([300, 300, 0.5, 0], 'f2'))")
# expect: r = np.multiply.reduce(np.array([300, 300, 0.5, 0], 'f2')) -> 0.0 []
show("r = np.multiply.reduce(np.array([300, 300, 0.5, 0.001], 'f2'))")
# expect: r = np.multiply.reduce(np.array([300, 300, 0.5, 0.001], 'f2')) -> 45.03 []
show("r = np.repeat(np.array([1, 2], '>i2'), 2)")
# expect: r = np.repeat(np.array([1, 2], '>i2'), 2) -> array([1, 1, 2, 2], dtype=int16) []
show("r = np.repeat(np.array(5), 2, axis=-1)")
# expect: r = np.repeat(np.array(5), 2, axis=-1) -> array([5, 5]) []
show("r = np.round(np.array([126, 14], '>i2'), -1)")
# expect: r = np.round(np.array([126, 14], '>i2'), -1) -> array([130,  10], dtype=int16) []
show("r = np.tile(np.array([[1, 2]], '>i2'), (2, 2))")
# expect: r = np.tile(np.array([[1, 2]], '>i2'), (2, 2)) -> array([[1, 2, 1, 2],
# expect:        [1, 2, 1, 2]], dtype=int16) []
show("r = np.nanstd(np.array([1, np.nan, 4], 'f4'))")
# expect: r = np.nanstd(np.array([1, np.nan, 4], 'f4')) -> 1.5 []
show("r = np.nanvar(np.array([[1, np.nan, 4]], 'f2'), axis=0, ddof=1)")
# expect: r = np.nanvar(np.array([[1, np.nan, 4]], 'f2'), axis=0, ddof=1) -> array([nan, nan, nan], dtype=float16) []
show("r = np.nanvar(np.array([1.0, np.nan]), dtype='i4')")
# expect: r = np.nanvar(np.array([1.0, np.nan]), dtype='i4') -> TypeError: If a is inexact, then dtype must be inexact []
for name in "default_rng", "PCG64", "nothing_of_this_name":
    print(name, hasattr(np.random, "nothing_of_this_name"))  # expect: default_rng False
    # expect: PCG64 False
    # expect: nothing_of_this_name False
exec("from numpy.random import *")
