"""Variables whose value depends on the context that runs: see PEP 567."""
from _contextvars import Context, ContextVar, Token, copy_context

__all__ = ("Context", "ContextVar", "Token", "copy_context")
