"""MaskedArray: an array and, beside it, a mask of the elements that do not count.

The elements are the array itself (_data is a plain view of them); _mask is nomask or an array of bools of the same shape. Views share both.
_sharedmask tells that the mask belongs to another array, too; _hardmask that assignments unmask nothing.
"""
import builtins
import inspect
import warnings

import numpy as np
from numpy._places import is_elsewhere
from numpy.ma._fills import check_fill_value, fill_masked
from numpy.ma._folds import Folds
from numpy.ma._masks import (MaskError, MaskType, _anything, getdata, getmask, getmaskarray, make_mask_descr, make_mask_none,
                             mask_or, nomask, or_fields)
from numpy.ma._operators import Operators
from numpy.ma._shapes import Shapes
from numpy.ma._text import Text


def _fitted(mask, shape, data_size):
    """A mask of another shape, if it has one element or as many as there are."""
    if mask.shape == shape:
        return mask, False
    if mask.size == 1:
        return np.resize(mask, shape), True
    if mask.size == data_size:
        return np.reshape(mask, shape), True
    raise MaskError(f"Mask and data not compatible: data size is {data_size}, mask size is {mask.size}.")


def _as_mask(mask, kind, copy):
    """What was given for a mask as an array of the mask's dtype."""
    try:
        return np.array(mask, copy=copy, dtype=kind)
    except TypeError:       # one bool for all the fields
        return np.array([tuple([one] * len(kind)) for one in mask], dtype=kind)


def _mask_of_parts(data, kind, shape):
    """The mask that a list of masked arrays, or of masked elements, brings along; nomask if there is none."""
    try:
        mask = np.array([getmaskarray(np.asanyarray(part, dtype=kind)) for part in data], dtype=make_mask_descr(kind))
    except (ValueError, TypeError):
        return nomask
    return mask if mask.shape == shape and _anything(mask) else nomask


def _holds_masked(data):
    return isinstance(data, (list, tuple)) and builtins.any(isinstance(x, MaskedArray) or _holds_masked(x) for x in data)


def _without_masked(data):
    """Nested lists in which masked elements are 0, and the same lists of masks."""
    if isinstance(data, (list, tuple)):
        pairs = [_without_masked(x) for x in data]
        kind = type(data) if type(data) in (list, tuple) else list
        return kind(p[0] for p in pairs), kind(p[1] for p in pairs)
    if data is masked:
        return 0.0, True
    if isinstance(data, MaskedArray):
        return data._data, getmaskarray(data)
    return data, np.zeros(np.shape(data), bool)


def _class_of(array):
    return np.ndarray if is_elsewhere(array) else type(array)


def _viewed(array, kind):
    from numpy.ma._objects import viewed
    return viewed(array, kind)


