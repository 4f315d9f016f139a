# Overflow, division by zero, powers, large ints, foreign operands, methods.
import warnings
import numpy as np


def show(f):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = f()
            text = f"{result!r} {type(result).__name__}"
        except Exception as e:
            text = f"{type(e).__name__}: {e}"
    print("; ".join([text, *(f"{w.category.__name__}: {w.message}" for w in caught)]))


i8, i64, u8, f64 = np.int8, np.int64, np.uint8, np.float64
for f in (lambda: i8(1) + 300, lambda: i8(100) * i8(2), lambda: i64(1) // 0, lambda: i64(1) % 0, lambda: f64(1) / 0, lambda: f64(0) / 0,
          lambda: f64(1e300) * 1e300, lambda: f64(1e300) ** 2, lambda: i64(2) ** -1, lambda: i64(2) ** -1.0, lambda: divmod(i64(1), 0),
          lambda: -i8(-128), lambda: abs(i8(-128)), lambda: -u8(1), lambda: i64(5) << 70, lambda: i64(3) + 2**70, lambda: 2**70 - i64(3),
          lambda: f64(1) % 0, lambda: f64(1) // 0, lambda: u8(1) - u8(2), lambda: i64(2) ** 64, lambda: i8(-1) // i8(0),
          lambda: i8(-128) // i8(-1), lambda: divmod(i8(-128), i8(-1)), lambda: f64(-1) ** .5, lambda: f64(-1) % np.inf,
          lambda: np.bool_(1) - np.bool_(1), lambda: -np.bool_(1), lambda: np.bool_(1) + np.bool_(1), lambda: np.bool_(1) // np.bool_(1),
          lambda: np.bool_(1) ** np.bool_(1), lambda: ~np.bool_(1), lambda: ~u8(5), lambda: i64(2**62) * 2, lambda: i64(2**62) * i64(4),
          lambda: i64(3) == None, lambda: i64(3) != "3", lambda: i64(3) < 2**70, lambda: np.uint64(3) > -1,
          lambda: i64(2) * [1, 2], lambda: [1, 2] * i64(2), lambda: f64(2) + [1, 2], lambda: i64(1) == [1, 2],
          lambda: round(f64(2.567), 2), lambda: round(f64(2.5)), lambda: f64(2.5).is_integer(), lambda: f64(.5).as_integer_ratio(),
          lambda: i64(7).bit_count(), lambda: i64(7).item(), lambda: f64(1.5).tolist(), lambda: i64(3).astype("f4"),
          lambda: i64(3).shape, lambda: np.complex128(1 + 2j).conj(), lambda: np.complex128(1 + 2j).imag, lambda: i64(3).real,
          lambda: i64(3).tobytes(), lambda: f64(3).ndim, lambda: i64(3)[()], lambda: i64(3)[0], lambda: len(i64(3)), lambda: list(i64(3)),
          lambda: int(f64(3.7)), lambda: float(i64(3)), lambda: complex(f64(2)), lambda: int(np.complex128(2 + 1j)), lambda: [1, 2, 3][i64(1)],
          lambda: [1, 2][np.bool_(1)], lambda: f"{f64(3.14159):.2f} {i64(42):>5} {i64(255):x} {f64(1.5)} {np.bool_(1)}",
          lambda: "%d %s %.3f" % (i64(3), i64(4), f64(1.5)), lambda: hash(i64(5)) == hash(5), lambda: hash(f64(.5)) == hash(.5),
          lambda: {1: "a"}[i64(1)], lambda: i64("12"), lambda: f64("1e3"), lambda: f64("x"), lambda: i64("x"), lambda: i64(3.9),
          lambda: i8(300), lambda: u8(-1), lambda: i64(2**63), lambda: f64(None), lambda: i64(None), lambda: np.bool_([]), lambda: f64([1, 2]),
          lambda: i64(), lambda: np.bool_(1) is np.True_, lambda: np.float32(.1) == .1, lambda: np.float32(.1) * 3, lambda: np.float16(60000) * np.float16(2),
          lambda: np.number(3), lambda: i64(1, 2), lambda: np.complex64(1), lambda: np.int64(5).max(), lambda: np.float64(2.5).round(),
          lambda: np.float64(5).sum(), lambda: isinstance(f64(1), float), lambda: isinstance(np.complex128(1), complex), lambda: isinstance(i64(1), int),
          lambda: f64.__mro__, lambda: np.int8.__mro__, lambda: np.bool_.__mro__, lambda: np.intc is np.int32, lambda: np.half, lambda: f64(2) ** f64(3),
          lambda: np.float64(1e-310) * 1e-10, lambda: np.float64("nan") > 1, lambda: np.float64("inf") - np.float64("inf"), lambda: 5 - np.float32(2),
          lambda: np.int64(10) / np.int64(4), lambda: np.int64(-7) // 2, lambda: np.int64(-7) % 3, lambda: -7.5 // np.float64(2), lambda: 2 ** np.int64(3)):
    show(f)
