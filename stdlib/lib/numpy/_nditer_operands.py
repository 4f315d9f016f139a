"""What numpy.nditer is given, as it is to be walked: flags, axes, dtypes, the order, arrays that are made."""

import numpy as np
from numpy._places import is_elsewhere

READ, WRITE, CONVERTED, MASK, MASKED = 1, 2, 4, 8, 16  # nditer.c: enum Way
_GLOBAL_FLAGS = frozenset("buffered c_index copy_if_overlap common_dtype delay_bufalloc external_loop f_index growinner multi_index ranged "
                          "refs_ok reduce_ok zerosize_ok".split())
_OPERAND_FLAGS = frozenset("aligned allocate arraymask contig copy nbo no_subtype no_broadcast overlap_assume_elementwise readonly readwrite "
                           "updateifcopy virtual writemasked writeonly".split())


# ---- arguments

def _flag_set(given, known, kind):
    for flag in given:
        if not isinstance(flag, (str, bytes)):
            raise TypeError(f"expected bytes, {type(flag).__name__} found")
        if flag not in known:
            raise ValueError(f'Unexpected {kind} flag "{flag}"')
    return frozenset(given)


def global_flags(given):
    if given is None:
        return frozenset()
    if not isinstance(given, (list, tuple)):
        raise ValueError("Iterator global flags must be a list or tuple of strings")
    flags = _flag_set(given, _GLOBAL_FLAGS, "iterator global")
    if {"c_index", "f_index"} <= flags:
        raise ValueError("Iterator flags C_INDEX and F_INDEX cannot both be specified")
    if "external_loop" in flags and flags & {"c_index", "f_index", "multi_index"}:
        raise ValueError("Iterator flag EXTERNAL_LOOP cannot be used if an index or multi-index is being tracked")
    if {"ranged", "external_loop"} <= flags and "buffered" not in flags:
        raise ValueError("Iterator flag RANGED cannot be used with the flag EXTERNAL_LOOP unless BUFFERED is also enabled")
    return flags


def operand_flags(given, count):
    """A set of flags for each operand, or None for those that have the usual ones."""
    if given is None:
        return [None] * count
    wrong = ValueError("op_flags must be a tuple or array of per-op flag-tuples")
    if not isinstance(given, (list, tuple)):
        raise wrong
    if all(isinstance(x, (str, bytes)) for x in given):
        return [_flag_set(given, _OPERAND_FLAGS, "per-op iterator")] * count
    if len(given) != count or not all(isinstance(x, (list, tuple)) for x in given):
        raise wrong
    return [_flag_set(x, _OPERAND_FLAGS, "per-op iterator") for x in given]


def operand_dtypes(given, count):
    if given is None:
        return [None] * count
    if isinstance(given, (list, tuple)) and len(given) == count:
        return [None if x is None else np.dtype(x) for x in given]
    return [np.dtype(given)] * count


def operand_axes(given, itershape, count):
    """The axes of each operand, or None for the usual ones; and the number of dimensions, or None where nobody says."""
    if given is None:
        return [None] * count, None if itershape is None else len(itershape)
    if not isinstance(given, (list, tuple)) or len(given) != count:
        raise ValueError("op_axes must be a tuple/list matching the number of ops")
    ndim, all_axes = None, []
    for axes in given:
        if axes is None:
            all_axes.append(None)
            continue
        if not isinstance(axes, (list, tuple)):
            raise ValueError("Each entry of op_axes must be None or a tuple/list")
        if ndim is not None and len(axes) != ndim:
            raise ValueError("Each entry of op_axes must have the same size")
        ndim = len(axes)
        all_axes.append([-1 if axis is None else axis.__index__() if hasattr(axis, "__index__") else not_an_int(axis) for axis in axes])
    if ndim is None:
        if itershape is None:
            raise ValueError("If op_axes is provided, at least one list of axes must be contained within it")
        ndim = len(itershape)
    if itershape is not None and len(itershape) != ndim:
        raise ValueError("'op_axes' and 'itershape' must have the same number of entries equal to the iterator ndim")
    for n, axes in enumerate(all_axes):
        real = [axis for axis in axes or () if axis >= 0]
        for k, axis in enumerate(real):
            if axis in real[:k]:
                raise ValueError(f"The 'op_axes' provided to the iterator constructor for operand {n} contained duplicate value {axis}")
    return all_axes, ndim


