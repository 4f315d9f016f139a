"""Record arrays: structured arrays whose fields are attributes, too."""

import _numpy
import numpy as np

from ._structures import inside_of, laid_out, of_piece, record, with_type


class recarray(np.ndarray):
    """A structured array whose fields are attributes, too."""

    __module__ = "numpy"

    def __new__(subtype, shape, dtype=None, buf=None, offset=0, strides=None, formats=None, names=None, titles=None, byteorder=None, aligned=False, order="C"):
        kind = np.dtype(dtype) if dtype is not None else format_parser(formats, names, titles, aligned, byteorder).dtype
        kind = with_type(kind, record)
        return np.ndarray.__new__(subtype, shape, kind, buf, offset, strides, order) if buf is not None else np.ndarray.__new__(subtype, shape, kind, order=order)

    def __array_finalize__(self, parent):
        if self.dtype.type is not record and self.dtype.names is not None:
            np.ndarray.dtype.__set__(self, with_type(self.dtype, record))

    def _fields(self):
        return np.ndarray.dtype.__get__(self).fields or {}

    def __getattribute__(self, name):
        try:
            return object.__getattribute__(self, name)
        except AttributeError:
            pass
        fields = np.ndarray.dtype.__get__(self).fields or {}
        if name not in fields:
            raise AttributeError(f"recarray has no attribute {name}")
        return self._delivered(np.ndarray.__getitem__(self, name))

    def _delivered(self, found):
        """Structures stay records; other fields are plain arrays."""
        if found.dtype.names is not None:
            return found.view(with_type(found.dtype, record)) if found.dtype.type is not record else found
        return found.view(np.ndarray)

    def __setattr__(self, name, value):
        if name == "dtype":
            kind = np.dtype(value)
            np.ndarray.dtype.__set__(self, with_type(kind, record) if kind.names is not None else kind)
        elif name in self._fields() and name not in self.__dict__:
            self[name] = value
        else:
            object.__setattr__(self, name, value)

    def __getitem__(self, key):
        found = np.ndarray.__getitem__(self, key)
        return self._delivered(found) if isinstance(found, np.ndarray) else found

    def field(self, key, value=None):
        name = self.dtype.names[key] if isinstance(key, int) else key
        if value is None:
            return self._delivered(np.ndarray.__getitem__(self, name))
        self[name] = value

    def __repr__(self):
        kind = self.dtype
        shown = repr(kind) if kind.type is not record else f"dtype={inside_of(kind)}"
        shown = shown if shown.startswith("dtype=") else f"dtype={kind}"
        prefix = "rec.array("
        data = np.array2string(self.view(np.ndarray), separator=", ", prefix=prefix, suffix=",") if self.size or self.shape == (0,) else f"[], shape={self.shape!r}"
        return f"{prefix}{data},\n{' ' * len(prefix)}{shown})"


class format_parser:
    """format_parser(formats, names, titles): its dtype has fields of these types and names."""

    __module__ = "numpy"

    def __init__(self, formats, names, titles, aligned=False, byteorder=None):
        if formats is None:
            raise ValueError("Need formats argument")
        kinds = [piece.strip() for piece in _split(formats)] if isinstance(formats, str) else list(formats) if isinstance(formats, (list, tuple)) else [formats]
        kinds = [of_piece(k) if isinstance(k, str) else np.dtype(k) for k in kinds]
        names, titles = _listed(names), _listed(titles)
        names += [f"f{n}" for n in range(len(names), len(kinds))]
        titles += [None] * (len(kinds) - len(titles))
        doubles = [name for n, name in enumerate(names) if name in names[:n]]
        if doubles:
            raise ValueError(f"Duplicate field names: {doubles}")
        self.dtype = laid_out(names[:len(kinds)], kinds, titles[:len(kinds)], aligned)
        if byteorder is not None:
            self.dtype = self.dtype.newbyteorder(byteorder[0])


def _split(text):
    pieces, depth, start = [], 0, 0
    for i, c in enumerate(text + ","):
        depth += (c == "(") - (c == ")")
        if c == "," and not depth:
            pieces.append(text[start:i])
            start = i + 1
    return [piece for piece in pieces if piece.strip()]


def _listed(names):
    return [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names or ())


