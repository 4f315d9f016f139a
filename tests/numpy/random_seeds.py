# The same seed gives numpy's own numbers: ints, arrays of words, scalars.
import numpy as np
for seed in (0, 1, 42, 2**32 - 1, [1, 2, 3], np.arange(5), np.uint8(7), np.array(9), True):
    np.random.seed(seed)
    print(np.random.rand(), np.random.randint(1000), np.random.randn())
    # expect: 0.5488135039273248 629 0.11849646073740812
    # expect: 0.417022004702574 908 -1.601721003768678
    # expect: 0.3745401188473625 860 0.5437431604812986
    # expect: 0.0976320289940138 12 1.0935881881411569
    # expect: 0.6098612722867289 963 1.7163698541697423
    # expect: 0.8368402132395143 905 0.2543937657878931
    # expect: 0.07630828937395717 537 -1.8802225806038768
    # expect: 0.010374153885699955 638 -0.2465728166543382
    # expect: 0.417022004702574 908 -1.601721003768678
for seed in (-1, 2**32, 1.5, [], [1, -1], [2**32], [[1, 2]], [1.5]):
    try:
        np.random.seed(seed)
    except Exception as error:
        print(type(error).__name__, error)  # expect: ValueError Seed must be between 0 and 2**32 - 1
        # expect: ValueError Seed must be between 0 and 2**32 - 1
        # expect: TypeError Cannot cast scalar from dtype('float64') to dtype('int64') according to the rule 'safe'
        # expect: ValueError Seed must be non-empty
        # expect: ValueError Seed must be between 0 and 2**32 - 1
        # expect: ValueError Seed must be between 0 and 2**32 - 1
        # expect: ValueError Seed array must be 1-d
        # expect: TypeError Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'
