"""Structured arrays and records: a column of its own for each field.

The rows of a structured array are numbers, as the elements of all arrays of _objects are; a field is the column's elements at these
rows, a view where the rows lie in a pattern of strides, so that a["x"][0] = 1 and a[0]["x"] = 1 change a.
"""
import operator

import numpy as np

from ._objects import ObjectArray, ObjectDtype, _elsewhere, is_numbers, is_objects
from ._objects import dtype as dtype_of


class Rows:
    """The rows of some columns, as the list of elements that ObjectArray wants."""

    def __init__(self, kind, columns, count):
        self.kind, self.columns, self.count = kind, columns, count

    def __len__(self):
        return self.count

    def __getitem__(self, row):
        return void._of(self, row)

    def __setitem__(self, row, value):
        for column, part in zip(self.columns.values(), value):
            column[row] = part

    def __add__(self, others):
        return list(self) + list(others)

    def __radd__(self, others):
        return list(others) + list(self)

    def __iter__(self):
        return map(self.__getitem__, range(self.count))


class StructDtype(ObjectDtype):
    """dtype([('x', '<i8'), ('y', '<f8')]); parts: a dtype and a shape for each name."""

    __module__ = "numpy"

    def __new__(cls, parts, titled=None):
        self = super().__new__(cls, "V", 1)
        self._parts = parts
        self._record = False
        return self

    names = property(lambda self: tuple(self._parts))
    itemsize = property(lambda self: sum(_bytes_of(part) for part in self._parts.values()))
    alignment = property(lambda self: 1)
    num = property(lambda self: 20)
    str = property(lambda self: f"|V{self.itemsize}")
    name = property(lambda self: f"void{8 * self.itemsize}")
    type = property(lambda self: record if self._record else void)
    array_class = property(lambda self: recarray if self._record else StructArray)
    hasobject = property(lambda self: any(kind.hasobject for kind, _ in self._parts.values()))
    descr = property(lambda self: [(name, kind.descr if kind.kind == "V" else kind.str, *([shape] if shape else ()))
                                   for name, (kind, shape) in self._parts.items()])

    @property
    def fields(self):
        found, offset = {}, 0
        for name, part in self._parts.items():
            found[name] = part[0], offset
            offset += _bytes_of(part)
        return found

    def __len__(self):
        return len(self._parts)

    def __getitem__(self, key):
        if isinstance(key, int):
            return list(self._parts.values())[key][0]
        if isinstance(key, list):
            return StructDtype({name: self._parts[name] for name in key})
        if key not in self._parts:
            raise KeyError(f"Field named {key!r} not found.")
        return self._parts[key][0]

    def __str__(self):
        parts = ", ".join(f"({name!r}, {str(kind) if kind.kind == 'V' else repr('?' if kind.kind == 'b' else kind.str.lstrip('|'))}" + (f", {shape!r})" if shape else ")")
                          for name, (kind, shape) in self._parts.items())
        return f"(numpy.record, [{parts}])" if self._record else f"[{parts}]"

    def __repr__(self):
        return f"dtype({self})"

    def __eq__(self, other):
        if not isinstance(other, StructDtype):
            try:
                other = dtype_of(other)
            except TypeError:
                return False
        return isinstance(other, StructDtype) and list(self._parts.items()) == list(other._parts.items())

    def __hash__(self):
        return hash(str(self))

    def __reduce__(self):
        return dtype_of, (self.descr,)

    def stored(self, value):
        if isinstance(value, void):
            return value.item()
        if isinstance(value, tuple):
            if len(value) != len(self._parts):
                raise ValueError(f"could not assign tuple of length {len(value)} to structure with {len(self._parts)} fields.")
            return value
        return (value,) * len(self._parts)

    def blank(self, number):
        return tuple(np.zeros(shape, kind) if shape else kind.blank(number) if isinstance(kind, ObjectDtype) else number or 0
                     for kind, shape in self._parts.values())

    def made_of(self, items):
        return self

    def columns_of(self, count):
        return {name: np.zeros((count, *shape), kind) for name, (kind, shape) in self._parts.items()}

    def made_rows(self, items, shape):
        """An array of these values."""
        items = [self.stored(item) for item in items]
        rows = Rows(self, self.columns_of(len(items)), len(items))
        for column, parts in zip(rows.columns.values(), zip(*items)):
            column[...] = list(parts) if not is_objects(column) or column.ndim > 1 else ObjectArray(list(parts), np.arange(len(parts)), column.dtype)
        return ObjectArray(rows, np.arange(len(items)).reshape(shape), self)


def _bytes_of(part):
    kind, shape = part
    size = kind.itemsize
    for n in shape:
        size *= n
    return size