class MaskedArray(Folds, Shapes, Operators, Text, np.ndarray):
    """MaskedArray(data=None, mask=nomask, dtype=None, copy=False, subok=True, ndmin=0, fill_value=None, keep_mask=True, hard_mask=None,
    shrink=True, order=None): an array in which elements can be masked."""

    __module__ = "numpy.ma.core"
    __array_priority__ = 15
    _defaultmask = nomask
    _defaulthardmask = False
    _baseclass = np.ndarray
    _print_width = 100
    _print_width_1d = 1500

    def __new__(cls, data=None, mask=nomask, dtype=None, copy=False, subok=True, ndmin=0, fill_value=None, keep_mask=True, hard_mask=None,
                shrink=True, order=None):
        given = data
        if _holds_masked(data):
            data = _without_masked(data)[0]
        made = np.array(data, dtype=dtype, copy=copy, order=order, subok=True, ndmin=ndmin)
        base = getattr(given, "_baseclass", _class_of(made))
        if isinstance(given, MaskedArray) and given.shape != made.shape:
            copy = True
        self = made if isinstance(given, cls) and subok and not isinstance(given, MaskedConstant) and isinstance(made, cls) \
            else _viewed(made, cls)
        if isinstance(given, MaskedArray) and self is given:
            self = _viewed(made, type(made))
        for name in ("_mask", "_sharedmask"):       # which shapes of plain arrays do not go with
            if isinstance(given, MaskedArray) and given.shape == self.shape:
                self.__dict__[name] = getattr(given, name)
        self._take_mask(given, mask, keep_mask, copy, shrink)
        if fill_value is None:
            fill_value = getattr(given, "_fill_value", None)
        if fill_value is not None:
            self._fill_value = check_fill_value(fill_value, self.dtype)
        self._hardmask = getattr(given, "_hardmask", False) if hard_mask is None else hard_mask
        self._baseclass = base
        return self

    def _take_mask(self, given, mask, keep_mask, copy, shrink):
        """The mask of a new array: the one of its data, or another, or both."""
        kind = make_mask_descr(self.dtype)
        if mask is nomask:
            self._inherit_mask(given, keep_mask, copy, shrink, kind)
            return
        if mask is None:
            mask = False
        if mask is True or mask is False or mask is np.True_:
            mask = np.full(self.shape, np.array(tuple([mask] * len(kind)), kind) if kind.names else mask, dtype=kind)
        else:
            mask, changed = _fitted(_as_mask(mask, kind, copy), self.shape, self.size)
            copy = copy or changed
        if self._mask is nomask or not keep_mask:
            self._mask = mask
            self._sharedmask = not copy
        elif kind.names:
            both = self._mask.copy()
            or_fields(mask, both, both)
            self._mask, self._sharedmask = both, False
        else:
            self._mask, self._sharedmask = np.logical_or(mask, self._mask), False

    def _inherit_mask(self, given, keep_mask, copy, shrink, kind):
        if not keep_mask:
            self._mask = nomask if shrink else np.zeros(self.shape, dtype=kind)
        elif isinstance(given, (tuple, list)):
            mask = _mask_of_parts(given, self.dtype, self.shape) if not _holds_masked(given) else \
                np.array(_without_masked(given)[1], dtype=kind).reshape(self.shape)
            if mask is not nomask and _anything(mask):
                self._mask, self._sharedmask = mask, False
        elif self._mask is not nomask:
            self._sharedmask = not copy
            if copy:
                self._mask = self._mask.copy()
                if getmask(given) is not nomask and given._mask.shape != self._mask.shape:
                    self._mask.shape = self.shape
        if self._mask is nomask and not shrink:
            self._mask = np.zeros(self.shape, dtype=kind)

    # ---- from one array to another

    def _update_from(self, obj):
        """Take over the properties of obj, but neither its elements nor its mask."""
        base = _class_of(obj) if isinstance(obj, np.ndarray) else np.ndarray
        info = dict(getattr(obj, "_optinfo", {}))
        info.update(getattr(obj, "_basedict", {}))
        if not isinstance(obj, MaskedArray):
            info.update({name: value for name, value in getattr(obj, "__dict__", {}).items() if name not in ("_items", "_places")})
        self.__dict__.update(_fill_value=getattr(obj, "_fill_value", None), _hardmask=getattr(obj, "_hardmask", False),
                             _sharedmask=getattr(obj, "_sharedmask", False), _isfield=getattr(obj, "_isfield", False),
                             _baseclass=getattr(obj, "_baseclass", base), _optinfo=info, _basedict=info)
        self.__dict__.update(info)

    def __array_finalize__(self, obj):
        self._update_from(obj)
        mask = nomask
        if isinstance(obj, np.ndarray):
            mask = getmaskarray(obj) if obj.dtype.names is not None else getmask(obj)
            same_memory = mask is nomask or obj.__array_interface__["data"][0] == self.__array_interface__["data"][0]
            if same_memory:
                mask = mask.view() if mask is nomask or self.dtype == obj.dtype else np.asarray(mask).view(make_mask_descr(self.dtype))
            else:
                kind = mask.dtype if self.dtype == obj.dtype else make_mask_descr(self.dtype)
                mask = mask.astype(kind, "C" if self.flags.c_contiguous else "F" if self.flags.f_contiguous else "K")
        self.__dict__["_mask"] = mask if mask is nomask else self._in_shape(mask)
        if self._fill_value is not None:
            self.__dict__["_fill_value"] = self._own_fill_value()
        elif self.dtype.names is not None:
            self.__dict__["_fill_value"] = check_fill_value(None, self.dtype)

    def _own_fill_value(self):
        """The fill value in the array's dtype; where it does not fit, the usual one, found when it is asked for."""
        try:
            return check_fill_value(self._fill_value, self.dtype)
        except (TypeError, ValueError):
            return None

    def _in_shape(self, mask):
        """The mask in the shape of the elements; nomask where it has not as many."""
        if mask.shape == self.shape:
            return mask
        try:
            mask.shape = self.shape
        except (ValueError, AttributeError):
            return nomask
        return mask

    def __array_wrap__(self, obj, context=None):
        result = self
        if obj is not self:
            result = obj.view(type(self))
            result._update_from(self)
        if context is None:
            return result
        function, args, which = context
        operands = args[:function.nin]
        mask = getmaskarray(operands[0])
        for one in operands[1:]:
            mask = mask_or(mask, getmaskarray(one))
        mask = self._with_domain(result, function, operands, mask)
        if result is not self and result.shape == () and mask:
            return masked
        result._mask = mask
        result._sharedmask = False
        return result

    def _with_domain(self, result, function, operands, mask):
        """The mask, joined with where the function has no value; that gets the function's fill value."""
        domain = operations.domains.get(function)
        if domain is None:
            return mask
        with np.errstate(divide="ignore", invalid="ignore"):
            outside = operations.filled(domain(*operands), True)
        if not outside.any():
            return mask
        fill = operations.fills[function]
        np.copyto(result, fill[-1] if isinstance(fill, tuple) else fill, where=outside)
        return outside if mask is nomask else mask | outside

    def view(self, dtype=None, type=None, fill_value=None):
        """The same elements and mask, as another dtype or class; the fill value is then the usual one, or the one given."""
        if type is None and inspect.isclass(dtype) and issubclass(dtype, np.ndarray):
            dtype, type = None, dtype
        parts = ([] if dtype is None else [dtype]), ({} if type is None else {"type": type})
        result = np.ndarray.view(self, *parts[0], **parts[1])
        if getmask(result) is not nomask:
            result._mask = result._mask.view()
        if getattr(result, "_fill_value", None) is not None:
            if fill_value is not None:
                result.fill_value = fill_value
            elif dtype is not None:
                result._fill_value = None
        return result

    # ---- elements

    def __getitem__(self, index):
        data = self._data
        found = data[index]
        mask = self._mask
        hidden = nomask if mask is nomask else mask[index]
        if self._is_element(found, hidden, index):
            if isinstance(found, np.void):
                return mvoid(found, mask=hidden, hardmask=self._hardmask)
            return masked if hidden is not nomask and hidden else found
        found = found.view(type(self)) if isinstance(found, np.ndarray) else np.asarray(found).view(type(self))
        found._update_from(self)
        if _names_fields(index):
            self._give_fill_value(found, index)
        if hidden is not nomask:
            found._mask = np.reshape(hidden, found.shape)
            found._sharedmask = True
        return found

    def _is_element(self, found, hidden, index):
        """Is what was found one element?  Classes derived from ndarray may give arrays for elements, but masks do not."""
        if hidden is not nomask:
            return not isinstance(hidden, np.ndarray)
        return not isinstance(found, np.ndarray) or not found.ndim and not isinstance(make_mask_none(self.shape)[index], np.ndarray)

    def __iter__(self):
        if not self.ndim:
            raise TypeError("iteration over a 0-d array")
        return (self[n] for n in range(len(self)))

    def _give_fill_value(self, field, index):
        field._isfield = True
        if self._fill_value is None:
            return
        fill = self._fill_value[index]
        if fill.ndim > 0:
            if not (fill == fill.flat[0]).all():
                warnings.warn(f"Upon accessing multidimensional field {index}, need to keep dimensionality of fill_value at 0. "
                              f"Discarding heterogeneous fill_value and setting all to {fill[0]!s}.", stacklevel=3)
            fill = fill.flat[0:1].squeeze(axis=0)
        field._fill_value = fill

    def __setitem__(self, index, value):
        if self is masked:
            raise MaskError("Cannot alter the masked element.")
        data = self._data
        if isinstance(index, str):
            data[index] = getdata(value)
            if self._mask is nomask:
                self._mask = make_mask_none(self.shape, self.dtype)
            self._mask[index] = getmask(value)
            return
        names = self.dtype.names
        if value is masked:
            if self._mask is nomask:
                self._mask = make_mask_none(self.shape, self.dtype)
            self._mask[index] = tuple([True] * len(names)) if names is not None else True
            return
        values, hidden = getattr(value, "_data", value), getmask(value)
        if names is not None and hidden is nomask:
            hidden = tuple([False] * len(names))
        if self._mask is nomask:
            data[index] = values
            if hidden is not nomask:
                self._mask = make_mask_none(self.shape, self.dtype)
                self._mask[index] = hidden
        elif not self._hardmask:
            if isinstance(index, MaskedArray) and not isinstance(value, MaskedArray):
                data[index._data] = values      # and what is masked stays so
            else:
                data[index] = values
                self._mask[index] = hidden
        else:
            self._set_open(index, values, hidden)

    def _set_open(self, index, values, hidden):
        """Under a hard mask only what is open changes."""
        data, mask = self._data, self._mask
        if getattr(index, "dtype", None) == MaskType:
            data[index * np.logical_not(mask)] = values
            return
        if self.dtype.names is not None:
            raise NotImplementedError("Flexible 'hard' masks are not yet supported.")
        closed = mask_or(mask[index], hidden, copy=True)
        part = data[index]
        if np.size(part) > 1:
            np.copyto(part, values, where=~closed)
        elif closed is nomask or not closed:
            part = values
        data[index] = part
        mask[index] = closed

    def __setattr__(self, name, value):
        super().__setattr__(name, value)
        mask = self.__dict__.get("_mask", nomask)
        if name not in ("dtype", "shape") or mask is nomask:
            return
        if name == "shape":
            mask = mask.view()
            mask.shape = self.shape
            self._mask = mask
            return
        self._mask = mask.view(make_mask_descr(self.dtype))
        try:
            self._mask.shape = self.shape
        except (AttributeError, TypeError):
            pass

    # ---- properties

    _data = data = property(lambda self: np.ndarray.view(self, self._baseclass), doc="The elements, masked ones included, without the mask.")
    baseclass = property(lambda self: self._baseclass, doc="The class of the elements without a mask.")
    sharedmask = property(lambda self: self._sharedmask, doc="Does the mask belong to another array, too?")
    hardmask = property(lambda self: self._hardmask, doc="Do masked elements stay so when something is assigned to them?")

    @property
    def mask(self):
        """Where elements do not count: a view of the mask, or nomask."""
        return self._mask.view()

    @mask.setter
    def mask(self, value):
        self.__setmask__(value)

    def __setmask__(self, mask, copy=False):
        """Change the mask, in place if there is one: to a bool for all elements, or to as many as there are."""
        kind = make_mask_descr(self.dtype)
        if mask is masked:
            mask = True
        if self._mask is nomask:
            if mask is nomask:
                return
            self._mask = make_mask_none(self.shape, self.dtype)
        current, plain = self._mask, isinstance(mask, (int, float, np.bool_, np.number))
        if kind.names is not None:
            mask = np.array(mask, copy=False)
            if mask.ndim:
                mask = _as_mask(mask, kind, copy)
            else:
                mask = np.array(tuple([mask.item()] * len(kind)), dtype=kind) if mask.dtype.kind == "b" else mask.astype(kind)
            if self._hardmask:
                for name in kind.names:
                    current[name] |= mask[name]
                return
        elif self._hardmask:
            current |= np.asarray(mask, bool)
            return
        if plain or np.ndim(mask) == 0:
            current[...] = mask
        else:
            current.flat = mask

    _set_mask = __setmask__

    @property
    def recordmask(self):
        """The mask; of structures True where all fields are masked."""
        mask = self._mask.view(np.ndarray) if self._mask is not nomask else nomask
        if mask is nomask or mask.dtype.names is None:
            return mask
        return np.all([flatten_mask_of_field(mask[name]) for name in mask.dtype.names], axis=0)

    @recordmask.setter
    def recordmask(self, mask):
        raise NotImplementedError("Coming soon: setting the mask per records!")

    def harden_mask(self):
        """From now on assignments unmask nothing."""
        self._hardmask = True
        return self

    def soften_mask(self):
        """From now on assignments unmask again."""
        self._hardmask = False
        return self

    def unshare_mask(self):
        """Give the array a mask of its own."""
        if self._sharedmask:
            self._mask = self._mask.copy()
            self._sharedmask = False
        return self

    def shrink_mask(self):
        """Forget a mask that masks nothing."""
        if self._mask is not nomask and self._mask.dtype.names is None and not self._mask.any():
            self._mask = nomask
        return self

    @property
    def fill_value(self):
        """What stands for masked elements in filled(): of the array's dtype."""
        if self._fill_value is None:
            self._fill_value = check_fill_value(None, self.dtype)
        return self._fill_value[()]

    @fill_value.setter
    def fill_value(self, value=None):
        target = check_fill_value(value, self.dtype)
        if not target.ndim == 0:
            warnings.warn("Non-scalar arrays for the fill value are deprecated. Use arrays with scalar values instead. The filled function still supports "
                          "any array as `fill_value`.", DeprecationWarning, stacklevel=2)
        if self._fill_value is None:
            self._fill_value = target
        else:
            self._fill_value[()] = target

    def get_fill_value(self):
        """fill_value"""
        return self.fill_value

    def set_fill_value(self, value=None):
        """Change fill_value; None: to the usual one of the dtype."""
        self.fill_value = value

    @property
    def flat(self):
        """The elements in a row, to be read and written by number."""
        return MaskedIterator(self)

    @flat.setter
    def flat(self, value):
        self.ravel()[:] = value

    # ---- without the mask

    def filled(self, fill_value=None):
        """The elements, a copy in which fill_value stands for the masked ones; the elements themselves if there is no mask."""
        mask = self._mask
        if mask is nomask:
            return self._data
        fill_value = self.fill_value if fill_value is None else check_fill_value(fill_value, self.dtype)
        if self is masked:
            return np.asanyarray(fill_value)
        if mask.dtype.names is not None:
            result = self._data.copy("K")
            fill_masked(result, mask, fill_value)
            return result
        if not mask.any():
            return self._data
        result = self._data.copy("K")
        try:
            np.copyto(result, fill_value, where=mask)
        except (TypeError, AttributeError):
            result = np.choose(mask, (result, np.array(fill_value, dtype=object)))
        return result

    def compressed(self):
        """The elements that are not masked, in a row."""
        data = np.ravel(self._data)
        return data if self._mask is nomask else data.compress(np.logical_not(np.ravel(self._mask)))

    def compress(self, condition, axis=None, out=None):
        """Where condition is true, along an axis or of all elements in a row."""
        condition = np.asarray(condition)
        found = self._data.compress(condition, axis=axis, out=out).view(type(self))
        found._update_from(self)
        if self._mask is not nomask:
            found._mask = self._mask.compress(condition, axis=axis)
        return found

    def ids(self):
        """Where the elements and the mask lie in memory."""
        where = self.__array_interface__["data"][0]
        return where, id(nomask) if self._mask is nomask else self._mask.__array_interface__["data"][0]

    def iscontiguous(self):
        """Do the elements lie one behind the other?"""
        return self.flags["CONTIGUOUS"]

    # ---- pickles and copies

    def __getstate__(self):
        order = "CF"[self.flags.fnc]
        return 1, self.shape, self.dtype, self.flags.fnc, np.ndarray.tobytes(self._data, order), getmaskarray(self).tobytes(order), self._fill_value

    def __setstate__(self, state):
        _, shape, kind, fortran, data, mask, fill_value = state
        np.ndarray.__setstate__(self, (1, shape, kind, fortran, data))
        hidden = np.empty(0, bool)
        hidden.__setstate__((1, shape, make_mask_descr(kind), fortran, mask))
        self._mask = hidden
        self.fill_value = fill_value

    def __reduce__(self):
        return _mareconstruct, (type(self), self._baseclass, (0,), "b"), self.__getstate__()

    def __reduce_ex__(self, protocol):
        return self.__reduce__()

    def __deepcopy__(self, memo=None):
        import copy
        made = self.copy() if type(self) is not MaskedConstant else self
        memo = {} if memo is None else memo
        memo[id(self)] = made
        for name, value in self.__dict__.items():
            if name not in ("_mask", "_fill_value"):
                made.__dict__[name] = copy.deepcopy(value, memo)
        return made

    def toflex(self):
        """A plain array of structures with a field _data and a field _mask."""
        both = np.empty(self.shape, dtype=[("_data", self.dtype), ("_mask", make_mask_descr(self.dtype))])
        both["_data"], both["_mask"] = self._data, getmaskarray(self)
        return both

    torecords = toflex


