"""Masked arrays: an array and, beside it, a mask of the elements that do not count.

Ufuncs compute with all elements and join the masks; where a function is not defined (x / 0, log(0)) the result is masked, too.
What programs need less often is in extras, which is imported when something of it is asked for.
"""
import importlib as _importlib

from numpy.ma import core
from numpy.ma.core import *
from numpy.ma.core import _mareconstruct


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(f"module 'numpy.ma' has no attribute {name!r}")
    if name in ("extras", "mrecords", "testutils"):
        return _importlib.import_module("numpy.ma." + name)
    try:
        value = getattr(_importlib.import_module("numpy.ma.extras"), name)
    except AttributeError:
        raise AttributeError(f"module 'numpy.ma' has no attribute {name!r}") from None
    globals()[name] = value
    return value
