"""nextafter of equal numbers: the first one for halves, the second one for the others."""
import numpy as np

for dtype in "f2", "f4", "f8":
    zero = np.array([-0.0, 0.0, -0.0, 1.0, -6e-8], dtype)
    towards = np.array([0.0, -0.0, -0.0, 1.0, 1.0], dtype)
    print(np.signbit(np.nextafter(zero, towards)))  # expect: [ True False  True False  True]
    # expect: [False  True  True False  True]
    # expect: [False  True  True False  True]
