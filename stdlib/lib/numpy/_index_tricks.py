"""Objects that are indexed to make arrays or indices: r_, c_, s_, index_exp; nditer and broadcast; indices of triangles."""

import itertools
import warnings

import _numpy
import numpy as np

__all__ = ["r_", "c_", "s_", "index_exp", "nditer", "broadcast", "mask_indices", "tril_indices_from", "triu_indices_from",
           "diag_indices_from", "asarray_chkfinite", "typename", "packbits", "unpackbits", "binary_repr", "base_repr", "disp"]


class _Joiner:
    """r_ and c_: slices become ranges, and all is joined along an axis.  A text first, "axis,ndim,place", says how."""

    def __init__(self, axis, ndim, place):
        self._how = axis, ndim, place

    @staticmethod
    def _piece(item):
        if isinstance(item, slice):
            start, step = item.start or 0, 1 if item.step is None else item.step
            if isinstance(step, (complex, np.complexfloating)):
                return np.linspace(start, item.stop, num=int(abs(step)))
            return np.arange(start, item.stop, step)
        return np.asarray(item)

    def __getitem__(self, key):
        axis, ndim, place = self._how
        pieces, matrix = [], None
        for k, item in enumerate(key if isinstance(key, tuple) else (key,)):
            if isinstance(item, str):
                if k:
                    raise ValueError("special directives must be the first entry.")
                if item in ("r", "c"):
                    matrix = item
                    continue
                try:
                    given = [int(x) for x in item.split(",")]
                    axis, ndim, place = given + [axis, ndim, place][len(given):]
                except ValueError as e:
                    raise ValueError(f"unknown special directive {item!r}") from e
                continue
            a = self._piece(item)
            if a.ndim == 0:
                a = a.reshape((1,) * max(ndim, 1))
            elif a.ndim < ndim:
                before = place % ndim if place < 0 else place
                before = min(before, ndim - a.ndim) if place >= 0 else ndim - a.ndim if place == -1 else before
                a = a.reshape((1,) * before + a.shape + (1,) * (ndim - a.ndim - before))
            pieces.append(a)
        joined = np.concatenate(pieces, axis=axis)
        if matrix is None:
            return joined
        made = np.matrix(joined, copy=False)
        return made.T if matrix == "c" and joined.ndim == 1 else made

    def __len__(self):
        return 0


r_, c_ = _Joiner(0, 1, -1), _Joiner(-1, 2, 0)


class IndexExpression:
    """What stands between the brackets: s_ as it is, index_exp always a tuple."""

    __module__ = "numpy.lib.index_tricks"

    def __init__(self, maketuple):
        self.maketuple = maketuple

    def __getitem__(self, item):
        return (item,) if self.maketuple and not isinstance(item, tuple) else item


s_, index_exp = IndexExpression(False), IndexExpression(True)


class broadcast:
    """broadcast(a, b, ...): the shape of operands together; iterating gives tuples of their elements."""

    def __init__(self, *arrays):
        self._arrays = np.broadcast_arrays(*arrays)
        self.shape = self._arrays[0].shape
        self.nd = self.ndim = len(self.shape)
        self.size, self.numiter = self._arrays[0].size, len(arrays)
        self.reset()

    def reset(self):
        self._items, self.index = zip(*(a.flat for a in self._arrays)), 0

    def __iter__(self):
        return self

    def __next__(self):
        item = next(self._items)
        self.index += 1
        return item


def _in_type(n, operand, kind, casting, flags, only_read):
    """Operand n of nditer as an array of the dtype that op_dtypes asks for.  TypeError."""
    if operand is None or kind is None or np.asarray(operand).dtype == kind:
        return operand
    array, kind = np.asarray(operand), np.dtype(kind)
    if "buffered" not in flags:
        raise TypeError("Iterator operand required copying or buffering, but neither copying nor buffering was enabled")
    if not np.can_cast(array.dtype, kind, casting):
        raise TypeError(f"Iterator operand {n} dtype could not be cast from {array.dtype!r} to {kind!r} according to the rule '{casting}'")
    if not only_read:
        raise NotImplementedError("gilt's nditer writes into operands of their own dtype only")
    return array.astype(kind)


class nditer:
    """nditer(op, flags, op_flags, ...): the elements of arrays as arrays without dimensions, in the order of their memory."""

    def __init__(self, op, flags=(), op_flags=None, op_dtypes=None, order="K", casting="safe", op_axes=None, itershape=None, buffersize=0):
        if op_axes is not None or itershape is not None:
            raise NotImplementedError("gilt's nditer takes neither op_axes nor itershape")
        single = not isinstance(op, (list, tuple)) or not any(isinstance(x, np.ndarray) for x in op)
        given = [op] if single else list(op)
        ways = [op_flags or ["readonly"]] if single else list(op_flags or [["readonly"]] * len(given))
        kinds = op_dtypes if isinstance(op_dtypes, (list, tuple)) else [op_dtypes] * len(given)
        given = [_in_type(n, x, kind, casting, flags, "readonly" in ways[n]) for n, (x, kind) in enumerate(zip(given, kinds))]
        common = np.broadcast_shapes(*[np.shape(x) for x in given if x is not None])
        arrays = np.broadcast_arrays(*[np.zeros(common, kind or float) if x is None else x for x, kind in zip(given, kinds)])  # None: to be made
        self.operands = tuple(x if isinstance(x, np.ndarray) and x.shape == a.shape else a for x, a in zip(given, arrays))
        self._writes = ["readwrite" in way or "writeonly" in way for way in map(list, ways)]
        self._single, self.shape, self.ndim = single or len(given) == 1, arrays[0].shape, arrays[0].ndim
        self.itersize, self.nop = arrays[0].size, len(arrays)
        self.has_multi_index = "multi_index" in flags
        fortran = order == "F" or order in "KA" and self.operands[0].flags.fnc
        ranges = [range(n) for n in (self.shape[::-1] if fortran else self.shape)]
        self._places = [place[::-1] if fortran else place for place in itertools.product(*ranges)]
        self.iterindex = 0

    @property
    def multi_index(self):
        return self._places[self.iterindex]

    @property
    def index(self):
        return self.iterindex

    @property
    def finished(self):
        return self.iterindex >= self.itersize

    @property
    def value(self):
        views = tuple(a[self._places[self.iterindex] + (Ellipsis,)] for a in self.operands)
        for view, writes in zip(views, self._writes):
            if not writes:
                view.flags.writeable = False
        return views[0] if self._single else views

    def __getitem__(self, i):
        value = self.value
        return value if self._single and i == 0 else value[i]

    def __setitem__(self, i, x):
        self.operands[i][self._places[self.iterindex]] = x

    def iternext(self):
        self.iterindex += 1
        return not self.finished

    def reset(self):
        self.iterindex = 0

    def __len__(self):
        return self.itersize - self.iterindex

    def __iter__(self):
        while not self.finished:
            yield self.value
            self.iterindex += 1

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        return None

    def close(self):
        """Nothing is buffered."""


