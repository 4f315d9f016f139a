"""Shapes and places of masked arrays: what moves elements about moves the mask in the same way."""
import numpy as np
from numpy.ma._masks import getdata, getmask, getmaskarray, make_mask, nomask


def _alike(name, onmask=True):
    """A method of ndarray, done to the elements and, with the same arguments, to the mask."""
    def method(self, *args, **kwargs):
        result = getattr(self._data, name)(*args, **kwargs).view(type(self))
        result._update_from(self)
        if not onmask:
            result.__setmask__(self._mask)
        elif self._mask is not nomask:
            result._mask = getattr(self._mask, name)(*args, **kwargs)
        return result
    method.__name__ = name
    method.__doc__ = f"ndarray.{name}; the mask goes the same way."
    return method


class Shapes:
    """What MaskedArray has of shapes, parts and orders."""

    copy, diagonal, flatten, repeat, squeeze, swapaxes, transpose = map(
        _alike, ("copy", "diagonal", "flatten", "repeat", "squeeze", "swapaxes", "transpose"))
    T = property(lambda self: self.transpose())

    def ravel(self, order="C"):
        """The elements in a row: a view where that is possible."""
        if order in "kKaA" and order:
            order = "F" if self._data.flags.fnc else "C"
        result = np.ravel(self._data, order=order).view(type(self))
        result._update_from(self)
        result._mask = nomask if self._mask is nomask else np.ndarray.ravel(self._mask, order=order).reshape(result.shape)
        return result

    def reshape(self, *s, **kwargs):
        """The elements in another shape: a view where that is possible."""
        kwargs.update(order=kwargs.get("order", "C"))
        result = self._data.reshape(*s, **kwargs).view(type(self))
        result._update_from(self)
        if self._mask is not nomask:
            result._mask = self._mask.reshape(*s, **kwargs)
        return result

    def resize(self, newshape, refcheck=True, order=False):
        """Not of masked arrays: ValueError."""
        raise ValueError("A masked array does not own its data and therefore cannot be resized.\n"
                         "Use the numpy.ma.resize function instead.")

    def take(self, indices, axis=None, out=None, mode="raise"):
        """The elements at these places; masked where the place is, too."""
        hidden = getmask(indices)
        places = indices.filled(0) if hidden is not nomask else getdata(indices)
        if out is None:
            result = self._data.take(places, axis=axis, mode=mode)
            if not isinstance(result, np.ndarray):
                return self._taken_one(result, places, mode, hidden)
            out = result.view(type(self))
            out._update_from(self)
        else:
            np.take(self._data, places, axis=axis, mode=mode, out=getdata(out))
        if isinstance(out, type(self)):
            mask = nomask if self._mask is nomask else self._mask.take(places, axis=axis, mode=mode)
            if hidden is not nomask:
                mask = np.broadcast_to(hidden, out.shape).copy() if mask is nomask else mask | hidden
            out.__setmask__(mask)
        return out

    def _taken_one(self, found, places, mode, hidden):
        from numpy.ma._elements import masked
        here = False if self._mask is nomask else self._mask.take(places, mode=mode)
        return masked if here or hidden is not nomask and hidden else found

    def put(self, indices, values, mode="raise"):
        """Put values, which may be masked, at places of the elements in a row."""
        if self._hardmask and self._mask is not nomask:
            closed = self._mask[indices]
            indices = np.array(indices, copy=False)
            values = np.array(values, copy=False, subok=True)
            values = np.resize(values, indices.shape)
            indices, values = indices[~closed], values[~closed]
        self._data.put(indices, getdata(values), mode=mode)
        if self._mask is nomask and getmask(values) is nomask:
            return
        mask = getmaskarray(self)
        mask.put(indices, False if getmask(values) is nomask else values._mask, mode=mode)
        self._mask = make_mask(mask, copy=False, shrink=True)

    def argsort(self, axis=-1, kind=None, order=None, endwith=True, fill_value=None):
        """The places of the elements in order; masked ones are last (endwith=False: first)."""
        return self._ordered(endwith, fill_value).argsort(axis=axis, kind=kind, order=order)

    def _ordered(self, endwith, fill_value):
        from numpy.ma._fills import maximum_fill_value, minimum_fill_value
        if fill_value is None and endwith:
            fill_value = np.nan if self.dtype.kind in "fc" else minimum_fill_value(self)
        elif fill_value is None:
            fill_value = maximum_fill_value(self)
        return self.filled(fill_value)

    def argmin(self, axis=None, fill_value=None, out=None, *, keepdims=False):
        """The places of the least elements; masked ones count as fill_value, or as more than all."""
        from numpy.ma._fills import minimum_fill_value
        return self.filled(minimum_fill_value(self) if fill_value is None else fill_value).view(np.ndarray).argmin(axis, out=out, keepdims=bool(keepdims))

    def argmax(self, axis=None, fill_value=None, out=None, *, keepdims=False):
        """The places of the greatest elements; masked ones count as fill_value, or as less than all."""
        from numpy.ma._fills import maximum_fill_value
        return self.filled(maximum_fill_value(self) if fill_value is None else fill_value).view(np.ndarray).argmax(axis, out=out, keepdims=bool(keepdims))

    def sort(self, axis=-1, kind=None, order=None, endwith=True, fill_value=None):
        """Put the elements in order, in place; masked ones are last (endwith=False: first)."""
        from numpy.ma._elements import masked
        if self._mask is nomask:
            self._data.sort(axis=axis, kind=kind, order=order)
        elif self is not masked:
            places = self.argsort(axis=axis, kind=kind, order=order, fill_value=fill_value, endwith=endwith)
            self[...] = np.take_along_axis(self._data, places, axis).view(type(self))._under(np.take_along_axis(self._mask, places, axis))

    def _under(self, mask):
        self._mask = mask
        return self

    def partition(self, *args, **kwargs):
        """ndarray.partition, which does not see the mask: a warning says so."""
        self._warn_ignored("partition")
        return np.ndarray.partition(self._data, *args, **kwargs)

    def argpartition(self, *args, **kwargs):
        """ndarray.argpartition, which does not see the mask: a warning says so."""
        self._warn_ignored("argpartition")
        return np.ndarray.argpartition(self._data, *args, **kwargs)

    def _warn_ignored(self, name):
        import warnings
        warnings.warn(f"Warning: '{name}' will ignore the 'mask' of the {type(self).__name__}.", stacklevel=3)

    def nonzero(self):
        """Where elements are neither masked nor 0: an array of indices for each axis."""
        return np.asarray(self.filled(0)).nonzero()