def not_an_int(value):
    raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")


class Operand:
    """One operand while an nditer is being made.

    array is None until it is allocated; shown is the dtype that the steps give; axes[d] is the operand's axis for the iterator's dimension d (C order), -1 for
    none, given_axes what op_axes says of it, or None; strides[d] are bytes, 0 where it repeats; folds: several steps write the same element.
    """

    def __init__(self, n, item, flags, global_flags):
        self.n, self.shown, self.forced = n, None, False
        if flags is None:
            flags = frozenset(("writeonly", "allocate") if item is None else ("readonly",))
        ways = flags & {"readonly", "readwrite", "writeonly"}
        if not ways:
            raise ValueError("None of the iterator flags READWRITE, READONLY, or WRITEONLY were specified for an operand")
        if len(ways) > 1:
            raise ValueError("Only one of the iterator flags READWRITE, READONLY, and WRITEONLY may be specified for an operand")
        self.flags, self.reads, self.writes = flags, "writeonly" not in ways, "readonly" not in ways
        if "copy" in flags and self.writes:
            raise ValueError("If an iterator operand is writeable, must use the flag UPDATEIFCOPY instead of COPY")
        if "virtual" in flags and "readwrite" not in ways:
            raise ValueError("The iterator flag VIRTUAL should be be used together with READWRITE")
        if "writemasked" in flags and not self.writes:
            raise ValueError("The iterator flag WRITEMASKED may only be used with READWRITE or WRITEONLY")
        if {"writemasked", "arraymask"} <= flags:
            raise ValueError("The iterator flag WRITEMASKED may not be used together with ARRAYMASK")
        if item is None:
            if not flags & {"allocate", "virtual"}:
                raise ValueError("Iterator operand was NULL, but neither the ALLOCATE nor the VIRTUAL flag was specified")
            if not self.writes:
                raise ValueError("Automatic allocation was requested for an iterator operand, but it wasn't flagged for writing")
            if self.reads and "virtual" not in flags and "buffered" in global_flags and "delay_bufalloc" not in global_flags:
                raise ValueError("Automatic allocation was requested for an iterator operand, and it was flagged as readable, but buffering  without "
                                 "delayed allocation was enabled")
        elif "virtual" in flags:
            raise ValueError("Iterator operand flag VIRTUAL was specified, but the operand was not NULL")
        elif not isinstance(item, np.ndarray):
            item = np.asarray(item)
            if self.writes:
                raise TypeError("Iterator operand is flagged as writeable, but is an object which cannot be written back to via WRITEBACKIFCOPY")
        self.array = item

    @property
    def way(self):
        """What nditer.c is told."""
        converted = self.forced or self.shown != self.array.dtype
        return (READ * self.reads | WRITE * self.writes | CONVERTED * converted | MASK * ("arraymask" in self.flags) |
                MASKED * ("writemasked" in self.flags))


def check_masks(operands):
    masks = sum("arraymask" in x.flags for x in operands)
    masked = any("writemasked" in x.flags for x in operands)
    if masks > 1:
        raise ValueError("Only one iterator operand may receive an ARRAYMASK flag")
    if masked and not masks:
        raise ValueError("An iterator operand was flagged as WRITEMASKED, but no ARRAYMASK operand was given to supply the mask")
    if masks and not masked:
        raise ValueError("An iterator operand was flagged as the ARRAYMASK, but no WRITEMASKED operands were given to use the mask")


def check_masked_folds(operands):
    mask = next((x for x in operands if "arraymask" in x.flags), None)
    for x in operands:
        if "writemasked" in x.flags and x.folds and any(stride == 0 and by_mask for stride, by_mask in zip(x.strides, mask.strides)):
            raise ValueError("Iterator reduction operand is WRITEMASKED, but also broadcasts to multiple mask values. There can be only one mask value per "
                             "WRITEMASKED element.")


