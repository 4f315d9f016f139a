"""Structures: how their dtypes are laid out, read and printed; their scalars.

A structure's memory is the core's: a["x"] is a view, and so is a scalar, which holds an array of no dimension over its element.
"""

import operator
import types

import _numpy
import numpy as np

# ---- layout


def structure_of(given, align=False):
    """The dtype that a list of fields, a dict, a tuple or a text of several types stands for."""
    if isinstance(given, (str, bytes)):
        return _of_text(given if isinstance(given, str) else given.decode(), align)
    if isinstance(given, list):
        return _of_list(given, align)
    if isinstance(given, tuple):
        return _of_tuple(given, align)
    return _of_dict(given, align)


def laid_out(names, kinds, titles, align, offsets=None, itemsize=None, kind=None):
    """One field behind the other (align: where C puts them), or at the offsets."""
    seen = set()
    for name, title in zip(names, titles):
        for text in (name, title) if isinstance(title, str) else (name,):
            if text in seen:
                raise ValueError(f"field {text!r} occurs more than once" if text == name else "title already used as a name or title.")
            seen.add(text)
    at, end, alignment, placed = 0, 0, 1, []
    for n, k in enumerate(kinds):
        step = k.alignment if align else 1
        alignment = max(alignment, step)
        if offsets is None:
            at = -(-at // step) * step
        else:
            at = operator.index(offsets[n])
            if at < 0:
                raise ValueError("offset cannot be negative")
            if at % step:
                raise ValueError(f"offset {at} for NumPy dtype with fields is not divisible by the field alignment {step} with align=True")
        placed.append(at)
        at += k.itemsize
        end = max(end, at)
    if offsets is not None:
        _check_overlap(kinds, placed)
    end = -(-end // alignment) * alignment
    if itemsize is not None:
        if itemsize < end:
            raise ValueError(f"NumPy dtype descriptor requires {end} bytes, cannot override to smaller itemsize of {itemsize}")
        if itemsize % alignment:
            raise ValueError(f"NumPy dtype descriptor requires alignment of {alignment} bytes, which is not divisible into the specified itemsize {itemsize}")
        end = itemsize
    return _numpy._structure(tuple(names), tuple(kinds), tuple(placed), tuple(titles), end, alignment, bool(align), kind)


def _check_overlap(kinds, offsets):
    """Memory of objects is of nothing else."""
    end, objects_end = 0, 0
    for at, kind in sorted(zip(offsets, kinds), key=operator.itemgetter(0)):
        if at < (end if kind.hasobject else objects_end):
            raise TypeError("Cannot create a NumPy dtype with overlapping object fields")
        end = max(end, at + kind.itemsize)
        if kind.hasobject:
            objects_end = at + kind.itemsize


def _kind_of(given, shape=(), align=False):
    """The dtype of a field: of one element, or of a block of them."""
    kind = np.dtype(given, align=align) if align and isinstance(given, (list, dict, str)) else np.dtype(given)
    if kind.itemsize == 0 and kind.kind in "USV" and kind.names is None:
        if isinstance(shape, (int, np.integer)):
            return np.dtype(f"{kind.char}{shape}")
        if shape:
            raise ValueError("invalid itemsize in generic type tuple")
    shape = tuple(shape) if np.iterable(shape) else (operator.index(shape),)
    if any(operator.index(n) > 2**31 - 1 for n in shape):
        raise ValueError("invalid shape in fixed-type tuple: dimension does not fit into a C int.")
    return _numpy._subarray(kind, shape) if shape else kind


def _of_list(fields, align):
    names, kinds, titles = [], [], []
    for n, field in enumerate(fields):
        if not isinstance(field, tuple) or not 2 <= len(field) <= 3:
            raise TypeError(f"Field elements must be 2- or 3-tuples, got '{field!r}'")
        name, title = field[0], None
        if isinstance(name, tuple):
            if len(name) != 2 or not isinstance(name[1], str):
                raise TypeError("Field elements must be tuples with at most 3 elements")
            title, name = name
        if not isinstance(name, str):
            raise TypeError("First element of field tuple is neither a tuple nor str")
        names.append(name or (title if isinstance(title, str) and title else f"f{n}"))
        titles.append(title)
        kinds.append(_kind_of(field[1], field[2] if len(field) == 3 else (), align))
    return laid_out(names, kinds, titles, align)


def _of_tuple(given, align):
    if len(given) != 2:
        raise TypeError(f"Cannot interpret '{given!r}' as a data type")
    first, second = given
    if first is record or isinstance(first, type) and issubclass(first, void):
        return with_type(np.dtype(second, align=align) if isinstance(second, (list, dict, str)) else np.dtype(second), first)
    kind = np.dtype(first)
    if isinstance(second, dict) or isinstance(second, np.dtype) and second.names or isinstance(second, list):
        return np.dtype(second)
    return _kind_of(kind, second)


def _of_dict(given, align):
    if "names" in given and "formats" in given:
        for part in (given["names"], given["formats"]):
            if not hasattr(part, "__getitem__"):
                raise TypeError(f"'{type(part).__name__}' object is not subscriptable")
        names, formats = list(given["names"]), list(given["formats"])
        offsets, titles = given.get("offsets"), given.get("titles")
        align = bool(given.get("aligned", False)) or align
        if len(names) != len(formats) or offsets is not None and len(offsets) != len(names):
            raise ValueError("'names', 'formats', 'offsets', and 'titles' dict entries must have the same length")
        return laid_out(names, [_kind_of(f, align=align) for f in formats], list(titles) if titles is not None else [None] * len(names), align, offsets, given.get("itemsize"))
    if "names" in given or "formats" in given:
        raise ValueError("entry not a 2- or 3- tuple")
    fields = sorted(given.items(), key=lambda item: item[1][1])
    return laid_out([name for name, _ in fields], [_kind_of(field[0]) for _, field in fields],
                     [field[2] if len(field) > 2 else None for _, field in fields], align, [field[1] for _, field in fields])


def _of_text(text, align):
    """Of "i4,f8,U5", "(2,3)f8", "3i4"."""
    pieces, depth, start = [], 0, 0
    for i, c in enumerate(text + ","):
        depth += (c in "([") - (c in ")]")
        if c == "," and not depth:
            pieces.append(text[start:i].strip())
            start = i + 1
    if pieces[0] == text and text.startswith("["):
        raise TypeError(f"data type {text!r} not understood")
    kinds = [of_piece(piece) for piece in pieces if piece]
    if not kinds:
        raise TypeError(f"data type {text!r} not understood")
    if len(kinds) == 1 and "," not in _outside(text):
        return kinds[0]
    return laid_out([f"f{n}" for n in range(len(kinds))], kinds, [None] * len(kinds), align)


def _outside(text):
    return text[text.index(")"):] if text.startswith("(") else text


def of_piece(piece):
    order = piece[:1] if piece[:1] in "<>=|" else ""
    rest = piece[len(order):]
    if rest.startswith("("):
        inner, _, rest = rest[1:].partition(")")
        return _kind_of(order + rest, tuple(int(n) for n in inner.split(",") if n.strip()))
    digits = len(rest) - len(rest.lstrip("0123456789"))
    if digits:
        count = int(rest[:digits])
        return np.dtype(order + rest[digits:]) if count == 1 else _kind_of(order + rest[digits:], (count,))
    return np.dtype(piece)


def with_type(kind, scalar):
    """The same structure, whose scalars are of another class."""
    names = kind.names or ()
    fields = [kind.fields[name] for name in names]
    return _numpy._structure(names, tuple(f[0] for f in fields), tuple(f[1] for f in fields), tuple(f[2] if len(f) > 2 else None for f in fields),
                             kind.itemsize, kind.alignment, kind.isalignedstruct, None if scalar is void else scalar)


def fields_of(kind, names):
    """A structure of some of the fields, where they are."""
    if not all(isinstance(name, str) for name in names):
        raise TypeError("Field key must be an integer field offset, single field name, or list of field names.")
    missing = [name for name in names if not isinstance(name, str) or name not in (kind.fields or ())]
    if missing:
        raise KeyError(missing[0])
    if len(set(names)) < len(names):
        raise ValueError("duplicate field of name " + next(name for n, name in enumerate(names) if name in names[:n]))
    fields = [kind.fields[name] for name in names]
    scalar = kind.type if kind.type is not void else None
    return _numpy._structure(tuple(names), tuple(f[0] for f in fields), tuple(f[1] for f in fields), tuple(f[2] if len(f) > 2 else None for f in fields),
                             kind.itemsize, kind.alignment, kind.isalignedstruct, scalar)


def promoted(a, b):
    """The structure that holds elements of both."""
    if a.subdtype and b.subdtype and a.shape == b.shape:
        return _numpy._subarray(np.promote_types(a.base, b.base), a.shape)
    if a.names is None or b.names is None:
        if a.names is None and b.names is None and not a.subdtype and not b.subdtype:
            raise TypeError("Invalid type promotion with void datatypes of different lengths. Use the `np.bytes_` datatype instead to pad the shorter "
                            "value with trailing zero bytes.")
        raise TypeError("invalid type promotion with structured datatype(s).")
    if len(a.names) != len(b.names):
        raise TypeError("invalid type promotion with structured datatypes.")
    if a.names != b.names:
        raise TypeError("invalid type promotion")
    kinds = [np.promote_types(a[name], b[name]) for name in a.names]
    return laid_out(a.names, kinds, [(a.fields[name] + (None,))[2] for name in a.names], a.isalignedstruct or b.isalignedstruct)


# ---- texts

def _packed(kind):
    """Do the fields lie one behind the other, as a list says?"""
    at, alignment = 0, 1
    for name in kind.names:
        part, offset = kind.fields[name][:2]
        step = part.alignment if kind.isalignedstruct else 1
        alignment = max(alignment, step)
        if offset != -(-at // step) * step:
            return False
        at = offset + part.itemsize
    return -(-at // alignment) * alignment == kind.itemsize


def _field_text(kind):
    """As dtype() reads it: "'<i4'", "'<f4', (3,)"."""
    if kind.subdtype:
        base, shape = kind.subdtype
        return f"{_field_text(base)}, {shape}"
    if kind.names is not None:
        return inside_of(kind) if kind.isalignedstruct else str_of(kind)
    return repr("?" if kind.kind == "b" else kind.str.removeprefix("|"))


def _entry(kind, name):
    field = kind.fields[name]
    shown = repr(name) if len(field) < 3 else f"({field[2]!r}, {name!r})"
    return f"({shown}, {_field_text(field[0])})"


def inside_of(kind):
    if _packed(kind):
        return f"[{', '.join(_entry(kind, name) for name in kind.names)}]"
    return _spelled_out(kind)


def _spelled_out(kind):
    """As a dict: with offsets and size."""
    fields = [kind.fields[name] for name in kind.names]
    names = ", ".join(map(repr, kind.names))
    formats = ", ".join(f"({_field_text(f[0])})" if f[0].subdtype else _field_text(f[0]) for f in fields)
    offsets = ", ".join(str(f[1]) for f in fields)
    titles = [f[2] if len(f) > 2 else None for f in fields]
    shown = f", 'titles': [{', '.join(map(repr, titles))}]" if any(titles) else ""
    aligned = ", 'aligned': True" if kind.isalignedstruct else ""
    return f"{{'names': [{names}], 'formats': [{formats}], 'offsets': [{offsets}]{shown}, 'itemsize': {kind.itemsize}{aligned}}}"


def str_of(kind):
    if kind.subdtype:
        base, shape = kind.subdtype
        return f"({_field_text(base)}, {shape})"
    inside = _spelled_out(kind) if kind.isalignedstruct else inside_of(kind)
    return inside if kind.type is void else f"({_type_name(kind.type)}, {inside})"


def _type_name(scalar):
    return "numpy.record" if scalar is record else f"{scalar.__module__}.{scalar.__name__}"


def repr_of(kind):
    if kind.subdtype:
        return f"dtype({str_of(kind)})"
    inside = inside_of(kind)
    if kind.type is not void:
        inside = f"({_type_name(kind.type)}, {inside})"
    return f"dtype({inside}{', align=True' if kind.isalignedstruct else ''})".replace(", 'aligned': True", "")


def descr_of(kind):
    """As __array_interface__ has it; gaps are fields without names."""
    if kind.subdtype:
        return [("", f"|V{kind.itemsize}")]
    entries, at = [], 0
    for name in sorted(kind.names, key=lambda name: kind.fields[name][1]):
        field = kind.fields[name]
        part, offset = field[:2]
        if offset < at:
            raise ValueError("dtype.descr is not defined for types with overlapping or out-of-order fields")
        if offset > at:
            entries.append(("", f"|V{offset - at}"))
        shape = ()
        if part.subdtype:
            part, shape = part.subdtype
        entries.append((name if len(field) < 3 else (field[2], name), part.descr if part.names is not None else part.str, *([shape] if shape else ())))
        at = offset + kind.fields[name][0].itemsize
    if kind.itemsize > at:
        entries.append(("", f"|V{kind.itemsize - at}"))
    return entries


# ---- pickles

_ALIGNED = 0x80


def reduced(kind):
    """A flexible dtype's __reduce__: numpy's own form."""
    maker, arguments, state = _reduced(kind)
    if kind.metadata is not None:
        state = (4, *state[1:8], (dict(kind.metadata), state[8][1]) if kind.kind in "mM" else dict(kind.metadata))
    return maker, arguments, state


def _reduced(kind):
    if kind.kind in "mM":
        unit, multiple = _numpy._time_unit(kind)
        return np.dtype, (f"{kind.kind}8", False, True), (4, kind.str[0], None, None, None, -1, -1, 0, ({}, (unit.encode(), multiple, 1, 1)))
    if kind.kind == "O":
        return np.dtype, ("O8", False, True), (3, "|", None, None, None, -1, -1, 63)
    order = kind.str[0] if kind.kind == "U" else "|"
    subarray = None if kind.subdtype is None else kind.subdtype
    names = kind.names
    fields = None if names is None else {name: kind.fields[name] for name in names}
    scalar = kind.type if kind.names is not None and kind.type is not void else None
    code = f"{kind.char}{kind.itemsize // (4 if kind.kind == 'U' else 1)}" if scalar is None else scalar
    flags = kind.flags | (_ALIGNED if kind.isalignedstruct else 0)
    return np.dtype, (code, False, True), (3, order, subarray, names, fields, kind.itemsize, kind.alignment, flags)


def restored(kind, state):
    """What __setstate__ makes of a fresh dtype."""
    metadata = state[8] if len(state) > 8 else None
    if isinstance(metadata, tuple):
        metadata = metadata[0]
    found = _restored(kind, state)
    return np.dtype(found, metadata=metadata) if metadata else found


def _restored(kind, state):
    order, subarray, names, fields, itemsize, alignment, flags = state[1:8]
    if kind.kind in "mM":
        if len(state) > 8 and state[8]:
            unit, multiple = state[8][1][:2]
            kind = _numpy._time_dtype(kind.kind, unit.decode() if isinstance(unit, bytes) else unit, multiple)
        return kind.newbyteorder(order) if order in (">", "<") else kind
    if kind.kind in "US":
        return kind.newbyteorder(order) if order == ">" else kind
    if kind.kind == "O":
        return kind
    if subarray is not None:
        return _numpy._subarray(*subarray)
    if names is None:
        return np.dtype(f"V{itemsize}") if itemsize >= 0 else kind
    parts = [fields[name] for name in names]
    scalar = kind.type if kind.type is not void else None
    return _numpy._structure(tuple(names), tuple(p[0] for p in parts), tuple(p[1] for p in parts), tuple(p[2] if len(p) > 2 else None for p in parts),
                             itemsize, max(alignment, 1), bool(flags & _ALIGNED), scalar)


# ---- scalars

class void(np.flexible):
    """An element of a structured array, as a window on it; or raw bytes."""

    __module__ = "numpy"
    _element_code = "V"
    __slots__ = ("_array",)
    shape, ndim, size = (), 0, 1

    def __new__(cls, value=b"", dtype=None):
        if dtype is not None:
            return np.array(value, dtype)[()]
        if isinstance(value, (int, np.integer)) and not isinstance(value, bool):
            return scalar_of(np.zeros((), f"V{int(value)}"))
        if not isinstance(value, (bytes, bytearray, memoryview)):
            value = np.asarray(value).tobytes()
        array = np.zeros((), f"V{len(value) or 1}")
        array[()] = bytes(value)
        return scalar_of(array)

    _element_dtype = dtype = property(lambda self: self._array.dtype)
    itemsize = nbytes = property(lambda self: self._array.itemsize)
    flags = property(lambda self: self._array.flags)
    base = property(lambda self: self._array.base)
    real = property(lambda self: self)
    data = property(lambda self: self._array.data)

    def _key(self, key):
        names = self.dtype.names
        if names is None:
            raise IndexError("can't index void scalar without fields")
        if isinstance(key, (int, np.integer)):
            if not -len(names) <= key < len(names):
                raise IndexError(f"invalid index ({key})")
            return names[key]
        return key

    def __getitem__(self, key):
        found = self._array[self._key(key)]
        return found if found.ndim else found[()]

    def __setitem__(self, key, value):
        self._array[self._key(key)][...] = value

    def __len__(self):
        return len(self.dtype.names or ()) if self.dtype.names is not None else _no_length()

    def __iter__(self):
        return (self[n] for n in range(len(self)))

    def item(self, *args):
        value = self._array.item()
        return value[args[0]] if args else value

    def tolist(self):
        return self.item()

    def __bytes__(self):
        return self._array.tobytes()

    def tobytes(self, order="C"):
        return self._array.tobytes()

    def view(self, kind=None, *args):
        return self._array.view(kind)[()] if kind is not None else self

    def copy(self, order="C"):
        return scalar_of(self._array.copy())

    def astype(self, kind, *args, **kwargs):
        return self._array.astype(kind)[()]

    def getfield(self, kind, offset=0):
        return self._array.getfield(kind, offset)[()]

    def setfield(self, value, kind, offset=0):
        self._array.getfield(kind, offset)[...] = value

    def setflags(self, *args, **kwargs):
        self._array.setflags(*args, **kwargs)

    __copy__ = copy

    def __deepcopy__(self, memo):
        return self.copy()

    def __array__(self, kind=None):
        if self.dtype.hasobject:
            self._array.__array__()
        return self._array.copy() if kind is None else self._array.astype(kind)

    def __eq__(self, other):
        return compared("equal", self._array, other)

    def __ne__(self, other):
        return compared("not_equal", self._array, other)

    def _ordered(self, other, name):
        if self.dtype.names is None and isinstance(other, void) and other.dtype.names is None:
            return np.bool_(getattr(self.tobytes(), name)(other.tobytes()))
        return NotImplemented

    def __lt__(self, other):
        return self._ordered(other, "__lt__")

    def __le__(self, other):
        return self._ordered(other, "__le__")

    def __gt__(self, other):
        return self._ordered(other, "__gt__")

    def __ge__(self, other):
        return self._ordered(other, "__ge__")

    def __hash__(self):
        if self._array.flags.writeable and self.dtype.names is not None:
            raise TypeError("unhashable type: 'writeable void-scalar'")
        return hash(self.item())

    def __reduce__(self):
        if self.dtype.hasobject:
            from ._object_structures import scalar_restored
            return scalar_restored, (self.dtype, self.item())
        return np.core.multiarray.scalar, (self.dtype, self.tobytes())

    def __reduce_ex__(self, protocol):
        return self.__reduce__()

    def __repr__(self):
        return word_of(self) if self.dtype.names is not None else f"void({self})"

    def __str__(self):
        return word_of(self) if self.dtype.names is not None else "b'" + "".join(f"\\x{c:02X}" for c in self.tobytes()) + "'"

    def __bool__(self):
        return any(self.tobytes())

    def __int__(self):
        return int(self.item())

    def __float__(self):
        return float(self.item())


def _no_length():
    raise TypeError("object of type 'numpy.void' has no len()")


class record(void):
    """An element of a record array: its fields are attributes, too."""

    __slots__ = ()
    __module__ = "numpy"

    def __getattr__(self, name):
        if name in (self.dtype.fields or ()):
            found = self[name]
            if isinstance(found, void) and found.dtype.names is not None and type(found) is void:
                return scalar_of(found._array.view(with_type(found.dtype, record)))
            return found
        raise AttributeError(f"'record' object has no attribute '{name}'")

    def __setattr__(self, name, value):
        if name == "_array":
            void._array.__set__(self, value)
        elif name in (self.dtype.fields or ()):
            self[name] = value
        else:
            raise AttributeError(f"'record' object has no attribute '{name}'")

    def pprint(self):
        width = max(map(len, self.dtype.names))
        return "\n".join(f"{name:>{width}}: {self[name]}" for name in self.dtype.names)


def scalar_of(array):
    """The scalar over an array of no dimension."""
    self = np.flexible.__new__(array.dtype.type)
    void._array.__set__(self, array)
    return self


# ---- printing

def word_of(row):
    """(1, 2.5, 'x'): each field as an array of it alone is printed."""
    words = [object_word(row[name]) if row.dtype[name].kind == "O" else _field_word(row[name]) for name in row.dtype.names]
    return f"({', '.join(words)}{',' * (len(words) == 1)})"


def object_word(x):
    """An object as an element."""
    return f"list({x!r})" if isinstance(x, list) else repr(x)


def _field_word(x):
    if isinstance(x, void):
        return str(x)
    if isinstance(x, np.ndarray):
        return np.array2string(x, separator=", ")
    if isinstance(x, (str, bytes)):
        return repr(x.item())
    kind = np.asarray(x).dtype.kind
    return repr(str(x)) if kind == "M" else np.array2string(np.asarray(x)) if kind in "mfc" else str(x)


def formatter_of(a, options):
    """Prints the elements of an array: every field as wide as the widest of its column."""
    from .core.arrayprint import _formatter_of
    parts = []
    for name in a.dtype.names:
        column = a[name]
        word = _formatter_of(column, options)
        parts.append((name, _block_word(word, column.ndim - a.ndim) if column.ndim > a.ndim else word))

    def row_word(row):
        words = [word(row[name]) for name, word in parts]
        return f"({', '.join(words)}{',' * (len(words) == 1)})"
    return row_word


def _block_word(word, depth):
    def of(block):
        if not isinstance(block, np.ndarray) or not block.ndim:
            return word(block)
        return "[" + ", ".join(of(part) for part in block) + "]"
    return of


# ---- comparing, sorting

def compared(name, a, b):
    """== and != of structures: of all their fields."""
    a = a if isinstance(a, np.ndarray) else np.asarray(a)
    b = b if isinstance(b, np.ndarray) else np.asarray(b)
    if a.dtype.names is None and b.dtype.names is None and b.dtype.kind == a.dtype.kind == "V" and name in ("equal", "not_equal"):
        same = _bytes_equal(a, b)
    elif a.dtype.kind != "V" or b.dtype.kind != "V" or a.dtype.names is None or b.dtype.names is None:
        raise TypeError("Cannot compare structured or void to non-void arrays.")
    elif a.dtype.names != b.dtype.names:
        raise TypeError("Cannot compare structured arrays unless they have a common dtype.  I.e. `np.result_type(arr1, arr2)` must be defined.")
    else:
        same = np.ones(np.broadcast_shapes(a.shape, b.shape), bool)
        for field in a.dtype.names:
            equal = a[field] == b[field]
            extra = np.ndim(equal) - same.ndim
            if extra > 0:
                equal = equal.all(axis=tuple(range(same.ndim, same.ndim + extra)))
            same = same & equal
    result = same if name == "equal" else ~same
    return result[()] if isinstance(result, np.ndarray) else np.bool_(result)


def _bytes_equal(a, b):
    if a.itemsize != b.itemsize:
        return np.zeros(np.broadcast_shapes(a.shape, b.shape), bool)
    if not a.itemsize:
        return np.ones(np.broadcast_shapes(a.shape, b.shape), bool)
    x, y = (np.ascontiguousarray(part).reshape(part.shape + (1,)).view("u1") for part in (a, b))
    return (x == y).all(axis=-1)


def keys_of(a, order):
    """The columns by which rows are sorted, the most important one first."""
    names = [order] if isinstance(order, str) else list(order or ())
    for name in names:
        if name not in (a.dtype.names or ()):
            raise ValueError(f"unknown field name: {name}")
    if len(set(names)) < len(names):
        raise ValueError("duplicate field name")
    columns = []
    for name in names + [name for name in a.dtype.names if name not in names]:
        column = a[name]
        if column.dtype.names is not None:
            columns += keys_of(column, None)
        elif column.ndim > 1:
            flat = column.reshape(len(column), -1)
            columns += [flat[:, n] for n in range(flat.shape[1])]
        else:
            columns.append(column)
    return columns


def order_of(row, order=None):
    """The places of a row of structures, sorted."""
    if row.dtype.names is None:
        return np.argsort(_as_bytes(row), kind="stable")
    columns = keys_of(row, order)
    if not columns:
        return np.arange(len(row))
    places = np.argsort(columns[0], kind="stable")
    return _refined(places, columns) if len(columns) > 1 else places


def _refined(places, columns):
    """Rows that are equal in the columns so far, sorted by the next one."""
    same = None
    for column in columns:
        if same is not None:
            groups = np.cumsum(~same)
            rows = np.flatnonzero(np.concatenate((same[1:], [False])) | same)
            part = places[rows]
            inner = np.argsort(column[part], kind="stable")
            again = np.argsort(groups[rows][inner], kind="stable")
            places[rows] = part[inner[again]]
        ordered = column[places]
        equal = np.empty(len(places), bool)
        equal[:1] = False
        equal[1:] = ordered[1:] == ordered[:-1]
        same = equal if same is None else same & equal
        if not same.any():
            break
    return places


def _as_bytes(row):
    return np.ascontiguousarray(row).view(f"S{row.itemsize}") if row.itemsize else np.zeros(len(row))


# ---- the buffer protocol's formats

def format_of(kind, alignment):
    """Of an array's memory, every element of which is aligned to so many bytes: "T{i:a:d:b:}"."""
    if kind.kind in "mM":
        raise ValueError(f"cannot include dtype '{kind.char}' in a buffer")
    return _format(kind, 0, "@", alignment)[0]


def _format(kind, at, order, alignment):
    """A dtype's format, where it begins at this offset, and the order in force behind it."""
    if kind.subdtype:
        base, shape = kind.subdtype
        inner, order = _format(base, at, order, alignment)
        return f"({','.join(map(str, shape))}){inner}", order
    if kind.names is not None:
        text, start = "T{", at
        for name in kind.names:
            part, offset = kind.fields[name][:2]
            text += "x" * (start + offset - at)
            at = start + offset
            inner, order = _format(part, at, order, alignment)
            text += f"{inner}:{name}:"
            at += part.itemsize
        return text + "}", order
    if kind.kind in "mM":
        raise ValueError(f"cannot include dtype '{kind.char}' in a buffer")
    code = {"S": f"{kind.itemsize}s", "V": f"{kind.itemsize}x"}.get(kind.kind)
    if code is None:
        code = {"F": "Zf", "D": "Zd", "U": f"{kind.itemsize // 4}w"}.get(kind.char, kind.char)
        wanted = ">" if not kind.isnative else "=" if at % kind.alignment or alignment < kind.alignment else "@"
        if wanted != order and kind.itemsize > 1:
            order = wanted
            if wanted != "@":
                code = code.replace("l", "q").replace("L", "Q")
            return wanted + code, order
        if order != "@":
            code = code.replace("l", "q").replace("L", "Q")
    return code, order


_SIZES = {"?": "?", "b": "i1", "B": "u1", "h": "i2", "H": "u2", "i": "i4", "I": "u4", "q": "i8", "Q": "u8", "n": "i8", "N": "u8", "P": "u8", "e": "f2", "f": "f4", "d": "f8",
          "Zf": "c8", "Zd": "c16", "c": "S1"}


class _FormatReader:
    """Reads a format from left to right; a dtype for it, or None."""

    def __init__(self, text):
        self.text, self.at, self.order = text, 0, "@"

    def peek(self):
        return self.text[self.at:self.at + 1]

    def number(self):
        start = self.at
        while self.peek().isdigit():
            self.at += 1
        return int(self.text[start:self.at]) if self.at > start else None

    def shape(self):
        if self.peek() != "(":
            return None
        end = self.text.index(")", self.at)
        shape = tuple(int(n) for n in self.text[self.at + 1:end].split(",") if n)
        self.at = end + 1
        return shape

    def element(self):
        """One element: its dtype; a number of bytes for a gap."""
        while self.peek() in ("<", ">", "=", "@", "!", "^") and self.peek():
            self.order = {"!": ">", "^": "@"}.get(self.peek(), self.peek())
            self.at += 1
        shape = self.shape()
        while self.peek() in ("<", ">", "=", "@", "!", "^") and self.peek():
            self.order = {"!": ">", "^": "@"}.get(self.peek(), self.peek())
            self.at += 1
        count = self.number()
        if self.text.startswith("T{", self.at):
            self.at += 2
            kind = self.structure("}")
            self.at += 1
        else:
            code = self.text[self.at:self.at + 2] if self.peek() == "Z" else self.peek()
            self.at += len(code) or 1
            if code == "x":
                return count or 1
            order = ">" if self.order == ">" else "<"
            if code in ("s", "w", "p"):
                kind, count = np.dtype(f"{order}{'U' if code == 'w' else 'S'}{1 if count is None else count}"), None
            elif code in ("l", "L"):
                kind = np.dtype(order + ("iu"[code == "L"]) + ("8" if self.order in ("@",) else "4"))
            else:
                kind = np.dtype(order + _SIZES[code])
        if count is not None:
            shape = (count,) if shape is None else shape
        return kind if shape is None else _numpy._subarray(kind, shape)

    def structure(self, end):
        names, kinds, offsets, at, alignment = [], [], [], 0, 1
        while self.peek() and self.peek() != end:
            kind = self.element()
            if isinstance(kind, int):
                at += kind
                continue
            if self.order == "@":
                at = -(-at // kind.alignment) * kind.alignment
                alignment = max(alignment, kind.alignment)
            name = f"f{len(names)}"
            if self.peek() == ":":
                stop = self.text.index(":", self.at + 1)
                name = self.text[self.at + 1:stop]
                self.at = stop + 1
            names.append(name)
            kinds.append(kind)
            offsets.append(at)
            at += kind.itemsize
        if end == "}" and self.order == "@":
            at = -(-at // alignment) * alignment
        return laid_out(names, kinds, [None] * len(names), False, offsets, at)


def dtype_of_format(text, itemsize):
    """The dtype for a format of the buffer protocol, of elements of that size; None: there is none."""
    reader = _FormatReader(text)
    try:
        if text.startswith("T{"):
            kind = reader.element()
            if kind.itemsize >= itemsize or kind.names is None:
                return kind
            fields = [kind.fields[name] for name in kind.names]
            return laid_out(kind.names, [f[0] for f in fields], [None] * len(fields), False, [f[1] for f in fields], itemsize)
        kind = reader.structure("")
    except (KeyError, ValueError, TypeError):
        return None
    if not kind.names:
        return np.dtype(f"V{kind.itemsize}") if kind.itemsize else None
    return kind[0] if len(kind.names) == 1 and ":" not in text and kind[0].itemsize == kind.itemsize else kind
