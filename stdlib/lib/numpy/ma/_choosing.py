"""Functions of several masked arrays: joining, choosing between them, products, comparisons of wholes."""
import numpy as np
from numpy.ma._array import MaskedArray
from numpy.ma._elements import masked
from numpy.ma._fills import filled
from numpy.ma._making import array, masked_array
from numpy.ma._masks import MaskType, getdata, getmask, getmaskarray, make_mask, make_mask_none, mask_or, nomask, shrunk
from numpy.ma._operations import functions, masked_class


def concatenate(arrays, axis=0):
    """Arrays one behind the other along an axis."""
    arrays = list(arrays) if not isinstance(arrays, np.ndarray) else [arrays[n] for n in range(len(arrays))]
    joined = np.concatenate([getdata(a) for a in arrays], axis)
    result = joined.view(masked_class(*arrays))
    if all(getmask(a) is nomask for a in arrays):
        return result
    mask = np.concatenate([getmaskarray(a) for a in arrays], axis).reshape(result.shape)
    result._mask = shrunk(mask)
    return result


def append(a, b, axis=None):
    """b behind a: of both in a row, or along an axis."""
    from numpy.ma._functions import ravel
    return concatenate([ravel(a), ravel(b)] if axis is None else [a, b], axis or 0)


class _Missing:
    """What stands for an argument that was not given."""


def where(condition, x=_Missing, y=_Missing):
    """x where condition is true, else y; masked where the one that is taken is, or the condition.  With the condition alone: where it is true."""
    given = [x is not _Missing, y is not _Missing]
    if given == [False, False]:
        from numpy.ma._functions import nonzero
        return nonzero(condition)
    if not all(given):
        raise ValueError("Must provide both 'x' and 'y' or neither.")
    condition_mask, hidden = getmaskarray(condition), [getmaskarray(one) for one in (x, y)]
    values, chooses = [getdata(one) for one in (x, y)], filled(condition, False)
    for n in (0, 1):        # masked itself has whatever dtype the other has
        if (x, y)[n] is masked and (x, y)[1 - n] is not masked:
            values[n] = np.zeros((), values[1 - n].dtype)
            hidden[n] = np.ones((), values[1 - n].dtype if False else hidden[1 - n].dtype)
    data = np.where(chooses, *values)
    mask = np.where(chooses, *hidden)
    mask = np.where(condition_mask, np.ones((), dtype=mask.dtype), mask)
    return masked_array(data, mask=shrunk(mask))


def choose(indices, choices, out=None, mode="raise"):
    """For each place the element of the choice that indices names; masked where that is, or the index."""
    places = filled(indices, 0)
    data = [np.asarray(filled(c)) if c is not masked else np.array(True) for c in choices]
    hidden = [np.array(True) if c is masked else getmaskarray(c) for c in choices]
    mask = np.choose(places, hidden, mode=mode)
    mask = make_mask(mask_or(mask, getmask(indices)), copy=False, shrink=True)
    result = np.choose(places, data, mode=mode)
    if out is not None:
        getdata(out)[...] = result
        if isinstance(out, MaskedArray):
            out.__setmask__(mask)
        return out
    result = np.asarray(result).view(MaskedArray)
    result.__setmask__(mask)
    return result


def left_shift(a, n):
    """Bits moved to the left, under the same mask."""
    return _shifted(np.left_shift, a, n)


def right_shift(a, n):
    """Bits moved to the right, under the same mask."""
    return _shifted(np.right_shift, a, n)


def _shifted(shift, a, n):
    if getmask(a) is nomask:
        return masked_array(shift(filled(a), n))
    return masked_array(shift(filled(a, 0), n), mask=getmask(a))


def put(a, indices, values, mode="raise"):
    """Put values at places of a's elements in a row."""
    a.put(indices, values, mode=mode) if isinstance(a, MaskedArray) else np.asarray(a).put(indices, values, mode=mode)


