"""Arrays of structures some of whose fields are objects.

Their memory is the core's, laid out as the dtype says, but where an object would be lies its place in a list (_places.py).  A field of objects
is so an array of objects with these places, and any other field a view of the memory.
"""

import operator

import _numpy
import numpy as np

from ._places import Elsewhere, UnsupportedError, is_memory
from ._objects import OBJECT, ObjectArray, is_objects, made


def raw_of(kind):
    """The dtype of the memory: integers where the objects are."""
    if kind is OBJECT or kind == OBJECT:
        return np.dtype(np.int64)
    if not kind.hasobject:
        return kind
    if kind.subdtype is not None:
        return _numpy._subarray(raw_of(kind.base), kind.shape)
    fields = [kind.fields[name] for name in kind.names]
    return _numpy._structure(kind.names, tuple(raw_of(f[0]) for f in fields), tuple(f[1] for f in fields), tuple(f[2] if len(f) > 2 else None for f in fields),
                             kind.itemsize, kind.alignment, kind.isalignedstruct, None if kind.type is np.void else kind.type)


def _cells(raw, kind):
    """The places of objects in the memory of such a dtype: an array for each field of objects, however deep."""
    seen = set()
    for name in kind.names:
        part, offset = kind.fields[name][:2]
        if not part.hasobject or offset in seen:
            continue
        if part.base == OBJECT:
            seen.add(offset)
            yield raw[name]
        else:
            yield from _cells(raw[name], part.base)


def _numbered(raw, kind, fill):
    """An array with this memory of its own; fill(places) gives the values of a field's places, which become new ones."""
    items = []
    for places in _cells(raw, kind):
        items.extend(fill(places))
        places[...] = np.arange(len(items) - places.size, len(items)).reshape(places.shape)
    return StructureArray(items, raw, kind)


def filled(shape, kind, value=None, number=0):
    """An array of a shape: objects are this value, all else is the number."""
    shape = tuple(shape) if hasattr(shape, "__len__") else (operator.index(shape),)
    if kind.subdtype is not None:
        shape, kind = shape + kind.shape, kind.base
    raw = np.zeros(shape, raw_of(kind))
    result = _numbered(raw, kind, lambda places: [value] * places.size)
    if number:
        result[...] = number
    return result


def made_from(value, kind):
    """The array of such a dtype that a value stands for: an array, a structure, or nested lists of tuples."""
    if kind.subdtype is not None:
        kind = kind.base
    if isinstance(value, np.void):
        value = value._array
    if isinstance(value, np.ndarray):
        result = filled(value.shape, kind)
        result[...] = value
        return result
    shape, level = [], [value]
    while level and all(isinstance(item, list) for item in level) and len({len(item) for item in level}) == 1:
        shape.append(len(level[0]))
        level = [part for item in level for part in item]
    result = filled((len(level),), kind)
    for n, element in enumerate(level):
        result[n] = element
    return result.reshape(tuple(shape))


def scalar_restored(kind, value):
    """A pickled structure."""
    return made_from(value, kind)[()]


def array_restored(kind, shape, elements):
    """A pickled array."""
    result = made_from(elements, kind)
    return result.reshape(shape)