def _wanted(dtype, formats, names, titles=None, aligned=False, byteorder=None):
    """The dtype of a record array by its parameters; None where they leave it to the data."""
    if dtype is not None:
        return np.dtype(dtype)
    return None if formats is None else format_parser(formats, names, titles, aligned, byteorder).dtype


def fromarrays(arrayList, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False, byteorder=None):
    """A record array whose columns are these arrays."""
    arrays = [np.asarray(x) for x in arrayList]
    shape = arrays[0].shape if shape is None else (shape,) if isinstance(shape, int) else tuple(shape)
    kind = _wanted(dtype, formats, names, titles, aligned, byteorder)
    if kind is None:
        kind = format_parser([x.dtype for x in arrays], names, titles, aligned, byteorder).dtype
    if len(kind.names or ()) != len(arrays):
        raise ValueError("mismatch between the number of fields and the number of arrays")
    if kind[0].shape:
        shape = shape[:len(shape) - len(kind[0].shape)]
    result = recarray(shape, kind)
    for n, (name, values) in enumerate(zip(kind.names, arrays)):
        if values.shape[:values.ndim - len(kind[name].shape)] != shape:
            raise ValueError(f'array-shape mismatch in array {n} ("{name}")')
        np.ndarray.__getitem__(result, name)[...] = values
    return result


def fromrecords(recList, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False, byteorder=None):
    """A record array of these rows."""
    kind = _wanted(dtype, formats, names, titles, aligned, byteorder)
    if kind is None:
        columns = [np.array(list(column)) for column in zip(*recList)]
        return fromarrays(columns, shape=shape, names=names, titles=titles, aligned=aligned, byteorder=byteorder)
    made = np.array([tuple(row) for row in recList], with_type(kind, record)).view(recarray)
    return made if shape is None else made.reshape(shape)


def fromstring(datastring, dtype=None, shape=None, offset=0, formats=None, names=None, titles=None, aligned=False, byteorder=None):
    """A record array over bytes."""
    kind = _wanted(dtype, formats, names, titles, aligned, byteorder)
    if kind is None:
        raise TypeError("fromstring() needs a 'dtype' or 'formats' argument")
    shape = (len(datastring) - offset) // kind.itemsize if shape in (None, -1) else shape
    return recarray(shape, kind, buf=datastring, offset=offset)


def fromfile(fd, dtype=None, shape=None, offset=0, formats=None, names=None, titles=None, aligned=False, byteorder=None):
    """A record array of a file's bytes."""
    kind = _wanted(dtype, formats, names, titles, aligned, byteorder)
    if kind is None:
        raise TypeError("fromfile() needs a 'dtype' or 'formats' argument")
    count = -1 if shape in (None, -1) else int(np.prod(shape))
    made = np.fromfile(fd, with_type(kind, record), count, offset=offset).view(recarray)
    return made if shape in (None, -1) else made.reshape(shape)


def rec_array(obj, dtype=None, shape=None, offset=0, strides=None, formats=None, names=None, titles=None, aligned=False, byteorder=None, copy=True):
    """numpy.rec.array"""
    more = {"formats": formats, "names": names, "titles": titles, "aligned": aligned, "byteorder": byteorder}
    if obj is None:
        return recarray(shape, _wanted(dtype, **more))
    if isinstance(obj, bytes):
        return fromstring(obj, dtype, shape, offset, **more)
    if isinstance(obj, (list, tuple)):
        if isinstance(obj[0], (tuple, list)):
            return fromrecords(obj, dtype, shape, **more)
        return fromarrays(obj, dtype, shape, **more)
    kind = _wanted(dtype, **more)
    if kind is None and np.asarray(obj).dtype.names is None:
        return fromarrays(obj, None, shape, **more)
    a = np.array(obj, copy=copy) if kind is None else np.array(obj, copy=copy).view(kind)
    if names and kind is None:
        parts = [a.dtype.fields[name] for name in a.dtype.names]
        a = a.view(_numpy._structure(tuple(_listed(names)), tuple(p[0] for p in parts), tuple(p[1] for p in parts), (None,) * len(parts),
                                     a.dtype.itemsize, a.dtype.alignment, a.dtype.isalignedstruct, None))
    a = a.view(recarray)
    return a if shape is None else a.reshape(shape)
