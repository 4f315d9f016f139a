"""Series of polynomials as objects: coefficients from the lowest power, or degree, on.  The other kinds are imported when asked for."""
from . import polynomial
from ._series import Series as _Series
from .polynomial import Polynomial

_kinds = {"Chebyshev": "chebyshev", "Legendre": "legendre", "Hermite": "hermite", "HermiteE": "hermite_e", "Laguerre": "laguerre"}
__all__ = ["Polynomial", *_kinds, "set_default_printstyle"]


def __getattr__(name):
    from importlib import import_module
    if name in _kinds:
        return getattr(import_module(f"numpy.polynomial.{_kinds[name]}"), name)
    if name in (*_kinds.values(), "polyutils"):
        return import_module(f"numpy.polynomial.{name}")
    raise AttributeError(f"module 'numpy.polynomial' has no attribute {name!r}")


def set_default_printstyle(style):
    """'ascii' or 'unicode': how polynomials are printed."""
    if style not in ("unicode", "ascii"):
        raise ValueError(f"Unsupported format string '{style}'. Valid options are 'ascii' and 'unicode'")
    _Series._unicode = style == "unicode"
