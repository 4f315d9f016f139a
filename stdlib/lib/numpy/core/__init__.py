"""numpy.core: where numpy keeps what is here in numpy itself, under the names that pickles, tracebacks and older programs use."""
import importlib
import sys
import types

import numpy

_parts = {"umath": "numpy", "fromnumeric": "numpy", "numerictypes": "numpy", "shape_base": "numpy", "function_base": "numpy",
          "getlimits": "numpy", "einsumfunc": "numpy", "records": "numpy.rec", "defchararray": "numpy.char"}


class _Part(types.ModuleType):
    """A module whose names are another's."""

    def __getattr__(self, name):
        if not name.startswith("__"):
            return getattr(importlib.import_module(_parts[self.__name__.rpartition(".")[2]]), name)
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")


for _name in _parts:
    globals()[_name] = sys.modules[f"numpy.core.{_name}"] = _Part(f"numpy.core.{_name}")


def __getattr__(name):
    if name in ("multiarray", "numeric", "arrayprint"):
        return importlib.import_module(f"numpy.core.{name}")
    if name.startswith("_"):
        raise AttributeError(f"module 'numpy.core' has no attribute {name!r}")
    return getattr(numpy, name)
