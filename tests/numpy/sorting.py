# sort, argsort (ties as numpy leaves them), searchsorted, partition, unique, sets.
import numpy as np


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


g = np.random.RandomState(3)
for kind in ("?", "b", "B", "h", "H", "i", "I", "l", "L", "e", "f", "d", "F", "D"):
    a = (g.randint(0, 100, 300) - (0 if kind in "?BHIL" else 50)).astype(kind)
    s = np.sort(a)
    print(kind, s[:3], s[-3:], (s[1:] >= s[:-1]).all(), a.argsort()[:12], np.argsort(a, kind="stable")[:8], a.argmax(), a.argmin())
    # expect: ? [False False False] [ True  True  True] True [225   4  47 193 191 194 195 196 197 205 198 199] [  4  47 225   0   1   2   3   5] 0 4
    # expect: b [-50 -50 -50] [49 49 49] True [281   3 101 126  64  80 181 222  87  31  70  76] [  3 101 126 281  64  80 181 222] 60 3
    # expect: B [0 0 1] [98 99 99] True [205  42  68 211   2  17 198 273 138 285 177  23] [ 42 205   2  68 211  17 198  23] 132 42
    # expect: h [-50 -50 -50] [48 49 49] True [ 29 214 139 147  49 245  28 199 120 299 208 253] [ 29 139 147 214  28  49 245 120] 219 29
    # expect: H [0 0 0] [99 99 99] True [113  64 263 277 198  59 187 107  69   5  70   9] [ 64 113 263 277  59 198   5  69] 54 64
    # expect: i [-50 -50 -49] [49 49 49] True [187 197 126   2  38 212  11 181  72 154 295 118] [187 197   2  38 126 212  11 181] 20 187
    # expect: I [0 0 1] [99 99 99] True [116 256  70 250 198 107  49 170 189 153 294 271] [116 256  49  70 107 170 189 198] 30 116
    # expect: l [-50 -50 -50] [49 49 49] True [149 205 120 111  97 155 233 102 259 164 181 157] [120 149 205 111  97 102 155 233] 25 120
    # expect: L [0 0 0] [98 98 99] True [171 241 131 170   3 288  15 150 144  35  75  11] [131 171 241   3  15  35 144 150] 272 131
    # expect: e [-50. -50. -48.] [49. 49. 49.] True [209 116 219 168 107 110 161 108  86 290 292  75] [116 209 107 110 168 219  75  86] 49 116
    # expect: f [-50. -50. -50.] [49. 49. 49.] True [ 31 216 252  19 166 255 115  84 188   9 101 232] [ 31 216 252  19 166 255  84 115] 131 31
    # expect: d [-50. -50. -49.] [49. 49. 49.] True [ 22  99 164 291 126 135 260 282   4   1  84  23] [ 22  99 164 291   1   4 126 135] 17 22
    # expect: F [-50.+0.j -50.+0.j -50.+0.j] [49.+0.j 49.+0.j 49.+0.j] True [236 101  57  25 291 161  63 248  29 185 226 224] [ 25  57 101 161 236 291  29  63] 195 25
    # expect: D [-50.+0.j -50.+0.j -50.+0.j] [49.+0.j 49.+0.j 49.+0.j] True [ 69  80 213 164 166 234 252 200  47 193  52 268] [ 69  80 164 213 166 200 234 252] 168 69
for n in (5, 16, 17, 40, 1000):
    print(n, np.argsort(g.randint(0, 6, n))[:40])  # expect: 5 [1 3 4 0 2]
    # expect: 16 [ 2  7 15  4  5  3  9 13  1 10 11  0  6  8 12 14]
    # expect: 17 [ 0  3 11  1  4  6 12  9 13 15 14  8  7 16  5  2 10]
    # expect: 40 [34  3  4 33 13 21 29 30 25 12 27 39  7  6 36 32 18 24 23  0 17  2 14 20
    # expect:  37 31 19 15 11 28 38  9  8  5 16 35  1 22 26 10]
    # expect: 1000 [499 732 731 725 723 714 710 705 703 217 697 220 221 228 236 659 242 655
    # expect:  246 247 249 648 647 645 643 638 741 262 742 745 830 825 127 823 821 815
    # expect:  813 133 810 808]