# ---- indices of triangles

def mask_indices(n, mask_func, k=0):
    return np.nonzero(mask_func(np.ones((n, n), int), k) != 0)


def _square_only(arr):
    if arr.ndim != 2:
        raise ValueError("input array must be 2-d")


def tril_indices_from(arr, k=0):
    _square_only(arr)
    return np.tril_indices(arr.shape[-2], k=k, m=arr.shape[-1])


def triu_indices_from(arr, k=0):
    _square_only(arr)
    return np.triu_indices(arr.shape[-2], k=k, m=arr.shape[-1])


def diag_indices_from(arr):
    if not arr.ndim >= 2:
        raise ValueError("input array must be at least 2-d")
    if any(n != arr.shape[0] for n in arr.shape):
        raise ValueError("All dimensions of input must be of equal length")
    return np.diag_indices(arr.shape[0], arr.ndim)


# ---- checks and texts

def asarray_chkfinite(a, dtype=None, order=None):
    a = np.asarray(a, dtype=dtype, order=order)
    if a.dtype.kind in "fc" and not np.isfinite(a).all():
        raise ValueError("array must not contain infs or NaNs")
    return a


def typename(char):
    return {"S1": "character", "?": "bool", "B": "unsigned char", "D": "complex double precision", "F": "complex single precision",
            "G": "complex long double precision", "H": "unsigned short", "I": "unsigned integer", "L": "unsigned long integer",
            "O": "object", "Q": "unsigned long long integer", "S": "string", "U": "unicode", "V": "void", "b": "signed char",
            "c": "character", "d": "double precision", "f": "single precision", "g": "long precision", "h": "short", "i": "integer",
            "l": "long integer", "q": "long long integer"}[char]


def disp(mesg, device=None, linefeed=True):
    import sys
    device = sys.stdout if device is None else device
    device.write(f"{mesg}\n" if linefeed else f"{mesg}")
    device.flush()


# ---- bits

def packbits(a, /, axis=None, bitorder="big"):
    a = np.asarray(a)
    if a.dtype.kind not in "biu":
        raise TypeError("Expected an input array of integer or boolean data type")
    a = a.ravel() if axis is None else np.moveaxis(a, axis, -1)
    packed = _numpy._pack(a if a.dtype.itemsize == 1 else a != 0, bitorder != "big")
    return packed if axis is None else np.moveaxis(packed, -1, axis)


def unpackbits(a, /, axis=None, count=None, bitorder="big"):
    a = np.asarray(a)
    if a.dtype != np.uint8:
        raise TypeError("Expected an input array of unsigned byte data type")
    a = a.ravel() if axis is None else np.moveaxis(a, axis, -1)
    places = np.arange(8, dtype=np.uint8)[::-1 if bitorder == "big" else 1]
    bits = ((a[..., None] >> places) & np.uint8(1)).reshape(a.shape[:-1] + (-1,))
    if count is not None:
        bits = bits[..., :count] if count <= bits.shape[-1] else np.concatenate(
            [bits, np.zeros(bits.shape[:-1] + (count - bits.shape[-1],), np.uint8)], axis=-1)
    return bits if axis is None else np.moveaxis(bits, -1, axis)


def binary_repr(num, width=None):
    """num in base 2; of width digits negative numbers are two's complements."""
    if num < 0 and width is None:
        return f"-{-num:b}"
    digits = len(f"{num:b}") if num >= 0 else (-num - 1).bit_length() + 1
    if width is not None and width < (digits if num else 0):
        warnings.warn("Insufficient bit width provided. This behavior will raise an error in the future.", DeprecationWarning, stacklevel=2)
    digits = max(width or 0, digits)
    return f"{num:b}".zfill(digits) if num >= 0 else f"{(1 << digits) + num:b}".rjust(digits, "1")


def base_repr(number, base=2, padding=0):
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    if not 2 <= base <= 36:
        raise ValueError("Bases greater than 36 not handled in base_repr." if base > 36 else "Bases less than 2 not handled in base_repr.")
    left, text = abs(int(number)), ""
    while left:
        left, digit = divmod(left, base)
        text = digits[digit] + text
    text = "0" * padding + text
    return ("-" if number < 0 else "") + (text or "0")
