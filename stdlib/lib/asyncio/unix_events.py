"""The event loop of this system under the name by which other packages reach for it."""
from .events import DefaultEventLoopPolicy
from .loop import SelectorEventLoop, _UnixSelectorEventLoop
from .watchers import *

__all__ = ["SelectorEventLoop", "DefaultEventLoopPolicy", "AbstractChildWatcher", "SafeChildWatcher", "FastChildWatcher", "PidfdChildWatcher",
           "MultiLoopChildWatcher", "ThreadedChildWatcher"]
