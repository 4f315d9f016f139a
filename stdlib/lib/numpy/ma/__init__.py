"""Masked arrays: an array and, beside it, a mask of the elements that do not count.

Ufuncs compute with all elements and join the masks; where a function is not defined (x / 0, log(0)) the result is masked, too.
"""
import builtins
import importlib
import operator

import numpy as np
from numpy._axes import axes_of

nomask = np.False_
_FILL = {"b": True, "i": 999999, "u": 999999, "f": 1e20, "c": 1e20 + 0j, "U": "N/A", "S": b"N/A", "O": "?"}


class MAError(Exception):
    """Something is wrong with a masked array."""

    __module__ = "numpy.ma.core"


class MaskError(MAError):
    """A mask that does not fit."""

    __module__ = "numpy.ma.core"


def default_fill_value(obj):
    kind = obj if isinstance(obj, np.dtype) else np.asarray(obj).dtype
    return _FILL[kind.kind]


def getdata(a, subok=True):
    return a._data if isinstance(a, MaskedArray) else np.asarray(a)


def getmask(a):
    return a._mask if isinstance(a, MaskedArray) else nomask


def getmaskarray(arr):
    mask = getmask(arr)
    return np.zeros(np.shape(arr), bool) if mask is nomask else mask


def is_masked(x):
    return builtins.bool(np.any(getmask(x)))


def make_mask(m, copy=False, shrink=True, dtype=bool):
    if m is nomask:
        return nomask
    mask = np.array(m, dtype=bool, copy=copy)
    return nomask if shrink and not mask.any() else mask


def make_mask_descr(ndtype):
    """The dtype of masks of arrays: bool, or for structures one for each field."""
    kind = np.dtype(ndtype)
    return kind if kind.names is None and kind == bool else np.dtype(bool) if kind.names is None else np.dtype(
        [(name, make_mask_descr(kind[name])) for name in kind.names])


def make_mask_none(newshape, dtype=None):
    return np.zeros(newshape, bool if dtype is None else make_mask_descr(dtype))


def mask_or(m1, m2, copy=False, shrink=True):
    if m1 is nomask or m2 is nomask:
        return make_mask(m1 if m2 is nomask else m2, copy, shrink)
    return m1 if m1 is m2 else make_mask(np.logical_or(m1, m2), shrink=shrink)


# Where the result of a ufunc would mean nothing, by its operands.
_OUTSIDE = {
    "divide": lambda a, b: b == 0, "floor_divide": lambda a, b: b == 0, "remainder": lambda a, b: b == 0, "fmod": lambda a, b: b == 0,
    "sqrt": lambda a: a < 0, "log": lambda a: a <= 0, "log2": lambda a: a <= 0, "log10": lambda a: a <= 0,
    "arcsin": lambda a: abs(a) > 1, "arccos": lambda a: abs(a) > 1, "arccosh": lambda a: a < 1, "arctanh": lambda a: abs(a) >= 1,
}


