"""Arrays of objects (_places.py: a list and places in it); and the scalars of text."""

import operator

import numpy as np
from numpy._axes import axes_of
from numpy._places import Elsewhere, is_memory


class str_(str):
    """numpy.str_: what an array of strings has as an element."""

    __module__ = "numpy"
    __slots__ = ()
    dtype = property(lambda self: np.dtype(f"U{len(self)}"))
    shape, ndim, size = (), 0, 1

    def item(self):
        return str(self)

    tolist = item


class bytes_(bytes):
    """numpy.bytes_: what an array of bytes has as an element."""

    __module__ = "numpy"
    __slots__ = ()
    dtype = property(lambda self: np.dtype(f"S{len(self)}"))
    shape, ndim, size = (), 0, 1

    def item(self):
        return bytes(self)

    tolist = item


class object_:
    """numpy.object_: the name of the type of any object."""

    __module__ = "numpy"
    _element_code = "O"

    def __new__(cls, value=None):
        return value


OBJECT = np.dtype("O")


def _is_of_ctypes(given):
    kind = given if isinstance(given, type) else type(given)
    return kind.__module__ != "numpy" and (hasattr(kind, "_type_") or hasattr(kind, "_fields_")) and "_ctypes" in {base.__module__ for base in kind.__mro__}


def dtype(given):
    """The dtype that a name, type or dtype stands for: of objects, or the core's own."""
    if _is_of_ctypes(given):
        from ._ctypes_types import dtype_of
        return dtype_of(given)
    if isinstance(given, type):
        own = getattr(given, "dtype", None)
        if issubclass(given, np.ndarray):
            raise TypeError(f"Cannot interpret {given!r} as a data type")
        if own is not None and not hasattr(own, "__get__"):
            return np.dtype(own)
        if given in (object, object_) or given.__module__ != "numpy" and not issubclass(given, (bool, int, float, complex, str, bytes)):
            return OBJECT
    kind = np.dtype(given)
    return OBJECT if kind.kind == "O" else kind


def is_objects(x):
    return isinstance(x, ObjectArray)


def holds_objects(value):
    """Is value a structure, or an array of some, with fields of objects?"""
    return isinstance(value, (np.ndarray, np.void)) and value.dtype.hasobject and not is_objects(value)


# ---- making

def _is_nested(value):
    return isinstance(value, (list, tuple)) or isinstance(value, np.ndarray) and value.ndim > 0


def _depth_and_shape(value, wanted):
    """The shape that nested sequences have in common; where they differ, what lies deeper is objects."""
    shape, level = [], [value]
    while level and all(_is_nested(item) for item in level) and len(shape) < 32:
        lengths = {len(item) for item in level}
        if len(lengths) > 1:
            if wanted is None:
                raise ValueError("setting an array element with a sequence. The requested array has an inhomogeneous shape after "
                                 f"{len(shape)} dimensions. The detected shape was {tuple(shape)} + inhomogeneous part.")
            break
        shape.append(lengths.pop())
        level = [part for item in level for part in item]
    if any(_is_nested(item) for item in level) and wanted is None:
        raise ValueError("setting an array element with a sequence. The requested array has an inhomogeneous shape after "
                         f"{len(shape)} dimensions. The detected shape was {tuple(shape)} + inhomogeneous part.")
    return tuple(shape), level


def _plain(value):
    """What an array of objects keeps of an element: Python's own values."""
    if isinstance(value, (str_, bytes_)):
        return value.item()
    return value.item() if isinstance(value, np.generic) and value.dtype.kind not in "mMV" else value


def made(items, shape):
    """An array of these values, in C order."""
    return ObjectArray(list(items), np.arange(len(items)).reshape(shape))


def made_from(value, wanted=None, ndmin=0):
    """What numpy.array makes of a value, where the core cannot; wanted: a dtype or None."""
    wanted = None if wanted is None else dtype(wanted)
    if wanted is not None and wanted.hasobject and wanted is not OBJECT or wanted is None and holds_objects(value):
        from ._object_structures import made_from as of_structures
        result = of_structures(value, value.dtype if wanted is None else wanted)
        return result if result.ndim >= ndmin else result.reshape((1,) * (ndmin - result.ndim) + result.shape)
    if wanted is not None and wanted is not OBJECT:
        return (value if is_objects(value) else made_from(value)).astype(wanted)
    if hasattr(type(value), "__array__") and not isinstance(value, (np.ndarray, np.generic)):
        value = value.__array__()
    if is_objects(value):
        shape, items = value.shape, value._listed()
    elif isinstance(value, np.ndarray):
        shape, items = value.shape, value.ravel().tolist()
    else:
        if not isinstance(value, (list, tuple, str, bytes, dict, set, frozenset)) and hasattr(value, "__len__") and hasattr(value, "__getitem__"):
            value = [value[i] for i in range(len(value))]
        shape, items = _depth_and_shape(value, wanted)
    result = made([_plain(x) for x in items], shape)
    return result if result.ndim >= ndmin else result.reshape((1,) * (ndmin - result.ndim) + result.shape)