print(np.sort([3, np.nan, 1, -np.inf, np.inf, np.nan]), np.argsort([3, np.nan, 1, np.nan, 0]), np.sort(np.array([2 + 1j, 1 + 5j, np.nan, 1 + 1j])))
# expect: [-inf   1.   3.  inf  nan  nan] [4 2 0 1 3] [ 1.+1.j  1.+5.j  2.+1.j nan+0.j]
x = g.randint(0, 50, (3, 4))
print(np.sort(x), np.sort(x, axis=0), np.sort(x, axis=None), x.argsort(axis=0), x[:, ::-1].argsort())
# expect: [[ 1 18 37 44]
# expect:  [ 5  7 15 45]
# expect:  [ 4  6 10 21]] [[ 7 15  4  1]
# expect:  [10 18 37  5]
# expect:  [44 21 45  6]] [ 1  4  5  6  7 10 15 18 21 37 44 45] [[1 1 2 0]
# expect:  [2 0 0 1]
# expect:  [0 2 1 2]] [[0 2 1 3]
# expect:  [0 3 2 1]
# expect:  [1 0 3 2]]
y = x.copy()
y.sort(axis=0)
print(y.tolist(), y[:, 1].tolist())  # expect: [[7, 15, 4, 1], [10, 18, 37, 5], [44, 21, 45, 6]] [15, 18, 21]
v = np.arange(100000) * 7919 % 100003
v.sort()
print(v[:3], v[-3:], (np.diff(v) > 0).all())  # expect: [0 1 2] [100000 100001 100002] True
print(np.searchsorted([1, 2, 2, 3], [0, 2, 2.5, 9]), np.searchsorted([1, 2, 2, 3], 2, side="right"), np.searchsorted([3, 1, 2], 2, sorter=[1, 2, 0]))
# expect: [0 1 3 4] 3 1
print(np.partition(np.array([5, 1, 4, 2, 3]), 2)[2], np.argpartition(np.array([5, 1, 4]), 0)[0])
# expect: 3 1
print(np.unique([3, 1, 2, 3, 1]), np.unique([3, 1, 2, 3, 1], return_index=True, return_inverse=True, return_counts=True))
# expect: [1 2 3] (array([1, 2, 3]), array([1, 2, 0]), array([2, 0, 1, 2, 0]), array([2, 1, 2]))
print(np.unique(np.array([[1, 2], [1, 2], [0, 5]]), axis=0), np.unique([1.0, np.nan, np.nan]))
# expect: [[0 5]
# expect:  [1 2]] [ 1. nan]
print(np.in1d([1, 2, 5], [2, 5, 7]), np.isin([[1, 2], [3, 4]], [2, 3], invert=True), np.intersect1d([1, 2, 3, 2], [2, 3, 5]), np.union1d([1, 3], [2, 3]))
# expect: [False  True  True] [[ True False]
# expect:  [False  True]] [2 3] [1 2 3]
print(np.setdiff1d([1, 2, 3, 4], [2, 4]), np.setxor1d([1, 2, 3], [2, 3, 4]), np.lexsort(([1, 2, 1, 3], [2, 1, 1, 2])))
# expect: [1 3] [1 4] [2 1 0 3]
print(np.bincount([1, 2, 2, 5]), np.bincount([0, 1, 1], weights=[0.5, 1, 2]), np.bincount([1], minlength=4), np.digitize([0.5, 3, 9], [1, 2, 4]))
# expect: [0 1 2 0 0 1] [0.5 3. ] [0 1 0 0] [0 2 3]
attempt(lambda: np.sort(3))  # expect: AxisError: axis -1 is out of bounds for array of dimension 0
attempt(lambda: np.sort(x, kind="bogus"))
# expect: ValueError: sort kind must be one of 'quick', 'heap', or 'stable' (got 'bogus')
attempt(lambda: np.sort(x, axis=2))  # expect: AxisError: axis 2 is out of bounds for array of dimension 2
attempt(lambda: np.partition([1, 2], 5))  # expect: ValueError: kth(=5) out of bounds (2)
attempt(lambda: np.searchsorted([1, 2], 1, side="x"))
# expect: ValueError: search side must be 'left' or 'right' (got 'x')
attempt(lambda: np.bincount([-1]))  # expect: ValueError: 'list' argument must have no negative elements
attempt(lambda: np.bincount([1.5]))  # expect: array([0, 1])