# The ufuncs of MaskedArray's own operators keep a mask though nothing in it is masked.
_KEEPING = {"add", "subtract", "multiply", "divide", "floor_divide"}
class MaskedArray(np.ndarray):
    """MaskedArray(data, mask=nomask, dtype=None, copy=False, fill_value=None)"""

    __module__ = "numpy.ma.core"
    __array_priority__ = 15

    def __new__(cls, data=None, mask=nomask, dtype=None, copy=False, subok=True, ndmin=0, fill_value=None, keep_mask=True, hard_mask=None,
                shrink=True, order=None):
        if isinstance(data, (list, tuple)) and builtins.any(x is masked for x in data):
            hidden = [x is masked for x in data]
            data, mask = [0 if x is masked else x for x in data], np.logical_or(hidden, mask)
        self = np.array(getdata(data), dtype=dtype, copy=copy, ndmin=ndmin, order=order or "K").view(cls)
        old = getmask(data) if keep_mask else nomask
        self._mask = np.array(old, copy=True).reshape(self.shape) if old is not nomask else nomask
        if mask is True or mask is False and mask is not nomask:
            mask = np.full(self.shape, mask)
        if mask is not nomask:
            given = np.array(mask, dtype=bool)
            if given.shape != self.shape:
                if given.size == 1:
                    given = np.full(self.shape, given.item())
                elif given.size == self.size:
                    given = given.reshape(self.shape)
                else:
                    raise MaskError(f"Mask and data not compatible: data size is {self.size}, mask size is {given.size}.")
            self._mask = given if self._mask is nomask else self._mask | given
        elif not shrink and self._mask is nomask:
            self._mask = np.zeros(self.shape, bool)
        self._hardmask = getattr(data, "_hardmask", False) if hard_mask is None else builtins.bool(hard_mask)
        self._fill_value = fill_value if fill_value is not None else getattr(data, "_fill_value", None)
        return self

    def __array_finalize__(self, obj):
        self._mask = nomask
        self._hardmask = getattr(obj, "_hardmask", False)
        self._fill_value = getattr(obj, "_fill_value", None)
        mask = getattr(obj, "_mask", nomask)
        if mask is not nomask and mask.shape == self.shape:
            self._mask = mask

    def __array_wrap__(self, array, context=None):
        return array

    def __array_ufunc__(self, ufunc, method, *inputs, out=None, **kwargs):
        plain = [getdata(x) if isinstance(x, MaskedArray) else x for x in inputs]
        if method != "__call__":
            if method == "outer":
                return _masked(getattr(ufunc, method)(*plain, **kwargs), np.logical_or.outer(*(getmaskarray(x) for x in inputs)))
            start = ufunc.identity if ufunc.identity is not None else 0
            return getattr(ufunc, method)(self.filled(start), *plain[1:], **kwargs)
        with np.errstate(all="ignore"):
            result = ufunc(*plain, **kwargs)
            outside = _OUTSIDE.get(ufunc.__name__)
            hidden = np.asarray(outside(*map(np.asarray, plain))) if outside else None
        mask = nomask
        for x in inputs:
            mask = mask_or(mask, getmask(x), shrink=False)
        if len(inputs) > 1 and ufunc.__name__ not in _KEEPING and mask is not nomask and not mask.any():
            mask = nomask
        if hidden is not None and hidden.any():
            mask = mask_or(mask, hidden)
        if out:
            target = out[0]
            np.copyto(getdata(target), result, casting="unsafe", where=~mask if mask is not nomask else True)
            if isinstance(target, MaskedArray):
                target._mask = mask if mask is nomask else np.broadcast_to(mask, target.shape).copy()
            return target
        if isinstance(result, tuple):
            return tuple(_masked(part, mask, self._fill_value) for part in result)
        if mask is not nomask and plain and np.shape(result) == np.shape(plain[0]) and np.shape(result) and len(plain) == 2:
            result = np.where(mask, plain[0], result).astype(result.dtype) if getattr(plain[0], "dtype", result.dtype).kind in "biufc" and \
                result.dtype.kind != "b" else result
        return _masked(result, mask, self._fill_value if getattr(result, "dtype", self.dtype) == self.dtype else None)

    def __pow__(self, other):
        return power(self, other)

    def __rpow__(self, other):
        return power(other, self)

    # ---- parts

    data = _data = property(lambda self: self.view(np.ndarray))
    baseclass = property(lambda self: np.ndarray)

    @property
    def mask(self):
        return self._mask if self._mask is nomask else self._mask.view()

    @mask.setter
    def mask(self, value):
        if self._hardmask:
            self._mask = mask_or(self._mask, np.array(np.broadcast_to(np.asarray(value, bool), self.shape)), shrink=False)
        elif value is nomask or value is False:
            self._mask = nomask if self._mask is nomask else np.zeros(self.shape, bool)
        else:
            self._mask = np.array(np.broadcast_to(np.asarray(value, bool), self.shape))

    @property
    def fill_value(self):
        value = _FILL[self.dtype.kind] if self._fill_value is None else self._fill_value
        if self._fill_value is None and (self.dtype == "f2" or self.dtype.kind in "iu"):
            return np.array(value)[()]              # also where it is larger than all of them
        return np.array(value).astype(self.dtype)[()] if self.dtype.kind in "biufc" else value

    @fill_value.setter
    def fill_value(self, value):
        self._fill_value = value

    def get_fill_value(self):
        return self.fill_value

    def set_fill_value(self, value):
        self._fill_value = value

    def filled(self, fill_value=None):
        if self._mask is nomask:
            return self._data
        result = np.array(self._data)
        result[self._mask] = self.fill_value if fill_value is None else fill_value
        return result

    def compressed(self):
        data = self._data.ravel()
        return data.copy() if self._mask is nomask else data[~self._mask.ravel()]

    def count(self, axis=None, keepdims=False):
        result = np.sum(~getmaskarray(self), axis=axis, keepdims=keepdims)
        return int(result) if np.ndim(result) == 0 and self._mask is nomask else result

    def __getitem__(self, key):
        found = self._data[key]
        if self._mask is nomask:
            return found.view(MaskedArray)._filling(self) if isinstance(found, np.ndarray) else found
        hidden = self._mask[key]
        if not isinstance(found, np.ndarray):
            return masked if hidden else found
        result = found.view(MaskedArray)
        result._mask = hidden
        return result._filling(self)

    def _filling(self, other):
        self._fill_value, self._hardmask = other._fill_value, other._hardmask
        return self

    def __setitem__(self, key, value):
        if value is masked:
            if self._mask is nomask:
                self._mask = np.zeros(self.shape, bool)
            self._mask[key] = True
            return
        hidden = getmask(value)
        if self._hardmask and self._mask is not nomask:
            open_places = ~self._mask[key]
            self._data[key] = np.where(open_places, getdata(value), self._data[key])
            self._mask[key] |= hidden
            return
        self._data[key] = getdata(value)
        if self._mask is not nomask:
            self._mask[key] = False if hidden is nomask else hidden
        elif hidden is not nomask and np.any(hidden):
            self._mask = np.zeros(self.shape, bool)
            self._mask[key] = hidden

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __contains__(self, value):
        return value in self.compressed()

    # ---- shapes: the mask goes the same way

    def _both(self, change):
        result = change(self._data).view(MaskedArray)
        result._mask = nomask if self._mask is nomask else change(self._mask)
        return result._filling(self)

    def reshape(self, *shape, order="C"):
        return self._both(lambda a: a.reshape(*shape, order=order))

    def ravel(self, order="C"):
        return self._both(lambda a: a.ravel(order))

    def flatten(self, order="C"):
        return self._both(lambda a: a.flatten(order))

    def transpose(self, *axes):
        return self._both(lambda a: a.transpose(*axes))

    def squeeze(self, axis=None):
        return self._both(lambda a: a.squeeze(axis))

    def swapaxes(self, a, b):
        return self._both(lambda x: x.swapaxes(a, b))

    def repeat(self, repeats, axis=None):
        return self._both(lambda a: a.repeat(repeats, axis))

    def take(self, indices, axis=None, out=None, mode="raise"):
        return _delivered(self._both(lambda a: np.asarray(a.take(indices, axis, None, mode))), out, full=False)

    def copy(self, order="C"):
        return self._both(lambda a: a.copy(order))

    def astype(self, dtype, *args, **kwargs):
        result = self._data.astype(dtype, *args, **kwargs).view(MaskedArray)
        result._mask = self._mask
        return result

    T = property(lambda self: self.transpose())

    # ---- folds.  out, an array of either kind, gets the result and is returned.

    def _reduced(self, name, blank, axis, keepdims=False, dtype=None):
        data, more = self.filled(blank), {} if dtype is None else {"dtype": dtype}
        result = getattr(data, name)(axis=axis, keepdims=keepdims, **more)
        if self._mask is nomask:
            return _masked(result, nomask) if np.ndim(result) else result
        hidden = self._mask.all(axis=axis, keepdims=keepdims)
        if not np.ndim(result):
            return masked if hidden else result
        return _masked(result, hidden, self._fill_value)

    def sum(self, axis=None, dtype=None, out=None, keepdims=False):
        return _delivered(self._reduced("sum", 0, axis, keepdims, dtype), out)

    def prod(self, axis=None, dtype=None, out=None, keepdims=False):
        return _delivered(self._reduced("prod", 1, axis, keepdims, dtype), out)

    product = prod

    def min(self, axis=None, out=None, fill_value=None, keepdims=False):
        blank = maximum_fill_value_of(self.dtype) if fill_value is None else fill_value
        return _delivered(self._reduced("min", blank, axis, keepdims), out, np.nan)

    def max(self, axis=None, out=None, fill_value=None, keepdims=False):
        blank = minimum_fill_value_of(self.dtype) if fill_value is None else fill_value
        return _delivered(self._reduced("max", blank, axis, keepdims), out, np.nan)

    def ptp(self, axis=None, out=None, fill_value=None, keepdims=False):
        largest = self.max(axis, fill_value=fill_value, keepdims=keepdims)
        return _delivered(largest - self.min(axis, fill_value=fill_value, keepdims=keepdims), out)

    def any(self, axis=None, out=None, keepdims=False):
        return _delivered(self._reduced("any", False, axis, keepdims), out, full=False)

    def all(self, axis=None, out=None, keepdims=False):
        return _delivered(self._reduced("all", True, axis, keepdims), out, full=False)

    def mean(self, axis=None, dtype=None, out=None, keepdims=False):
        return _delivered(self._mean(axis, dtype, keepdims), out)

    def _mean(self, axis, dtype, keepdims):
        if self._mask is nomask:
            result = self._data.mean(axis=axis, dtype=dtype, keepdims=keepdims)
            return _masked(result, nomask) if np.ndim(result) else result
        count, total = self.count(axis, keepdims), self.sum(axis, dtype, None, keepdims)
        if total is masked or np.ndim(total) == 0:
            return masked if total is masked or count == 0 else np.float64(total) / count if self.dtype.kind in "biu" else total / count
        return total * 1.0 / count

    def var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
        return _delivered(self._variance(axis, dtype, ddof, keepdims), out, full=False)

    def _variance(self, axis, dtype, ddof, keepdims):
        if self._mask is nomask:
            result = self._data.var(axis=axis, dtype=dtype, ddof=ddof, keepdims=keepdims)
            return _masked(result, nomask) if np.ndim(result) else result
        count = self.count(axis, keepdims) - ddof
        deviations = self - (self.mean() if axis is None else self.mean(axis, keepdims=True))
        total = (abs(deviations) ** 2 if self.dtype.kind == "c" else deviations * deviations).sum(axis, keepdims=keepdims)
        if np.ndim(count) == 0:
            return masked if count <= 0 or total is masked else total / count
        return _masked(np.asarray(getdata(total)) / np.maximum(count, 1), make_mask(getmaskarray(total) | (count <= 0)))

    def std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
        variance = self.var(axis, dtype, None, ddof, keepdims)
        root = np.sqrt if out is not None else sqrt
        return _delivered(variance if variance is masked else root(variance), out, full=False)

    def cumsum(self, axis=None, dtype=None, out=None):
        mask = self._mask if axis is not None or self._mask is nomask else self._mask.ravel()
        return _delivered(_masked(self.filled(0).cumsum(axis, dtype), mask), out, full=False)

    def _filled_last(self, fill_value, last=True):
        """The data with fill_value in the place of what is masked, or with what is greater (last: False: less) than all."""
        if fill_value is None:
            fill_value = maximum_fill_value_of(self.dtype) if last else minimum_fill_value_of(self.dtype)
        return self.filled(fill_value)

    def argmin(self, axis=None, fill_value=None, out=None, *, keepdims=False):
        return self._filled_last(fill_value).argmin(axis, out, keepdims=keepdims)

    def argmax(self, axis=None, fill_value=None, out=None, *, keepdims=False):
        return self._filled_last(fill_value, False).argmax(axis, out, keepdims=keepdims)

    def argsort(self, axis=-1, kind=None, order=None, endwith=True, fill_value=None):
        return self._filled_last(fill_value, endwith).argsort(axis, kind)

    def sort(self, axis=-1, kind=None, order=None, endwith=True, fill_value=None):
        places = self.argsort(axis, kind, order, endwith, fill_value)
        data, mask = self._data, self._mask
        data[...] = np.take_along_axis(data, places, axis)
        if mask is not nomask:
            self._mask = np.take_along_axis(mask, places, axis)

    def nonzero(self):
        return self.filled(0).nonzero()

    def round(self, decimals=0, out=None):
        return _delivered(self._both(lambda a: a if a is self._mask else a.round(decimals)), out)

    def clip(self, min=None, max=None, out=None):
        return _delivered(_masked(self._data.clip(min, max), make_mask(self._mask), self._fill_value), out, full=False)

    def tolist(self, fill_value=None):
        if self._mask is nomask:
            return self._data.tolist()

        def joined(data, mask):
            return [joined(a, b) for a, b in zip(data, mask)] if isinstance(data, list) else fill_value if mask else data
        return joined(self._data.tolist(), self._mask.tolist())

    def cumprod(self, axis=None, dtype=None, out=None):
        mask = self._mask if axis is not None or self._mask is nomask else self._mask.ravel()
        return _delivered(_masked(self.filled(1).cumprod(axis, dtype), mask), out, full=False)

    def anom(self, axis=None, dtype=None):
        """What is left of each when the mean is taken away."""
        mean = self.mean(axis, dtype)
        return self - (mean if not np.ndim(mean) or axis is None else np.expand_dims(mean, axis) if axis else mean)

    def trace(self, offset=0, axis1=0, axis2=1, dtype=None, out=None):
        if self._mask is nomask:
            return self._data.trace(offset, axis1, axis2, dtype, out)
        return _delivered(self.astype(float).filled(0).trace(offset, axis1, axis2, dtype), out)

    def diagonal(self, *args, **kwargs):
        return self._both(lambda a: a.diagonal(*args, **kwargs))

    def compress(self, condition, axis=None, out=None):
        return _delivered(self._both(lambda a: a.compress(condition, axis)), out, full=False)

    def put(self, indices, values, mode="raise"):
        self._data.put(indices, getdata(values), mode=mode)
        if self._mask is nomask and getmask(values) is nomask:
            return
        hidden = getmaskarray(self).copy()
        hidden.put(indices, getmaskarray(values), mode=mode)
        self._mask = make_mask(hidden)

    def dot(self, b, out=None, strict=False):
        return importlib.import_module("numpy.ma.extras").dot(self, b, out=out, strict=strict)

    def ids(self):
        """Where the data and the mask are."""
        return self._data.ctypes.data, id(nomask) if self._mask is nomask else self._mask.ctypes.data

    def iscontiguous(self):
        return self.flags["CONTIGUOUS"]

    sharedmask = property(lambda self: builtins.bool(self._mask is not nomask))

    def unshare_mask(self):
        if self._mask is not nomask:
            self._mask = self._mask.copy()
        return self

    recordmask = property(lambda self: self._mask)

    def get_real(self):
        return self.real

    def get_imag(self):
        return self.imag

    def toflex(self):
        """A plain array of structures: the data and, beside it, the mask."""
        both = np.zeros(self.shape, [("_data", self.dtype), ("_mask", bool)])
        both["_data"], both["_mask"] = self._data, getmaskarray(self)
        return both

    torecords = toflex

    hardmask = property(lambda self: self._hardmask, doc="Do masked elements stay so when something is assigned to them?")

    def harden_mask(self):
        self._hardmask = True
        return self

    def soften_mask(self):
        self._hardmask = False
        return self

    def shrink_mask(self):
        if self._mask is not nomask and not self._mask.any():
            self._mask = nomask
        return self

    def __reduce__(self):
        return _restored, (self._data.view(np.ndarray), self._mask, self._fill_value)

    __reduce_ex__ = lambda self, protocol: self.__reduce__()

    # ---- text

    def _shown(self):
        if self._mask is nomask:
            return self._data
        words = self._data.astype(object)
        words[self._mask] = masked_print_option
        return words

    def __str__(self):
        return str(self._shown())

    def __repr__(self):
        one_row = builtins.all(n == 1 for n in self.shape[:-1])
        indent = " " * (18 if one_row else 7)
        parts = {"data": np.array2string(self._shown(), separator=", ", prefix=indent, suffix=","),
                 "mask": str(self._mask) if self._mask is nomask else np.array2string(self._mask, separator=", ", prefix=indent, suffix=","),
                 "fill_value": repr(self.fill_value) if self.dtype.kind in "US" else str(self.fill_value)}
        if self.dtype.name not in ("bool", "int64", "float64", "complex128") or not self.size or np.all(self._mask):
            parts["dtype"] = self.dtype.name
        if one_row:
            lines = [(name + "=" + text if n == 0 else (name + "=").rjust(18) + text) for n, (name, text) in enumerate(parts.items())]
            lines[0] = "masked_array(" + lines[0]
            return ",\n".join(lines) + ")"
        return "masked_array(\n" + ",\n".join(f"  {name}={text}" for name, text in parts.items()) + ")"


