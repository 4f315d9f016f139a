# Arrays of any objects.
import pickle
import numpy as np
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
mixed = np.array([1, "a", 2.5, None], dtype=object)
print(mixed, mixed.dtype, mixed.shape, mixed[0] + 1, mixed[1:], mixed.tolist(), [type(x).__name__ for x in mixed], mixed == 1, mixed == "a")
# expect: [1 'a' 2.5 None] object (4,) 2 ['a' 2.5 None] [1, 'a', 2.5, None] ['int', 'str', 'float', 'NoneType'] [ True False False False] [False  True False False]
for f in (lambda: np.array([None, 1]), lambda: np.array([{}, 1]), lambda: np.array([1, 2], dtype=object), lambda: np.array([1, 2], dtype="O").dtype, lambda: np.dtype(object), lambda: np.zeros(3, dtype=object),
          lambda: np.empty(3, dtype=object), lambda: np.full((2, 2), None), lambda: np.array([2**70]), lambda: np.array([[1, 2], [3]], dtype=object), lambda: np.array([[1, 2], [3, 4]], dtype=object),
          lambda: np.array([[1, 2], [3]]), lambda: np.array([1, 2, 3], dtype=object) * 2, lambda: np.array([1, 2, 3], dtype=object) + np.array([1, 2, 3], dtype=object), lambda: 10 - np.array([1, 2], dtype=object),
          lambda: np.array([1, 2, 3], dtype=object).sum(), lambda: np.sum(np.array([1, 2, 3], dtype=object)), lambda: np.array([2**64, 2**65], dtype=object) ** 2, lambda: mixed * 2, lambda: np.array(["a", "b"], dtype=object) + "c",
          lambda: np.array([3, 1, 2], dtype=object).max(), lambda: np.sort(np.array([3, 1, 2], dtype=object)), lambda: np.array([1, 2], dtype=object).astype(float), lambda: np.array([1, 2]).astype(object),
          lambda: np.array([1, 2], dtype=object).reshape(2, 1), lambda: -np.array([1, 2], dtype=object), lambda: np.array([1, 2, 3], dtype=object) > 1, lambda: np.array([print, len]), lambda: np.array(None), lambda: np.array([]).astype(object),
          lambda: np.concatenate([np.array([1], dtype=object), np.array([2.5])]), lambda: pickle.loads(pickle.dumps(mixed)), lambda: np.frompyfunc(lambda x: x + 1, 1, 1)([1, 2]), lambda: np.array([1, 2], dtype=object).mean(),
          lambda: np.array([[1, 2], [3, 4]], dtype=object).T, lambda: np.where([True, False], None, 1), lambda: np.array([1, None, 2.5]), lambda: np.unique(np.array([2, 1, 2], dtype=object)), lambda: len(np.array([None] * 3)),
          lambda: np.array([1, 0, None], dtype=object).nonzero(), lambda: np.array([True, 0], dtype=object).any(), lambda: bool(np.array([None, None])), lambda: np.array(["x", 1], dtype=object)[0]):
    t(f)  # expect: array([None, 1], dtype=object)
    # expect: array([{}, 1], dtype=object)
    # expect: array([1, 2], dtype=object)
    # expect: dtype('O')
    # expect: dtype('O')
    # expect: array([0, 0, 0], dtype=object)
    # expect: array([None, None, None], dtype=object)
    # expect: array([[None, None],
    # expect:        [None, None]], dtype=object)
    # expect: array([1180591620717411303424], dtype=object)
    # expect: array([list([1, 2]), list([3])], dtype=object)
    # expect: array([[1, 2],
    # expect:        [3, 4]], dtype=object)
    # expect: ValueError setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + inhomogeneous part.
    # expect: array([2, 4, 6], dtype=object)
    # expect: array([2, 4, 6], dtype=object)
    # expect: array([9, 8], dtype=object)
    # expect: 6
    # expect: 6
    # expect: array([340282366920938463463374607431768211456,
    # expect:        1361129467683753853853498429727072845824], dtype=object)
    # expect: TypeError unsupported operand type(s) for *: 'NoneType' and 'int'
    # expect: array(['ac', 'bc'], dtype=object)
    # expect: 3
    # expect: array([1, 2, 3], dtype=object)
    # expect: array([1., 2.])
    # expect: array([1, 2], dtype=object)
    # expect: array([[1],
    # expect:        [2]], dtype=object)
    # expect: array([-1, -2], dtype=object)
    # expect: array([False,  True,  True])
    # expect: array([<built-in function print>, <built-in function len>], dtype=object)
    # expect: array(None, dtype=object)
    # expect: array([], dtype=object)
    # expect: array([1, 2.5], dtype=object)
    # expect: array([1, 'a', 2.5, None], dtype=object)
    # expect: array([2, 3], dtype=object)
    # expect: 1.5
    # expect: array([[1, 3],
    # expect:        [2, 4]], dtype=object)
    # expect: array([None, 1], dtype=object)
    # expect: array([1, None, 2.5], dtype=object)
    # expect: array([1, 2], dtype=object)
    # expect: 3
    # expect: (array([0]),)
    # expect: True
    # expect: ValueError The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
    # expect: 'x'
cells = np.empty((2, 2), dtype=object)
cells[0, 0] = [1, 2]
cells[0, 1] = {"a": 1}
cells[1] = "row"
print(cells, cells[0, 0], cells[1, 1])  # expect: [[list([1, 2]) {'a': 1}]
# expect:  ['row' 'row']] [1, 2] row
view = cells[:, 0]
view[1] = None
print(cells[1, 0], [c for c in cells.flat][:2])  # expect: None [[1, 2], {'a': 1}]
print(repr(np.array([[443.3333333333333, 7.333333333333333, -86.0, 105.66666666666667]] * 2, dtype=object)))
# expect: array([[443.3333333333333, 7.333333333333333, -86.0, 105.66666666666667],
# expect:        [443.3333333333333, 7.333333333333333, -86.0, 105.66666666666667]],
# expect:       dtype=object)
print(isinstance(np.array(["a"]), np.ndarray), isinstance(np.array([1, None]), np.ndarray), isinstance(np.array(["a"]).dtype, np.dtype))
# expect: True True True
