"""Folds of masked arrays: sums, means, extremes of what is not masked.

A result is masked where everything it was made of is.  out, an array of either kind, gets the result and is returned.
"""

import numpy as np
from numpy.ma._fills import filled, maximum_fill_value, minimum_fill_value
from numpy.ma._masks import MaskError, getdata, getmask, getmaskarray, make_mask_none, nomask, shrunk

_GIVEN = object()


def _keepdims(keepdims):
    return {} if keepdims is _GIVEN else {"keepdims": keepdims}


def _hidden(mask, axis, more):
    """Where everything along the axes is masked; nomask for no mask."""
    return nomask if mask is nomask else mask.all(axis=axis, **more)


def _put(out, mask, nothing=None):
    """The mask of an out: in its mask, if it is a masked array; else in its elements, as NaN."""
    from numpy.ma._array import MaskedArray
    if isinstance(out, MaskedArray):
        if out._mask is nomask:
            out._mask = make_mask_none(out.shape)
        out._mask.flat = mask
    elif nothing is not None and mask is not nomask and np.any(mask):
        if out.dtype.kind in "biu":
            raise MaskError("Masked data information would be lost in one or more location.")
        np.copyto(out, nothing, where=mask)
    return out


class Folds:
    """What MaskedArray has of folds."""

    def _fold(self, name, blank, axis, out, more, nothing=None, **options):
        """Fold the elements, blank for masked ones."""
        data, mask = self.filled(blank), self._mask
        hidden = _hidden(mask, axis, more)
        if out is not None:
            getattr(np.ndarray, name)(data, axis, out=getdata(out), **options, **more)
            return _put(out, hidden, nothing)
        return self._wrapped(getattr(data, name)(axis, **options, **more), hidden)

    def _wrapped(self, result, hidden):
        from numpy.ma._elements import masked
        if not np.ndim(result):
            if hidden is not nomask and hidden:
                return masked
            return result[()] if isinstance(result, np.ndarray) else result
        result = np.asarray(result).view(type(self))
        result._update_from_fold(self)
        result._mask = hidden if hidden is nomask else np.asarray(hidden)
        return result

    def _update_from_fold(self, source):
        fill_value = source._fill_value
        self._update_from(source)
        if fill_value is not None and fill_value.dtype != self.dtype:
            self._fill_value = None

    def all(self, axis=None, out=None, keepdims=_GIVEN):
        """Is all that is not masked true?"""
        return self._logical("all", True, axis, out, keepdims)

    def any(self, axis=None, out=None, keepdims=_GIVEN):
        """Is anything that is not masked true?"""
        return self._logical("any", False, axis, out, keepdims)

    def _logical(self, name, blank, axis, out, keepdims):
        more = _keepdims(keepdims)
        hidden = _hidden(self._mask, axis, more)
        result = getattr(self.filled(blank), name)(axis=axis, **more)
        if out is None:
            return self._wrapped(result, hidden)
        getdata(out)[...] = result
        from numpy.ma._array import MaskedArray
        if isinstance(out, MaskedArray) and (np.ndim(result) or hidden is not nomask and hidden):
            out.__setmask__(hidden)
        return out

    def count(self, axis=None, keepdims=_GIVEN):
        """How many elements are not masked: along an axis, several or all."""
        more, mask, data = _keepdims(keepdims), self._mask, self._data
        if isinstance(data, np.matrix):
            if mask is nomask:
                mask = np.zeros(data.shape, dtype=np.bool_)
            mask = mask.view(type(data))
        if mask is nomask:
            return self._count_all(axis, more)
        if self is _masked_element():
            return 0
        found = (~mask).sum(axis=axis, dtype=np.intp, **more)
        return found

    def _count_all(self, axis, more):
        if self.shape == ():
            if axis not in (None, ()):
                raise np.AxisError(axis=axis, ndim=self.ndim)
            return 1
        if axis is None:
            return np.array(self.size, dtype=np.intp, ndmin=self.ndim) if more.get("keepdims") else self.size
        from numpy.core.numeric import normalize_axis_tuple
        axes = normalize_axis_tuple(axis, self.ndim)
        size = 1
        for n in axes:
            size *= self.shape[n]
        rest = [1 if n in axes else length for n, length in enumerate(self.shape)] if more.get("keepdims") else \
            [length for n, length in enumerate(self.shape) if n not in axes]
        return np.full(rest, size, dtype=np.intp)

    def sum(self, axis=None, dtype=None, out=None, keepdims=_GIVEN):
        """The sum of what is not masked."""
        return self._fold("sum", 0, axis, out, _keepdims(keepdims), dtype=dtype)

    def prod(self, axis=None, dtype=None, out=None, keepdims=_GIVEN):
        """The product of what is not masked."""
        return self._fold("prod", 1, axis, out, _keepdims(keepdims), dtype=dtype)

    product = prod

    def cumsum(self, axis=None, dtype=None, out=None):
        """The sums up to each element; masked ones add nothing and stay masked."""
        return self._running("cumsum", 0, axis, dtype, out)

    def cumprod(self, axis=None, dtype=None, out=None):
        """The products up to each element; masked ones change nothing and stay masked."""
        return self._running("cumprod", 1, axis, dtype, out)

    def _running(self, name, blank, axis, dtype, out):
        result = getattr(self.filled(blank), name)(axis=axis, dtype=dtype, out=None if out is None else getdata(out))
        from numpy.ma._array import MaskedArray
        if out is not None:
            if isinstance(out, MaskedArray):
                out.__setmask__(self.mask)
            return out
        result = result.view(type(self))
        result.__setmask__(self._mask.ravel() if axis is None and self._mask is not nomask else self._mask)
        return result

    def mean(self, axis=None, dtype=None, out=None, keepdims=_GIVEN):
        """The mean of what is not masked."""
        more = _keepdims(keepdims)
        if self._mask is nomask:
            result = np.ndarray.mean(self._data, axis=axis, dtype=dtype, **more)
            result = self._wrapped(result, nomask) if np.ndim(result) else result
        else:
            result = self._mean_of_open(axis, dtype, more)
        if out is None:
            return result
        getdata(out)[...] = getdata(result)
        from numpy.ma._array import MaskedArray
        if isinstance(out, MaskedArray):
            _put(out, getmask(result))
        return out

    def _mean_of_open(self, axis, dtype, more):
        from numpy.ma._elements import masked
        half = dtype is None and self.dtype == np.float16
        if dtype is None:
            dtype = np.dtype("f8") if self.dtype.kind in "iub" else np.dtype("f4") if half else None
        total, count = self.sum(axis=axis, dtype=dtype, **more), self.count(axis=axis, **more)
        if np.ndim(count) == 0:
            if count == 0:
                return masked
            return np.float16(total / count) if half else total / count
        result = total * 1.0 / count
        return result.astype(np.float16) if half else result

    def anom(self, axis=None, dtype=None):
        """The elements less their mean along the axis."""
        mean = self.mean(axis, dtype)
        return self - (mean if not axis or not np.ndim(mean) else np.expand_dims(mean, axis))

    def var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=_GIVEN):
        """The variance of what is not masked; masked where no more than ddof elements are not."""
        more = _keepdims(keepdims)
        if self._mask is nomask:
            result = np.ndarray.var(self._data, axis=axis, dtype=dtype, ddof=ddof, **more)
            result = self._wrapped(result, nomask) if np.ndim(result) else result
            if out is not None:
                getdata(out)[...] = getdata(result)
                from numpy.ma._array import MaskedArray
                if isinstance(out, MaskedArray):
                    out.__setmask__(nomask)
                return out
            return result
        return self._variance_of_open(axis, dtype, out, ddof, more)

    def _variance_of_open(self, axis, dtype, out, ddof, more):
        from numpy.ma._array import MaskedArray
        from numpy.ma._elements import masked
        count = self.count(axis=axis, **more) - ddof
        differences = self - self.mean(axis, dtype, keepdims=True)
        squares = differences * differences if self.dtype.kind != "c" else _size(differences) ** 2
        result = squares.sum(axis, **more) / count if np.ndim(count) == 0 and count else _divided(squares.sum(axis, **more), count)
        result = np.asanyarray(result)
        if result.ndim:
            hidden = shrunk(_hidden(self._mask, axis, more) | (count <= 0))
            result = result.view(type(self))
            result._mask = hidden
            result._update_from(self)
            result._fill_value = None if self._fill_value is None or self._fill_value.dtype != result.dtype else self._fill_value
            result._mask = hidden
        elif np.any(getmask(result)) or count <= 0:
            if out is None:
                return masked
            if isinstance(out, MaskedArray):
                out.flat = 0
                out.__setmask__(True)
            elif out.dtype.kind in "biu":
                raise MaskError("Masked data information would be lost in one or more location.")
            else:
                out.flat = np.nan
            return out
        if out is not None:
            getdata(out)[...] = getdata(result)
            if isinstance(out, MaskedArray):
                out.__setmask__(getmask(result))
            return out
        return result if result.ndim else getdata(result)[()]

    def std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=_GIVEN):
        """The standard deviation of what is not masked; masked where no more than ddof elements are not."""
        from numpy.ma._elements import masked
        from numpy.ma._operations import functions
        variance = self.var(axis, dtype, out, ddof, keepdims)
        if variance is masked:
            return masked
        if out is not None:
            np.power(getdata(out), 0.5, out=getdata(out), casting="unsafe")
            return out
        return functions["sqrt"](variance)

    def round(self, decimals=0, out=None):
        """The elements rounded to decimals places."""
        from numpy.ma._array import MaskedArray
        from numpy.ma._elements import masked
        data = np.ndarray.round(np.asarray(self._data), decimals=decimals, out=None if out is None else getdata(out))
        if out is None and np.ndim(data) == 0:
            return masked if np.any(self._mask) else data
        if out is not None:
            if isinstance(out, MaskedArray):
                out._mask = np.array(getmaskarray(self))
            return out
        result = data.view(type(self))
        result._update_from(self)
        result._mask = self._mask
        return result

    def min(self, axis=None, out=None, fill_value=None, keepdims=_GIVEN):
        """The least of what is not masked."""
        return self._extreme("min", minimum_fill_value(self) if fill_value is None else fill_value, axis, out, keepdims)

    def max(self, axis=None, out=None, fill_value=None, keepdims=_GIVEN):
        """The greatest of what is not masked."""
        return self._extreme("max", maximum_fill_value(self) if fill_value is None else fill_value, axis, out, keepdims)

    def _extreme(self, name, blank, axis, out, keepdims):
        more, mask = _keepdims(keepdims), self._mask
        hidden = _hidden(mask, axis, more)
        data = self.filled(blank)
        if out is not None:
            getattr(data, name)(axis=axis, out=getdata(out), **more)
            return _put(out, hidden, np.nan)
        result = getattr(data, name)(axis=axis, **more)
        if not np.ndim(result):
            return self._wrapped(result, hidden)
        result = self._wrapped(result, hidden)
        if hidden is not nomask and hidden.any():
            np.copyto(result._data, result.fill_value, where=hidden)
        return result

    def ptp(self, axis=None, out=None, fill_value=None, keepdims=False):
        """The greatest less the least of what is not masked."""
        if out is None:
            return self.max(axis=axis, fill_value=fill_value, keepdims=keepdims) - self.min(axis=axis, fill_value=fill_value, keepdims=keepdims)
        out.flat = self.max(axis=axis, out=out, fill_value=fill_value, keepdims=keepdims)
        least = self.min(axis=axis, fill_value=fill_value, keepdims=keepdims)
        np.subtract(out, least, out=out, casting="unsafe")
        return out

    def clip(self, min=None, max=None, out=None, **kwargs):
        """The elements, none less than min or greater than max."""
        from numpy.ma._array import MaskedArray
        result = np.asarray(self._data).clip(min, max, out=None if out is None else getdata(out), **kwargs)
        mask = nomask if self._mask is nomask else shrunk(self._mask.copy())
        if out is not None:
            if isinstance(out, MaskedArray):
                out._mask = mask
            return out
        result = np.asarray(result).view(type(self))
        result._update_from(self)
        result._mask = mask
        return result

    def trace(self, offset=0, axis1=0, axis2=1, dtype=None, out=None):
        """The sum along a diagonal; masked elements count as 0."""
        if self._mask is nomask:
            result = np.asarray(self._data).trace(offset=offset, axis1=axis1, axis2=axis2, out=out)
            return result.astype(dtype) if dtype is not None and np.ndim(result) else result
        diagonal = self.diagonal(offset=offset, axis1=axis1, axis2=axis2)
        return diagonal.astype(dtype).filled(0).sum(axis=-1, out=out)

    def dot(self, b, out=None, strict=False):
        """numpy.ma.dot of this array and b."""
        from numpy.ma._choosing import dot
        return dot(self, b, out=out, strict=strict)


def _masked_element():
    from numpy.ma._elements import masked
    return masked


def _size(x):
    from numpy.ma._operations import functions
    return functions["absolute"](x)


def _divided(total, count):
    from numpy.ma._operations import functions
    return functions["divide"](total, count)
