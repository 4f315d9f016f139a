"""numpy.nditer, nested_iters and broadcast: what is walked together and in which order; the walking is _numpy._Steps."""

import math

import _numpy
import numpy as np
from numpy._nditer_operands import (WRITE, Operand, Writebacks, address, allocate, best_order, check_masked_folds, check_masks, choose_dtypes, coalesce, crosses,
                                    forced_order, global_flags, is_backwards, line_up, memory, not_an_int, operand_axes, operand_dtypes, operand_flags,
                                    overlapped, subtype, temporary)
from numpy._places import is_elsewhere

__all__ = ["nditer", "nested_iters", "broadcast"]

_MAX_OPERANDS = 32
_PIECES, _BUFFERED, _GROW, _FOLDS, _DELAYED = 1, 2, 4, 8, 16  # enum StepsFlag


# ---- the class

class nditer(_numpy._Steps):
    """nditer(op, flags, op_flags, op_dtypes, order, casting, op_axes, itershape, buffersize): arrays walked together, element by element.

    Each step shows arrays without dimensions (one, or a tuple of them) that look at the elements; with the flag external_loop lines of elements.
    Shapes are broadcast, the order is that of memory unless `order` says otherwise, None among the operands stands for arrays to be made (`operands`).
    What is written into buffers or copies reaches its array when the walk goes on, at the latest by close() or at the end of a with statement.
    ValueError and TypeError for what does not fit.
    """

    __module__ = "numpy"
    __slots__ = ("_operands", "_views", "_op_axes", "_shown", "_ways", "_shape", "_strides", "_axes", "_index", "_flags", "_given", "_room", "_writebacks",
                 "_is_open")

    def __init__(self, op, flags=None, op_flags=None, op_dtypes=None, order="K", casting="safe", op_axes=None, itershape=None, buffersize=0):
        items = list(op) if isinstance(op, (list, tuple)) else [op if op is not None else np.asarray(op)]
        if not items:
            raise ValueError("Must provide at least one operand")
        if len(items) > _MAX_OPERANDS:
            raise ValueError("Too many operands")
        flags = global_flags(flags)
        if not isinstance(order, str):
            raise TypeError(f"order must be str, not {type(order).__name__}")
        if order.upper() not in ("C", "F", "A", "K"):
            raise ValueError(f"order must be one of 'C', 'F', 'A', or 'K' (got '{order}')")
        if casting not in ("no", "equiv", "safe", "same_kind", "unsafe"):
            raise ValueError(f"casting must be one of 'no', 'equiv', 'safe', 'same_kind', or 'unsafe' (got '{casting}')")
        wanted = operand_dtypes(op_dtypes, len(items))
        if itershape is not None:
            itershape = [int(n) for n in (itershape if np.iterable(itershape) else (itershape,))]
        all_axes, ndim = operand_axes(op_axes, itershape, len(items))
        operands = [Operand(n, x, given, flags) for n, (x, given) in enumerate(zip(items, operand_flags(op_flags, len(items))))]
        check_masks(operands)
        for x, axes in zip(operands, all_axes):
            x.given_axes, x.may_fold, x.folds = axes, "reduce_ok" in flags, False
            if x.writes and x.array is not None and not x.array.flags.writeable:
                raise ValueError("operand array with iterator write flag set is read-only")
        shape = line_up(operands, ndim, itershape, op_axes is not None)
        if math.prod(shape) > 2**63 - 1:
            raise ValueError("iterator is too large")
        if 0 in shape and "zerosize_ok" not in flags:
            raise ValueError("Iteration of zero-sized operands is not enabled")
        self._prepare(operands, shape, wanted, order.upper(), casting, flags)
        self._begin_walk(operands, flags, buffersize.__index__() if hasattr(buffersize, "__index__") else not_an_int(buffersize))

    def _prepare(self, operands, shape, wanted, order, casting, flags):
        """Chooses dtypes and order, makes arrays and copies; sets what describes the walk."""
        rows = [x.strides for x in operands if x.array is not None]
        forced, backwards = forced_order(order, operands), ()
        if forced == "K":
            walk = best_order(rows, len(shape))
            if all(x.array is not None for x in operands):
                backwards = [d for d in walk if is_backwards(rows, d)]
        else:
            walk = list(range(len(shape)))[::1 if forced == "F" else -1]
        choose_dtypes(operands, wanted, casting, flags)
        self._writebacks = None
        to_copy = overlapped(operands) if "copy_if_overlap" in flags else ()
        for x in operands:
            self._complete(x, shape, walk, operands, flags, x.n in to_copy)
        check_masked_folds(operands)
        self._operands = tuple(x.array for x in operands)
        self._op_axes = tuple(x.axes for x in operands)
        self._views = tuple(_turned(memory(x.array), x.axes, backwards) for x in operands)
        self._axes = tuple(~d if d in backwards else d for d in walk)
        self._shape = [shape[d] for d in walk]
        self._strides = [[-x.strides[d] if d in backwards else x.strides[d] for d in walk] for x in operands]
        self._index = None
        if flags & {"c_index", "f_index"}:
            by_dimension, at = [0] * len(shape), 1
            for d in range(len(shape)) if "f_index" in flags else range(len(shape) - 1, -1, -1):
                by_dimension[d], at = at if shape[d] != 1 else 0, at * shape[d]
            self._index = [-by_dimension[d] if d in backwards else by_dimension[d] for d in walk]

    def _complete(self, x, shape, walk, operands, flags, overlaps):
        """Gives an operand its array, or a copy where that is allowed and needed."""
        if x.array is None:
            x.array = allocate(x, shape, walk, np.ndarray if "no_subtype" in x.flags else subtype(operands))
        else:
            unfit = x.shown != x.array.dtype or "aligned" in x.flags and not x.array.flags.aligned
            allowed = x.flags & {"copy", "updateifcopy"} or x.array.ndim == 0 and not x.writes or crosses(x) and "buffered" in flags
            if not (overlaps or unfit and allowed):
                if unfit and "buffered" not in flags:
                    raise TypeError("Iterator operand required copying or buffering, but neither copying nor buffering was enabled")
                x.forced = unfit or "contig" in x.flags and "buffered" in flags
                return
            original, x.array = x.array, temporary(x, walk)
            if x.writes:
                self._writebacks = self._writebacks or Writebacks()
                self._writebacks.add(original, x.array)
        x.strides = [0 if axis < 0 or x.array.shape[axis] == 1 else x.array.strides[axis] for axis in x.axes]

    def _begin_walk(self, operands, flags, room):
        self._shown = tuple(x.shown for x in operands)
        if any(is_elsewhere(a) for a in self._operands):
            self.__class__ = _OverObjects
        self._ways = tuple(x.way for x in operands)
        folds = any(x.folds for x in operands)
        self._flags, self._room, self._is_open = flags, room, True
        self._given = (_PIECES * ("external_loop" in flags) | _BUFFERED * ("buffered" in flags) | _GROW * ("growinner" in flags) | _FOLDS * folds |
                       _DELAYED * ("buffered" in flags and "delay_bufalloc" in flags))
        if "multi_index" not in flags:
            self._join()
        self._start()

    def _join(self):
        """Dimensions of which nobody wants to know are joined."""
        rows = self._strides + ([self._index] if self._index is not None else [])
        self._shape, rows = coalesce(self._shape, rows)
        self._strides, self._axes = rows[:len(self._strides)], None
        self._index = rows[-1] if self._index is not None else None

    def reset(self):
        """To the first step."""
        self._check_open()
        super().reset()

    def _start(self):
        shown = tuple(view.dtype if is_elsewhere(a) else dtype for a, view, dtype in zip(self._operands, self._views, self._shown))
        self._begin(self._views, shown, self._ways, tuple(map(tuple, self._strides)), tuple(self._shape), self._axes,
                    None if self._index is None else tuple(self._index), self._given, self._room)
        if not self._given & _DELAYED:
            self.reset()

    def _check_open(self):
        if not self._is_open:
            raise ValueError("Iterator is invalid")

    # ---- what is walked

    @property
    def operands(self):
        """The arrays, among them those that were made and temporary copies."""
        self._check_open()
        return self._operands

    @property
    def dtypes(self):
        """What the steps show."""
        self._check_open()
        return self._shown

    @property
    def nop(self):
        """The number of operands."""
        self._check_open()
        return len(self._operands)

    @property
    def ndim(self):
        """The number of dimensions after those that can be walked as one were joined."""
        self._check_open()
        return len(self._shape)

    @property
    def shape(self):
        """The lengths of the dimensions: with multi_index in the order of the indices, else the fastest first."""
        if not self._is_open or self.finished:
            raise ValueError("Iterator is past the end")
        if self._axes is None:
            return tuple(self._shape)
        return tuple(length for axis, length in sorted((~axis if axis < 0 else axis, length) for axis, length in zip(self._axes, self._shape)))

    @property
    def itersize(self):
        """The number of elements."""
        self._check_open()
        return math.prod(self._shape)

    @property
    def iterrange(self):
        """The first step's number and the one behind the last; with the flag ranged it can be set."""
        self._check_open()
        return self._range

    @iterrange.setter
    def iterrange(self, limits):
        self._check_open()
        if "ranged" not in self._flags:
            raise ValueError("Cannot call ResetToIterIndexRange on an iterator without requesting ranged iteration support in the constructor")
        start, end = limits
        self._set_range(start, end)

    @property
    def itviews(self):
        """The operands as arrays in the order of the steps."""
        self._check_open()
        if "buffered" in self._flags:
            raise ValueError("cannot provide an iterator view when buffering is enabled")
        return tuple(self._whole(i) for i in range(len(self._operands)))

    @property
    def has_index(self):
        """Was c_index or f_index asked for?"""
        self._check_open()
        return self._index is not None

    @property
    def has_multi_index(self):
        """Is multi_index kept?"""
        self._check_open()
        return self._axes is not None

    @property
    def iterationneedsapi(self):
        """Are there Python objects among the elements?"""
        self._check_open()
        return any(a.dtype.hasobject for a in self._operands)

    # ---- other ways to walk

    def remove_axis(self, i, /):
        """Stays at the beginning of dimension i from now on, and begins anew."""
        self._check_open()
        if self._axes is None:
            raise RuntimeError("Iterator RemoveAxis may only be called if a multi-index is being tracked")
        if self._index is not None:
            raise RuntimeError("Iterator RemoveAxis may not be called on an index is being tracked")
        if "buffered" in self._flags:
            raise RuntimeError("Iterator RemoveAxis may not be called on a buffered iterator")
        if not 0 <= i < len(self._axes):
            raise ValueError("axis out of bounds in iterator RemoveAxis")
        if ~i in self._axes:
            self._views = tuple(_turned(view, axes, [i]) for view, axes in zip(self._views, self._op_axes))
        at = self._axes.index(~i if ~i in self._axes else i)
        del self._shape[at]
        for row in self._strides:
            del row[at]
        kept = self._axes[:at] + self._axes[at + 1:]
        self._axes = tuple(axis - 1 if axis > i else axis + 1 if axis < ~i else axis for axis in kept)
        self._op_axes = tuple(axes[:i] + axes[i + 1:] for axes in self._op_axes)
        self._start()

    def remove_multi_index(self):
        """Forgets multi_index, joins dimensions, and begins anew."""
        self._check_open()
        self._join()
        self._start()

    def enable_external_loop(self):
        """Shows lines of elements from now on, and begins anew."""
        self._check_open()
        if self._axes is not None or self._index is not None:
            raise ValueError("Iterator flag EXTERNAL_LOOP cannot be used if an index or multi-index is being tracked")
        self._given |= _PIECES
        self._start()

    def copy(self):
        """Another iterator over the same arrays, at the same step."""
        self._check_open()
        other = nditer.__new__(nditer)
        for name in nditer.__slots__:
            setattr(other, name, getattr(self, name))
        other._shape, other._strides, other._writebacks = list(self._shape), [list(row) for row in self._strides], None
        other._given = self._given if self.has_delayed_bufalloc else self._given & ~_DELAYED
        other._start()
        other._set_range(*self._range)
        other._stand_as(self)
        return other

    __copy__ = copy

    def debug_print(self):
        """Prints how it walks."""
        self._check_open()
        print(f"nditer: {self.itersize} steps, dimensions (fastest first) {tuple(self._shape)}, flags {' '.join(sorted(self._flags)) or '(none)'}")
        for n, (a, dtype, row) in enumerate(zip(self._operands, self._shown, self._strides)):
            print(f"operand {n}: {a.dtype} of shape {a.shape}, shown as {dtype}, strides {tuple(row)}")

    def close(self):
        """Writes what is left in buffers and copies, and lets go of the arrays."""
        if self._is_open:
            self._is_open = False
            self._close()
            self._operands = self._views = ()
            if self._writebacks is not None:
                self._writebacks.resolve()

    def __enter__(self):
        if not self._is_open:
            raise RuntimeError("operation on non-initialized iterator")
        return self

    def __exit__(self, kind, value, trace, /):
        self.close()

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'numpy.nditer' object")


