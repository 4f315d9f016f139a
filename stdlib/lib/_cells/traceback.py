"""Exceptions as a cell's reader wants to see them: the frames of this package and of _prompt are left out, wherever they stand."""
import sys

from _interp import report_text, report_uncaught

FOLDERS = tuple(f"{__file__.rpartition('/_cells/')[0]}/{name}/" for name in ("_cells", "_prompt"))


def without_package(exception):
    """Cuts our own frames out of an exception's traceback and those of its causes and contexts. The exception."""
    waiting, seen = [exception], set()
    while waiting:
        e = waiting.pop()
        if e is None or id(e) in seen:
            continue
        seen.add(id(e))
        e.__traceback__ = _pruned(e.__traceback__)
        waiting += [e.__cause__, e.__context__]
        waiting += getattr(e, "exceptions", ())
    return exception


def _is_own(tb):
    return tb.tb_frame.f_code.co_filename.startswith(FOLDERS)


def _pruned(tb):
    while tb is not None and _is_own(tb):
        tb = tb.tb_next
    first = tb
    while tb is not None:
        following = tb.tb_next
        while following is not None and _is_own(following):
            following = following.tb_next
        if following is not tb.tb_next:
            tb.tb_next = following
        tb = following
    return first


def remember(exception):
    """It becomes sys.last_value, without our own frames."""
    without_package(exception)
    sys.last_type, sys.last_value, sys.last_traceback = type(exception), exception, exception.__traceback__


def show(exception):
    """Tell about an uncaught exception, through sys.excepthook."""
    remember(exception)
    report_uncaught(exception)


def text_of(exception):
    """The same as a text."""
    return report_text(without_package(exception))


def message_of(exception):
    """str(exception), whatever happens in it."""
    try:
        return str(exception)
    except Exception:
        return "<exception str() failed>"
