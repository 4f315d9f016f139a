"""Masked arrays as sets: what is masked is one more value."""
import numpy as np
from numpy import ma
from numpy.ma._making import under
from numpy.ma.core import asarray, getdata, getmask, getmaskarray, masked, nomask


def ediff1d(arr, to_end=None, to_begin=None):
    """The differences of neighbours of all elements in a row, with to_begin before and to_end behind them."""
    arr = asarray(arr).ravel()
    steps = arr[1:] - arr[:-1]
    parts = [ma.ravel(part) for part in (to_begin, steps, to_end) if part is not None]
    return ma.concatenate(parts) if len(parts) > 1 else steps


def unique(ar1, return_index=False, return_inverse=False):
    """Each value once; what is masked is one more, as far as it lies together in order."""
    ar1 = asarray(ar1).ravel()
    order = ar1.argsort(kind="mergesort" if return_index else "quicksort")
    data, mask = getdata(ar1)[order], getmaskarray(ar1)[order]
    begins = np.ones(len(order), bool)
    begins[1:] = np.where(mask[1:] | mask[:-1], mask[1:] != mask[:-1], data[1:] != data[:-1])
    out = (under(data[begins], mask[begins] if getmask(ar1) is not nomask else nomask, ar1._fill_value),)
    if return_index:
        out += (order[begins],)
    if return_inverse:
        back = np.empty(len(order), np.intp)
        back[order] = np.cumsum(begins) - 1
        out += (back,)
    return out if len(out) > 1 else out[0]


def _sorted_both(ar1, ar2):
    both = ma.concatenate((ar1, ar2))
    both.sort()
    return both


def intersect1d(ar1, ar2, assume_unique=False):
    """The values that both have, in order."""
    both = _sorted_both(*((ar1, ar2) if assume_unique else (unique(ar1), unique(ar2))))
    return both[:-1][getdata(both[1:] == both[:-1])]


def union1d(ar1, ar2):
    """The values that one or both have, in order."""
    return unique(ma.concatenate((ma.ravel(ar1), ma.ravel(ar2))))


def setxor1d(ar1, ar2, assume_unique=False):
    """The values that one of both has alone, in order."""
    both = _sorted_both(*((ar1, ar2) if assume_unique else (unique(ar1), unique(ar2))))
    if both.size == 0:
        return both
    values = both.filled()
    differs = np.concatenate(([True], values[1:] != values[:-1], [True]))
    return both[differs[1:] & differs[:-1]]


def in1d(ar1, ar2, assume_unique=False, invert=False):
    """For each element of ar1 in a row: is it in ar2?"""
    ar1, ar2 = asarray(ar1).ravel(), asarray(ar2).ravel()
    values = unique(ar1) if not assume_unique else ar1
    found = np.in1d(getdata(values), ar2.compressed(), invert=invert)
    found = ma.array(found, mask=getmask(values)) if getmask(values) is not nomask else asarray(found)
    if assume_unique:
        return found
    _, inverse = unique(ar1, return_inverse=True)
    return found[inverse]


def isin(element, test_elements, assume_unique=False, invert=False):
    """For each element: is it among test_elements?"""
    element = asarray(element)
    return in1d(element, test_elements, assume_unique, invert).reshape(element.shape)


def setdiff1d(ar1, ar2, assume_unique=False):
    """The values of ar1 that ar2 has not."""
    ar1 = asarray(ar1).ravel() if assume_unique else unique(ar1)
    found = getdata(in1d(ar1, ar2, True, True)) | getmaskarray(ar1)
    return ar1[found]
