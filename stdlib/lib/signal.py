"""Signals: the functions of the C module _signal, with names for numbers and handlers.

The names are members of IntEnums, and enum is many times the size of everything else here: modules that only need a
number or two (multiprocessing) take them from _signal."""

import _signal
from _signal import (ITIMER_PROF, ITIMER_REAL, ITIMER_VIRTUAL, ItimerError, NSIG, alarm, default_int_handler, getitimer,
                     pause, pidfd_send_signal, pthread_kill, raise_signal, set_wakeup_fd, setitimer, siginterrupt, sigtimedwait,
                     sigwaitinfo, strsignal, struct_siginfo)
from enum import IntEnum as _IntEnum


def _enumeration(kind, chosen):
    """Makes an IntEnum of the constants chosen by name; its members are this module's constants."""
    _IntEnum._convert_(kind, __name__, chosen, source=_signal)


_enumeration("Signals", lambda name: name.startswith("SIG") and name[3] != "_")
_enumeration("Handlers", lambda name: name in ("SIG_DFL", "SIG_IGN"))
_enumeration("Sigmasks", lambda name: name in ("SIG_BLOCK", "SIG_UNBLOCK", "SIG_SETMASK"))


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
