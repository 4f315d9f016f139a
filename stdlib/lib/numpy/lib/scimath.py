"""Functions that leave the real numbers where they must: numpy.emath, numpy.lib.scimath."""

import numpy as np
from numpy._dispatch import publish as _publish

__all__ = ["sqrt", "log", "log2", "logn", "log10", "power", "arccos", "arcsin", "arctanh"]


def _complex_if(x, outside):
    """x, as complex numbers if any of its real ones lies outside."""
    x = np.asarray(x)
    if x.dtype.kind != "c" and np.any(outside(x)):
        return x.astype(np.complex64 if x.dtype.itemsize <= (2 if x.dtype.kind in "iu" else 4) and x.dtype.kind != "i" else np.complex128)
    return x


def _negative(x):
    return x < 0


def _beyond_one(x):
    return abs(x) > 1


def sqrt(x):
    """The square root; complex where an element is below 0."""
    return np.sqrt(_complex_if(x, _negative))


def log(x):
    """The natural logarithm; complex where an element is below 0."""
    return np.log(_complex_if(x, _negative))


def log10(x):
    """The logarithm to base 10; complex where an element is below 0."""
    return np.log10(_complex_if(x, _negative))


def log2(x):
    """The logarithm to base 2; complex where an element is below 0."""
    return np.log2(_complex_if(x, _negative))


def logn(n, x):
    """The logarithm of x to base n; complex where an element is below 0."""
    return np.log(_complex_if(x, _negative)) / np.log(_complex_if(n, _negative))


def power(x, p):
    """x ** p; complex where an element of x is below 0, float where one of p is."""
    p = np.asarray(p)
    if p.dtype.kind in "iu" and np.any(p < 0):
        p = p.astype(float)
    return np.power(_complex_if(x, _negative), p)


def arccos(x):
    """The angle with this cosine; complex beyond -1 and 1."""
    return np.arccos(_complex_if(x, _beyond_one))


def arcsin(x):
    """The angle with this sine; complex beyond -1 and 1."""
    return np.arcsin(_complex_if(x, _beyond_one))


def arctanh(x):
    """The number with this hyperbolic tangent; complex beyond -1 and 1."""
    return np.arctanh(_complex_if(x, _beyond_one))


_publish(globals(), "numpy.lib.scimath")