def flatten_mask_of_field(mask):
    """Of a field's mask: True for each element all of whose bools are."""
    if mask.dtype.names is None:
        return mask
    return np.all([flatten_mask_of_field(mask[name]) for name in mask.dtype.names], axis=0)


def _names_fields(index):
    return isinstance(index, str) or isinstance(index, list) and builtins.bool(index) and builtins.all(isinstance(x, str) for x in index)


def _mareconstruct(kind, base, shape, letter):
    """An empty array, which a pickle then fills."""
    made = np.ndarray.__new__(kind, shape, letter)
    made._baseclass = base
    return made


_mareconstruct.__module__ = "numpy.ma.core"


class MaskedIterator:
    """The elements of a masked array in a row: what its flat is."""

    __module__ = "numpy.ma.core"

    def __init__(self, ma):
        self.ma = ma
        self.dataiter = ma._data.flat
        self.maskiter = None if ma._mask is nomask else ma._mask.flat

    def __iter__(self):
        return self

    def __getitem__(self, index):
        found = self.dataiter[index]
        if self.maskiter is None:
            return found if not isinstance(found, np.ndarray) else found.view(type(self.ma))
        hidden = self.maskiter[index]
        if isinstance(found, np.ndarray):
            found = found.view(type(self.ma))
            found._mask = np.array(hidden)
            return found
        if isinstance(found, np.void):
            return mvoid(found, mask=hidden, hardmask=self.ma._hardmask)
        return masked if hidden else found

    def __setitem__(self, index, value):
        self.dataiter[index] = getdata(value)
        if self.maskiter is not None:
            self.maskiter[index] = getmaskarray(value)

    def __next__(self):
        found = next(self.dataiter)
        if self.maskiter is None:
            return found
        hidden = next(self.maskiter)
        if isinstance(found, np.void):
            return mvoid(found, mask=hidden, hardmask=self.ma._hardmask)
        return masked if hidden else found

    next = __next__


from numpy.ma import _operations as operations      # last: that module needs the class
from numpy.ma._elements import MaskedConstant, masked, mvoid
