"""What pickles of protocol 5 name."""
from _numpy import frombuffer


def _frombuffer(buf, dtype, shape, order):
    return frombuffer(buf, dtype=dtype).reshape(shape, order=order)


def __getattr__(name):
    import numpy
    return getattr(numpy, name)