masked_array = MaskedArray


def maximum_fill_value_of(kind):
    return np.inf if kind.kind == "f" else True if kind.kind == "b" else np.iinfo(kind).max


def minimum_fill_value_of(kind):
    return -np.inf if kind.kind == "f" else False if kind.kind == "b" else np.iinfo(kind).min


class _Print:
    """What stands for a masked element."""

    def __repr__(self):
        return "--"


masked_print_option = _Print()


class MaskedConstant(MaskedArray):
    """numpy.ma.masked, of which there is one."""

    def __new__(cls):
        self = np.array(0.0).view(cls)
        self._mask = np.array(True)
        return self

    def __repr__(self):
        return "masked"

    def __str__(self):
        return "--"

    def __format__(self, spec):
        return "--"

    def __bool__(self):
        return False

    def __float__(self):
        import warnings
        warnings.warn("Warning: converting a masked element to nan.", stacklevel=2)
        return float("nan")

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        others = [x for x in inputs if np.ndim(x)]
        return _masked(np.zeros(np.shape(others[0])), np.ones(np.shape(others[0]), bool)) if others else self

    def copy(self, *args, **kwargs):
        return self

    __reduce__ = lambda self: "masked"
    __copy__ = lambda self: self
    __deepcopy__ = lambda self, memo: self