class StructureArray(Elsewhere):
    """An array of structures with objects.  It calls itself numpy.ndarray."""

    def __new__(cls, items, places, kind):
        return Elsewhere.__new__(cls, items, places)

    def __init__(self, items, places, kind):
        self._kind = np.dtype(kind, copy=True)
        super().__init__(items, places)

    @property
    def _places(self):
        """The memory; its fields are called as the dtype's, which may be renamed."""
        raw = self._raw
        if raw.dtype.names != self._kind.names:
            raw.dtype = raw_of(self._kind)
        return raw

    @_places.setter
    def _places(self, raw):
        self._raw = raw

    @property
    def dtype(self):
        return self._kind

    @dtype.setter
    def dtype(self, kind):
        kind = np.dtype(kind)
        if not _alike(kind, self._kind):
            raise TypeError("Cannot change data-type for object array.")
        self._places, self._kind = self._places.view(raw_of(kind)), kind

    def __array__(self, kind=None):
        raise UnsupportedError("gilt's numpy has no ufuncs of objects")

    def __reduce__(self):
        return array_restored, (self._kind, self.shape, self.ravel().tolist())

    def __reduce_ex__(self, protocol):
        return self.__reduce__()

    # ---- elements

    def _view(self, places):
        return StructureArray(self._items, places, self._kind)

    def _part(self, places, kind):
        """What lies at these places and is of that dtype: an array of its own kind."""
        if kind.subdtype is not None:
            kind = kind.base
        if kind == OBJECT:
            return ObjectArray(self._items, places)
        return StructureArray(self._items, places, kind) if kind.hasobject else places

    def _rows(self):
        return [self._element(places) for places in self._places.ravel()]

    def _listed(self):
        return [row.item() for row in self._rows()]

    def _element(self, row):
        """The scalar over an element of the memory."""
        from ._structures import scalar_of
        return scalar_of(self._view(row._array))

    def item(self, *key):
        found = self.reshape(-1)[key[0]] if len(key) == 1 and isinstance(key[0], int) else self[key] if key else None
        return self._only() if found is None else found.item() if isinstance(found, np.void) else found

    def _only(self):
        if self.size != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        row = self._places.ravel()[0]._array
        parts = (self._part(row[name], self._kind.fields[name][0]) for name in self._kind.names)
        return tuple(part if part.ndim else part.item() for part in parts)

    def __getitem__(self, key):
        if isinstance(key, str) or isinstance(key, list) and key and all(isinstance(name, str) for name in key):
            if isinstance(key, str) and key not in self._kind.fields:
                raise ValueError(f"no field of name {key}")
            return self._part(self._places[key], self._kind[key])
        found = self._places[key]
        if isinstance(found, np.void):
            return self._element(found)
        view = self._view(found)
        return view if found.base is not None and np.may_share_memory(found, self._places) else view.copy()

    def __setitem__(self, key, value):
        if isinstance(key, str):
            self[key][...] = value
            return
        self._need_writeable()
        if isinstance(key, list) and key and all(isinstance(name, str) for name in key):
            self[key][...] = value
            return
        if isinstance(value, list):
            value = made_from(value, self._kind)
        for name, source in zip(self._kind.names, self._sources(value)):
            part = self[name]
            part[_with_whole(key, part.ndim - self.ndim)] = source

    def _sources(self, value):
        """What each field gets of a value."""
        names = self._kind.names
        if isinstance(value, np.void):
            value = value._array
        if isinstance(value, np.ndarray) and value.dtype.names is not None:
            if len(value.dtype.names) != len(names):
                raise TypeError(f"Cannot cast array data from {value.dtype!r} to {self._kind!r} according to the rule 'unsafe'")
            return [value[name] for name in value.dtype.names]
        if is_objects(value):
            value = made_from(value.tolist() if value.ndim else value._only(), self._kind)
            return [value[name] for name in names]
        if not isinstance(value, tuple):
            return [value if isinstance(value, np.ndarray) else self._single(value, name) for name in names]
        if len(value) != len(names):
            raise ValueError(f"could not assign tuple of length {len(value)} to structure with {len(names)} fields.")
        return [self._single(part, name) for part, name in zip(value, names)]

    def _single(self, value, name):
        """One value for a field: an object is kept as it is, whatever it looks like."""
        return made([value], ()) if self._kind[name] == OBJECT else value

    # ---- copies

    def copy(self, order="C"):
        items = self._items
        return _numbered(np.array(self._places, order=order), self._kind, lambda places: [items[k] for k in places.ravel().tolist()])

    def __deepcopy__(self, memo):
        import copy
        result = self.copy()
        result._items[:] = copy.deepcopy(result._items, memo)
        return result

    def take(self, indices, axis=None, out=None, mode="raise"):
        found = self._places.take(indices, axis, mode=mode)
        return self._element(found).copy() if isinstance(found, np.void) else self._view(found).copy()

    def astype(self, kind, order="K", casting="unsafe", subok=True, copy=True):
        kind = np.dtype(kind)
        if kind == self._kind:
            return self.copy() if copy else self
        if kind == OBJECT:
            return made(self._listed(), self.shape)
        if kind.names is None or len(kind.names) != len(self._kind.names):
            raise TypeError(f"Cannot cast array data from {self._kind!r} to {kind!r} according to the rule '{casting}'")
        result = np.zeros(self.shape, kind)
        for theirs, mine in zip(kind.names, self._kind.names):
            part = self[mine]
            result[theirs][...] = part if is_memory(part) else part.astype(kind[theirs].base)
        return result

    def byteswap(self, inplace=False):
        result = self if inplace else self.copy()
        for name in self._kind.names:
            part = result[name]
            if not is_objects(part):
                part.byteswap(True)
        return result

    # ---- comparing, ordering

    def __eq__(self, other):
        from ._flexible import compared
        return compared("equal", self, other)

    def __ne__(self, other):
        from ._flexible import compared
        return compared("not_equal", self, other)

    def _unordered(self, other):
        return NotImplemented

    __lt__ = __le__ = __gt__ = __ge__ = _unordered

    def argsort(self, axis=-1, kind=None, order=None):
        from ._flexible import elements_argsort
        return elements_argsort(self, axis, kind, order)

    def sort(self, axis=-1, kind=None, order=None):
        from ._flexible import elements_sort
        elements_sort(self, axis, kind, order)

    def searchsorted(self, v, side="left", sorter=None):
        from ._flexible import elements_searchsorted
        return elements_searchsorted(self, v, side, sorter)

    def nonzero(self):
        truths = np.zeros(self.shape, bool)
        for name in self._kind.names:
            part = self[name]
            true = np.zeros(part.shape, bool)
            true[part.nonzero()] = True
            truths |= true.reshape(self.shape + (-1,)).any(axis=-1) if part.ndim > self.ndim else true
        return truths.nonzero()

    # ---- text

    def printable(self, formatter=None):
        """An array of numbers of this shape, and the formatter that prints them as the elements."""
        from ._structures import formatter_of
        own = (formatter or {}).get("void", (formatter or {}).get("numpystr", (formatter or {}).get("all")))
        rows = self._rows()
        word = own or formatter_of(self, np.get_printoptions())
        return np.arange(self.size).reshape(self.shape), {"int": lambda k: word(rows[int(k)])}

    def _shown_kind(self):
        return f"dtype={self._kind}"

    def _only_shown(self):
        return str(self[()])

    def __str__(self):
        if not self.size:
            return "[]"
        return str(self[()]) if not self.ndim else self._words(" ", "")


