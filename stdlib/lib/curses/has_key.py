"""Which keys a terminal has, by its description."""
from . import has_key

__all__ = ["has_key"]
