"""The event loop under the name by which other packages reach for it."""
from .loop import BaseEventLoop, _run_until_complete_cb
from .streams import Server

__all__ = ["BaseEventLoop", "Server"]
