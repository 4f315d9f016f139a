"""What the kinds of series share: intervals and how one is mapped to another."""
import numpy as np

from numpy._polynomials import RankWarning
from ._series import as_series as _checked, coefficients, format_float, trimmed as trimcoef

__all__ = ["RankWarning", "as_series", "trimseq", "trimcoef", "format_float", "getdomain", "mapdomain", "mapparms"]


def trimseq(seq):
    """Without zeros at its end; one element stays."""
    last = len(seq)
    while last > 1 and seq[last - 1] == 0:
        last -= 1
    return seq[:last]


def as_series(alist, trim=True):
    """The lists as arrays of one dimension and of one type."""
    arrays = [_checked(a) for a in alist]
    kind = np.result_type(*arrays)
    return [(trimcoef(a) if trim else a).astype(kind) for a in arrays]


def getdomain(x):
    """The least interval (of complex numbers: rectangle) around x."""
    x = coefficients(x)
    if x.dtype.kind != "c":
        return np.array((x.min(), x.max()))
    return np.array((complex(x.real.min(), x.imag.min()), complex(x.real.max(), x.imag.max())))


def mapparms(old, new):
    """offset and scale: the interval `old` is mapped to `new` by offset + scale x."""
    (a, b), (c, d) = old, new
    return (b * c - a * d) / (b - a), (d - c) / (b - a)


def mapdomain(x, old, new):
    """x, mapped as the interval `old` is to `new`."""
    offset, scale = mapparms(old, new)
    return offset + scale * np.asanyarray(x)