# ---- the shape of all together

def _text(shape):
    return "(" + ",".join(map(str, shape)) + ("," if len(shape) == 1 else "") + ")"


def _remapped(operand):
    """A shape as it was given and as op_axes made it, for a message."""
    if operand.given_axes is None:
        return _text(operand.array.shape)
    lengths = ["newaxis" if axis < 0 else str(operand.array.shape[axis]) for axis in operand.given_axes]
    while lengths and lengths[0] == "newaxis":
        del lengths[0]
    return f"{_text(operand.array.shape)}->({','.join(lengths)})"


def _refuse_shapes(operands, itershape, given):
    if itershape is None and not given:
        shapes = " ".join(_text(x.array.shape) for x in operands if x.array is not None)
        raise ValueError(f"operands could not be broadcast together with shapes {shapes} ")
    shapes = " ".join(_remapped(x) for x in operands if x.array is not None)
    wanted = "" if itershape is None else f" and requested shape ({','.join('newaxis' if n < 0 else str(n) for n in itershape)})"
    raise ValueError(f"operands could not be broadcast together with remapped shapes [original->remapped]: {shapes} {wanted}")


def line_up(operands, ndim, itershape, given):
    """Sets operands' axes and strides for a shape in common, which is the result."""
    if ndim is None:
        ndim = max((x.array.ndim for x in operands if x.array is not None), default=0)
    shape = [1] * ndim if itershape is None else [1 if n < 0 else n for n in itershape]
    fixed = [itershape is not None and n >= 0 for n in itershape or [-1] * ndim]
    for x in operands:
        if x.array is None:
            continue
        missing = ndim - x.array.ndim
        if x.given_axes is None:
            if missing < 0:
                _refuse_extra(x, ndim, operands, itershape, given)
            x.axes = [-1] * missing + list(range(x.array.ndim))
        else:
            for d, axis in enumerate(x.given_axes):
                if axis >= x.array.ndim:
                    raise ValueError(f"Iterator input op_axes[{x.n}][{ndim - 1 - d}] (=={axis}) is not a valid axis of op[{x.n}], which has {x.array.ndim} "
                                     "dimensions ")
            x.axes = x.given_axes
        for d, axis in enumerate(x.axes):
            length = 1 if axis < 0 else x.array.shape[axis]
            if length == 1 or shape[d] == length:
                continue
            if shape[d] != 1 or fixed[d]:
                _refuse_shapes(operands, itershape, given)
            shape[d] = length
    for x in operands:
        if x.array is not None:
            _stretch(x, shape)
    return shape


def _refuse_extra(x, ndim, operands, itershape, given):
    if "no_broadcast" not in x.flags and not x.writes or not given:
        _refuse_shapes(operands, itershape, True)
    raise ValueError("input operand has more dimensions than allowed by the axis remapping")


def _stretch(x, shape):
    x.strides, repeats = [], None
    for d, axis in enumerate(x.axes):
        length = 1 if axis < 0 else x.array.shape[axis]
        x.strides.append(x.array.strides[axis] if length != 1 else 0)
        if length == 1 and shape[d] != 1 and repeats is None:
            repeats = d
    if "no_broadcast" in x.flags and (repeats is not None or x.given_axes is None and -1 in x.axes):
        kind = "output operand" if x.writes else "operand"
        raise ValueError(f"non-broadcastable {kind} with shape {_text(x.array.shape)} doesn't match the broadcast shape {_text(shape)}")
    if x.writes and repeats is not None:
        _check_fold(x, len(shape) - 1 - repeats)


def _check_fold(x, dimension):
    if not x.may_fold:
        raise ValueError(f"output operand requires a reduction along dimension {dimension}, but the reduction is not enabled. The dimension size of 1 does "
                         "not match the expected output shape.")
    if not x.reads:
        raise ValueError("output operand requires a reduction, but is flagged as write-only, not read-write")
    if "arraymask" in x.flags:
        raise ValueError("output operand requires a reduction, but is flagged as the ARRAYMASK operand which is not permitted to be the result of a "
                         "reduction")
    x.folds = True


