"""numpy.ma.mrecords: masked arrays of structures whose fields are attributes, too.

Their _data is a recarray, their mask has a bool for each field (_fieldmask); recordmask tells of which rows all fields are masked.
"""
import warnings

import numpy as np
import numpy.ma as ma
from numpy.ma.core import MAError, MaskedArray, getmask, getmaskarray, make_mask_descr, masked, nomask
from numpy.ma.core import filled as _filled
from numpy.rec import fromarrays as _plain_fromarrays
from numpy.rec import fromrecords as _plain_fromrecords

__all__ = ["MaskedRecords", "mrecarray", "fromarrays", "fromrecords", "fromtextfile", "addfield"]


def _mask_of(mask, kind, shape):
    """What was given for a mask as one of all fields: a bool, one for each row or each field."""
    wanted = make_mask_descr(kind)
    if mask is nomask or mask is False:
        return np.zeros(shape, dtype=wanted)
    if mask is True:
        return np.ones(shape, dtype=wanted)
    if isinstance(mask, (list, tuple)) and mask and isinstance(mask[0], tuple):
        return np.array(mask, dtype=wanted)
    mask = np.array(mask, copy=True)
    if mask.shape != shape:
        if mask.size == 1:
            mask = np.resize(mask, shape)
        elif mask.size == int(np.prod(shape)):
            mask = np.reshape(mask, shape)
        else:
            raise MAError(f"Mask and data not compatible: data size is {int(np.prod(shape))}, mask size is {mask.size}.")
    if mask.dtype == wanted:
        return mask
    return np.array([tuple([one] * len(wanted)) for one in mask.ravel()], dtype=wanted).reshape(shape)


