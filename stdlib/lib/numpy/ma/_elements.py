"""Elements of masked arrays that are no plain scalars: the masked element itself, and structures with masked fields."""
import numpy as np
from numpy.ma._array import MaskedArray
from numpy.ma._masks import getmask, make_mask_descr, nomask


class mvoid(MaskedArray):
    """An element of a masked array of structures: a structure in which each field can be masked."""

    __module__ = "numpy.ma.core"

    def __new__(self, data, mask=nomask, dtype=None, fill_value=None, hardmask=False, copy=False, subok=True):
        made = np.ndarray.view(np.array(data, copy=copy, subok=subok, dtype=dtype), self)
        made._hardmask = hardmask
        if mask is not nomask:
            made._mask = mask if isinstance(mask, np.void) else np.array(mask, dtype=make_mask_descr(made.dtype))[()]
        if fill_value is not None:
            made.fill_value = fill_value
        return made

    @property
    def _data(self):
        return np.ndarray.view(self, np.ndarray)[()]

    data = _data

    def __getitem__(self, index):
        mask = self._mask
        found = self._data[index]
        if isinstance(found, np.ndarray) and found.ndim or isinstance(index, list):
            return MaskedArray(found, mask=nomask if mask is nomask else mask[index])
        if isinstance(found, np.void):
            return mvoid(found, mask=nomask if mask is nomask else mask[index], hardmask=self._hardmask)
        return masked if mask is not nomask and mask[index] else found

    def __setitem__(self, index, value):
        self._data[index] = value
        if self._hardmask:
            self._mask[index] |= getmask(value)
        else:
            self._mask[index] = getmask(value)

    def __str__(self):
        from numpy.ma._text import Row
        mask = self._mask
        if mask is nomask or self.dtype.names is None:
            return str(self._data)
        return Row(self._data, mask).text

    __repr__ = __str__

    def __iter__(self):
        data, mask = self._data, self._mask
        for name in self.dtype.names:
            yield masked if mask is not nomask and _whole(mask[name]) else data[name]

    def __len__(self):
        return len(self._data)

    def filled(self, fill_value=None):
        """The structure, with fill_value in masked fields."""
        return np.asarray(MaskedArray(np.ndarray.view(self, np.ndarray), mask=self._mask).filled(
            self.fill_value if fill_value is None else fill_value))[()]

    def tolist(self):
        """The fields as a tuple; None stands for masked ones."""
        mask = self._mask
        if mask is nomask:
            return self._data.item()
        return tuple(None if _whole(mask[name]) else self._data[name].item() if hasattr(self._data[name], "item") and not np.ndim(self._data[name])
                     else self._data[name] for name in self.dtype.names)


def _whole(mask):
    return mask.dtype.names is None and mask.ndim == 0 and bool(mask)


class MaskedConstant(MaskedArray):
    """The class of numpy.ma.masked, of which there is one."""

    __module__ = "numpy.ma.core"
    _singleton = None

    def __new__(cls):
        if type(cls._singleton) is not cls:
            data, mask = np.array(0.0), np.array(True)
            data.flags.writeable = mask.flags.writeable = False
            cls._singleton = MaskedArray(data, mask=mask).view(cls)
        return cls._singleton

    def __array_finalize__(self, obj):
        if type(type(self)._singleton) is not type(self):
            return super().__array_finalize__(obj)
        if self is type(self)._singleton:
            return None
        # What is made of the constant is an ordinary array: there is no second constant.
        self.__class__ = MaskedArray
        return MaskedArray.__array_finalize__(self, obj)

    def __array_prepare__(self, obj, context=None):
        return self.view(MaskedArray).__array_prepare__(obj, context)

    def __array_wrap__(self, obj, context=None):
        return self.view(MaskedArray).__array_wrap__(obj, context)

    def __str__(self):
        from numpy.ma._text import masked_print_option
        return str(masked_print_option.display())

    def __repr__(self):
        return "masked" if self is MaskedConstant._singleton else object.__repr__(self)

    def __format__(self, spec):
        try:
            return object.__format__(self, spec)
        except TypeError:
            import warnings
            warnings.warn("Format strings passed to MaskedConstant are ignored, but in future may error or produce different behavior",
                          FutureWarning, stacklevel=2)
            return object.__format__(self, "")

    def __reduce__(self):
        return type(self), ()

    def _same(self, other):
        return self

    __iadd__ = __isub__ = __imul__ = __ifloordiv__ = __itruediv__ = __ipow__ = _same

    def copy(self, *args, **kwargs):
        """The constant itself."""
        return self

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __setattr__(self, name, value):
        if self is type(self)._singleton:
            raise AttributeError(f"attributes of {self!r} are not writeable")
        super().__setattr__(name, value)


masked = masked_singleton = MaskedConstant()