# ---- dtypes

def _check_cast(x, dtype, casting):
    if x.reads and not np.can_cast(x.array if x.array.ndim == 0 else x.array.dtype, dtype, casting):
        raise TypeError(f"Iterator operand {x.n} dtype could not be cast from {x.array.dtype!r} to {dtype!r} according to the rule '{casting}'")
    if x.writes and not np.can_cast(dtype, x.array.dtype, casting):
        raise TypeError(f"Iterator requested dtype could not be cast from {dtype!r} to {x.array.dtype!r}, the operand {x.n} dtype, according to the "
                        f"rule '{casting}'")


def _common_dtype(operands, inputs_only):
    given = [x.array if x.array.ndim == 0 and x.shown == x.array.dtype else x.shown
             for x in operands if x.array is not None and (x.reads or not inputs_only)]
    if not given:
        raise TypeError("no arrays or types available to calculate result type")
    return np.result_type(*given) if len(given) > 1 or isinstance(given[0], np.ndarray) else given[0]


def choose_dtypes(operands, wanted, casting, flags):
    for x, dtype in zip(operands, wanted):
        if x.array is not None:
            x.shown = x.array.dtype if dtype is None else dtype
            if "nbo" in x.flags:
                x.shown = x.shown.newbyteorder("=")
        else:
            x.shown = dtype
    if "common_dtype" in flags or any(x.shown is None for x in operands):
        common = _common_dtype(operands, "common_dtype" not in flags)
        for x in operands:
            if "common_dtype" in flags or x.shown is None:
                x.shown = common
    if "refs_ok" not in flags and any(x.shown.hasobject or x.array is not None and x.array.dtype.hasobject for x in operands):
        raise TypeError("Iterator operand or requested dtype holds references, but the REFS_OK flag was not enabled")
    for x in operands:
        if x.array is not None and x.shown != x.array.dtype:
            _check_cast(x, x.shown, casting)
        if "arraymask" in x.flags and "buffered" in flags and x.shown.char not in "?B":
            raise TypeError("Only bool and uint8 masks are supported.")


# ---- the order

def forced_order(order, operands):
    """'C', 'F', or 'K' where it is free."""
    if order == "A":
        arrays = [x.array for x in operands if x.array is not None]
        return "F" if all(a.flags.f_contiguous for a in arrays) else "C"
    return order


def best_order(strides, ndim):
    """The dimensions, the fastest first, in the order of memory; where operands disagree, in C order."""
    order = list(range(ndim - 1, -1, -1))
    for k in range(1, ndim):
        place, moved = k, order[k]
        for behind in range(k - 1, -1, -1):
            undecided, before = True, False
            for row in strides:
                mine, its = abs(row[moved]), abs(row[order[behind]])
                if mine and its:
                    before = its > mine and (undecided or before)
                    undecided = False
            if undecided:
                continue
            if not before:
                break
            place = behind
        order.insert(place, order.pop(k))
    return order


def is_backwards(strides, d):
    return all(row[d] <= 0 for row in strides) and any(row[d] < 0 for row in strides)


def coalesce(shape, rows):
    """Dimensions, the fastest first, that every row of strides can walk as one are joined."""
    joined, strides = [], [[] for _ in rows]
    for d, length in enumerate(shape):
        if joined and all(joined[-1] == 1 and s[-1] == 0 or length == 1 and row[d] == 0 or joined[-1] * s[-1] == row[d] for row, s in zip(rows, strides)):
            for row, s in zip(rows, strides):
                if s[-1] == 0:
                    s[-1] = row[d]
            joined[-1] *= length
            continue
        joined.append(length)
        for row, s in zip(rows, strides):
            s.append(row[d])
    return joined, strides


# ---- arrays of the iterator's own

