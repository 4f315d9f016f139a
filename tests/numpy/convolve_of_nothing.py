import numpy as np
for a, v in ([], [1]), ([1], []), ([], []):
    try:
        np.convolve(a, v)
    except ValueError as e:
        print(e)  # expect: v cannot be empty
        # expect: v cannot be empty
        # expect: a cannot be empty
