"""Processes that work together: Process, Pool, Queue, Pipe, locks, shared memory, managers.

Everything here is a method of the default context (context.py); get_context() gives others.
"""
import sys

from . import context, process, reduction as reducer
from .context import (AuthenticationError, BufferTooShort, Process, ProcessError, TimeoutError, default_context)
from .process import active_children, current_process, parent_process

__all__ = [name for name in dir(default_context) if not name.startswith("_")]
globals().update((name, getattr(default_context, name)) for name in __all__)

SUBDEBUG = 5
SUBWARNING = 25

if "__main__" in sys.modules:       # spawned children know the main module's classes by this name
    sys.modules.setdefault("__mp_main__", sys.modules["__main__"])
