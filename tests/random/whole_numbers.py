# randrange takes whole numbers that are no ints, still.
import random
import warnings

for arguments in (3.0,), (3.1,), ("3",), (1, 5.5), (1, 5.0), (1, 5, 1.5), (1, 9, 2.0):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            random.randrange(*arguments)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    print([str(w.message) for w in caught])
    # expect: ['non-integer arguments to randrange() have been deprecated since Python 3.10 and will be removed in a subsequent version']
    # expect: ValueError non-integer arg 1 for randrange()
    # expect: ['randrange() will raise TypeError in the future']
    # expect: ValueError non-integer arg 1 for randrange()
    # expect: ['randrange() will raise TypeError in the future']
    # expect: ValueError non-integer stop for randrange()
    # expect: ['randrange() will raise TypeError in the future']
    # expect: ['non-integer arguments to randrange() have been deprecated since Python 3.10 and will be removed in a subsequent version']
    # expect: ValueError non-integer step for randrange()
    # expect: ['randrange() will raise TypeError in the future']
    # expect: ['non-integer arguments to randrange() have been deprecated since Python 3.10 and will be removed in a subsequent version']
