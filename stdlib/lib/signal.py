"""Signals: the functions of the C module _signal, with names for numbers and handlers.

The names are members of small classes that behave as IntEnum does, without the cost of importing it."""

import _signal
from _signal import (ITIMER_PROF, ITIMER_REAL, ITIMER_VIRTUAL, ItimerError, NSIG, alarm, default_int_handler, getitimer,
                     pause, pthread_kill, raise_signal, set_wakeup_fd, setitimer, siginterrupt, sigtimedwait,
                     sigwaitinfo, strsignal, struct_siginfo)


class _Names(type):
    """The class of classes whose instances are ints with names, as members of an IntEnum are."""

    def __iter__(cls):
        return iter(cls._members.values())

    def __len__(cls):
        return len(cls._members)

    def __getitem__(cls, name):
        return cls._members[name]

    def __contains__(cls, value):
        return value in cls._by_value

    def __call__(cls, value):
        try:
            return cls._by_value[value]
        except KeyError:
            raise ValueError(f"{value!r} is not a valid {cls.__name__}") from None

    @property
    def __members__(cls):
        return dict(cls._members)

    def __repr__(cls):
        return f"<enum {cls.__name__!r}>"


class _Number(int, metaclass=_Names):
    """An int that knows its name."""

    name = property(lambda self: self._name)
    value = property(int)
    __str__ = int.__repr__

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name}: {int(self)}>"

    def __reduce__(self):
        return type(self), (int(self),)


def _enumeration(kind, names):
    """A class of such ints; they go into this module's namespace, too.  Of several names for one, the first is shown."""
    kind = _Names(kind, (_Number,), {"__module__": __name__, "_members": {}, "_by_value": {}})
    for name in names:
        value = getattr(_signal, name)
        member = kind._by_value.get(value)
        if member is None:
            member = kind._by_value[value] = int.__new__(kind, value)
            member._name = name
            kind._members[name] = member
        setattr(kind, name, member)
        globals()[name] = member
    return kind


_names = sorted((name for name in dir(_signal) if name.startswith("SIG") and name[3] != "_"),
                key=lambda name: (getattr(_signal, name), name in ("SIGIOT", "SIGCLD", "SIGPOLL")))
Signals = _enumeration("Signals", _names)
Handlers = _enumeration("Handlers", ["SIG_DFL", "SIG_IGN"])
Sigmasks = _enumeration("Sigmasks", ["SIG_BLOCK", "SIG_UNBLOCK", "SIG_SETMASK"])


def _named(value, kind):
    """The member of an enumeration with this value, or the value itself."""
    try:
        return kind(value)
    except (ValueError, TypeError):
        return value


def _plain(value):
    """What C understands: a number for a member of an enumeration."""
    return int(value) if isinstance(value, int) else value


def signal(signalnum, handler):
    """Choose what handles a signal (a function of number and frame, SIG_IGN or SIG_DFL); the former handler."""
    return _named(_signal.signal(_plain(signalnum), _plain(handler)), Handlers)


def getsignal(signalnum):
    """The present handler of a signal; None if it is not a Python one."""
    return _named(_signal.getsignal(signalnum), Handlers)


def _named_set(numbers):
    return {_named(number, Signals) for number in numbers}


def pthread_sigmask(how, mask):
    """Change which signals this thread blocks; the former set."""
    return _named_set(_signal.pthread_sigmask(how, mask))


def sigpending():
    """The blocked signals that have come."""
    return _named_set(_signal.sigpending())


def sigwait(sigset):
    """Wait for one of these signals and take it."""
    return _named(_signal.sigwait(sigset), Signals)


def valid_signals():
    """All signal numbers."""
    return _named_set(_signal.valid_signals())
