import numpy as np

a = np.zeros((3, 2))
for offset in 2**30, -2**30, 2**31, -2**31 - 1, 2**63 - 1, -2**63:
    try:
        print(a.diagonal(offset))  # expect: []
        # expect: []
    except OverflowError as e:
        print(e)  # expect: signed integer is greater than maximum
        # expect: signed integer is less than minimum
        # expect: signed integer is greater than maximum
        # expect: signed integer is less than minimum
