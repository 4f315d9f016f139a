"""Coroutines that take turns in one thread.

    exceptions, events   errors; the running loop, handles, policies
    loop                 the event loop: what is ready, what is due, descriptors watched by epoll
    coroutines           what is one
    futures, tasks       results to come; coroutines that run; gather, wait, wait_for, shield, as_completed
    taskgroups, timeouts, locks, queues, runners, threads
    streams, subprocess  sockets, pipes and programs; imported when they are first named, as are
    protocols, transports   the same for programs that want to be called
    sslproto, securestreams   both through TLS
    trsock               what all of these show of their sockets
    watchers             for programs that start processes themselves
"""
import sys

from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .loop import *
from .locks import *
from .queues import *
from .runners import *
from .taskgroups import *
from .tasks import *
from .threads import *
from .timeouts import *

_LATER = {**dict.fromkeys(("base_events", "base_subprocess", "constants", "log", "selector_events", "sslproto", "trsock", "unix_events"), ()),
          "protocols": ("BaseProtocol", "Protocol", "BufferedProtocol", "DatagramProtocol", "SubprocessProtocol"),
          "transports": ("BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport",
                         "SubprocessTransport"),
          "streams": ("StreamReader", "StreamReaderProtocol", "StreamWriter", "Server", "open_connection", "start_server",
                      "open_unix_connection", "start_unix_server"),
          "subprocess": ("create_subprocess_exec", "create_subprocess_shell"),
          "watchers": ("AbstractChildWatcher", "SafeChildWatcher", "FastChildWatcher", "PidfdChildWatcher", "MultiLoopChildWatcher",
                       "ThreadedChildWatcher")}
__all__ = [name for name in dir() if not name.startswith("_") and name not in
           ("sys", "events", "exceptions", "futures", "loop", "locks", "queues", "runners", "taskgroups", "tasks", "threads", "timeouts",
            "coroutines")]
__all__ += [name for names in _LATER.values() for name in names]


def __dir__():
    return sorted({*globals(), *__all__})


@sys._as_builtin
def __getattr__(name):
    from importlib import import_module
    for module, names in _LATER.items():
        if name == module or name in names:
            found = import_module("." + module, __name__)
            value = found if name == module else getattr(found, name)
            globals()[name] = value
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