def _empty(lengths, axes, dtype, subtype=np.ndarray):
    """An array of these lengths in whose memory axes[0] is the fastest axis, axes[1] the next."""
    made = np.empty([lengths[axis] for axis in reversed(axes)], dtype)
    places = [len(axes) - 1 - axes.index(axis) for axis in range(len(axes))]
    made = made if places == sorted(places) else made.transpose(places)
    return made if subtype is np.ndarray else made.view(subtype)


def allocate(x, shape, walk, subtype):
    """An operand's array whose memory lies as the iterator walks; dimensions for which it has no axis are left out."""
    x.axes = list(range(len(shape))) if x.given_axes is None else x.given_axes
    lengths = {}
    for d in walk:
        axis = x.axes[d]
        if axis >= len(shape):
            raise ValueError("automatically allocated output array specified with an inconsistent axis mapping; the axis mapping cannot include dimension "
                             f"{axis} which is too large for the iterator dimension of {len(shape)}.")
        if axis >= 0:
            lengths[axis] = shape[d]
        elif shape[d] != 1:
            _check_fold(x, -1)
    missing = [axis for axis in range(len(lengths)) if axis not in lengths]
    if missing:
        raise ValueError("automatically allocated output array specified with an inconsistent axis mapping; the axis mapping is missing an entry for "
                         f"dimension {missing[0]}.")
    return _empty(lengths, [x.axes[d] for d in walk if x.axes[d] >= 0], x.shown, subtype)


def crosses(x):
    """Does the walk show objects where the array has none, or the other way round?  Then all are converted at once, into a copy."""
    return x.shown.hasobject != x.array.dtype.hasobject


def temporary(x, walk):
    """A copy of an operand, in the dtype that is shown, whose memory lies as the iterator walks."""
    walked = [x.axes[d] for d in walk if x.axes[d] >= 0]
    others = [axis for axis in range(x.array.ndim) if axis not in walked]
    made = _empty(x.array.shape, walked + others, x.shown)
    if x.reads:
        np.copyto(made, x.array, casting="unsafe")
    return made


def subtype(operands):
    chosen, rank = np.ndarray, 0.0
    for x in operands:
        if x.array is not None and type(x.array) is not np.ndarray:
            its = getattr(x.array, "__array_priority__", 0.0)
            if chosen is np.ndarray or its > rank:
                chosen, rank = type(x.array), its
    return chosen


class Writebacks:
    """Temporary copies that are to be written to where they come from, which cannot be written to meanwhile."""

    def __init__(self):
        self.pairs = []

    def add(self, original, copied):
        original.flags.writeable = False
        self.pairs.append((original, copied))

    def resolve(self):
        pairs, self.pairs = self.pairs, []
        for original, copied in pairs:
            original.flags.writeable = True
            np.copyto(original, copied, casting="unsafe")

    def __del__(self):
        if self.pairs:
            import warnings
            warnings.warn("Temporary data has not been written back to one of the operands. Typically nditer is used as a context manager otherwise "
                          "'close' must be called before reading iteration results.", RuntimeWarning, stacklevel=2)
            self.resolve()


def overlapped(operands):
    """Those operands that are written, and share memory with one that is read: they must be copied."""
    found = set()
    for x in operands:
        if x.array is None or not x.writes:
            continue
        others = [y for y in operands if y is not x and y.array is not None and y.reads and y.n not in found]
        if any(not _is_same_walk(x, y) and np.may_share_memory(x.array, y.array, 1) for y in others):
            found.add(x.n)
    return found


def _is_same_walk(x, y):
    """Is each element of x in the place of y's, and may that be relied upon?"""
    elementwise = "overlap_assume_elementwise" in x.flags and "overlap_assume_elementwise" in y.flags
    same = x.array.shape == y.array.shape and x.array.strides == y.array.strides and address(x.array) == address(y.array)
    return elementwise and same and all(stride for length, stride in zip(x.array.shape, x.array.strides) if length > 1)


def memory(a):
    """The array that is walked: of objects their places, of a derived class the plain one."""
    return a._places if is_elsewhere(a) else a if type(a) is np.ndarray else a.view(np.ndarray)


def address(a):
    """Of the first element."""
    return memory(a).__array_interface__["data"][0]
