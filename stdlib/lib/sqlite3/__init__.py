"""Databases of SQLite, by DB-API 2.0 (PEP 249)."""
from .dbapi2 import *
from .dbapi2 import adapters, converters, enable_callback_tracebacks, enable_shared_cache, version, version_info


def __getattr__(name):
    if name == "Blob":
        from .blob import Blob
        return Blob
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
