# The first least and greatest place in rows of every length: with ties, NaN, both zeros and the ends of each type.
import zlib
import numpy as np

state = np.random.RandomState(5)
for code in "?bBhHiIqQefdFD":
    dtype, places = np.dtype(code), []
    for length in range(1, 140):
        row = state.randint(0, 5, (3, length)).astype(dtype)
        if dtype.kind in "fc":
            row[0, state.randint(length)] = -0.0
            row[1, state.randint(length)] = np.nan
            row[2, state.randint(length)] = -np.inf if length % 2 else np.inf
        elif dtype.kind in "iu":
            row[0, state.randint(length)] = np.iinfo(dtype).max
            row[1, state.randint(length)] = np.iinfo(dtype).min
        for view in row, row[:, ::-1], np.asfortranarray(row):
            places += [*view.argmin(1), *view.argmax(1)]
    print(code, len(places), sum(map(int, places)), zlib.crc32(np.array(places, "i4").tobytes()))
    # expect: ? 2502 4992 1425761082
    # expect: b 2502 35546 381667178
    # expect: B 2502 22220 3409846654
    # expect: h 2502 35329 523701223
    # expect: H 2502 22162 3227511574
    # expect: i 2502 35614 2255544459
    # expect: I 2502 21905 2977813572
    # expect: q 2502 35050 3536849131
    # expect: Q 2502 22348 1678308513
    # expect: e 2502 49138 3158383422
    # expect: f 2502 48095 906718248
    # expect: d 2502 47663 2227611823
    # expect: F 2502 47312 295609169
    # expect: D 2502 48234 1625705001
