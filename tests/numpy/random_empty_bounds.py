# oracle: no (numpy takes what lies behind an empty array in memory)
# Bounds without elements are too few for a result that has some.
import numpy as np

for size in (1,), (2,), (1, 1), (0,), (2, 0), None:
    for low in np.ones(0), np.ones((0, 1)), np.ones((2, 0), int):
        for draw in np.random.default_rng(1).integers, np.random.RandomState(1).randint:
            try:
                assert draw(low, 9, size=size).size == 0
            except ValueError as e:
                assert str(e).startswith("shape mismatch: objects cannot be broadcast to a single shape."), e
            else:
                print(low.shape, size)
                # expect: (0,) (0,)
                # expect: (0,) (0,)
                # expect: (0, 1) (0,)
                # expect: (0, 1) (0,)
                # expect: (2, 0) (0,)
                # expect: (2, 0) (0,)
                # expect: (0,) (2, 0)
                # expect: (0,) (2, 0)
                # expect: (0, 1) (2, 0)
                # expect: (0, 1) (2, 0)
                # expect: (2, 0) (2, 0)
                # expect: (2, 0) (2, 0)
                # expect: (0,) None
                # expect: (0,) None
                # expect: (0, 1) None
                # expect: (0, 1) None
                # expect: (2, 0) None
                # expect: (2, 0) None
