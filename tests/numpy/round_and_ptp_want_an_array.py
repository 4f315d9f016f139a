# What round() and ptp() are to write into must be an array, whatever they work on.
import numpy as np

for call in (lambda: np.array([1]).round(0, []), lambda: np.array([1.5]).round(1, {}), lambda: np.round(np.array([1.5]), 1, "x"),
             lambda: np.around([1.5], 2, 3), lambda: np.array([1 + 1j]).round(0, 5), lambda: np.array([15]).round(-1, (1,)),
             lambda: np.array([1, 5]).ptp(None, 1), lambda: np.ptp([[1.5, 2]], 0, [3])):
    try:
        print(call())
    except TypeError as e:
        print(e)  # expect: output must be an array
        # expect: output must be an array
        # expect: output must be an array
        # expect: output must be an array
        # expect: output must be an array
        # expect: output must be an array
        # expect: output must be an array
        # expect: output must be an array
print(np.array([1.25]).round(1, np.zeros(1)))  # expect: [1.2]