def broadcast_of(*arrays):
    """The common shape, with the error of the ufuncs."""
    try:
        return np.broadcast_shapes(*[a.shape for a in arrays])
    except ValueError:
        shapes = " ".join(str(a.shape).replace(" ", "") for a in arrays)
        raise ValueError(f"operands could not be broadcast together with shapes {shapes} ") from None


class ObjectArray(Elsewhere):
    """An array of objects.  It calls itself numpy.ndarray."""

    dtype = OBJECT

    def __array__(self, kind=None, /):
        return self if kind is None or dtype(kind) is OBJECT else self.astype(kind)

    def __reduce__(self):
        return _restored, (self._listed(), self.shape)

    def __reduce_ex__(self, protocol):
        return self.__reduce__()

    # ---- elements

    def _view(self, places):
        return ObjectArray(self._items, places)

    def _listed(self):
        """The elements in C order."""
        items = self._items
        return [items[k] for k in self._places.ravel().tolist()]

    def _fresh(self, items, shape=None):
        """A new array of this dtype."""
        return made(items, self.shape if shape is None else shape)

    def _key(self, key):
        if is_objects(key):
            raise IndexError("arrays used as indices must be of integer (or boolean) type")
        return key

    def __getitem__(self, key):
        found = self._places[self._key(key)]
        whole = key is Ellipsis or isinstance(key, tuple) and any(part is Ellipsis for part in key)
        if is_memory(found) and (found.ndim or whole):
            view = self._view(found)
            return view if found.base is not None else view.copy()
        return self._items[int(found)]

    def __setitem__(self, key, value):
        self._need_writeable()
        found = np.asarray(self._places[self._key(key)])
        if found.ndim == 0:
            values = [value._only() if is_objects(value) and value.ndim == 0 else value]
        elif isinstance(value, (list, tuple, np.ndarray)):
            source = value if is_objects(value) else made_from(value, OBJECT)
            values = source._view(np.broadcast_to(source._places, found.shape))._listed()
        else:
            values = [value] * found.size
        for k, item in zip(found.ravel().tolist(), values):
            self._items[k] = _plain(item)

    # ---- shapes

    def copy(self, order="C"):
        return self._fresh(self._listed())

    def __deepcopy__(self, memo):
        import copy
        return self._fresh(copy.deepcopy(self._listed(), memo))

    def take(self, indices, axis=None, out=None, mode="raise"):
        found = self._places.take(indices, axis, mode=mode)
        if out is not None:
            out[...] = self._view(np.asarray(found))
            return out
        return self._view(found).copy() if is_memory(found) else self._items[int(found)]

    def astype(self, kind, order="K", casting="unsafe", subok=True, copy=True):
        kind = dtype(kind)
        if kind is OBJECT:
            return self.copy() if copy else self
        convert = {"b": bool, "i": int, "u": int, "f": float, "c": complex}.get(kind.kind)
        items = self._listed() if convert is None else [convert(x) for x in self._listed()]
        return np.array(items, dtype=kind).reshape(self.shape)

    # ---- comparing, computing

    def _paired(self, other, reflected=False):
        """Both sides as lists of one shape, or None where they cannot be."""
        if not isinstance(other, (list, tuple, np.ndarray, np.generic)) and hasattr(type(other), "__array__"):
            other = np.asarray(other)
        if isinstance(other, (list, tuple)) or is_memory(other):
            other = made_from(other, OBJECT)
        if not is_objects(other):
            return self.shape, self._listed(), [other] * self.size
        shape = broadcast_of(other, self) if reflected else broadcast_of(self, other)
        return (shape, *(x._view(np.broadcast_to(x._places, shape))._listed() for x in (self, other)))

    def _compared(self, other, compare):
        if _defers(other):
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
        shape, a, b = self._paired(other, reflected)
        values = [operation(y, x) if reflected else operation(x, y) for x, y in zip(a, b)]
        return self._fresh(values, shape) if shape else values[0]

    def __matmul__(self, other):
        return NotImplemented if _defers(other) else np.matmul(self, other)

    def __rmatmul__(self, other):
        return np.matmul(other, self)

    def dot(self, b, out=None):
        return np.dot(self, b, out)

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
            out[...] = made(values, shape) if kind is None else np.array(values, kind).reshape(shape)
            return out
        if kind is not None:
            return np.array(values, kind).reshape(shape)[()]
        return made(values, shape) if shape else values[0]

    def _need_items(self, name):
        if not self.size:
            raise ValueError(f"zero-size array to reduction operation {name} which has no identity")

    def max(self, axis=None, out=None, keepdims=False):
        self._need_items("maximum")
        return self._reduced(lambda items: _folded(lambda a, b: a if a >= b else b, items, None), axis, out, keepdims)

    def min(self, axis=None, out=None, keepdims=False):
        self._need_items("minimum")
        return self._reduced(lambda items: _folded(lambda a, b: a if a <= b else b, items, None), axis, out, keepdims)

    def sum(self, axis=None, dtype=None, out=None, keepdims=False):
        return self._reduced(lambda items: _folded(operator.add, items, 0), axis, out, keepdims)

    def prod(self, axis=None, dtype=None, out=None, keepdims=False):
        return self._reduced(lambda items: _folded(operator.mul, items, 1), axis, out, keepdims)

    def mean(self, axis=None, dtype=None, out=None, keepdims=False):
        axes_of(axis, self.ndim)
        return self._reduced(_mean, axis, out, keepdims)

    def cumsum(self, axis=None, dtype=None, out=None):
        return _folds().cumsum(self, axis, dtype, out)

    def cumprod(self, axis=None, dtype=None, out=None):
        return _folds().cumprod(self, axis, dtype, out)

    def clip(self, min=None, max=None, out=None):
        return _folds().clip(self, min, max, out)

    def round(self, decimals=0, out=None):
        return _folds().around(self, decimals, out)

    def trace(self, offset=0, axis1=0, axis2=1, dtype=None, out=None):
        return np.diagonal(self, offset, axis1, axis2).sum(-1, out=out)

    def conj(self):
        return np.conjugate(self)

    conjugate = conj

    # ---- truth

    def var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
        return _folds().var(self, axis, out, ddof, keepdims)

    def std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
        result = np.sqrt(_folds().var(self, axis, None, ddof, keepdims))
        if out is None:
            return result
        out[...] = result
        return out

    def any(self, axis=None, out=None, keepdims=False):
        return self._reduced(lambda items: _folded(lambda a, b: a or b, items, False), axis, out, keepdims)

    def all(self, axis=None, out=None, keepdims=False):
        return self._reduced(lambda items: _folded(lambda a, b: a and b, items, True), axis, out, keepdims)

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
        from ._structures import object_word
        own = (formatter or {}).get("object", (formatter or {}).get("all"))

        def word(k):
            item = self._items[int(k)]
            if own:
                return own(item)
            return object_word(item)
        return self._places, {"int": word}

    def _only_shown(self):
        from ._structures import object_word
        return object_word(self._only())

    def __str__(self):
        if not self.size:
            return "[]"
        return str(self._only()) if not self.ndim else self._words(" ", "")

