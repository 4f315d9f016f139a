# as_strided and sliding_window_view of times.
import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view

days = np.arange("2020-01-01", "2020-01-05", dtype="M8[D]")
print(as_strided(days, (2, 2), (8, 8)))  # expect: [['2020-01-01' '2020-01-02']
# expect:  ['2020-01-02' '2020-01-03']]
print(sliding_window_view(days, 3)[0], sliding_window_view(days, 3).dtype)
# expect: ['2020-01-01' '2020-01-02' '2020-01-03'] datetime64[D]
print(sliding_window_view(np.diff(days), 2).sum(axis=1))  # expect: [2 2]
shared = as_strided(days, (2,), (16,))
shared[1] = "1999-12-31"
print(days)  # expect: ['2020-01-01' '2020-01-02' '1999-12-31' '2020-01-04']
swapped = days.astype(">M8[s]")
print(as_strided(swapped, (2,), (8,)), as_strided(swapped[::2]).dtype)
# expect: ['2020-01-01T00:00:00' '2020-01-02T00:00:00'] >M8[s]
