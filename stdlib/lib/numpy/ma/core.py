"""numpy.ma.core: where numpy keeps what is here in numpy.ma itself."""
from numpy import ma


def __getattr__(name):
    return getattr(ma, name)
