"""Operators of masked arrays: + and its like make new arrays, += changes the array and its mask."""
import numpy as np
from numpy.ma._masks import getdata, getmask, getmaskarray, make_mask_none, mask_or, nomask


def _functions():
    from numpy.ma._operations import functions
    return functions


def _defers(self, other):
    """Is the operator the other operand's, by its class's __array_ufunc__ or __array_priority__?"""
    if isinstance(other, type(self)):
        return False
    answers = getattr(other, "__array_ufunc__", False)
    if answers is False:
        return self.__array_priority__ < getattr(other, "__array_priority__", -1000000)
    return answers is None


def _forward(name):
    def operator(self, other):
        return NotImplemented if _defers(self, other) else _functions()[name](self, other)
    return operator


def _backward(name):
    def operator(self, other):
        return _functions()[name](other, self)
    return operator


def _comparison(compare):
    def operator(self, other):
        return compared(self, other, compare)
    return operator


def compared(a, b, compare):
    """a == b and its like, masked where one of both is."""
    first, second = getmask(a), getmask(b)
    mask = mask_or(first, second, copy=True)
    data, other = a._data, getdata(b)
    if getattr(getattr(mask, "dtype", None), "names", None) is not None:
        if compare not in (np.equal, np.not_equal):
            return NotImplemented
        return _compared_structures(a, b, mask, compare)
    equality = compare in (np.equal, np.not_equal)
    found = _asked(compare, data, other)
    if found is NotImplemented:
        return found
    if np.ndim(found) == 0:
        from numpy.ma._elements import masked
        return masked if mask else found
    if mask is not nomask:
        if equality:        # masked elements are equal to masked ones
            found = np.where(mask, compare(first, second), found)
        if mask.shape != found.shape:
            mask = np.broadcast_to(mask, found.shape).copy()
    return _answer(a, found, mask)


def _asked(compare, data, other):
    return getattr(data, {np.equal: "__eq__", np.not_equal: "__ne__", np.less: "__lt__", np.less_equal: "__le__", np.greater: "__gt__",
                          np.greater_equal: "__ge__"}[compare])(other)


def _answer(a, found, mask):
    found = found.view(type(a))
    found._update_from(a)
    found._mask = mask
    if found._fill_value is not None:
        from numpy.ma._fills import check_fill_value
        try:
            found._fill_value = check_fill_value(found._fill_value, np.dtype(bool))
        except (TypeError, ValueError):
            found._fill_value = None
    return found


def _compared_structures(a, b, mask, compare):
    """Field by field, as far as fields are open in both; masked where all fields are."""
    data, other = a._data, getdata(b)
    shape = np.broadcast(data, other).shape
    hidden = np.ones(shape, bool)
    for name in mask.dtype.names:
        part = np.broadcast_to(mask[name], shape + mask.dtype[name].shape) if mask.dtype[name].names is None else None
        hidden &= part.all(axis=tuple(range(len(shape), part.ndim))) if part is not None else np.ones(shape, bool)
    masks = getmaskarray(a), getmaskarray(b)
    data, other = np.broadcast_to(data, shape).copy(), np.broadcast_to(other, shape).copy()
    _copy_masked(data, other, np.broadcast_to(mask, shape))
    found = data == other if compare is np.equal else data != other
    if np.ndim(found) == 0:
        from numpy.ma._elements import masked
        return masked if hidden else found
    return _answer(a, np.where(hidden, masks[0] == masks[1] if compare is np.equal else masks[0] != masks[1], found), hidden)


def _copy_masked(data, other, mask):
    for name in mask.dtype.names:
        if mask[name].dtype.names:
            _copy_masked(data[name], other[name], mask[name])
        else:
            np.copyto(data[name], other[name], where=mask[name])


def _in_place(name, neutral):
    """An operator for which masked elements count as what changes nothing, so that what is under the mask stays."""
    def operator(self, other):
        hidden = getmask(other)
        if self._mask is nomask:
            if hidden is not nomask and hidden.any():
                self._mask = make_mask_none(self.shape, self.dtype)
                self._mask += hidden
        elif hidden is not nomask:
            self._mask += hidden
        values = getdata(other)
        values = np.where(self._mask, values.dtype.type(neutral), values)
        getattr(self._data, name)(values)
        return self
    return operator


def _in_place_divided(name, function):
    def operator(self, other):
        from numpy.ma._operations import fills, safe_division
        values = getdata(other)
        outside = safe_division(self._data, values)
        hidden = mask_or(getmask(other), outside)
        if outside.any():
            values = np.where(outside, values.dtype.type(fills[function][1]), values)
        self._mask |= hidden
        values = np.where(self._mask, values.dtype.type(1), values)
        getattr(self._data, name)(values)
        return self
    return operator


class Operators:
    """What MaskedArray has of operators."""

    __eq__, __ne__, __lt__, __le__, __gt__, __ge__ = map(
        _comparison, (np.equal, np.not_equal, np.less, np.less_equal, np.greater, np.greater_equal))
    __hash__ = None

    __add__, __sub__, __mul__, __truediv__, __floordiv__ = map(
        _forward, ("add", "subtract", "multiply", "true_divide", "floor_divide"))
    __radd__, __rsub__, __rmul__, __rtruediv__, __rfloordiv__ = map(
        _backward, ("add", "subtract", "multiply", "true_divide", "floor_divide"))
    __iadd__, __isub__ = _in_place("__iadd__", 0), _in_place("__isub__", 0)
    __imul__ = _in_place("__imul__", 1)
    __itruediv__ = _in_place_divided("__itruediv__", np.true_divide)
    __ifloordiv__ = _in_place_divided("__ifloordiv__", np.floor_divide)

    def __pow__(self, other):
        from numpy.ma._operations import power
        return NotImplemented if _defers(self, other) else power(self, other)

    def __rpow__(self, other):
        from numpy.ma._operations import power
        return power(other, self)

    def __ipow__(self, other):
        values = getdata(other)
        values = np.where(self._mask, values.dtype.type(1), values)
        with np.errstate(divide="ignore", invalid="ignore"):
            self._data.__ipow__(values)
        lost = np.logical_not(np.isfinite(self._data))
        if lost.any():
            self._mask = lost if self._mask is nomask else self._mask | lost
            np.copyto(self._data, self.fill_value, where=lost)
        self._mask = mask_or(self._mask, mask_or(getmask(other), lost))
        return self

    # ---- one element as a number of Python

    def _single(self, convert):
        if self.size > 1:
            raise TypeError("Only length-1 arrays can be converted to Python scalars")
        return convert(self.item())

    def __float__(self):
        import warnings
        if self.size == 1 and np.any(self._mask):
            warnings.warn("Warning: converting a masked element to nan.", stacklevel=2)
            return float("nan")
        return self._single(float)

    def __int__(self):
        from numpy.ma._masks import MaskError
        if self.size == 1 and np.any(self._mask):
            raise MaskError("Cannot convert masked element to a Python int.")
        return self._single(int)

    @property
    def real(self):
        """The real parts, under the same mask."""
        result = self._data.real.view(type(self))
        result._mask = self._mask
        return result

    @property
    def imag(self):
        """The imaginary parts, under the same mask."""
        result = self._data.imag.view(type(self))
        result._mask = self._mask
        return result

    get_real, get_imag = (lambda self: self.real), (lambda self: self.imag)