masked = masked_singleton = MaskedConstant()


def _restored(data, mask, fill_value):
    return _masked(data, mask, fill_value)


def _delivered(result, out, blank=None, full=True):
    """The result; in out, if there is one.  blank: what a plain array gets where the result is masked; full: out has a mask then."""
    if out is None:
        return result
    hidden = getmask(result)
    data = getdata(out)
    data[...] = getdata(result)
    if isinstance(out, MaskedArray):
        out._mask = np.array(np.broadcast_to(hidden, out.shape)) if full or hidden is not nomask else nomask
    elif blank is not None and np.any(hidden):
        if out.dtype.kind in "biu":
            raise MaskError("Masked data information would be lost in one or more location.")
        data[np.broadcast_to(hidden, out.shape)] = blank
    return out


def _masked(result, mask, fill_value=None):
    """result under a mask: masked itself where it is one hidden element."""
    if np.ndim(result) == 0:
        return masked if mask is not nomask and np.all(mask) else result
    a = np.asarray(result).view(MaskedArray)
    a._mask = mask if mask is nomask or np.shape(mask) == a.shape else np.broadcast_to(mask, a.shape).copy()
    a._fill_value = fill_value
    return a


def array(data, dtype=None, copy=False, order=None, mask=nomask, fill_value=None, keep_mask=True, hard_mask=False, shrink=True, subok=True, ndmin=0):
    return MaskedArray(data, mask=mask, dtype=dtype, copy=copy, ndmin=ndmin, fill_value=fill_value, keep_mask=keep_mask, hard_mask=hard_mask,
                       shrink=shrink, order=order)


