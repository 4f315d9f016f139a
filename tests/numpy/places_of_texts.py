# argmax, argmin and searchsorted of texts and bytes, along axes and in all.
import numpy as np

for a in (np.array([["pear", "fig"], ["apple", "zoë"], ["fig", "zoë"]]), np.array([[b"b", b"ab"], [b"\xff", b"b"], [b"", b"\xff"]]), np.array([["b", "a"]], ">U3")):
    print(a.argmax(), a.argmin(), a.argmax(0), a.argmin(axis=1), a.argmax(axis=-1, keepdims=True).tolist(), np.argmin(a, keepdims=True).tolist(), a[::-1, ::-1].argmax(1), a.T.argmin())
    out = np.zeros(a.shape[1], np.int64)
    print(a.argmax(0, out) is out, out, a[0, :1].reshape(()).argmax(), a[0].argmax(0))
    row = np.sort(a.ravel())
    keys = np.concatenate([a.ravel()[::-1], a.ravel()[:1]])
    print(row.searchsorted(keys), row.searchsorted(keys, "right"), np.searchsorted(row, a), np.searchsorted(row, row[1]), row[::-1].searchsorted(row[0], sorter=np.arange(len(row))[::-1]))
    print(a.ravel().searchsorted(keys), a.ravel().searchsorted(keys, side="right"), row[:0].searchsorted(keys), row.searchsorted(keys[:0]))
    for f in (lambda: a.argmax(2), lambda: a[:0].argmin(), lambda: a[:0].argmin(0), lambda: a.argmax(0, np.zeros(7, np.int64)), lambda: a.reshape(-1)[0:1].reshape(()).argmax(1)):
        try:
            print(f())
        except Exception as e:
            print(type(e).__name__ + ":", e)  # expect: 3 2 [0 1] [1 0 0] [[0], [1], [1]] [[2]] [0 0 1] 1
            # expect: True [0 1] 0 0
            # expect: [4 1 4 0 1 3 3] [6 3 6 1 3 4 4] [[3 1]
            # expect:  [0 4]
            # expect:  [1 4]] 1 0
            # expect: [3 3 5 0 0 3 3] [6 3 6 0 3 5 5] [0 0 0 0 0 0 0] []
            # expect: AxisError: axis 2 is out of bounds for array of dimension 2
            # expect: ValueError: attempt to get argmin of an empty sequence
            # expect: ValueError: attempt to get argmin of an empty sequence
            # expect: ValueError: output array does not match result of np.argmax.
            # expect: AxisError: axis 1 is out of bounds for array of dimension 1
            # expect: 2 4 [1 2] [1 1 0] [[0], [0], [1]] [[4]] [0 1 1] 2
            # expect: True [1 2] 0 0
            # expect: [4 0 2 4 1 2 2] [6 1 4 6 2 4 4] [[2 1]
            # expect:  [4 2]
            # expect:  [0 4]] 1 0
            # expect: [5 0 2 5 0 2 2] [6 0 5 6 2 5 5] [0 0 0 0 0 0 0] []
            # expect: AxisError: axis 2 is out of bounds for array of dimension 2
            # expect: ValueError: attempt to get argmin of an empty sequence
            # expect: ValueError: attempt to get argmin of an empty sequence
            # expect: ValueError: output array does not match result of np.argmax.
            # expect: AxisError: axis 1 is out of bounds for array of dimension 1
            # expect: 0 1 [0 0] [1] [[0]] [[1]] [1] 1
            # expect: True [0 0] 0 0
            # expect: [0 1 1] [1 2 2] [[1 0]] 1 0
            # expect: [0 2 2] [2 2 2] [0 0 0] []
            # expect: AxisError: axis 2 is out of bounds for array of dimension 2
            # expect: ValueError: attempt to get argmin of an empty sequence
            # expect: ValueError: attempt to get argmin of an empty sequence
            # expect: ValueError: output array does not match result of np.argmax.
            # expect: AxisError: axis 1 is out of bounds for array of dimension 1
print(np.array(["a", "bb", "ccc"]).searchsorted(["b", "cccc", ""]), np.array([b"a", b"c"]).searchsorted(b"b"))
# expect: [1 3 0] 1
