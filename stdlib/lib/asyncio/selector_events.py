"""The event loop's base under the name by which other packages reach for it."""
from .loop import BaseEventLoop as BaseSelectorEventLoop

__all__ = ["BaseSelectorEventLoop"]
