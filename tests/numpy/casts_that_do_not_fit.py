"""Numbers that do not fit the small integers they are cast to keep their lowest bits, in short and in long rows."""
import warnings

import numpy as np

warnings.simplefilter("ignore")
numbers = [300.5, -3.7, 255.9, 256.0, -129.0, 70000.0, -70000.25, 1e9]
for count in 1, 3, 64:
    a = np.array(numbers * count)
    for dtype in "u1", "i1", "u2", "i2", "u4", "i4":
        b = a.astype(dtype)
        print(count, dtype, b[:8].tolist(), (b.reshape(count, 8) == b[:8]).all(), (a.astype("f4").astype(dtype)[::3] == b[::3]).all())
        # expect: 1 u1 [44, 253, 255, 0, 127, 112, 144, 0] True True
        # expect: 1 i1 [44, -3, -1, 0, 127, 112, -112, 0] True True
        # expect: 1 u2 [300, 65533, 255, 256, 65407, 4464, 61072, 51712] True True
        # expect: 1 i2 [300, -3, 255, 256, -129, 4464, -4464, -13824] True True
        # expect: 1 u4 [300, 4294967293, 255, 256, 4294967167, 70000, 4294897296, 1000000000] True True
        # expect: 1 i4 [300, -3, 255, 256, -129, 70000, -70000, 1000000000] True True
        # expect: 3 u1 [44, 253, 255, 0, 127, 112, 144, 0] True True
        # expect: 3 i1 [44, -3, -1, 0, 127, 112, -112, 0] True True
        # expect: 3 u2 [300, 65533, 255, 256, 65407, 4464, 61072, 51712] True True
        # expect: 3 i2 [300, -3, 255, 256, -129, 4464, -4464, -13824] True True
        # expect: 3 u4 [300, 4294967293, 255, 256, 4294967167, 70000, 4294897296, 1000000000] True True
        # expect: 3 i4 [300, -3, 255, 256, -129, 70000, -70000, 1000000000] True True
        # expect: 64 u1 [44, 253, 255, 0, 127, 112, 144, 0] True True
        # expect: 64 i1 [44, -3, -1, 0, 127, 112, -112, 0] True True
        # expect: 64 u2 [300, 65533, 255, 256, 65407, 4464, 61072, 51712] True True
        # expect: 64 i2 [300, -3, 255, 256, -129, 4464, -4464, -13824] True True
        # expect: 64 u4 [300, 4294967293, 255, 256, 4294967167, 70000, 4294897296, 1000000000] True True
        # expect: 64 i4 [300, -3, 255, 256, -129, 70000, -70000, 1000000000] True True
print((a + 1j).astype("u1")[-8:].tolist())  # expect: [44, 253, 255, 0, 127, 112, 144, 0]
