# Conversions that a caller asks for: what they raise is the cast's; shapes and keys are judged before values are converted.
import warnings

import numpy as np


def tell(text):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = repr(eval(text))
        except Exception as e:
            result = f"{type(e).__name__}: {e}"
    print(text, "->", result, [str(w.message) for w in caught])


i, f = np.arange(3), np.ones(3, "f4")
for text in ["np.add(i, 2**63, dtype='f2')", "np.add(i, 1e300, dtype='f4')", "np.add(f, np.array([1e300] * 3), dtype='f4')",
             "np.add(np.full((2, 2), 1e300), 1, dtype='f4')", "np.add(np.full(2, 1e300), 5.5, dtype='i4', casting='unsafe')",
             "np.float16(3) % np.float16(0)", "np.array([1, 2, 3]).var(dtype='i4', ddof=3)", "np.array([]).mean(dtype='i4')",
             "np.format_float_scientific(0.1, precision=3, unique=False, trim='-')", "np.format_float_scientific(0.3, precision=3, unique=False, trim='-')",
             "np.format_float_positional(0.3, precision=5, unique=False, fractional=False)",
             "np.isin(np.array([1, 5, 100, -128, 7], 'i1'), np.array([5, -1, 100, -2, 1, -128], 'i4'))",
             "i.copy().__setitem__(i > 0, np.array([[np.nan, 1]]))", "np.zeros((2, 3))[True, [0, 0], [0, 0, 0]]", "np.zeros(()).__setitem__(True, [1, 2])",
             "np.random.binomial([1, 2, 3], .5, size=100)", "np.random.normal([5, 1, 1], [.4, 1], size=100)"]:
    tell(text)
    # expect: np.add(i, 2**63, dtype='f2') -> array([inf, inf, inf], dtype=float16) ['overflow encountered in cast']
    # expect: np.add(i, 1e300, dtype='f4') -> array([inf, inf, inf], dtype=float32) ['overflow encountered in cast']
    # expect: np.add(f, np.array([1e300] * 3), dtype='f4') -> array([inf, inf, inf], dtype=float32) ['overflow encountered in cast']
    # expect: np.add(np.full((2, 2), 1e300), 1, dtype='f4') -> array([[inf, inf],
    # expect:        [inf, inf]], dtype=float32) ['overflow encountered in add']
    # expect: np.add(np.full(2, 1e300), 5.5, dtype='i4', casting='unsafe') -> array([-2147483643, -2147483643], dtype=int32) ['invalid value encountered in cast']
    # expect: np.float16(3) % np.float16(0) -> nan ['divide by zero encountered in scalar remainder', 'invalid value encountered in scalar remainder']
    # expect: np.array([1, 2, 3]).var(dtype='i4', ddof=3) -> -2147483648 ['Degrees of freedom <= 0 for slice', 'divide by zero encountered in scalar divide', 'invalid value encountered in cast']
    # expect: np.array([]).mean(dtype='i4') -> -2147483648 ['Mean of empty slice.', 'invalid value encountered in scalar divide', 'invalid value encountered in cast']
    # expect: np.format_float_scientific(0.1, precision=3, unique=False, trim='-') -> '1.e-01' []
    # expect: np.format_float_scientific(0.3, precision=3, unique=False, trim='-') -> '3e-01' []
    # expect: np.format_float_positional(0.3, precision=5, unique=False, fractional=False) -> '0.3000' []
    # expect: np.isin(np.array([1, 5, 100, -128, 7], 'i1'), np.array([5, -1, 100, -2, 1, -128], 'i4')) -> array([ True,  True,  True,  True, False]) []
    # expect: i.copy().__setitem__(i > 0, np.array([[np.nan, 1]])) -> TypeError: NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, input has 2 dimensions []
    # expect: np.zeros((2, 3))[True, [0, 0], [0, 0, 0]] -> IndexError: shape mismatch: indexing arrays could not be broadcast together with shapes (1,) (2,) (3,)  []
    # expect: np.zeros(()).__setitem__(True, [1, 2]) -> ValueError: NumPy boolean array indexing assignment cannot assign 2 input values to the 1 output values where the mask is true []
    # expect: np.random.binomial([1, 2, 3], .5, size=100) -> ValueError: shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (100,) and arg 2 with shape (3,). []
    # expect: np.random.normal([5, 1, 1], [.4, 1], size=100) -> ValueError: shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (100,) and arg 1 with shape (3,). []
