"""isfuture() under its private module's name."""
__all__ = ()

from .futures import isfuture

_PENDING, _CANCELLED, _FINISHED = "PENDING", "CANCELLED", "FINISHED"