def putmask(a, mask, values):
    """Put values in a where mask is true; a is masked there if they are."""
    a = a if isinstance(a, MaskedArray) else np.asarray(a).view(MaskedArray)
    mask = np.asarray(mask, bool)
    data, hidden = getdata(values), getmask(values)
    if getmask(a) is nomask:
        if hidden is not nomask:
            a._sharedmask = True
            a._mask = make_mask_none(a.shape, a.dtype)
            np.copyto(a._mask, hidden, where=mask)
    elif a._hardmask:
        if hidden is not nomask:
            closed = a._mask.copy()
            np.copyto(closed, hidden, where=mask)
            a.mask |= closed
    else:
        np.copyto(a._mask, getmaskarray(values) if hidden is nomask else hidden, where=mask)
    np.copyto(a._data, data, where=mask)


def transpose(a, axes=None):
    """The axes in another order."""
    return a.transpose(axes) if isinstance(a, MaskedArray) else np.asarray(a).transpose(axes).view(MaskedArray)


def reshape(a, new_shape, order="C"):
    """The elements in another shape."""
    return a.reshape(new_shape, order=order) if isinstance(a, MaskedArray) else np.asarray(a).reshape(new_shape, order=order).view(MaskedArray)


def resize(x, new_shape):
    """A new array of another shape, with the elements repeated or left out."""
    mask = getmask(x)
    result = np.resize(np.asarray(getdata(x)), new_shape).view(masked_class(x))
    if result.ndim and mask is not nomask:
        result._mask = np.resize(mask, new_shape)
    return result


def expand_dims(a, axis):
    """One more axis, of length 1."""
    result = np.expand_dims(getdata(a), axis).view(masked_class(a))
    if getmask(a) is not nomask:
        result._mask = np.expand_dims(getmask(a), axis)
    return result


def ndim(obj):
    """How many axes obj has."""
    return np.ndim(getdata(obj))


def shape(obj):
    """The shape of obj."""
    return np.shape(getdata(obj))


def size(obj, axis=None):
    """How many elements obj has: all or along an axis."""
    return np.size(getdata(obj), axis)


def diag(v, k=0):
    """A diagonal of a matrix, or a matrix with this diagonal."""
    result = np.diag(np.asarray(getdata(v)), k).view(MaskedArray)
    if getmask(v) is not nomask:
        result._mask = np.diag(v._mask, k)
    return result


def diff(a, /, n=1, axis=-1, prepend=_Missing, append=_Missing):
    """The differences of neighbours along an axis, n times; masked where one of both is.  ValueError for n < 0 or no axis."""
    if n == 0:
        return a
    if n < 0:
        raise ValueError("order must be non-negative but got " + repr(n))
    a = np.ma.asanyarray(a)
    if a.ndim == 0:
        raise ValueError("diff requires input that is at least one dimensional")
    parts = [a]
    for extra, at in ((prepend, 0), (append, len(parts))):
        if extra is _Missing:
            continue
        extra = np.ma.asanyarray(extra)
        if extra.ndim == 0:
            one = list(a.shape)
            one[axis] = 1
            extra = np.broadcast_to(extra, tuple(one))
        parts.insert(len(parts) if at else 0, extra)
    a = concatenate(parts, axis) if len(parts) > 1 else a
    later, former = [slice(None)] * a.ndim, [slice(None)] * a.ndim
    later[axis], former[axis] = slice(1, None), slice(None, -1)
    step = np.not_equal if a.dtype == np.bool_ else np.subtract
    for _ in range(n):
        a = step(a[tuple(later)], a[tuple(former)])
    return a


# ---- products


def inner(a, b):
    """Sums of products over the last axes; masked elements count as 0."""
    first, second = (np.atleast_1d(filled(x, 0)) for x in (a, b))
    return np.inner(first, second).view(MaskedArray) if isinstance(np.inner(first, second), np.ndarray) else np.inner(first, second)


innerproduct = inner


