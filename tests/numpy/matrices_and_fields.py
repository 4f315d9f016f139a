# What keeps numpy.matrix a matrix, and what does not; parts of elements; arrays of objects in files.
import io

import numpy as np

m = np.matrix([[1, 2], [3, 4]])
for text in ["m.copy()", "np.copy(m)", "np.ravel(m)", "m.ravel()", "np.tile(m, 2)", "np.delete(m, 0, 0)", "np.delete(m, 0)", "np.insert(m, 0, 9, axis=0)", "np.insert(m, 1, 9)",
             "np.nan_to_num(np.matrix([[1., np.nan]]))", "np.median(m, 0)", "np.median(m, 1)", "np.trace(m)", "np.cumsum(m)", "np.cumsum(m, 0)", "np.repeat(m, 2)",
             "np.roll(m, 1, 0)"]:
    print(text, "=>", repr(eval(text)))  # expect: m.copy() => matrix([[1, 2],
    # expect:         [3, 4]])
    # expect: np.copy(m) => array([[1, 2],
    # expect:        [3, 4]])
    # expect: np.ravel(m) => array([1, 2, 3, 4])
    # expect: m.ravel() => matrix([[1, 2, 3, 4]])
    # expect: np.tile(m, 2) => matrix([[1, 2, 1, 2],
    # expect:         [3, 4, 3, 4]])
    # expect: np.delete(m, 0, 0) => matrix([[3, 4]])
    # expect: np.delete(m, 0) => matrix([[2, 3, 4]])
    # expect: np.insert(m, 0, 9, axis=0) => matrix([[9, 9],
    # expect:         [1, 2],
    # expect:         [3, 4]])
    # expect: np.insert(m, 1, 9) => matrix([[1, 9, 2, 3, 4]])
    # expect: np.nan_to_num(np.matrix([[1., np.nan]])) => matrix([[1., 0.]])
    # expect: np.median(m, 0) => matrix([[2., 3.]])
    # expect: np.median(m, 1) => matrix([[1.5],
    # expect:         [3.5]])
    # expect: np.trace(m) => 5
    # expect: np.cumsum(m) => matrix([[ 1,  3,  6, 10]])
    # expect: np.cumsum(m, 0) => matrix([[1, 2],
    # expect:         [4, 6]])
    # expect: np.repeat(m, 2) => matrix([[1, 1, 2, 2, 3, 3, 4, 4]])
    # expect: np.roll(m, 1, 0) => matrix([[3, 4],
    # expect:         [1, 2]])
a = np.zeros(3, "i4")
a.setfield([1, 2, 3], "u1")
a.setfield(5, "i2", 2)
print(a, a.getfield("i2", 2))  # expect: [327681 327682 327683] [5 5 5]
for arguments in [("i4", 2), ("i8",)]:
    try:
        a.setfield(1, *arguments)
    except ValueError as e:
        print(e)  # expect: new type plus offset is larger than original type
        # expect: new type is larger than original type
file = io.BytesIO()
np.savez(file, a=np.array([1, "a", None, [2]], object), b=np.arange(2))
for allowed in (True, False):
    file.seek(0)
    archive = np.load(file, allow_pickle=allowed)
    try:
        print(archive["b"], repr(archive["a"]))
        # expect: [0 1] array([1, 'a', None, list([2])], dtype=object)
    except ValueError as e:
        print(e)  # expect: Object arrays cannot be loaded when allow_pickle=False
try:
    np.save(io.BytesIO(), np.array([None]), allow_pickle=False)
except ValueError as e:
    print(e)  # expect: Object arrays cannot be saved when allow_pickle=False