def asarray(a, dtype=None, order=None):
    return MaskedArray(a, dtype=dtype)


asanyarray = asarray


def isMaskedArray(x):
    return isinstance(x, MaskedArray)


isMA = isarray = isMaskedArray


def filled(a, fill_value=None):
    return a.filled(fill_value) if isinstance(a, MaskedArray) else np.asarray(a)


def masked_where(condition, a, copy=True):
    condition = np.asarray(filled(condition, True))
    if condition.shape and condition.shape != np.shape(a):
        raise IndexError(f"Inconsistent shape between the condition and the input (got {condition.shape} and {np.shape(a)})")
    result = MaskedArray(a, copy=copy)
    result._mask = mask_or(result._mask, np.broadcast_to(condition, result.shape).copy(), shrink=True) if condition.any() else result._mask
    return result


def _masked_if(compare):
    def function(x, value, copy=True):
        result = masked_where(compare(getdata(x), value), x, copy)
        return result
    return function


masked_not_equal, masked_greater, masked_greater_equal, masked_less, masked_less_equal = map(
    _masked_if, (operator.ne, operator.gt, operator.ge, operator.lt, operator.le))


def masked_equal(x, value, copy=True):
    result = masked_where(getdata(x) == value, x, copy)
    result.fill_value = value
    return result


