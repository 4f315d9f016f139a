"""sin, cos and tan of large angles, and of those that are closest to whole quarter turns."""
import math

import numpy as np

quarters = np.arange(1.0, 2e8, 98765.0)
for angles in quarters, quarters * (np.pi / 2), np.nextafter(quarters * (np.pi / 2), 0), -quarters * np.pi:
    for function, exact in (np.sin, math.sin), (np.cos, math.cos), (np.tan, math.tan):
        got, expected = function(angles), np.array([exact(angle) for angle in angles.tolist()])
        print(function.__name__, (np.abs(got - expected) <= 4 * np.spacing(np.abs(expected))).all())
        # expect: sin True
        # expect: cos True
        # expect: tan True
        # expect: sin True
        # expect: cos True
        # expect: tan True
        # expect: sin True
        # expect: cos True
        # expect: tan True
        # expect: sin True
        # expect: cos True
        # expect: tan True