class _OverObjects(nditer):
    """Walks over places of objects, and shows the objects."""

    __slots__ = ()
    __name__ = "nditer"

    def _with_objects(self, shown):
        """What the core shows, of all operands."""
        parts = shown if isinstance(shown, tuple) else (shown,)
        parts = tuple(a._view(part) if is_elsewhere(a) else part for a, part in zip(self._operands, parts))
        return parts if isinstance(shown, tuple) else parts[0]

    @property
    def value(self):
        """What the current step shows."""
        return self._with_objects(super().value)

    def __next__(self):
        return self._with_objects(super().__next__())

    def __getitem__(self, i):
        super().__getitem__(i)  # checks i
        return (self.value if len(self._operands) > 1 else (self.value,))[i]

    def __setitem__(self, i, x):
        if isinstance(i, slice):
            raise TypeError("operands that are objects are written one by one")
        if not self._ways[i] & WRITE:
            raise RuntimeError(f"Iterator operand {i} is not writeable")
        self[i][...] = x

    @property
    def itviews(self):
        """The operands as arrays in the order of the steps."""
        return self._with_objects(super().itviews)


def _turned(view, axes, dimensions):
    """view backwards along its axes that stand for these dimensions."""
    turned = [axes[d] for d in dimensions if axes[d] >= 0]
    return view[tuple(slice(None, None, -1) if axis in turned else slice(None) for axis in range(view.ndim))] if turned else view