class MaskedRecords(MaskedArray):
    """MaskedRecords(shape, dtype=None, ..., mask=nomask, ...): a record array in which each field of each row can be masked."""

    __module__ = "numpy.ma.mrecords"

    def __new__(cls, shape, dtype=None, buf=None, offset=0, strides=None, formats=None, names=None, titles=None, byteorder=None, aligned=False,
                mask=nomask, hard_mask=False, fill_value=None, keep_mask=True, copy=False, **options):
        made = np.recarray.__new__(np.recarray, shape, dtype=dtype, buf=buf, offset=offset, strides=strides, formats=formats, names=names,
                                   titles=titles, byteorder=byteorder, aligned=aligned)
        self = np.ndarray.view(made, cls)
        self._mask = _mask_of(mask, self.dtype, self.shape)
        self._hardmask = hard_mask
        return self

    def __array_finalize__(self, obj):
        super().__array_finalize__(obj)
        if self.dtype.names is not None and self._mask is nomask:
            self.__dict__["_mask"] = np.zeros(self.shape, dtype=make_mask_descr(self.dtype))
        self.__dict__["_baseclass"] = np.recarray

    _data = property(lambda self: np.ndarray.view(self, np.recarray), doc="The rows, as a record array without a mask.")
    data = _data
    _fieldmask = property(lambda self: self._mask, doc="The mask, with a bool for each field.")

    def __len__(self):
        return len(self._data) if self.ndim else len(self.dtype)

    # ---- fields as attributes

    def __getattribute__(self, name):
        try:
            return object.__getattribute__(self, name)
        except AttributeError:
            pass
        if name not in (np.ndarray.dtype.__get__(self).names or ()):
            raise AttributeError(f"record array has no attribute {name}")
        return self._field(name)

    def _field(self, name):
        """A field as a masked array, or what there is of it in a single row."""
        plain = np.ndarray.view(self, np.ndarray)[name]
        mask = self._mask[name]
        if not isinstance(plain, np.ndarray) or not plain.ndim:
            return masked if np.all(mask) else plain if not isinstance(plain, np.ndarray) else plain[()]
        if plain.dtype.names is not None:
            made = plain.view(MaskedRecords)
        else:
            made = plain.view(MaskedArray)
        made._mask = mask
        made.__dict__["_sharedmask"] = True
        if self._fill_value is not None:
            made._fill_value = np.array(self._fill_value[name])
        return made

    def __setattr__(self, name, value):
        if name in ("mask", "fieldmask"):
            self.__setmask__(value)
            return
        names = np.ndarray.dtype.__get__(self).names or ()
        if name not in names or name in self.__dict__:
            super().__setattr__(name, value)
            return
        plain, mask = np.ndarray.view(self, np.ndarray), self._mask
        if value is masked:
            if self._fill_value is not None:
                plain[name] = self._fill_value[name]
            mask[name] = True
            return
        hidden = getmaskarray(value)
        if self._hardmask:
            open_places = ~mask[name]
            plain[name] = np.where(open_places, _filled(value), plain[name])
            mask[name] |= hidden
            return
        plain[name] = _filled(value)
        mask[name] = hidden

    # ---- rows

    def __getitem__(self, index):
        if isinstance(index, str):
            if index not in self.dtype.names:
                raise ValueError(f"no field of name {index}")
            return self._field(index)
        found = np.asarray(np.ndarray.view(self, np.ndarray)[index]).view(MaskedRecords)
        found._mask = np.asarray(self._mask[index])
        for name in ("_fill_value", "_hardmask"):
            found.__dict__[name] = self.__dict__[name]
        return found

    def __setitem__(self, index, value):
        if isinstance(index, str):
            if value is masked:
                self._mask[index] = True
            else:
                self.__setattr__(index, value)
            return
        MaskedArray.__setitem__(self.view(MaskedArray), index, value)

    def __iter__(self):
        if self.ndim:
            return (self[n] for n in range(len(self)))
        return (self._field(name) for name in self.dtype.names)

    # ---- text

    def __str__(self):
        if self.size > 1 or self.ndim:
            rows = ["(" + ",".join(str(value) for value in self[n]) + ")" for n in range(len(self))]
            return "[" + ", ".join(rows) + "]"
        return "(" + ", ".join(str(value) for value in self) + ")"

    def __repr__(self):
        width = max([len(name) for name in self.dtype.names] + [len("fill_value")])
        lines = [f"{name:>{width}} : {self._field(name)}" for name in self.dtype.names] + [f"{'fill_value':>{width}} : {self.fill_value}"]
        return "masked_records(\n" + "\n".join("    " + line.lstrip() for line in lines) + "\n              )"

    # ---- the rest

    def view(self, dtype=None, type=None):
        """The same rows as another class, or with another dtype."""
        if dtype is None and type is None:
            return self.copy_view(MaskedRecords)
        if isinstance(dtype, builtin_type) and issubclass(dtype, np.ndarray):
            dtype, type = None, dtype
        if type is not None and dtype is None:
            if not issubclass(type, MaskedArray):
                return np.ndarray.view(self, type)
            return self.copy_view(type)
        kind = np.dtype(dtype)
        if type is not None and not issubclass(type, MaskedArray):
            return np.ndarray.view(self, kind, type)
        target = type or (MaskedRecords if kind.names is not None else MaskedArray)
        made = np.ndarray.view(np.ndarray.view(self, np.ndarray), kind).view(target)
        made._mask = np.asarray(self._mask).view(make_mask_descr(kind)).reshape(made.shape)
        made.__dict__["_fill_value"] = None
        return made

    def copy_view(self, kind):
        """The same rows and mask as an array of that class."""
        made = np.ndarray.view(np.ndarray.view(self, np.ndarray), kind)
        made._mask = self._mask.view()
        for name in ("_fill_value", "_hardmask"):
            made.__dict__[name] = self.__dict__[name]
        return made

    def copy(self, order="C"):
        """The rows and the mask, both new."""
        made = np.ndarray.view(np.ndarray.view(self, np.ndarray).copy(order), MaskedRecords)
        made._mask = self._mask.copy()
        for name in ("_fill_value", "_hardmask"):
            made.__dict__[name] = self.__dict__[name]
        return made

    def tolist(self, fill_value=None):
        """The rows as lists in a list; None, or fill_value, stands for masked fields."""
        if fill_value is not None:
            return self.filled(fill_value).tolist()
        rows = [[None if hidden is True else value for value, hidden in zip(row, mask)]
                for row, mask in zip(*(np.atleast_1d(x).tolist() for x in (np.ndarray.view(self, np.ndarray), self._mask)))]
        return rows if self.ndim else rows[0]

    def __getstate__(self):
        order = "CF"[self.flags.fnc]
        plain = np.ndarray.view(self, np.ndarray)
        return 1, self.shape, np.dtype(plain.dtype.descr), self.flags.fnc, plain.tobytes(order), self._mask.tobytes(order), self._fill_value

    def __setstate__(self, state):
        _, shape, kind, fortran, data, mask, fill_value = state
        np.ndarray.__setstate__(self, (1, shape, kind, fortran, data))
        hidden = np.empty(0, bool)
        hidden.__setstate__((1, shape, make_mask_descr(kind), fortran, mask))
        self.__dict__["_mask"] = hidden
        self.__dict__["_fill_value"] = fill_value

    def __reduce__(self):
        return _mrreconstruct, (self.__class__, self._baseclass, (0,), "b"), self.__getstate__()


builtin_type = type
mrecarray = MaskedRecords


def _mrreconstruct(subtype, baseclass, baseshape, basetype):
    """An empty array, which a pickle then fills."""
    return np.ndarray.__new__(subtype, baseshape, np.dtype([("", basetype)]))


# ---- making