def outer(a, b):
    """Each element of a times each of b, masked where one of both is."""
    result = np.outer(filled(a, 0).ravel(), filled(b, 0).ravel())
    if getmask(a) is nomask and getmask(b) is nomask:
        return masked_array(result)
    mask = make_mask(1 - np.outer(1 - getmaskarray(a), 1 - getmaskarray(b)), copy=False)
    return masked_array(result, mask=mask)


outerproduct = outer


def dot(a, b, strict=False, out=None):
    """Products of matrices in which masked elements count as 0; strict: what meets a masked element is masked."""
    if strict:
        if np.ndim(a) and np.ndim(b):
            from numpy.ma.extras import mask_rowcols
            shared = b.ndim - (1 if b.ndim == 1 else 2)
            if a.ndim == 2 and b.ndim == 2:
                a, b = mask_rowcols(a, 0), mask_rowcols(b, 1)
            del shared
    open_places = ~getmaskarray(a), ~getmaskarray(b)
    data = np.dot(filled(a, 0), filled(b, 0))
    mask = ~np.dot(*open_places)
    if out is None:
        if np.ndim(data) == 0:
            data = np.asarray(data)
        result = data.view(masked_class(a, b))
        result.__setmask__(mask)
        return result
    getdata(out)[...] = data
    if isinstance(out, MaskedArray):
        if out._mask is nomask and np.shape(mask) == out.shape or out._mask is not nomask and out._mask.shape != np.shape(mask):
            out._mask = np.empty(np.shape(mask), MaskType)
        out._mask[...] = mask
    return out


def _sliding(slide, a, v, mode, propagate_mask):
    open_places = ~getmaskarray(a), ~getmaskarray(v)
    if propagate_mask:
        mask = slide(getmaskarray(a), np.ones(np.shape(v), dtype=bool), mode=mode) | \
            slide(np.ones(np.shape(a), dtype=bool), getmaskarray(v), mode=mode)
        data = slide(getdata(a), getdata(v), mode=mode)
    else:
        mask = ~slide(*open_places, mode=mode)
        data = slide(filled(a, 0), filled(v, 0), mode=mode)
    return masked_array(data, mask=mask)


def correlate(a, v, mode="valid", propagate_mask=True):
    """numpy.correlate; masked where anything masked plays a part, or (propagate_mask=False) where nothing else does."""
    return _sliding(np.correlate, a, v, mode, propagate_mask)


def convolve(a, v, mode="full", propagate_mask=True):
    """numpy.convolve; masked where anything masked plays a part, or (propagate_mask=False) where nothing else does."""
    return _sliding(np.convolve, a, v, mode, propagate_mask)


# ---- comparisons of wholes


def allequal(a, b, fill_value=True):
    """Are all pairs of open elements equal?  Pairs with a masked one count as fill_value."""
    mask = mask_or(getmask(a), getmask(b))
    same = np.equal(getdata(a), getdata(b))
    if mask is nomask:
        return same.all()
    return array(same, mask=mask, copy=False).filled(True).all(None) if fill_value else False


def allclose(a, b, masked_equal=True, rtol=1e-5, atol=1e-8):
    """Are all pairs of open elements nearly equal?  Pairs with a masked one count as masked_equal."""
    x, y = masked_array(a, copy=False), masked_array(b, copy=False)
    if y.dtype.kind != "m":
        y = masked_array(y, dtype=np.result_type(y, 1.0), copy=False)
    mask = mask_or(getmask(x), getmask(y))
    infinite = np.isinf(masked_array(x, copy=False, mask=mask)).filled(False)
    if not np.all(infinite == filled(np.isinf(y), False)):
        return False
    if not np.any(infinite):
        near = functions["less_equal"](functions["absolute"](x - y), atol + rtol * functions["absolute"](y))
        return bool(np.all(filled(near, masked_equal)))
    if not np.all(filled(x[infinite] == y[infinite], masked_equal)):
        return False
    x, y = x[~infinite], y[~infinite]
    near = functions["less_equal"](functions["absolute"](x - y), atol + rtol * functions["absolute"](y))
    return bool(np.all(filled(near, masked_equal)))
