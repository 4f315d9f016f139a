"""unravel_index, ravel_multi_index, ix_, mgrid: what they refuse, and numpy's own numbers as steps."""
import numpy as np


def t(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for indices, shape in ((-1, (2, 2)), (0.5, (2, 2)), (4, (2, 2)), ([], (2,)), (np.array([]), (2,)), (np.array([], int), (2,)), (0, ()), ([0], ()),
                       (1, ()), (1, (2**40, 2**40)), (np.zeros((1, 0), int), (2,)), ([5, 3], (2, 3)), (5, 6)):
    t(np.unravel_index, indices, shape)  # expect: ValueError index -1 is out of bounds for array with size 4
    # expect: TypeError only int indices permitted
    # expect: ValueError index 4 is out of bounds for array with size 4
    # expect: TypeError indices must be integral: the provided empty sequence was inferred as float. Wrap it with 'np.array(indices, dtype=np.intp)'
    # expect: TypeError only int indices permitted
    # expect: (array([], dtype=int64),)
    # expect: ()
    # expect: ValueError multiple indices are not supported for 0d arrays
    # expect: ValueError index 1 is out of bounds for array with size 1
    # expect: ValueError dimensions are too large; arrays and shapes with a total size greater than 'intp' are not supported.
    # expect: (array([], shape=(1, 0), dtype=int64),)
    # expect: (array([1, 1]), array([2, 0]))
    # expect: (5,)
t(np.unravel_index, [5, 3], (2, 3), order="F")  # expect: (array([1, 1]), array([2, 1]))
t(np.ravel_multi_index, (0.1, 0.0), (2, 2))  # expect: TypeError only int indices permitted
t(np.ravel_multi_index, (-3, 1), (2, 2))  # expect: ValueError invalid entry in coordinates array
t(np.ravel_multi_index, ([], []), (10, 3))
# expect: TypeError indices must be integral: the provided empty sequence was inferred as float. Wrap it with 'np.array(indices, dtype=np.intp)'
t(np.ravel_multi_index, [5, 1, -1, 2], (4, 3, 7, 12), mode="wrap")  # expect: 410
t(np.ravel_multi_index, [5, 1, -1, 2], (4, 3, 7, 12), mode=("wrap", "raise", "clip", "raise"))  # expect: 338
t(np.ravel_multi_index, [[1, 0], [2, 1]], (2, 3), order="F")  # expect: array([5, 2])
t(np.ravel_multi_index, (1, 2), (2**40, 2**40))
# expect: ValueError invalid dims: array size defined by dims is larger than the maximum possible size.
t(np.ravel_multi_index, (1, 2, 3), (2, 2))
# expect: ValueError parameter multi_index must be a sequence of length 2
t(np.ravel_multi_index, [[3, 3], [1, 1]], (2, 2), mode=("clip", "foo"))
# expect: ValueError clipmode must be one of 'clip', 'raise', or 'wrap' (got 'foo')
t(np.ix_, np.array([], np.float32))  # expect: (array([], dtype=float32),)
t(np.ix_, [], [1])  # expect: (array([], shape=(0, 1), dtype=int64), array([[1]]))
for key in (slice(0.1, 0.33, np.float32(0.1)), slice(0, 1, np.complex64(3j)), (slice(0.1, 0.3, np.float32(0.1)), slice(0, 1, 3j)),
            slice(0, 3, complex(0, 2.5)), (slice(0, np.float32(2)), slice(0, 2))):
    t(np.mgrid.__getitem__, key)  # expect: array([0.1, 0.2, 0.3])
    # expect: array([0. , 0.5, 1. ])
    # expect: array([[[0.1, 0.1, 0.1],
    # expect:         [0.2, 0.2, 0.2]],
    # expect:
    # expect:        [[0. , 0.5, 1. ],
    # expect:         [0. , 0.5, 1. ]]])
    # expect: array([0., 3.])
    # expect: array([[[0., 0.],
    # expect:         [1., 1.]],
    # expect:
    # expect:        [[0., 1.],
    # expect:         [0., 1.]]])
t(lambda: np.r_[0:3:np.complex64(4j)])  # expect: array([0., 1., 2., 3.])
t(lambda: np.ogrid[0:3:np.complex64(2j)])  # expect: array([0., 3.])