def _part(given, shape=()):
    shape = tuple(shape) if np.iterable(shape) else (operator.index(shape),)
    if isinstance(given, str) and given[:1] == "(" and ")" in given:
        inner, _, given = given[1:].partition(")")
        shape = tuple(int(n) for n in inner.split(",") if n)
    elif isinstance(given, str) and given[:1].isdigit():
        digits = len(given) - len(given.lstrip("0123456789"))
        shape, given = (int(given[:digits]),), given[digits:]
    elif isinstance(given, tuple):
        return _part(*given)
    return np.dtype(given), shape


def struct_of(given):
    """The dtype of [(name, type), (name, type, shape)] or {"names": ..., "formats": ...}."""
    if isinstance(given, dict):
        if "names" in given:
            return StructDtype({name: _part(kind) for name, kind in zip(given["names"], given["formats"])})
        return StructDtype({name: _part(kind[0]) for name, kind in sorted(given.items(), key=lambda item: item[1][1])})
    parts = {}
    for n, field in enumerate(given):
        if not isinstance(field, tuple):
            raise TypeError(f"Field elements must be 2- or 3-tuples, got '{field!r}'")
        name = field[0][-1] if isinstance(field[0], tuple) else field[0]
        name = name or f"f{n}"
        if name in parts:
            raise ValueError(f"field {name!r} occurs more than once")
        parts[name] = _part(*field[1:])
    return StructDtype(parts)


def struct_of_texts(text):
    """The dtype of "i4,f8,U5": its fields are f0, f1 ..."""
    pieces, depth, start = [], 0, 0
    for i, c in enumerate(text + ","):
        depth += (c == "(") - (c == ")")
        if c == "," and not depth:
            pieces.append(text[start:i].strip())
            start = i + 1
    return StructDtype({f"f{n}": _part(piece) for n, piece in enumerate(p for p in pieces if p)})


class void:
    """A row of a structured array: it changes with it."""

    __module__ = "numpy"
    __hash__ = None
    shape, ndim, size = (), 0, 1

    @classmethod
    def _of(cls, rows, row):
        self = object.__new__(rows.kind.type)
        object.__setattr__(self, "_rows", rows)
        object.__setattr__(self, "_row", row)
        return self

    @classmethod
    def kind_of(cls, items):
        return items[0].dtype if items else ObjectDtype("V", 0)

    dtype = property(lambda self: self._rows.kind)
    itemsize = nbytes = property(lambda self: self._rows.kind.itemsize)

    def _column(self, key):
        names = self._rows.kind.names
        if isinstance(key, (int, np.integer)):
            if not -len(names) <= key < len(names):
                raise IndexError(f"invalid index ({key})")
            key = names[key]
        if key not in self._rows.columns:
            raise ValueError(f"no field of name {key}")
        return self._rows.columns[key]

    def __getitem__(self, key):
        if isinstance(key, list):
            return tuple(self[name] for name in key)
        return self._column(key)[self._row]

    def __setitem__(self, key, value):
        self._column(key)[self._row] = value

    def __len__(self):
        return len(self._rows.columns)

    def __iter__(self):
        return (column[self._row] for column in self._rows.columns.values())

    def item(self, *args):
        values = tuple(x.item() if hasattr(x, "item") and not (isinstance(x, np.ndarray) and x.ndim) else x for x in self)
        return values[args[0]] if args else values

    tolist = item

    def __eq__(self, other):
        if not isinstance(other, (void, tuple)):
            return NotImplemented
        return np.bool_(self.item() == (other.item() if isinstance(other, void) else other))

    def __ne__(self, other):
        return ~(self == other)

    def __lt__(self, other):
        return self.item() < other.item()

    def __reduce__(self):
        return _row_again, (self._rows.kind, self.item())

    def __repr__(self):
        words = [_word(x) for x in self]
        return f"({', '.join(words)}{',' * (len(words) == 1)})"

    __str__ = __repr__


class record(void):
    """A row of a record array: its fields are attributes, too."""

    def __getattr__(self, name):
        if name in self._rows.columns:
            return self[name]
        raise AttributeError(f"'numpy.record' object has no attribute '{name}'")

    def __setattr__(self, name, value):
        if name not in self._rows.columns:
            raise AttributeError(f"'record' object has no attribute '{name}'")
        self[name] = value


def _row_again(kind, values):
    return kind.made_rows([values], ())[()]


def _word(x):
    if isinstance(x, np.ndarray) and x.ndim:
        return np.array2string(x, separator=", ")
    return repr(x.item()) if isinstance(x, (str, bytes)) and hasattr(x, "item") else f"'{x}'" if type(x).__name__ == "datetime64" else str(x)


