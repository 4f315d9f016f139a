# What has no dimensions is cast by its value; dot takes the common type; clip ends at the limit itself; in1d looks whole numbers up.
import numpy as np

for dtype in ("i1", "u1", "u8", "f2", "?"):
    for value in (np.array(17, "u8"), np.array(-1), np.array(300.0), np.float32(1), True, 300, 2**70):
        print(dtype, value, [np.can_cast(value, dtype, casting) for casting in ("no", "safe", "same_kind")])
        # expect: i1 17 [True, True, True]
        # expect: i1 -1 [True, True, True]
        # expect: i1 300.0 [False, False, False]
        # expect: i1 1.0 [False, False, False]
        # expect: i1 True [False, True, True]
        # expect: i1 300 [False, False, True]
        # expect: i1 1180591620717411303424 [False, False, False]
        # expect: u1 17 [True, True, True]
        # expect: u1 -1 [False, False, False]
        # expect: u1 300.0 [False, False, False]
        # expect: u1 1.0 [False, False, False]
        # expect: u1 True [False, True, True]
        # expect: u1 300 [False, False, True]
        # expect: u1 1180591620717411303424 [False, False, False]
        # expect: u8 17 [True, True, True]
        # expect: u8 -1 [False, False, False]
        # expect: u8 300.0 [False, False, False]
        # expect: u8 1.0 [False, False, False]
        # expect: u8 True [False, True, True]
        # expect: u8 300 [False, True, True]
        # expect: u8 1180591620717411303424 [False, False, False]
        # expect: f2 17 [False, True, True]
        # expect: f2 -1 [False, True, True]
        # expect: f2 300.0 [True, True, True]
        # expect: f2 1.0 [True, True, True]
        # expect: f2 True [False, True, True]
        # expect: f2 300 [False, False, True]
        # expect: f2 1180591620717411303424 [False, False, False]
        # expect: ? 17 [False, False, False]
        # expect: ? -1 [False, False, False]
        # expect: ? 300.0 [False, False, False]
        # expect: ? 1.0 [False, False, False]
        # expect: ? True [True, True, True]
        # expect: ? 300 [False, False, False]
        # expect: ? 1180591620717411303424 [False, False, False]
print(np.array(17, "u8").astype(int, casting="safe"))  # expect: 17
print(np.less(np.array([1, 2], "u1"), 1, dtype=bool, casting="no"), np.maximum(np.zeros(2, "u1"), np.uint16(3), dtype="u1", casting="no"))
# expect: [False False] [3 3]
print(np.dot(np.array([1, 2], "i4"), np.array(3)).dtype, np.dot(np.array([1], "c8"), np.array(1, "u8")).dtype)
# expect: int64 complex128
print(np.signbit(np.clip([-0.0, 0.0, 1.0], -5, 0.0)).tolist(), np.signbit(np.clip([-0.0, 0.0], [-0.0, -0.0], [0.0, -0.0])).tolist())
# expect: [False, False, False] [False, True]
print(np.clip([np.nan, 1, 5], [0, np.nan, 1], [2, 2, np.nan]))  # expect: [nan nan nan]
print(np.add.reduceat(np.array([[1e8], [1], [1], [-1e8]], "f4") * np.ones(3, "f4"), [1, 0, 2]).tolist())
# expect: [[1.0, 1.0, 1.0], [100000000.0, 100000000.0, 100000000.0], [-100000000.0, -100000000.0, -100000000.0]]
try:
    np.isin(np.arange(5, dtype="u8"), np.arange(3))
except IndexError as error:
    print(error)
print(np.isin([True, False], [1, 5]), np.in1d([1, 2, 300], [2, 300], kind="table"), np.in1d([1.5, 2], [2], invert=True))
# expect: [ True False] [False  True  True] [ True False]
for a, kind in (([1], "tree"), ([1.5], "table"), ([2**62], "table")):
    try:
        print(np.in1d(a, [0] + a, kind=kind) if kind != "table" or a == [1.5] else len(a))
    except (ValueError, RuntimeError) as error:
        print(error)  # expect: Invalid kind: 'tree'. Please use None, 'sort' or 'table'.
        # expect: The 'table' method is only supported for boolean or integer arrays. Please select 'sort' or None for kind.
        # expect: 1