def masked_values(x, value, rtol=1e-05, atol=1e-08, copy=True, shrink=True):
    result = masked_where(np.isclose(getdata(x), value, rtol, atol), x, copy)
    result.fill_value = value
    if shrink:
        result.shrink_mask()
    elif result._mask is nomask:
        result._mask = np.zeros(result.shape, bool)
    return result


def masked_inside(x, v1, v2, copy=True):
    data, low, high = getdata(x), builtins.min(v1, v2), builtins.max(v1, v2)
    return masked_where((data >= low) & (data <= high), x, copy)


def masked_outside(x, v1, v2, copy=True):
    data, low, high = getdata(x), builtins.min(v1, v2), builtins.max(v1, v2)
    return masked_where((data < low) | (data > high), x, copy)


def masked_invalid(a, copy=True):
    result = MaskedArray(a, copy=copy)
    result._mask = mask_or(result._mask, ~np.isfinite(result._data), shrink=False)
    return result


def fix_invalid(a, mask=nomask, copy=True, fill_value=None):
    result = masked_invalid(MaskedArray(a, mask=mask), copy)
    if result._mask is not nomask:
        result._data[result._mask] = result.fill_value if fill_value is None else fill_value
    return result


def masked_all(shape, dtype=float):
    return _masked(np.empty(shape, dtype), np.ones(shape, bool))


