"""Objects that are indexed to make arrays or indices: r_, c_, s_, index_exp; indices of triangles."""

import warnings

import _numpy
import numpy as np

__all__ = ["r_", "c_", "s_", "index_exp", "mask_indices", "tril_indices_from", "triu_indices_from",
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


_BYTES = np.dtype(np.uint8)


def unpackbits(a, /, axis=None, count=None, bitorder="big"):
    """The bits of bytes as numbers, eight for one: of all of them, or along an axis; count: how many, a negative one leaves some away."""
    a = np.asarray(a)
    if a.dtype is not _BYTES and a.dtype != _BYTES:
        raise TypeError("Expected an input array of unsigned byte data type")
    a = a.ravel() if axis is None else np.moveaxis(a, axis, -1)
    width = 8 * a.shape[-1]
    if count is not None:
        width = count if count >= 0 else width + count
        if width < 0:
            raise ValueError("-count larger than number of elements")
    bits = _numpy._unpack(a, bitorder == "little", width)
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
