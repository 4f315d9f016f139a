"""numpy.lib: its modules that are here are stride_tricks and scimath."""

from . import scimath, stride_tricks

__all__ = ["scimath", "stride_tricks"]
