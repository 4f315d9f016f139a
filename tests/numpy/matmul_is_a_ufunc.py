# numpy.matmul is a ufunc whose elements are matrices: its attributes, options, and what it refuses.
import numpy as np

f, i = np.arange(6.0).reshape(2, 3), np.arange(6).reshape(2, 3)
print(np.matmul, type(np.matmul), np.matmul.signature, np.add.signature, np.matmul.nin, np.matmul.nout, np.matmul.identity, isinstance(np.matmul, np.ufunc))
# expect: <ufunc 'matmul'> <class 'numpy.ufunc'> (n?,k),(k,m?)->(n?,m?) None 2 1 None True


def attempt(text):
    try:
        result = eval(text)
        print(text, "->", repr(result))
    except Exception as e:
        print(text, "->", type(e).__name__ + ":", e)


for text in """np.matmul()
np.matmul(f)
np.matmul(f, f, f, f)
np.matmul(f, f.T, foo=1)
np.matmul(f, f.T, where=True)
np.matmul(f, f.T, out=3)
np.matmul(f, f.T, dtype=int)
np.matmul(f, f.T, dtype='f4')
np.matmul(i, i.T, dtype='f4')
np.matmul(f, i.T, casting='no')
np.matmul(f, f.T, out=np.zeros((2, 2), int))
np.matmul(f, f.T, out=np.zeros((2, 2), 'f4'))
np.matmul(f, f.T, order='F').flags.f_contiguous
np.matmul(f, f.T, signature='dd->d')
np.matmul(np.matrix(f), f.T, subok=False)
np.matmul(f, f.T, axis=0)
np.matmul(f, f.T, keepdims=True)
np.matmul.reduce(f)
np.matmul.accumulate()
np.matmul.reduceat(1)
np.matmul.outer(f, f)
np.matmul.at(f, 0, 1)
np.matmul.at(f, 0, b=1)
np.matmul(np.array([1, 2], object), [3, 4])
np.matmul(f, 2)
f @ i""".splitlines():
    attempt(text)
    # expect: np.matmul() -> TypeError: matmul() takes from 2 to 3 positional arguments but 0 were given
    # expect: np.matmul(f) -> TypeError: matmul() takes from 2 to 3 positional arguments but 1 were given
    # expect: np.matmul(f, f, f, f) -> TypeError: matmul() takes from 2 to 3 positional arguments but 4 were given
    # expect: np.matmul(f, f.T, foo=1) -> TypeError: matmul() got an unexpected keyword argument 'foo'
    # expect: np.matmul(f, f.T, where=True) -> TypeError: matmul() got an unexpected keyword argument 'where'
    # expect: np.matmul(f, f.T, out=3) -> TypeError: return arrays must be of ArrayType
    # expect: np.matmul(f, f.T, dtype=int) -> UFuncTypeError: Cannot cast ufunc 'matmul' input 0 from dtype('float64') to dtype('int64') with casting rule 'same_kind'
    # expect: np.matmul(f, f.T, dtype='f4') -> array([[ 5., 14.],
    # expect:        [14., 50.]], dtype=float32)
    # expect: np.matmul(i, i.T, dtype='f4') -> array([[ 5., 14.],
    # expect:        [14., 50.]], dtype=float32)
    # expect: np.matmul(f, i.T, casting='no') -> UFuncTypeError: Cannot cast ufunc 'matmul' input 1 from dtype('int64') to dtype('float64') with casting rule 'no'
    # expect: np.matmul(f, f.T, out=np.zeros((2, 2), int)) -> UFuncTypeError: Cannot cast ufunc 'matmul' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'
    # expect: np.matmul(f, f.T, out=np.zeros((2, 2), 'f4')) -> array([[ 5., 14.],
    # expect:        [14., 50.]], dtype=float32)
    # expect: np.matmul(f, f.T, order='F').flags.f_contiguous -> True
    # expect: np.matmul(f, f.T, signature='dd->d') -> array([[ 5., 14.],
    # expect:        [14., 50.]])
    # expect: np.matmul(np.matrix(f), f.T, subok=False) -> array([[ 5., 14.],
    # expect:        [14., 50.]])
    # expect: np.matmul(f, f.T, axis=0) -> TypeError: matmul: axis can only be used with a single shared core dimension, not with the 3 distinct ones implied by signature (n?,k),(k,m?)->(n?,m?).
    # expect: np.matmul(f, f.T, keepdims=True) -> TypeError: matmul does not support keepdims: its signature (n?,k),(k,m?)->(n?,m?) requires output 0 to have 2 core dimensions, but keepdims can only be used when all inputs have the same number of core dimensions and all outputs have no core dimensions.
    # expect: np.matmul.reduce(f) -> RuntimeError: Reduction not defined on ufunc with signature
    # expect: np.matmul.accumulate() -> RuntimeError: Reduction not defined on ufunc with signature
    # expect: np.matmul.reduceat(1) -> RuntimeError: Reduction not defined on ufunc with signature
    # expect: np.matmul.outer(f, f) -> TypeError: method outer is not allowed in ufunc with non-trivial signature
    # expect: np.matmul.at(f, 0, 1) -> TypeError: matmul.at does not support ufunc with non-trivial signature: matmul has signature (n?,k),(k,m?)->(n?,m?).
    # expect: np.matmul.at(f, 0, b=1) -> TypeError: ufunc.at() takes no keyword arguments
    # expect: np.matmul(np.array([1, 2], object), [3, 4]) -> 11
    # expect: np.matmul(f, 2) -> ValueError: matmul: Input operand 1 does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)
    # expect: f @ i -> ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 2 is different from 3)