class StructArray(ObjectArray):
    """An array of rows."""

    def _field(self, name):
        columns = self._items.columns
        if name not in columns:
            raise ValueError(f"no field of name {name}")
        column, places = columns[name], self._places
        if is_objects(column) and column.ndim == 1:
            return column._view(column._places[places] if not _is_pattern(column._places) else places)
        strides = tuple(n // 8 * column.strides[0] for n in places.strides) + column.strides[1:]
        shape = places.shape + column.shape[1:]
        if not places.size:
            return np.zeros(shape, column.dtype)
        if is_objects(column):
            return column[places]
        forward = np.lib.stride_tricks.as_strided(column[int(places.min()):], shape, tuple(map(abs, strides)))
        return forward[tuple(slice(None, None, -1 if n < 0 else 1) for n in strides)]

    def __getitem__(self, key):
        if isinstance(key, str):
            return self._field(key)
        if isinstance(key, list) and key and all(isinstance(name, str) for name in key):
            kind = StructDtype({name: self._dtype._parts[name] for name in key})
            return ObjectArray(Rows(kind, {name: self._items.columns[name] for name in key}, len(self._items)), self._places, kind)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        if isinstance(key, str):
            self._field(key)[...] = value
        elif isinstance(key, list) and key and isinstance(key[0], str):
            for name, part in zip(key, [value[n] for n in value.dtype.names] if isinstance(value, StructArray) else [value] * len(key)):
                self._field(name)[...] = part
        else:
            found = np.asarray(self._places[key])
            single = isinstance(value, (tuple, void)) or not hasattr(value, "__len__") or isinstance(value, (str, bytes))
            values = [value] * found.size if single else list(np.broadcast_to(np.asarray(value, self._dtype)._places, found.shape).ravel())
            source = None if single else np.asarray(value, self._dtype)._items
            for k, item in zip(found.ravel().tolist(), values):
                self._items[k] = self._dtype.stored(item if single else source[int(item)])

    def _fresh(self, items, shape=None):
        return self._dtype.made_rows(list(items), self.shape if shape is None else shape)

    def astype(self, kind, order="K", casting="unsafe", subok=True, copy=True):
        return dtype_of(kind).made_rows([x.item() for x in self._listed()], self.shape)

    def view(self, *args):
        if args and args[0] is recarray or "type" in args:
            return as_recarray(self)
        return self._view(self._places)

    def tolist(self):
        def convert(x):
            return [convert(part) for part in x] if isinstance(x, list) else self._items[x].item()
        return convert(self._places.tolist())

    def _compared(self, other, compare):
        other = np.asarray(other, self._dtype)
        pairs = zip(self._listed(), other._view(np.broadcast_to(other._places, self.shape))._listed())
        return np.array([bool(compare(a.item(), b.item())) for a, b in pairs], bool).reshape(self.shape)[()]

    def _order(self, order):
        names = [order] if isinstance(order, str) else list(order or ())
        return names + [name for name in self._dtype.names if name not in names]

    def argsort(self, axis=-1, kind=None, order=None):
        names = self._order(order)
        rows = self._listed()
        return np.array(sorted(range(len(rows)), key=lambda i: tuple(rows[i][name] for name in names)), np.int64)

    def sort(self, axis=-1, kind=None, order=None):
        self[...] = self[self.argsort(axis, kind, order)].copy()

    def tobytes(self, order="C"):
        rows = self._listed()
        return b"".join(np.asarray(x).tobytes() for row in rows for x in row)

    def _only_shown(self):
        return self.reshape(1)._words(", ", "array(")[1:-1]

    def printable(self, formatter=None):
        """The fields of all rows as wide as the widest of their column."""
        columns = []
        for name in self._dtype.names:
            column = self._field(name).reshape(self.size, *self._items.columns[name].shape[1:])
            columns.append(_column_words(column))
        words = {}
        for n, k in enumerate(self._places.ravel().tolist()):
            row = ", ".join(column[n] for column in columns)
            words[k] = f"({row}{',' * (len(columns) == 1)})"
        return self._places, {"int": lambda k: words[int(k)]}

    def __reduce__(self):
        return _array_again, (self._dtype, self.tolist() if self.ndim == 1 else self.ravel().tolist(), self.shape)


def _array_again(kind, items, shape):
    return kind.made_rows(items, shape)


def _is_pattern(places):
    return places.size == 0 or places.base is not None or places.flags.c_contiguous


def _column_words(column):
    """Each element as the whole column is printed."""
    if column.ndim > 1:
        return [np.array2string(x, separator=", ").replace("\n", "") for x in column]
    if is_numbers(column) and column.dtype.kind != "b":
        from .core.arrayprint import element_words
        return element_words(column)
    words = [_word(x) for x in column]
    width = max(map(len, words), default=0) if column.dtype.kind in "bmM" else 0
    return [w.rjust(width) for w in words]


class recarray(StructArray):
    """A structured array whose fields are attributes, too."""

    __module__ = "numpy"

    def __new__(cls, shape=None, dtype=None, *more, formats=None, names=None):
        if isinstance(shape, Rows):
            return _elsewhere(cls)
        return as_recarray(np.zeros(shape, _wanted(dtype, formats, names)))

    def __init__(self, items, places=None, kind=None, *more, **how):
        if kind is not None:
            super().__init__(items, places, kind)

    def __getattr__(self, name):
        columns = self._items.columns
        if name in columns:
            return self._field(name)
        raise AttributeError(f"recarray has no attribute {name}")

    def __setattr__(self, name, value):
        if name[:1] != "_" and name in self._items.columns:
            self[name] = value
        else:
            object.__setattr__(self, name, value)

    def __repr__(self):
        kind = str(self.dtype).removeprefix("(numpy.record, ").removesuffix(")")
        data = self._words(", ", "rec.array(") if self.size else "[]"
        return f"rec.array({data},\n          dtype={kind})"


def as_recarray(a):
    kind = StructDtype(a.dtype._parts)
    kind._record = True
    rows = Rows(kind, a._items.columns, len(a._items))
    return ObjectArray(rows, a._places, kind)


def _wanted(dtype, formats, names):
    """The dtype of a record array by its parameters, None where they leave it to the data."""
    if dtype is not None or formats is None:
        return None if dtype is None else np.dtype(dtype)
    return format_parser(formats, names, None).dtype


class format_parser:
    """format_parser(formats, names, titles): its dtype has fields of these types and names."""

    __module__ = "numpy"

    def __init__(self, formats, names, titles, aligned=False, byteorder=None):
        if titles or aligned or byteorder:
            raise NotImplementedError("gilt's records have neither titles nor gaps nor another order of bytes")
        formats = [text.strip() for text in formats.split(",")] if isinstance(formats, str) else list(formats)
        names = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names or ())
        names += [f"f{n}" for n in range(len(names), len(formats))]
        self.dtype = np.dtype(list(zip(names, formats)))


