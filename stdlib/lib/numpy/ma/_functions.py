"""Methods of masked arrays as functions, and numpy.ma's own names for numpy's types."""
import numpy as np
from numpy.ma._array import MaskedArray
from numpy.ma._fills import maximum_fill_value, minimum_fill_value
from numpy.ma._operations import Extremum, functions


def _method(name, reversed=False):
    own = getattr(MaskedArray, name)

    def function(a, *args, **params):
        if reversed and args:
            a, args = args[0], (a,) + args[1:]
        found = getattr(type(a), name, None) if isinstance(a, MaskedArray) else own
        return found(a if isinstance(a, MaskedArray) else MaskedArray(a), *args, **params)
    function.__name__ = function.__qualname__ = name
    function.__doc__ = f"{name}(a, ...): the method of masked arrays, of any array.\n\n{own.__doc__ or ''}"
    return function


all, any, anomalies, anom, argmax, argmin, compress_method, count, cumprod, cumsum = map(
    _method, ("all", "any", "anom", "anom", "argmax", "argmin", "compress", "count", "cumprod", "cumsum"))
copy, diagonal, harden_mask, ids, mean, nonzero, prod, product, ravel, repeat = map(
    _method, ("copy", "diagonal", "harden_mask", "ids", "mean", "nonzero", "prod", "prod", "ravel", "repeat"))
shrink_mask, soften_mask, std, sum, swapaxes, trace, var, squeeze, clip, flatten = map(
    _method, ("shrink_mask", "soften_mask", "std", "sum", "swapaxes", "trace", "var", "squeeze", "clip", "flatten"))
compress = _method("compress", reversed=True)


def take(a, indices, axis=None, out=None, mode="raise"):
    """The elements of a at these places."""
    return (a if isinstance(a, MaskedArray) else MaskedArray(a)).take(indices, axis=axis, out=out, mode=mode)


def _extreme(name):
    def function(obj, axis=None, out=None, fill_value=None, keepdims=False):
        more = {"keepdims": True} if keepdims else {}
        return getattr(MaskedArray, name)(obj if isinstance(obj, MaskedArray) else MaskedArray(obj), axis=axis, out=out, fill_value=fill_value, **more)
    function.__name__ = function.__qualname__ = name
    function.__doc__ = f"{name}(obj, axis=None, out=None, fill_value=None, keepdims=False): the method of masked arrays, of any array."
    return function


min, max, ptp = map(_extreme, ("min", "max", "ptp"))
amin, amax = min, max
minimum = Extremum(np.minimum, functions["less"], minimum_fill_value)
maximum = Extremum(np.maximum, functions["greater"], maximum_fill_value)


def round_(a, decimals=0, out=None):
    """The elements rounded to decimals places, into out if it is given."""
    if out is None:
        return np.round_(a, decimals, out)
    np.round_(np.ma.getdata(a), decimals, np.ma.getdata(out))
    if hasattr(out, "_mask"):
        out._mask = np.ma.getmask(a)
    return out


round = round_


def argsort(a, axis=None, kind=None, order=None, endwith=True, fill_value=None):
    """The places of the elements in order; masked ones are last (endwith=False: first)."""
    a = np.asanyarray(a)
    axis = -1 if axis is None else axis
    if isinstance(a, MaskedArray):
        return a.argsort(axis=axis, kind=kind, order=order, endwith=endwith, fill_value=fill_value)
    return a.argsort(axis=axis, kind=kind, order=order)


def sort(a, axis=-1, kind=None, order=None, endwith=True, fill_value=None):
    """A copy with the elements in order; masked ones are last (endwith=False: first)."""
    a = np.array(a, copy=True, subok=True)
    if axis is None:
        a, axis = a.flatten(), 0
    if isinstance(a, MaskedArray):
        a.sort(axis=axis, kind=kind, order=order, endwith=endwith, fill_value=fill_value)
    else:
        a.sort(axis=axis, kind=kind, order=order)
    return a


def compressed(x):
    """What is not masked, in a row."""
    return np.ma.asanyarray(x).compressed()
