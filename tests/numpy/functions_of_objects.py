# numpy.frompyfunc as a ufunc; products of many matrices.
import numpy as np


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


def plus(a, b):
    return a + b


f = np.frompyfunc(plus, 2, 1)
print(f, f.nin, f.nout, f.nargs, f.ntypes, f.identity, f.types)
# expect: <ufunc 'plus (vectorized)'> 2 1 3 1 None ['OO->O']
show(lambda: f([1, 2], [3, 4]))  # expect: array([4, 6], dtype=object)
show(lambda: f("a", "b"))  # expect: 'ab'
show(lambda: f([1]))
# expect: TypeError plus (vectorized)() takes from 2 to 3 positional arguments but 1 were given
show(lambda: f.reduce([1, 2, 3]))  # expect: 6
show(lambda: f.reduce([[1, 2], [3, 4]], axis=1))  # expect: array([3, 7], dtype=object)
show(lambda: f.reduce([]))
# expect: ValueError zero-size array to reduction operation plus (vectorized) which has no identity
show(lambda: np.frompyfunc(plus, 2, 1, identity=0).reduce([]))  # expect: 0
show(lambda: f.accumulate(["a", "b", "c"]))  # expect: array(['a', 'ab', 'abc'], dtype=object)
show(lambda: f.accumulate([[1, 2], [3, 4]], axis=1))  # expect: array([[1, 3],
# expect:        [3, 7]], dtype=object)
show(lambda: f.outer([1, 2], [3, 4, 5]))  # expect: array([[4, 5, 6],
# expect:        [5, 6, 7]], dtype=object)
show(lambda: np.frompyfunc(divmod, 2, 2)([7, 8], 3))
# expect: (array([2, 2], dtype=object), array([1, 2], dtype=object))
show(lambda: np.frompyfunc(abs, 1, 1).reduce([1]))
# expect: ValueError reduce only supported for binary functions
out = np.zeros(2, object)
f([1, 2], 3, out)
print(out)  # expect: [4 5]

out = np.zeros((2, 2))
show(lambda: (np.linalg.multi_dot([np.eye(2) * 2] * 3, out=out) is out, out))
# expect: (True, array([[8., 0.],
# expect:        [0., 8.]]))
show(lambda: np.linalg.multi_dot([np.eye(2)]))  # expect: ValueError Expecting at least two arrays.
show(lambda: np.linalg.multi_dot([np.arange(2), np.eye(2), np.arange(2)]))  # expect: 1.0
show(lambda: np.linalg.multi_dot([np.arange(2), np.eye(2), np.eye(2)]))  # expect: array([0., 1.])
show(lambda: np.linalg.multi_dot([np.eye(2), np.ones((2, 2, 2)), np.eye(2)]))
# expect: LinAlgError 3-dimensional array given. Array must be two-dimensional
chain = [np.arange(a * b).reshape(a, b) / 7 for a, b in ((2, 5), (5, 1), (1, 4), (4, 3), (3, 2))]
show(lambda: np.linalg.multi_dot(chain))  # expect: array([[0.55691081, 0.81394657],
# expect:        [1.4850955 , 2.17052419]])