StructureArray.__name__ = StructureArray.__qualname__ = "ndarray"
StructureArray.__module__ = "numpy"


def _alike(a, b):
    """Do objects of two dtypes lie in the same places?"""
    zero = np.zeros((), raw_of(a))
    other = np.zeros((), raw_of(b))
    if zero.itemsize != other.itemsize or a.names is None:
        return False
    offsets = [sorted(place.__array_interface__["data"][0] - whole.__array_interface__["data"][0] for place in _cells(whole, kind))
               for whole, kind in ((zero, a), (other, b))]
    return offsets[0] == offsets[1]


def _with_whole(key, depth):
    """A key for a field that has more dimensions, which stay whole."""
    if depth <= 0:
        return key
    keys = key if isinstance(key, tuple) else (key,)
    return keys + (slice(None),) * depth if any(part is Ellipsis for part in keys) else key


def joined(arrays, join, kind=None):
    """Arrays as one, as join(places of them) says."""
    if kind is None:
        kind = arrays[0].dtype
        for a in arrays[1:]:
            kind = np.promote_types(kind, a.dtype)
    flat = filled((sum(a.size for a in arrays),), kind)
    places, end = [], 0
    for a in arrays:
        places.append(np.arange(end, end + a.size).reshape(a.shape))
        flat[end:end + a.size] = a.ravel()
        end += a.size
    return flat[join(places)]
