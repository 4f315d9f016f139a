"""Products of matrices of objects, with the operators of the objects."""

import functools
import operator

import numpy as np
from numpy._objects import OBJECT, is_objects, made, made_from

_absent = NotImplemented


def _array(x):
    return x if isinstance(x, np.ndarray) else np.asarray(x)


def _operands(*values):
    """As arrays; None if none is of objects, and the core's refusal stands."""
    arrays = [_array(x) for x in values]
    return [a if is_objects(a) else made_from(a, OBJECT) for a in arrays] if any(is_objects(a) for a in arrays) else None


def _product(x, y):
    """The sum of products of two rows."""
    return functools.reduce(operator.add, map(operator.mul, x, y)) if x else 0


def _delivered(result, out):
    if out is None or out is _absent:
        return result
    if out.shape != np.shape(result):
        raise ValueError("output array is not acceptable (must have the right datatype, number of dimensions, and be a C-Array)")
    out[...] = result
    return out


_SIGNATURE = "(n?,k),(k,m?)->(n?,m?)"


def matmul(x1, x2, out):
    """Products of matrices of objects, the last two dimensions."""
    operands = _operands(x1, x2)
    if operands is None:
        return NotImplemented
    a, b = operands
    for n, x in enumerate(operands):
        if not x.ndim:
            raise ValueError(f"matmul: Input operand {n} does not have enough dimensions (has 0, gufunc core with signature {_SIGNATURE} requires 1)")
    left, right = a.reshape(1, -1) if a.ndim == 1 else a, b.reshape(-1, 1) if b.ndim == 1 else b
    if left.shape[-1] != right.shape[-2]:
        raise ValueError(f"matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature {_SIGNATURE} "
                         f"(size {right.shape[-2]} is different from {left.shape[-1]})")
    lead = np.broadcast_shapes(left.shape[:-2], right.shape[:-2])
    left, right = (x._view(np.broadcast_to(x._places, lead + x.shape[-2:])) for x in (left, right))
    items = []
    for at in np.ndindex(*lead):
        rows, columns = left[at].tolist(), right[at].T.tolist()
        items += [_product(row, column) for row in rows for column in columns]
    shape = lead + (left.shape[-2],) * (a.ndim > 1) + (right.shape[-1],) * (b.ndim > 1)
    return _delivered(made(items, shape) if shape else items[0], out)


def dot(a, b, out):
    """Sums of products of objects over a's last and b's last dimension but one."""
    operands = _operands(a, b)
    if operands is None:
        return NotImplemented
    a, b = operands
    if not a.ndim or not b.ndim:
        return _delivered(a * b, out)
    axis = b.ndim - 2 if b.ndim > 1 else 0
    if a.shape[-1] != b.shape[axis]:
        raise ValueError(f"shapes {str(a.shape).replace(' ', '')} and {str(b.shape).replace(' ', '')} not aligned: {a.shape[-1]} (dim {a.ndim - 1}) != "
                         f"{b.shape[axis]} (dim {axis})")
    rest = [n for n in range(b.ndim) if n != axis]
    rows = a.reshape(-1, a.shape[-1]).tolist()
    columns = b.transpose(rest + [axis]).reshape(-1, b.shape[axis]).tolist()
    items = [_product(row, column) for row in rows for column in columns]
    shape = a.shape[:-1] + tuple(b.shape[n] for n in rest)
    return _delivered(made(items, shape) if shape else items[0], out)


def inner(a, b):
    """Sums of products of objects over the last dimensions."""
    b = _array(b)
    return dot(a, b if b.ndim < 2 else b.swapaxes(-1, -2) if b.ndim == 2 else np.moveaxis(b, -1, -2), None)


def vdot(a, b):
    """The sum of products of all elements, a's conjugated."""
    operands = _operands(a, b)
    if operands is None:
        return NotImplemented
    x, y = (part.ravel().tolist() for part in operands)
    if len(x) != len(y):
        raise ValueError("cannot reshape array of size " + f"{len(x)} into shape ({len(y)},)")
    return _product([part.conjugate() for part in x], y)