def nested_iters(op, axes, flags=None, op_flags=None, op_dtypes=None, order="K", casting="safe", buffersize=0):
    """A tuple of nditers, each over some of the axes, which walk within each other: when an outer one goes on, those inside begin anew there.

    axes: a list of axes for each iterator, the outermost first.  The rest as for nditer; buffers are the innermost's.
    """
    if not isinstance(axes, (list, tuple)):
        raise ValueError("axes must be a tuple of axis arrays")
    if len(axes) < 2:
        raise ValueError("axes must have at least 2 entries for nested iteration")
    levels = [[axis.__index__() for axis in (level if isinstance(level, (list, tuple)) else (level,))] for level in axes]
    seen = set()
    for axis in (axis for level in levels for axis in level):
        if not 0 <= axis < 32:
            raise ValueError("An axis is out of bounds")
        if axis in seen:
            raise ValueError("An axis is used more than once")
        seen.add(axis)
    items = list(op) if isinstance(op, (list, tuple)) else [op]
    arrays = [x if x is None or isinstance(x, np.ndarray) else np.asarray(x) for x in items]
    given, outer = global_flags(flags), []
    outside = [flag for flag in given if flag not in ("external_loop", "buffered", "delay_bufalloc", "growinner", "common_dtype")]
    missing = any(x is None for x in items)
    ways = op_flags if op_flags is not None or not missing else [["writeonly", "allocate"] if x is None else ["readonly"] for x in items]
    ndim = max((a.ndim for a in arrays if a is not None), default=0)
    for depth, level in enumerate(levels):
        last = depth == len(levels) - 1
        op_axes = [[_own_axis(axis, a, ndim) for axis in level] for a in arrays]
        late = last and "buffered" in given
        it = nditer(arrays, list(given) if last else outside, ways, op_dtypes if late or not outer and not given & {"buffered"} else None, order,
                    casting, op_axes, None, buffersize if last else 0)
        arrays = list(it.operands)
        outer.append(it)
    for parent, child in zip(outer, outer[1:]):
        leads = [address(view) - address(a) for view, a in zip(child._views, child._operands)]
        parent._set_child(child, tuple(leads))
    return tuple(outer)


