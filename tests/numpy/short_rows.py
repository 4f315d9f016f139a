# Many short rows, as points are kept: the same results whichever way they are walked.
import zlib
import numpy as np

state = np.random.RandomState(3)


def sum_of(*arrays):
    total = 0
    for a in arrays:
        total = zlib.crc32(np.ascontiguousarray(a).tobytes(), total)
    return total


for rows in 31, 48, 255, 256, 257, 700:
    for columns in 1, 2, 3, 11, 12:
        a = state.randint(-50, 50, (rows, columns))
        x, single = a / 8, (a / 4).astype("f4")
        swapped = a.astype(">i2")
        cube = np.arange(4)[:, None, None] + a
        with np.errstate(all="ignore"):
            made = [a + a[0], x - x[:, :1], x / x[1], np.maximum(single, single[:1]), a[::-1] < a[0], -x[:, ::-1], cube * a[0],
                    swapped + a[:, :1], np.where(a > 0, a, a[0]), x[::2] * x[0], (a > 0) & (a[0] > 0), np.sqrt(abs(x)).T + 1]
        a += a[:, :1].copy()
        x[1:] -= x[:-1]
        out = np.full((rows, 2 * columns), 7)
        np.add(a, a[2], out=out[:, ::2])
        np.multiply(a, 2, out=a, where=a > a[0])
        print(rows, columns, sum_of(*made, a, x, out))  # expect: 31 1 1034259041
        # expect: 31 2 3762822249
        # expect: 31 3 737508386
        # expect: 31 11 4144171893
        # expect: 31 12 1623776997
        # expect: 48 1 2874124988
        # expect: 48 2 2140522048
        # expect: 48 3 1762453285
        # expect: 48 11 293019361
        # expect: 48 12 960340945
        # expect: 255 1 3081367249
        # expect: 255 2 1800395304
        # expect: 255 3 3365610147
        # expect: 255 11 2572831857
        # expect: 255 12 3082342833
        # expect: 256 1 2740817786
        # expect: 256 2 801633562
        # expect: 256 3 1003605741
        # expect: 256 11 1305897747
        # expect: 256 12 371239838
        # expect: 257 1 2440157548
        # expect: 257 2 1669328660
        # expect: 257 3 1537626374
        # expect: 257 11 3590465018
        # expect: 257 12 1363798802
        # expect: 700 1 1046180409
        # expect: 700 2 1921168444
        # expect: 700 3 3931259663
        # expect: 700 11 1724877950
        # expect: 700 12 1175127822
