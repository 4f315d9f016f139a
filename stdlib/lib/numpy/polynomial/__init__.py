"""Polynomials as objects: coefficients from the lowest power on."""
from . import polynomial
from .polynomial import Polynomial

__all__ = ["Polynomial", "polynomial", "set_default_printstyle"]


def set_default_printstyle(style):
    """'ascii' or 'unicode': how polynomials are printed."""
    if style not in ("unicode", "ascii"):
        raise ValueError(f"Unsupported format string '{style}'. Valid options are 'ascii' and 'unicode'")
    Polynomial._unicode = style == "unicode"