def _own_axis(axis, a, ndim):
    """The axis of a, which is broadcast to ndim dimensions, that stands for `axis`: -1 for none."""
    if a is None:
        return axis
    own = axis - (ndim - a.ndim) if axis < ndim else axis
    return own if own >= 0 and (own >= a.ndim or a.shape[own] != 1 or ndim == a.ndim) else -1


class broadcast:
    """broadcast(a, b, ...): the shape of operands together; iterating gives tuples of their elements.  ValueError for shapes that do not fit."""

    __module__ = "numpy"
    __slots__ = "_arrays", "_items", "shape", "index"

    def __init__(self, *arrays):
        if len(arrays) > _MAX_OPERANDS:
            raise ValueError(f"Need at least 0 and at most {_MAX_OPERANDS} array objects.")
        parts = []
        for a in arrays:
            parts.extend(a._arrays if isinstance(a, broadcast) else [np.asanyarray(a)])
        self.shape = _common_shape(parts)
        self._arrays = [np.broadcast_to(a, self.shape, subok=True) for a in parts]
        self.reset()

    def reset(self):
        """Begins anew."""
        self._items, self.index = zip(*(a.flat for a in self._arrays)), 0

    def __iter__(self):
        return self

    def __next__(self):
        item = next(self._items)
        self.index += 1
        return item

    nd = ndim = property(lambda self: len(self.shape), doc="The number of dimensions.")
    size = property(lambda self: math.prod(self.shape), doc="The number of elements.")
    numiter = property(lambda self: len(self._arrays), doc="The number of operands.")
    iters = property(lambda self: tuple(a.flat for a in self._arrays), doc="An iterator over each operand.")


def _common_shape(arrays):
    ndim = max((a.ndim for a in arrays), default=0)
    shape, decided = [1] * ndim, [0] * ndim
    for n, a in enumerate(arrays):
        for d, length in enumerate(a.shape, ndim - a.ndim):
            if length == 1 or length == shape[d]:
                continue
            if shape[d] != 1:
                other = decided[d]
                raise ValueError("shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg "
                                 f"{other} with shape {arrays[other].shape} and arg {n} with shape {a.shape}.")
            shape[d], decided[d] = length, n
    return tuple(shape)
