# numpy.vectorize: arguments that are left out of it, names, signatures; load with a mapping.
import os
import tempfile
import numpy as np


def show(f):
    try:
        r = f()
        print(repr(r))
    except Exception as e:
        print(type(e).__name__, e)


lengths = np.vectorize(lambda p, x: len(p) + x, excluded=[0])
show(lambda: lengths([1, 2, 3], [1, 2]))  # expect: array([4, 5])
named = np.vectorize(lambda p, x, y=0: len(p) + x * y, excluded={"p"})
show(lambda: named(p=[1, 2, 3], x=[1, 2]))  # expect: array([3, 3])
show(lambda: named(p="ab", x=[[1], [2]], y=[3, 4]))  # expect: array([[ 5,  6],
# expect:        [ 8, 10]])
show(lambda: np.vectorize(lambda a, b=10: a + b)([1, 2], b=[5, 6]))  # expect: array([6, 8])
show(lambda: np.vectorize(lambda a: (a, a / 2), otypes="if")([1, 2]))
# expect: (array([1, 2], dtype=int32), array([0.5, 1. ], dtype=float32))
show(lambda: np.vectorize(lambda a: a + 1)([]))
# expect: ValueError cannot call `vectorize` on size 0 inputs unless `otypes` is set
show(lambda: np.vectorize(lambda a: a + 1, otypes=[int])([]))  # expect: array([], dtype=int64)

dots = np.vectorize(np.dot, signature="(n),(n)->()")
show(lambda: dots(np.arange(6).reshape(2, 3), [1, 2, 3]))  # expect: array([ 8, 26])
show(lambda: dots([1, 2], [1, 2, 3]))  # expect: ValueError inconsistent size for core dimension 'n': 3 vs 2
show(lambda: dots(1, [1, 2, 3]))
# expect: ValueError 0-dimensional argument does not have enough dimensions for all core dimensions ('n',)
show(lambda: dots([1]))  # expect: TypeError wrong number of positional arguments: expected 2, got 1
both = np.vectorize(lambda a: (a.sum(), a[::-1]), signature="(n)->(),(n)")
show(lambda: both(np.arange(6).reshape(2, 3)))  # expect: (array([ 3, 12]), array([[2, 1, 0],
# expect:        [5, 4, 3]]))
show(lambda: both(np.zeros((0, 3))))
# expect: ValueError cannot call `vectorize` on size 0 inputs unless `otypes` is set
show(lambda: np.vectorize(lambda a: a.sum(), signature="(n)->()", otypes=[float])(np.zeros((0, 3))))
# expect: array([], dtype=float64)
show(lambda: np.vectorize(lambda a, k: a * k, signature="(n),()->(n)", excluded=["k"])([1, 2], k=3))
# expect: TypeError wrong number of positional arguments: expected 2, got 1
show(lambda: np.vectorize(len, signature="(n->()"))  # expect: ValueError not a valid gufunc signature: (n->()

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "a.npy")
    np.save(path, np.arange(6.0).reshape(2, 3))
    mapped = np.load(path, mmap_mode="r+")
    print(type(mapped).__name__, mapped.shape, mapped.dtype, mapped.mode)  # expect: memmap (2, 3) float64 r+
    mapped[0, 0] = 7
    mapped.flush()
    del mapped
    print(np.load(path, mmap_mode="r")[0], type(np.load(path)).__name__)  # expect: [7. 1. 2.] ndarray
    np.save(path, np.asfortranarray(np.arange(6).reshape(2, 3)))
    print(np.load(path, mmap_mode="c"), np.load(path, mmap_mode="c").flags.f_contiguous)  # expect: [[0 1 2]
    # expect:  [3 4 5]] True
    with open(path, "rb") as file:
        show(lambda: type(np.load(file, mmap_mode="r")))
        # expect: ValueError Filename must be a string or a path-like object.  Memmap cannot use existing file handles.