def _with_mask(made, mask, fill_value, source_masks=None):
    made = np.ndarray.view(made, MaskedRecords)
    made._mask = _mask_of(mask, made.dtype, made.shape)
    if source_masks is not None:
        for name, hidden in zip(made.dtype.names, source_masks):
            made._mask[name] |= hidden
    if fill_value is not None:
        made.fill_value = tuple(fill_value) if isinstance(fill_value, (list, tuple)) else fill_value
    return made


def fromarrays(arraylist, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False, byteorder=None, fill_value=None):
    """Masked records whose columns are these arrays, masked or not."""
    made = _plain_fromarrays([np.asarray(ma.getdata(a)) for a in arraylist], dtype=dtype, shape=shape, formats=formats, names=names, titles=titles,
                             aligned=aligned, byteorder=byteorder)
    return _with_mask(made, nomask, fill_value, [getmaskarray(a).reshape(made.shape) for a in arraylist])


def fromrecords(reclist, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False, byteorder=None, fill_value=None, mask=nomask):
    """Masked records of these rows, which may be masked records already."""
    given = getmask(reclist)
    if isinstance(reclist, np.ndarray):
        if isinstance(reclist, MaskedRecords):
            reclist = reclist.filled().view(np.ndarray)
        elif isinstance(reclist, MaskedArray):
            reclist = reclist.filled().view(np.ndarray)
        dtype = reclist.dtype if dtype is None else dtype
        reclist = reclist.tolist()
    made = _plain_fromrecords(reclist, dtype=dtype, shape=shape, formats=formats, names=names, titles=titles, aligned=aligned, byteorder=byteorder)
    made = _with_mask(made, mask, fill_value)
    if given is not nomask:
        made._mask = np.array(given).reshape(made.shape)
    return made


def openfile(fname):
    """An open file, or the file of that name, which must not be empty or of numbers of bytes.  OSError; NotImplementedError."""
    if hasattr(fname, "readline"):
        return fname
    try:
        file = open(fname)
    except FileNotFoundError as error:
        raise FileNotFoundError(f"No such file: '{fname}'") from error
    if file.readline()[:2] != "\\x":
        file.seek(0, 0)
        return file
    file.close()
    raise NotImplementedError("Wow, binary file")


def _guessed(values):
    """The dtypes of columns by the words of one row, an array: int, float, complex or the words' own."""
    kinds = []
    for word in values:
        for kind in (int, float, complex):
            try:
                kind(word)
            except ValueError:
                continue
            kinds.append(np.dtype(kind))
            break
        else:
            kinds.append(values.dtype)
    return kinds


def fromtextfile(fname, delimiter=None, commentchar="#", missingchar="", varnames=None, vartypes=None, *, delimitor=None):
    """Masked records of a file of words: names in the first line, unless given, then rows; missingchar masks, where it
    can be an element at all.  ValueError."""
    if delimitor is not None:
        if delimiter is not None:
            raise TypeError("fromtextfile() got multiple values for argument 'delimiter'")
        warnings.warn("The 'delimitor' keyword argument of numpy.ma.mrecords.fromtextfile() is deprecated since NumPy 1.22.0, use 'delimiter' instead.",
                      DeprecationWarning, stacklevel=2)
        delimiter = delimitor
    file = openfile(fname)
    first = ""
    while not first.strip():
        line = file.readline()
        if not line:
            break
        first = line[:line.find(commentchar)] if commentchar in line else line
    names = first.strip().split(delimiter) if varnames is None else varnames
    rows = [line.strip().split(delimiter) for line in file if line[:1] != commentchar and len(line) > 1]
    if file is not fname:
        file.close()
    columns = np.array(rows).T
    if vartypes is None:
        vartypes = _guessed(columns[:, 0])
    else:
        vartypes = [np.dtype(kind) for kind in vartypes]
        if len(vartypes) != len(columns):
            warnings.warn(f"Attempting to {len(vartypes)} dtypes for {len(columns)} fields! Reverting to default.", stacklevel=2)
            vartypes = _guessed(columns[:, 0])
    made = []
    for column, kind in zip(columns, vartypes):
        made.append(ma.array(column.astype(kind), mask=column == missingchar))
    return fromarrays(made, names=[name.strip() for name in names], formats=vartypes)


def addfield(mrecord, newfield, newfieldname=None):
    """Masked records with one more field, f0, f1 ... by its number if it is given no name."""
    name = newfieldname if newfieldname not in (None, *mrecord.dtype.names) else f"f{len(mrecord.dtype)}"
    newfield = ma.array(newfield)
    kind = np.dtype(mrecord.dtype.descr + [(name, newfield.dtype)])
    made = np.recarray(mrecord.shape, kind)
    for old in mrecord.dtype.names:
        made[old] = np.ndarray.view(mrecord, np.ndarray)[old]
    made[name] = newfield._data
    result = np.ndarray.view(made, MaskedRecords)
    for old in mrecord.dtype.names:
        result._mask[old] = mrecord._mask[old]
    result._mask[name] = getmaskarray(newfield)
    return result
