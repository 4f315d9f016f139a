"""Arrays of strings and of other objects.

Such an array is a list of Python values and an array of places in it.  A view shares the list and has a view of the places; all that
moves elements about (slices, reshape, transpose, take, repeat ...) is done to the places by the array core, and what looks at
elements is a loop over the list.  Strings are cut to their dtype's width when they are stored, as in numpy.
"""

import builtins
import operator

import numpy as np
from _numpy import _elsewhere
from numpy._axes import axes_of


class UnsupportedError(TypeError):
    """The core's: this is no array of numbers."""


class str_(str):
    """numpy.str_: what an array of strings has as an element."""

    __module__ = "numpy"
    __slots__ = ()
    dtype = property(lambda self: ObjectDtype("U", len(self)))
    shape, ndim, size = (), 0, 1

    def item(self):
        return str(self)

    tolist = item


class bytes_(bytes):
    """numpy.bytes_: what an array of bytes has as an element."""

    __module__ = "numpy"
    __slots__ = ()
    dtype = property(lambda self: ObjectDtype("S", len(self)))
    shape, ndim, size = (), 0, 1

    def item(self):
        return bytes(self)

    tolist = item


class object_:
    """numpy.object_: the name of the type of any object."""

    __module__ = "numpy"

    def __new__(cls, value=None):
        return value


class ObjectDtype(np.dtype):
    """dtype('<U5') and dtype('O')."""

    __module__ = "numpy"
    byteorder, isnative, fields, names, shape, ndim, subdtype = "=", True, None, None, (), 0, None
    isbuiltin, isalignedstruct, metadata, flags = 0, False, None, 0
    array_class = None  # of arrays that are more than that

    def __new__(cls, kind, width=0):
        self = super().__new__(cls)
        self._kind, self._width = kind, width
        return self

    kind = char = property(lambda self: self._kind)
    itemsize = property(lambda self: {"U": 4 * self._width, "S": self._width, "O": 8}[self._kind])
    alignment = property(lambda self: {"U": 4, "S": 1, "O": 8}[self._kind])
    str = property(lambda self: {"U": f"<U{self._width}", "S": f"|S{self._width}", "O": "|O"}[self._kind])
    num = property(lambda self: {"U": 19, "S": 18, "O": 17}[self._kind])
    type = property(lambda self: {"U": str_, "S": bytes_, "O": object_}[self._kind])
    base = property(lambda self: self)
    descr = property(lambda self: [("", self.str)])
    hasobject = property(lambda self: self._kind == "O")

    @property
    def name(self):
        if self._kind == "O":
            return "object"
        text, bits = ("str", 32) if self._kind == "U" else ("bytes", 8)
        return f"{text}{bits * self._width}" if self._width else text

    def newbyteorder(self, new_order="S", /):
        return self

    def __repr__(self):
        return "dtype('O')" if self.kind == "O" else f"dtype('{self}')" if self._width else f"dtype('{self.str[:2]}')" if self.kind == "U" else "dtype('S')"

    def __str__(self):
        return self.str if self.kind in "US" else "object"

    def __eq__(self, other):
        if not isinstance(other, ObjectDtype):
            try:
                other = dtype(other)
            except TypeError:
                return False
        return isinstance(other, ObjectDtype) and (self.kind, self._width) == (other.kind, other._width)

    def __hash__(self):
        return hash((self.kind, self._width))

    def __reduce__(self):
        return dtype, (self.str,)

    def __reduce_ex__(self, protocol):
        return self.__reduce__()

    def stored(self, value):
        """A value as an array of this dtype keeps it."""
        if self.kind == "O":
            return value
        if self.kind == "S":
            raw = value if isinstance(value, bytes) else builtins.str(value).encode("ascii")
            return bytes_(raw[:self._width or None].rstrip(b"\0"))
        if isinstance(value, bytes):
            value = value.decode("ascii")
        text = value if isinstance(value, builtins.str) else builtins.str(value)
        return str_(text[:self._width or None].rstrip("\0"))


    def blank(self, number):
        """What fills a new array; number: 0, 1 or None."""
        if self.kind == "O":
            return number
        text = "1" if number == 1 else ""
        return text if self.kind == "U" else text.encode()

    def made_of(self, items):
        """This dtype, or one wide enough for these values."""
        if self.kind == "O" or self._width:
            return self
        return ObjectDtype(self.kind, width_of(items))