def compressed(x):
    return asarray(x).compressed()


def count(a, axis=None, keepdims=False):
    return asarray(a).count(axis, keepdims)


def concatenate(arrays, axis=0):
    arrays = list(arrays)
    data = np.concatenate([getdata(a) for a in arrays], axis)
    hidden = builtins.any(getmask(a) is not nomask for a in arrays)
    return _masked(data, make_mask(np.concatenate([getmaskarray(a) for a in arrays], axis)) if hidden else nomask)


def _stacked(name):
    def function(arrays, *args):
        arrays, stack = list(arrays), getattr(np, name)
        hidden = builtins.any(getmask(a) is not nomask for a in arrays)
        return _masked(stack([getdata(a) for a in arrays], *args), stack([getmaskarray(a) for a in arrays], *args) if hidden else nomask)
    return function


stack, vstack, hstack, dstack, column_stack = map(_stacked, ("stack", "vstack", "hstack", "dstack", "column_stack"))
row_stack = vstack


def where(condition, x=None, y=None):
    if x is None:
        return filled(condition, False).nonzero()
    mask = np.where(filled(condition, False), getmaskarray(x), getmaskarray(y)) | getmaskarray(condition)
    return _masked(np.where(getdata(condition), getdata(x), getdata(y)), mask)


def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
    """The mean, where each element weighs so much; returned: (mean, sum of the weights)."""
    a = asarray(a)
    if weights is None:
        mean = a.mean(axis, keepdims=keepdims)
        return (mean, _weights_like(mean, a.count(axis, keepdims=keepdims))) if returned else mean
    if np.ndim(weights) == a.ndim:
        weights = np.broadcast_to(weights, a.shape)
    else:
        weights = np.asarray(weights).reshape([-1 if n == axis % a.ndim else 1 for n in range(a.ndim)]) + np.zeros(a.shape)
    counted = np.where(getmaskarray(a), 0, weights)
    total = counted.sum(axis, keepdims=keepdims)
    mean = (a * counted).sum(axis, keepdims=keepdims) / total
    mean = _masked(getdata(mean), getmaskarray(mean)) if np.ndim(mean) else mean
    if not returned:
        return mean
    total = _weights_like(mean, total)
    return mean, total if getmask(a) is nomask else _masked(total, getmask(mean))


def _weights_like(mean, weights):
    """The sum of weights in the type and shape of the mean."""
    kind = np.asarray(getdata(mean)).dtype
    return np.array(np.broadcast_to(weights, np.shape(mean)), dtype=kind) if np.ndim(mean) else kind.type(weights)


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    a = asarray(a)
    axes = axes_of(axis, a.ndim)
    rest = [n for n in range(a.ndim) if n not in axes]
    shape = tuple(a.shape[n] for n in rest)
    lanes = getdata(a).transpose(rest + axes).reshape(int(np.prod(shape)), -1)
    hidden = getmaskarray(a).transpose(rest + axes).reshape(lanes.shape)
    values = [np.median(lane[~mask]) if not mask.all() else 0.0 for lane, mask in zip(lanes, hidden)]
    if keepdims:
        shape = tuple(1 if n in axes else size for n, size in enumerate(a.shape))
    result = np.array(values).reshape(shape)[()]
    return _delivered(_masked(result, hidden.all(-1).reshape(shape) if hidden.any() else nomask), out)


