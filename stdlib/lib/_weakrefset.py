"""The home of WeakSet in CPython."""
from weakref import WeakSet

__all__ = ["WeakSet"]