OBJECT = ObjectDtype("O")
TEXT_WIDTHS = {"bool": 5, "int8": 4, "uint8": 3, "int16": 6, "uint16": 5, "int32": 11, "uint32": 10, "int64": 21, "uint64": 20,
                "float16": 32, "float32": 32, "float64": 32, "complex64": 64, "complex128": 64}


def width_of(values):
    """How wide a string has to be for each of the values; numbers take what the widest of their type needs."""
    width = 0
    for value in values:
        if isinstance(value, (str, bytes)):
            width = max(width, len(value))
        elif isinstance(value, (bool, int, float, complex, np.generic)):
            width = max(width, TEXT_WIDTHS.get(np.asarray(value).dtype.name, 21))
        else:
            width = max(width, len(str(value)))
    return max(width, 1)


def dtype(given):
    """The dtype that a name, type, dtype or array stands for: one of these two, or numpy's own."""
    if isinstance(given, ObjectDtype):
        return given
    if isinstance(given, type):
        if issubclass(given, (str, bytes)):
            return ObjectDtype("U" if issubclass(given, str) else "S")
        if hasattr(given, "kind_of"):
            return given.kind_of(())
        if given in (object, object_):
            return OBJECT
        if given.__module__ == "numpy" or issubclass(given, (bool, int, float, complex)):
            return np.dtype(given)
        return OBJECT
    if isinstance(given, str):
        text = given.lstrip("<>=|")
        if "," in text:
            from ._records import struct_of_texts
            return struct_of_texts(given)
        if text[:2] in ("M8", "m8") or text.startswith(("datetime64", "timedelta64")):
            from ._datetimes import dtype_of
            return dtype_of(text)
        if text in ("bytes", "S", "a") or text[:1] in "Sa" and text[1:].isdigit():
            return ObjectDtype("S", int(text[1:]) if text[1:].isdigit() else 0)
        if text in ("O", "object"):
            return OBJECT
        if text == "str" or text[:1] == "U":
            return ObjectDtype("U", int(text[1:] or 0) if text[:1] == "U" else 0)
    if isinstance(given, (list, dict)):
        from ._records import struct_of
        return struct_of(given)
    return np.dtype(given)


def is_objects(x):
    return isinstance(x, ObjectArray)


def is_numbers(x):
    """Is x an array that the core knows?"""
    return isinstance(x, np.ndarray) and not isinstance(x, ObjectArray)


# ---- making

def _is_nested(value, rows=False):
    """rows: tuples are elements."""
    if rows and isinstance(value, tuple):
        return False
    return isinstance(value, (list, tuple)) or isinstance(value, np.ndarray) and value.ndim > 0


def _depth_and_shape(value, wanted):
    """The shape that nested sequences have in common; where they differ, what lies deeper is objects."""
    shape, level = [], [value]
    rows = wanted is not None and wanted.kind == "V"
    while level and all(_is_nested(item, rows) for item in level) and len(shape) < 32:
        lengths = {len(item) for item in level}
        if len(lengths) > 1:
            if wanted is None or wanted.kind != "O":
                raise ValueError("setting an array element with a sequence. The requested array has an inhomogeneous shape after "
                                 f"{len(shape)} dimensions. The detected shape was {tuple(shape)} + inhomogeneous part.")
            break
        shape.append(lengths.pop())
        level = [part for item in level for part in item]
    if any(_is_nested(item, rows) for item in level) and (wanted is None or wanted.kind != "O"):
        raise ValueError("setting an array element with a sequence. The requested array has an inhomogeneous shape after "
                         f"{len(shape)} dimensions. The detected shape was {tuple(shape)} + inhomogeneous part.")
    return tuple(shape), level