def allclose(a, b, masked_equal=True, rtol=1e-05, atol=1e-08):
    mask = mask_or(getmask(a), getmask(b))
    same = np.isclose(getdata(a), getdata(b), rtol, atol)
    return builtins.bool(np.all(same if mask is nomask else same | mask if masked_equal else same & ~mask))


def allequal(a, b, fill_value=True):
    mask = mask_or(getmask(a), getmask(b))
    same = getdata(a) == getdata(b)
    return builtins.bool(np.all(same if mask is nomask else same | mask)) if fill_value or mask is nomask else False


def clump_unmasked(a):
    return _runs(~getmaskarray(a))


def clump_masked(a):
    return _runs(getmaskarray(a))


def _runs(flags):
    edges = np.flatnonzero(np.diff(np.concatenate([[0], flags.astype(int), [0]])))
    return [slice(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def _made(name):
    def function(*args, **kwargs):
        return getattr(np, name)(*args, **kwargs).view(MaskedArray)
    return function


zeros, ones, empty, arange, zeros_like, ones_like, empty_like, identity = map(
    _made, ("zeros", "ones", "empty", "arange", "zeros_like", "ones_like", "empty_like", "identity"))


def _method(name):
    def function(a, *args, **kwargs):
        return getattr(asarray(a), name)(*args, **kwargs)
    return function


for _name in ("sum", "prod", "mean", "var", "std", "min", "max", "ptp", "any", "all", "cumsum", "argmin", "argmax", "argsort", "reshape", "ravel",
              "transpose", "squeeze", "repeat", "take", "copy", "round", "clip", "nonzero", "swapaxes"):
    globals()[_name] = _method(_name)


around = globals()["round"]


def sort(a, axis=-1, kind=None, order=None, endwith=True, fill_value=None):
    result = asarray(a).copy()
    result.sort(axis, kind, order, endwith, fill_value)
    return result


def _of_ufunc(name):
    def function(*args, **kwargs):
        args = [x if np.ndim(x) == 0 else asarray(x) for x in args]
        result = getattr(np, name)(*args, **kwargs)
        if not isinstance(result, MaskedArray) or not np.ndim(result):
            return result
        if name in _OUTSIDE:
            result._mask = getmaskarray(result)     # what may mask has a mask
        elif name not in ("maximum", "minimum") and result._mask is nomask and builtins.any(getmask(x) is not nomask for x in args):
            result._mask = np.zeros(result.shape, bool)
        return result
    return function


for _name in ("add subtract multiply divide true_divide floor_divide remainder mod sqrt exp log log2 log10 sin cos tan arcsin arccos arctan "
              "arctan2 sinh cosh tanh absolute fabs negative floor ceil maximum minimum equal not_equal less less_equal greater greater_equal "
              "logical_and logical_or logical_not logical_xor hypot conjugate").split():
    globals()[_name] = _of_ufunc(_name)
abs = absolute


def power(a, b, third=None):
    """a ** b, masked where either is and where it is no finite number."""
    if third is not None:
        raise MaskError("3-argument power not supported.")
    mask = mask_or(getmask(a), getmask(b))
    x = getdata(a)
    with np.errstate(divide="ignore", invalid="ignore"):
        result = np.where(mask, x, np.power(x, getdata(b)))
    lost = ~np.isfinite(result)
    if mask is not nomask or lost.any():
        mask = lost if mask is nomask else mask | lost
    fill_value = getattr(a, "_fill_value", None)
    if result.ndim and lost.any():
        result[lost] = _masked(result, nomask, fill_value).fill_value
    return _masked(result, mask, fill_value)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(f"module 'numpy.ma' has no attribute {name!r}")
    if name in ("core", "extras"):
        return importlib.import_module("numpy.ma." + name)
    try:
        return getattr(importlib.import_module("numpy.ma.extras"), name)
    except AttributeError:
        raise AttributeError(f"module 'numpy.ma' has no attribute {name!r}") from None
