# a[i] = v for every kind of value and several dtypes.
import warnings
import numpy as np

values = [None, 1j, "3", "x", [1, 2], 300, -1, 2**63, 2**70, float("nan"), float("inf"), {}, (), 1.5, np.float64(30.5), np.int64(7), np.array([1]),
          np.array([1, 2]), np.array(4), b"5", 1e300, True, np.bool_(True), np.complex64(2)]
for dtype in ("f8", "i8", "?", "i1", "u8", "c16", "f4", ">i4"):
    for v in values:
        a = np.zeros(2, dtype)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                a[0] = v
                text = repr(a[0].item())
            except Exception as e:
                text = f"{type(e).__name__}: {e} from {e.__cause__!r}"
        print(dtype, repr(v), text, *[w.category.__name__ + ": " + str(w.message)[:60] for w in caught])
