# Floats of 2 ** 63 and above fit uint64: no warning; what fits no 64 bits is told.
import warnings
import numpy as np

for kind in "f4", "f8":
    for value in 3.0, 2.0**63, 2.0**64 - 2.0**40, -1.0, np.nan, np.inf, 1e30:
        for count in 1, 5:
            with warnings.catch_warnings(record=True) as told:
                warnings.simplefilter("always")
                whole = np.full(count, value, kind).astype("u8")
            print(kind, value, whole[0], (whole == whole[0]).all(), [str(w.message) for w in told])
            # expect: f4 3.0 3 True []
            # expect: f4 3.0 3 True []
            # expect: f4 9.223372036854776e+18 9223372036854775808 True []
            # expect: f4 9.223372036854776e+18 9223372036854775808 True []
            # expect: f4 1.8446742974197924e+19 18446742974197923840 True []
            # expect: f4 1.8446742974197924e+19 18446742974197923840 True []
            # expect: f4 -1.0 18446744073709551615 True []
            # expect: f4 -1.0 18446744073709551615 True []
            # expect: f4 nan 9223372036854775808 True ['invalid value encountered in cast']
            # expect: f4 nan 9223372036854775808 True ['invalid value encountered in cast']
            # expect: f4 inf 0 True ['invalid value encountered in cast']
            # expect: f4 inf 0 True ['invalid value encountered in cast']
            # expect: f4 1e+30 0 True ['invalid value encountered in cast']
            # expect: f4 1e+30 0 True ['invalid value encountered in cast']
            # expect: f8 3.0 3 True []
            # expect: f8 3.0 3 True []
            # expect: f8 9.223372036854776e+18 9223372036854775808 True []
            # expect: f8 9.223372036854776e+18 9223372036854775808 True []
            # expect: f8 1.8446742974197924e+19 18446742974197923840 True []
            # expect: f8 1.8446742974197924e+19 18446742974197923840 True []
            # expect: f8 -1.0 18446744073709551615 True []
            # expect: f8 -1.0 18446744073709551615 True []
            # expect: f8 nan 9223372036854775808 True ['invalid value encountered in cast']
            # expect: f8 nan 9223372036854775808 True ['invalid value encountered in cast']
            # expect: f8 inf 0 True ['invalid value encountered in cast']
            # expect: f8 inf 0 True ['invalid value encountered in cast']
            # expect: f8 1e+30 0 True ['invalid value encountered in cast']
            # expect: f8 1e+30 0 True ['invalid value encountered in cast']
