# Elements in the other byte order, copied, converted and computed with, in every layout.
import numpy as np

state = np.random.RandomState(8)
codes = "i2", "u4", "i8", "f2", "f4", "f8", "c8", "c16"
for code in codes:
    a = (state.rand(300, 5) * 200).astype(code)
    s = a.astype(">" + code)
    print(code, s.tobytes() == a.byteswap().tobytes(), (s == a).all(), (s[::2, ::2] == a[::2, ::2]).all(), (s.T.copy() == a.T).all())
    for other in codes:
        with np.errstate(all="ignore"):
            if other[0] == "u" and a.dtype.kind == "c":
                continue
            made = [s.real.astype(t + other) if a.dtype.kind == "c" != other[0] else s.astype(t + other) for t in "<>"]
        print(other, made[0].dtype, made[1].dtype, (made[0] == made[1]).all(), (made[1][:, 1::2].copy() == made[0][:, 1::2]).all(),
              np.ravel(made[1])[-2:].tolist())
    s[1:] = s[:-1].copy()
    s[:, ::2] = 3
    s += s[::-1].copy()
    print(s[5].tolist(), s.max().dtype, s.view("u1")[7, :4].tolist())  # expect: i2 True True True True
    # expect: i2 int16 >i2 True True [73, 107]
    # expect: u4 uint32 >u4 True True [73, 107]
    # expect: i8 int64 >i8 True True [73, 107]
    # expect: f2 float16 >f2 True True [73.0, 107.0]
    # expect: f4 float32 >f4 True True [73.0, 107.0]
    # expect: f8 float64 >f8 True True [73.0, 107.0]
    # expect: c8 complex64 >c8 True True [(73+0j), (107+0j)]
    # expect: c16 complex128 >c16 True True [(73+0j), (107+0j)]
    # expect: [6, 336, 6, 110, 6] int16 [0, 6, 0, 234]
    # expect: u4 True True True True
    # expect: i2 int16 >i2 True True [156, 10]
    # expect: u4 uint32 >u4 True True [156, 10]
    # expect: i8 int64 >i8 True True [156, 10]
    # expect: f2 float16 >f2 True True [156.0, 10.0]
    # expect: f4 float32 >f4 True True [156.0, 10.0]
    # expect: f8 float64 >f8 True True [156.0, 10.0]
    # expect: c8 complex64 >c8 True True [(156+0j), (10+0j)]
    # expect: c16 complex128 >c16 True True [(156+0j), (10+0j)]
    # expect: [6, 175, 6, 130, 6] uint32 [0, 0, 0, 6]
    # expect: i8 True True True True
    # expect: i2 int16 >i2 True True [37, 13]
    # expect: u4 uint32 >u4 True True [37, 13]
    # expect: i8 int64 >i8 True True [37, 13]
    # expect: f2 float16 >f2 True True [37.0, 13.0]
    # expect: f4 float32 >f4 True True [37.0, 13.0]
    # expect: f8 float64 >f8 True True [37.0, 13.0]
    # expect: c8 complex64 >c8 True True [(37+0j), (13+0j)]
    # expect: c16 complex128 >c16 True True [(37+0j), (13+0j)]
    # expect: [6, 105, 6, 242, 6] int64 [0, 0, 0, 0]
    # expect: f2 True True True True
    # expect: i2 int16 >i2 True True [4, 103]
    # expect: u4 uint32 >u4 True True [4, 103]
    # expect: i8 int64 >i8 True True [4, 103]
    # expect: f2 float16 >f2 True True [4.08203125, 103.0625]
    # expect: f4 float32 >f4 True True [4.08203125, 103.0625]
    # expect: f8 float64 >f8 True True [4.08203125, 103.0625]
    # expect: c8 complex64 >c8 True True [(4.08203125+0j), (103.0625+0j)]
    # expect: c16 complex128 >c16 True True [(4.08203125+0j), (103.0625+0j)]
    # expect: [6.0, 190.75, 6.0, 296.5, 6.0] float16 [70, 0, 93, 112]
    # expect: f4 True True True True
    # expect: i2 int16 >i2 True True [194, 172]
    # expect: u4 uint32 >u4 True True [194, 172]
    # expect: i8 int64 >i8 True True [194, 172]
    # expect: f2 float16 >f2 True True [194.875, 172.0]
    # expect: f4 float32 >f4 True True [194.92538452148438, 172.01535034179688]
    # expect: f8 float64 >f8 True True [194.92538452148438, 172.01535034179688]
    # expect: c8 complex64 >c8 True True [(194.92538452148438+0j), (172.01535034179688+0j)]
    # expect: c16 complex128 >c16 True True [(194.92538452148438+0j), (172.01535034179688+0j)]
    # expect: [6.0, 373.330322265625, 6.0, 124.17713928222656, 6.0] float32 [64, 192, 0, 0]
    # expect: f8 True True True True
    # expect: i2 int16 >i2 True True [4, 95]
    # expect: u4 uint32 >u4 True True [4, 95]
    # expect: i8 int64 >i8 True True [4, 95]
    # expect: f2 float16 >f2 True True [4.19921875, 95.0]
    # expect: f4 float32 >f4 True True [4.197414875030518, 95.0177993774414]
    # expect: f8 float64 >f8 True True [4.197414872462124, 95.01779798756307]
    # expect: c8 complex64 >c8 True True [(4.197414875030518+0j), (95.0177993774414+0j)]
    # expect: c16 complex128 >c16 True True [(4.197414872462124+0j), (95.01779798756307+0j)]
    # expect: [6.0, 174.21237307339948, 6.0, 261.4094796798566, 6.0] float64 [64, 24, 0, 0]
    # expect: c8 True True True True
    # expect: i2 int16 >i2 True True [62, 147]
    # expect: i8 int64 >i8 True True [62, 147]
    # expect: f2 float16 >f2 True True [62.90625, 147.25]
    # expect: f4 float32 >f4 True True [62.89988327026367, 147.25852966308594]
    # expect: f8 float64 >f8 True True [62.89988327026367, 147.25852966308594]
    # expect: c8 complex64 >c8 True True [(62.89988327026367+0j), (147.25852966308594+0j)]
    # expect: c16 complex128 >c16 True True [(62.89988327026367+0j), (147.25852966308594+0j)]
    # expect: [(6+0j), (264.5994873046875+0j), (6+0j), (311.7991943359375+0j), (6+0j)] complex64 [64, 192, 0, 0]
    # expect: c16 True True True True
    # expect: i2 int16 >i2 True True [22, 70]
    # expect: i8 int64 >i8 True True [22, 70]
    # expect: f2 float16 >f2 True True [22.625, 70.1875]
    # expect: f4 float32 >f4 True True [22.625354766845703, 70.16167449951172]
    # expect: f8 float64 >f8 True True [22.625354005292508, 70.16167572698247]
    # expect: c8 complex64 >c8 True True [(22.625354766845703+0j), (70.16167449951172+0j)]
    # expect: c16 complex128 >c16 True True [(22.625354005292508+0j), (70.16167572698247+0j)]
    # expect: [(6+0j), (89.21361264011631+0j), (6+0j), (139.60112449812289+0j), (6+0j)] complex128 [64, 24, 0, 0]
# exit: 0