def _plain(value):
    """What an array of objects keeps of an element: Python's own numbers."""
    return value.item() if isinstance(value, np.generic) else value


def made(items, shape, kind):
    """An array of these values, in C order."""
    kind = kind.made_of(items)
    if kind.kind == "V":
        return kind.made_rows(items, shape)
    return ObjectArray([kind.stored(item) for item in items], np.arange(len(items)).reshape(shape), kind)


def made_from(value, wanted=None, ndmin=0):
    """What numpy.array makes of a value, where the core cannot; wanted: a dtype or None."""
    if wanted is not None and not isinstance(wanted, ObjectDtype):
        wanted = dtype(wanted)
    if wanted is not None and not isinstance(wanted, ObjectDtype):
        return _as_numbers(value, wanted)
    if is_objects(value):
        shape, items, have = value.shape, value._listed(), value.dtype
    elif is_numbers(value):
        shape, items, have = value.shape, list(value.flat), None
    else:
        if not isinstance(value, (list, tuple, str, bytes, dict, set, frozenset)) and hasattr(value, "__len__") and hasattr(value, "__getitem__"):
            value = [value[i] for i in range(len(value))]
        shape, items = _depth_and_shape(value, wanted)
        have = None
    asked = wanted is not None and not is_numbers(value)
    if wanted is None:
        wanted = have or (ObjectDtype("U") if items and any(isinstance(x, str) for x in items) and all(
            isinstance(x, (str, bool, int, float, complex, np.generic)) for x in items) else OBJECT)
        if isinstance(value, list) and any(is_objects(part) and part.dtype.kind == "O" for part in value):
            wanted = OBJECT
        if not have and items:
            wanted = _own_kind(items) or wanted
    if wanted.kind == "O":
        items = [_plain(x) if not isinstance(x, str_) else str(x) for x in items]
    elif not wanted._width and have is not None and have.kind == "U":
        wanted = have
    elif wanted.kind == "U" and not wanted._width and asked:
        wanted = ObjectDtype("U", max([len(str(x)) for x in items] or [1]) or 1)
    result = made(items, shape, wanted)
    return result if result.ndim >= ndmin else result.reshape((1,) * (ndmin - result.ndim) + result.shape)


def _own_kind(items):
    """The dtype of values whose class has one: times, records, bytes."""
    first = items[0]
    if isinstance(first, bytes) and all(isinstance(x, bytes) for x in items):
        return ObjectDtype("S", width_of(items))
    kind_of = getattr(type(first), "kind_of", None)
    return kind_of(items) if kind_of and all(isinstance(x, type(first)) for x in items) else None


def _as_numbers(value, kind):
    """An array of numbers from texts or objects that stand for some."""
    source = value if is_objects(value) else made_from(value)
    return source.astype(kind)


def broadcast_of(*arrays):
    """The common shape, with the error of the ufuncs."""
    try:
        return np.broadcast_shapes(*[a.shape for a in arrays])
    except ValueError:
        shapes = " ".join(str(a.shape).replace(" ", "") for a in arrays)
        raise ValueError(f"operands could not be broadcast together with shapes {shapes} ") from None


class _Flags:
    """flags of an array: those of its places."""

    def __init__(self, places):
        self._flags = places.flags

    def __getattr__(self, name):
        return getattr(self._flags, name)

    def __getitem__(self, name):
        return self._flags[name]