def rec_array(obj, dtype=None, shape=None, names=None, formats=None, copy=True):
    """numpy.rec.array"""
    dtype = _wanted(dtype, formats, names)
    if dtype is None and isinstance(obj, (list, tuple)) and not is_objects(obj):
        return fromrecords(obj, names=names) if isinstance(obj[0], (list, tuple)) else fromarrays(obj, names=names)
    a = np.array(obj, dtype=dtype) if dtype is not None else obj
    if not hasattr(a.dtype, "_parts"):
        raise ValueError("mismatch between the number of fields and the number of arrays")
    return as_recarray(_renamed(a, names) if shape is None else _renamed(a, names).reshape(shape))


def _renamed(a, names):
    if not names:
        return a
    names = [n.strip() for n in names.split(",")] if isinstance(names, str) else list(names)
    kind = StructDtype(dict(zip(names, a.dtype._parts.values())))
    return ObjectArray(Rows(kind, dict(zip(names, a._items.columns.values())), len(a._items)), a._places, kind)


def fromarrays(arrays, dtype=None, shape=None, formats=None, names=None):
    """A record array whose columns are these arrays."""
    arrays = [np.asarray(x) for x in arrays]
    shape = arrays[0].shape if shape is None else (shape,) if isinstance(shape, int) else tuple(shape)
    kind = _wanted(dtype, formats, names)
    if kind is None:
        kind = StructDtype({f"f{n}": (x.dtype, x.shape[len(shape):]) for n, x in enumerate(arrays)})
    if len(kind.names) != len(arrays):
        raise ValueError("mismatch between the number of fields and the number of arrays")
    result = np.zeros(shape, kind)
    for n, (name, values) in enumerate(zip(kind.names, arrays)):
        if values.shape[:len(shape)] != shape:
            raise ValueError(f'array-shape mismatch in array {n} ("{name}")')
        result[name] = values
    return as_recarray(_renamed(result, names))


def fromrecords(rows, dtype=None, shape=None, formats=None, names=None):
    """A record array of these rows."""
    kind = _wanted(dtype, formats, names)
    if kind is None:
        return fromarrays([np.array(list(column)) for column in zip(*rows)], shape=shape, names=names)
    made = as_recarray(np.array([tuple(row) for row in rows], kind))
    return made if shape is None else made.reshape(shape)
