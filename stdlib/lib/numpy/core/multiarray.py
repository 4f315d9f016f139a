"""What pickles of arrays and scalars name."""
from _numpy import _reconstruct, scalar, ndarray, dtype


def __getattr__(name):
    import numpy
    return getattr(numpy, name)