ObjectArray.__name__ = ObjectArray.__qualname__ = "ndarray"
ObjectArray.__module__ = "numpy"


def _defers(other):
    """Does an operand know better what an operator means?  (array_defers of the core)"""
    if isinstance(other, (np.ndarray, np.generic)):
        return False
    own = getattr(type(other), "__array_ufunc__", other)
    if own is not other:
        return own is None
    priority = getattr(other, "__array_priority__", 0)
    return isinstance(priority, (int, float)) and priority > 0


def _operators():
    for name, ufunc, operation in (("add", "add", operator.add), ("sub", "subtract", operator.sub), ("mul", "multiply", operator.mul),
                                   ("truediv", "divide", operator.truediv), ("floordiv", "floor_divide", operator.floordiv),
                                   ("mod", "remainder", operator.mod), ("pow", "power", operator.pow), ("and", "bitwise_and", operator.and_),
                                   ("or", "bitwise_or", operator.or_), ("xor", "bitwise_xor", operator.xor)):
        for reflected in (False, True):
            def method(self, other, ufunc=ufunc, operation=operation, reflected=reflected):
                return NotImplemented if _defers(other) else self._computed(other, ufunc, operation, reflected)
            setattr(ObjectArray, f"__{'r' * reflected}{name}__", method)


_operators()


def _folds():
    from numpy import _object_folds
    return _object_folds


def _restored(items, shape):
    return made(items, shape)


def _mean(items):
    if items:
        return _folded(operator.add, items, 0) / len(items)
    import warnings
    warnings.warn("Mean of empty slice.", RuntimeWarning, stacklevel=4)
    return np.nan


def _folded(operation, items, start):
    from functools import reduce
    return reduce(operation, items) if items else start
