"""The event loop of this system under the name by which other packages reach for it."""
from .events import DefaultEventLoopPolicy
from .loop import SelectorEventLoop, _UnixSelectorEventLoop

__all__ = ["SelectorEventLoop", "DefaultEventLoopPolicy"]
