# dtype= of texts, raw bytes and times is refused by every ufunc and its methods.
import numpy as np

refused = 0
for name in "gcd", "lcm", "add", "maximum", "power", "left_shift", "arctan2", "floor_divide":
    u = getattr(np, name)
    for kind in "U3", "S3", "V3":
        for call in (lambda: u(1, 2, dtype=kind), lambda: u.reduce(np.arange(3), dtype=kind), lambda: u.accumulate(np.arange(3), dtype=kind),
                     lambda: u.reduceat(np.arange(3), [0, 1], dtype=kind), lambda: u.outer(np.arange(3), np.arange(2), dtype=kind),
                     lambda: u(np.zeros(2, kind), 3, dtype="i8"), lambda: np.gcd.reduce(np.zeros(2, kind))):
            try:
                call()
            except (TypeError, ValueError):
                refused += 1
print(refused)  # expect: 168