class ObjectArray(np.ndarray):
    """An array of strings or objects: see above.  It calls itself numpy.ndarray."""

    def __new__(cls, items, places, kind):
        return _elsewhere(kind.array_class or cls)

    __array_ufunc__ = None
    __hash__ = None

    def __init__(self, items, places, kind):
        self._items, self._places, self._dtype = items, places, kind

    dtype = property(lambda self: self._dtype)
    ndim = property(lambda self: self._places.ndim)
    size = property(lambda self: self._places.size)
    itemsize = property(lambda self: self._dtype.itemsize)
    nbytes = property(lambda self: self._dtype.itemsize * self._places.size)
    strides = property(lambda self: tuple(n // 8 * self._dtype.itemsize for n in self._places.strides))
    flags = property(lambda self: _Flags(self._places))
    T = property(lambda self: self._view(self._places.T))
    flat = property(lambda self: iter(self._listed()))
    base = None

    @property
    def shape(self):
        return self._places.shape

    @shape.setter
    def shape(self, shape):
        self._places.shape = shape

    def __array__(self, kind=None):
        raise UnsupportedError("gilt's numpy has no ufuncs of objects")

    def __reduce__(self):
        return _restored, (self._listed(), self.shape, self._dtype)

    def __reduce_ex__(self, protocol):
        return self.__reduce__()

    # ---- elements

    def _view(self, places):
        return ObjectArray(self._items, places, self._dtype)

    def _listed(self):
        """The elements in C order."""
        items = self._items
        return [items[k] for k in self._places.ravel().tolist()]

    def _fresh(self, items, shape=None):
        """A new array of this dtype."""
        return ObjectArray(list(items), np.arange(len(items)).reshape(self.shape if shape is None else shape), self._dtype)

    def _key(self, key):
        if is_objects(key):
            raise IndexError("arrays used as indices must be of integer (or boolean) type")
        return key

    def __len__(self):
        return len(self._places)

    def __getitem__(self, key):
        found = self._places[self._key(key)]
        whole = key is Ellipsis or isinstance(key, tuple) and any(part is Ellipsis for part in key)
        if is_numbers(found) and (found.ndim or whole):
            view = self._view(found)
            return view if found.base is not None else view.copy()
        return self._items[int(found)]

    def __setitem__(self, key, value):
        found = np.asarray(self._places[self._key(key)])
        if self._dtype.kind == "O" and found.ndim == 0:
            values = [value._only() if is_objects(value) and value.ndim == 0 else value]
        elif isinstance(value, (list, tuple, np.ndarray)):
            source = value if is_objects(value) else made_from(value, OBJECT)
            values = source._view(np.broadcast_to(source._places, found.shape))._listed()
        else:
            values = [value] * found.size
        for k, item in zip(found.ravel().tolist(), values):
            self._items[k] = self._dtype.stored(item)

    def __iter__(self):
        if not self.ndim:
            raise TypeError("iteration over a 0-d array")
        return (self[i] for i in range(len(self)))

    def __contains__(self, value):
        return bool((self == value).any())

    def __bool__(self):
        if self.size != 1:
            raise ValueError("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
        return bool(self._listed()[0])

    def item(self, *key):
        item = (self._listed()[key[0]] if len(key) == 1 and isinstance(key[0], int) else self[key]) if key else self._only()
        return str(item) if isinstance(item, str_) else item

    def _only(self):
        if self.size != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        return self._listed()[0]

    def tolist(self):
        def convert(x):
            return [convert(part) for part in x] if isinstance(x, list) else str(self._items[x]) if self._dtype.kind == "U" else self._items[x]
        return convert(self._places.tolist())

    def fill(self, value):
        self[...] = value

    # ---- shapes

    def copy(self, order="C"):
        return self._fresh(self._listed())

    __copy__ = copy

    def __deepcopy__(self, memo):
        import copy
        return self._fresh(copy.deepcopy(self._listed(), memo))

    def reshape(self, *shape, order="C"):
        return self._view(self._places.reshape(*shape, order=order))

    def ravel(self, order="C"):
        return self._view(self._places.ravel(order))

    def flatten(self, order="C"):
        return self._view(self._places.flatten(order)).copy()

    def transpose(self, *axes):
        return self._view(self._places.transpose(*axes))

    def swapaxes(self, a, b):
        return self._view(self._places.swapaxes(a, b))

    def squeeze(self, axis=None):
        return self._view(self._places.squeeze(axis))

    def diagonal(self, *args):
        return self._view(self._places.diagonal(*args))

    def repeat(self, repeats, axis=None):
        return self._view(self._places.repeat(repeats, axis)).copy()

    def take(self, indices, axis=None, out=None, mode="raise"):
        found = self._places.take(indices, axis, mode=mode)
        if out is not None:
            out[...] = self._view(np.asarray(found))
            return out
        return self._view(found).copy() if is_numbers(found) else self._items[int(found)]

    def view(self, *args):
        return self._view(self._places)

    def astype(self, kind, order="K", casting="unsafe", subok=True, copy=True):
        kind = dtype(kind)
        if isinstance(kind, ObjectDtype):
            return made_from(self, kind) if kind != self._dtype or copy else self
        convert = {"b": _truth, "i": int, "u": int, "f": float, "c": complex}[kind.kind]
        if self._dtype.kind == "O":
            convert = {"b": bool}.get(kind.kind, convert)
        return np.array([convert(x) for x in self._listed()], dtype=kind).reshape(self.shape)

    # ---- comparing, computing

    def _paired(self, other, reflected=False):
        """Both sides as lists of one shape, or None where they cannot be."""
        if isinstance(other, (list, tuple)) or is_numbers(other):
            other = made_from(other, OBJECT)
        if not is_objects(other):
            return self.shape, self._listed(), [other] * self.size
        shape = broadcast_of(other, self) if reflected else broadcast_of(self, other)
        return (shape, *(x._view(np.broadcast_to(x._places, shape))._listed() for x in (self, other)))

    def _compared(self, other, compare):
        if self._dtype.kind == "U" and not isinstance(other, str) and not (is_objects(other) or isinstance(other, (list, tuple))):
            if compare not in (operator.eq, operator.ne):
                return NotImplemented
        shape, a, b = self._paired(other)
        result = np.array([bool(compare(x, y)) for x, y in zip(a, b)], dtype=bool).reshape(shape)
        return result[()] if not shape else result

    def __eq__(self, other):
        return self._compared(other, operator.eq)

    def __ne__(self, other):
        return self._compared(other, operator.ne)

    def __lt__(self, other):
        return self._compared(other, operator.lt)

    def __le__(self, other):
        return self._compared(other, operator.le)

    def __gt__(self, other):
        return self._compared(other, operator.gt)

    def __ge__(self, other):
        return self._compared(other, operator.ge)

    def _computed(self, other, name, operation, reflected=False):
        if self._dtype.kind == "U":
            kinds = (self._dtype, other.dtype if is_objects(other) else made_from(other).dtype if isinstance(other, str) else np.asarray(other).dtype)
            kinds = kinds[::-1] if reflected else kinds
            from numpy.core._exceptions import _UFuncNoLoopError
            raise _UFuncNoLoopError(f"ufunc '{name}' did not contain a loop with signature matching types ({kinds[0]!r}, {kinds[1]!r}) -> None")
        shape, a, b = self._paired(other, reflected)
        values = [operation(y, x) if reflected else operation(x, y) for x, y in zip(a, b)]
        return self._fresh(values, shape) if shape else values[0]

    def __neg__(self):
        return self._fresh([-x for x in self._listed()])

    def __abs__(self):
        return self._fresh([abs(x) for x in self._listed()])

    # ---- looking for

    def _along(self, axis, function):
        """The items of each line along an axis (None: of all as one line) as function gives them: so many again."""
        if axis is None or self.ndim == 1:
            return self._fresh(function(self._listed()), (self.size,))
        lines = np.moveaxis(self._places, axis, -1)
        rows = [function([self._items[k] for k in row]) for row in lines.reshape(-1, lines.shape[-1]).tolist()]
        flat = self._fresh([x for row in rows for x in row], lines.shape)
        return flat._view(np.moveaxis(flat._places, -1, axis))

    def _reduced(self, function, axis, out=None, keepdims=False, kind=None):
        """function of the items of each line along an axis or several (None: of all): an array, one item, or out with them."""
        axes = axes_of(axis, self.ndim) if self.ndim or axis not in (0, -1) else []     # one element lets itself be folded
        kept = [n for n in range(self.ndim) if n not in axes]
        shape = tuple(self.shape[n] for n in kept)
        count = 1
        for n in axes:
            count *= self.shape[n]
        lines = self._places.transpose(kept + axes).reshape(-1, count) if self.size else np.zeros((0, count), np.int64)
        values = [function([self._items[k] for k in line]) for line in lines.tolist()]
        if not self.size:
            values = [function([])] * int(np.prod(shape, dtype=int))
        if keepdims:
            shape = tuple(1 if n in axes else size for n, size in enumerate(self.shape))
        if out is not None:
            out[...] = made(values, shape, self._dtype) if kind is None else np.array(values, kind).reshape(shape)
            return out
        if kind is not None:
            return np.array(values, kind).reshape(shape)[()]
        return made(values, shape, self._dtype) if shape else values[0]

    def _ordered(self, name):
        if self._dtype.kind == "U":
            from numpy.core._exceptions import _UFuncNoLoopError
            raise _UFuncNoLoopError(f"ufunc '{name}' did not contain a loop with signature matching types ({self._dtype!r}, {self._dtype!r}) -> None")

    def _need_items(self, name):
        if not self.size:
            raise ValueError(f"zero-size array to reduction operation {name} which has no identity")

    def max(self, axis=None, out=None, keepdims=False):
        self._ordered("maximum")
        self._need_items("maximum")
        return self._reduced(lambda items: _folded(lambda a, b: a if a >= b else b, items, None), axis, out, keepdims)

    def min(self, axis=None, out=None, keepdims=False):
        self._ordered("minimum")
        self._need_items("minimum")
        return self._reduced(lambda items: _folded(lambda a, b: a if a <= b else b, items, None), axis, out, keepdims)

    def sum(self, axis=None, dtype=None, out=None, keepdims=False):
        self._ordered("add")
        return self._reduced(lambda items: _folded(operator.add, items, 0), axis, out, keepdims)

    def prod(self, axis=None, dtype=None, out=None, keepdims=False):
        self._ordered("multiply")
        return self._reduced(lambda items: _folded(operator.mul, items, 1), axis, out, keepdims)

    def mean(self, axis=None, dtype=None, out=None, keepdims=False):
        self._ordered("add")
        axes_of(axis, self.ndim)
        return self._reduced(_mean, axis, out, keepdims)

    def any(self, axis=None, out=None, keepdims=False):
        return self._reduced(lambda items: _folded(lambda a, b: a or b, items, False), axis, out, keepdims, self._truth_kind())

    def all(self, axis=None, out=None, keepdims=False):
        return self._reduced(lambda items: _folded(lambda a, b: a and b, items, True), axis, out, keepdims, self._truth_kind())

    def _truth_kind(self):
        """What any() and all() give: of objects one of them, of text a bool."""
        return None if self._dtype.kind == "O" else bool

    def nonzero(self):
        return np.array([bool(x) for x in self._listed()], bool).reshape(self.shape).nonzero()

    def sort(self, axis=-1, kind=None, order=None):
        self[...] = self._along(axis, sorted)

    def argsort(self, axis=-1, kind=None, order=None):
        if axis is None or self.ndim == 1:
            items = self._listed()
            return np.array(sorted(range(len(items)), key=items.__getitem__), dtype=np.int64)
        lines = np.moveaxis(self._places, axis, -1)
        rows = [sorted(range(len(row)), key=lambda i, row=row: self._items[row[i]]) for row in lines.reshape(-1, lines.shape[-1]).tolist()]
        return np.moveaxis(np.array(rows, dtype=np.int64).reshape(lines.shape), -1, axis)

    def searchsorted(self, v, side="left", sorter=None):
        import bisect
        items = self._listed() if sorter is None else [self._listed()[i] for i in sorter]
        find = bisect.bisect_left if side == "left" else bisect.bisect_right
        if isinstance(v, (list, tuple, ObjectArray)):
            return np.array([find(items, x) for x in v], dtype=np.int64)
        return np.int64(find(items, v))

    def _place_of(self, name, best, axis, out, keepdims):
        if not self.size:
            raise ValueError(f"attempt to get {name} of an empty sequence")
        axis = axis if axis is None else operator.index(axis)
        return self._reduced(lambda items: items.index(best(items)), axis, out, keepdims, np.int64)

    def argmax(self, axis=None, out=None, *, keepdims=False):
        return self._place_of("argmax", max, axis, out, keepdims)

    def argmin(self, axis=None, out=None, *, keepdims=False):
        return self._place_of("argmin", min, axis, out, keepdims)

    # ---- text

    def printable(self, formatter=None):
        """An array of numbers of this shape, and the formatter that prints them as the elements."""
        own = formatter or {}
        own = own.get("numpystr" if self._dtype.kind == "U" else "object", own.get("all"))

        def word(k):
            item = self._items[int(k)]
            if own:
                return own(item)
            if isinstance(item, bytes_):
                return repr(bytes(item))
            return f"list({item!r})" if isinstance(item, list) else repr(str(item)) if isinstance(item, str_) else repr(item)
        return self._places, {"int": word}

    def _words(self, separator, prefix):
        return np.array2string(self, separator=separator, prefix=prefix, suffix=")" if prefix else "")

    def __repr__(self):
        kind = "dtype=object" if self._dtype.kind == "O" else f"dtype={self._dtype}" if self._dtype.kind == "V" else f"dtype={str(self._dtype)!r}"
        if not self.size:
            shape = "" if self.shape == (0,) else f"shape={self.shape}, "
            return f"array([], {shape}{kind})"
        text = "array(" + (self._only_shown() if not self.ndim else self._words(", ", "array("))
        last = len(text) - (text.rfind("\n") + 1)
        space = "\n" + " " * 6 if last + len(kind) + 3 > np.get_printoptions()["linewidth"] else " "
        return f"{text},{space}{kind})"

    def _only_shown(self):
        item = self._only()
        return repr(str(item) if isinstance(item, str_) else item)

    def __str__(self):
        if not self.size:
            return "[]"
        return str(self._only()) if not self.ndim else self._words(" ", "")

    def __format__(self, spec):
        return format(str(self) if self.ndim else self._only(), spec)


ObjectArray.__name__ = ObjectArray.__qualname__ = "ndarray"
ObjectArray.__module__ = "numpy"
ObjectDtype.__module__ = "numpy"


def _operators():
    for name, ufunc, operation in (("add", "add", operator.add), ("sub", "subtract", operator.sub), ("mul", "multiply", operator.mul),
                                   ("truediv", "divide", operator.truediv), ("floordiv", "floor_divide", operator.floordiv),
                                   ("mod", "remainder", operator.mod), ("pow", "power", operator.pow), ("and", "bitwise_and", operator.and_),
                                   ("or", "bitwise_or", operator.or_), ("xor", "bitwise_xor", operator.xor)):
        for reflected in (False, True):
            def method(self, other, ufunc=ufunc, operation=operation, reflected=reflected):
                return self._computed(other, ufunc, operation, reflected)
            setattr(ObjectArray, f"__{'r' * reflected}{name}__", method)


_operators()


def _restored(items, shape, kind):
    return ObjectArray(items, np.arange(len(items)).reshape(shape), kind)


def _truth(text):
    return bool(int(text))


def _mean(items):
    if items:
        return _folded(operator.add, items, 0) / len(items)
    import warnings
    warnings.warn("Mean of empty slice.", RuntimeWarning, stacklevel=4)
    return np.nan


def _folded(operation, items, start):
    from functools import reduce
    return reduce(operation, items) if items else start
