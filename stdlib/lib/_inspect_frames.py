"""Frames, and what generators and coroutines are doing: a part of inspect."""
import collections
import sys

from _inspect_source import findsource
from inspect import (CO_VARARGS, CO_VARKEYWORDS, CORO_CLOSED, CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, GEN_CLOSED, GEN_CREATED,
                     GEN_RUNNING, GEN_SUSPENDED, iscode, isframe, isgenerator, istraceback)

ArgInfo = collections.namedtuple("ArgInfo", "args varargs keywords locals", module="inspect")
Arguments = collections.namedtuple("Arguments", "args varargs varkw", module="inspect")


def getargs(co):
    """Names of the parameters of a code object; keyword-only ones are among args."""
    if not iscode(co):
        raise TypeError("{!r} is not a code object".format(co))
    count = co.co_argcount + co.co_kwonlyargcount
    stars = iter(co.co_varnames[count:])
    varargs = next(stars) if co.co_flags & CO_VARARGS else None
    varkw = next(stars) if co.co_flags & CO_VARKEYWORDS else None
    return Arguments(list(co.co_varnames[:co.co_argcount]) + list(co.co_varnames[co.co_argcount:count]), varargs, varkw)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
                    formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value)):
    """What getargvalues gave, as text."""
    shown = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        shown.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        shown.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return "(" + ", ".join(shown) + ")"


def getargvalues(frame):
    """The arguments that a frame was called with."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


class Traceback(collections.namedtuple("_Traceback", "filename lineno function code_context index")):
    """Where a frame is, and the source around; .positions is no field, so that old programs can unpack the others."""

    __module__ = "inspect"

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return _with_positions(self)


class FrameInfo(collections.namedtuple("_FrameInfo", "frame filename lineno function code_context index")):
    """The same with the frame in front."""

    __module__ = "inspect"

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return _with_positions(self)


def _with_positions(record):
    fields = [f"{name}={getattr(record, name)!r}" for name in (*record._fields, "positions")]
    return f"{type(record).__name__}({', '.join(fields)})"


def _positions_of(code, at):
    """The columns of an instruction, given its place in bytes."""
    import dis
    import itertools
    found = next(itertools.islice(code.co_positions(), at // 4, None), None) if at >= 0 else None     # four bytes each
    return found and dis.Positions(*found)


def getlineno(frame):
    """The line a frame is at."""
    return frame.f_lineno


def currentframe():
    """The caller's frame."""
    return sys._getframe(1)


def getframeinfo(frame, context=1):
    """File, line, function and some source lines of a frame or traceback."""
    is_traceback = istraceback(frame)
    if not is_traceback and not isframe(frame):
        raise TypeError("{!r} is not a frame or traceback object".format(frame))
    lineno = frame.tb_lineno if is_traceback else frame.f_lineno
    at = frame.tb_lasti if is_traceback else frame.f_lasti
    frame = frame.tb_frame if is_traceback else frame
    positions = _positions_of(frame.f_code, at)
    filename = frame.f_code.co_filename
    lines = index = None
    if context > 0:
        try:
            every, _ = findsource(frame)
        except OSError:
            pass
        else:
            start = max(0, min(lineno - 1 - context // 2, len(every) - context))
            lines = every[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index, positions=positions)


def getouterframes(frame, context=1):
    """Records of a frame and all its callers."""
    result = []
    while frame:
        info = getframeinfo(frame, context)
        result.append(FrameInfo(frame, *info, positions=info.positions))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    """Records of a traceback's frames."""
    result = []
    while tb:
        info = getframeinfo(tb, context)
        result.append(FrameInfo(tb.tb_frame, *info, positions=info.positions))
        tb = tb.tb_next
    return result


def stack(context=1):
    """Records of the caller and all above it."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Records of the exception that is being handled."""
    return getinnerframes(sys.exc_info()[2], context)


# ---- generators and coroutines

def getgeneratorstate(generator):
    """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_frame is None:
        return GEN_CLOSED
    return GEN_SUSPENDED if generator.gi_suspended else GEN_CREATED


def getgeneratorlocals(generator):
    """The local variables of a generator that has not ended."""
    if not isgenerator(generator):
        raise TypeError("{!r} is not a Python generator".format(generator))
    return generator.gi_frame.f_locals if generator.gi_frame is not None else {}


def getcoroutinestate(coroutine):
    """CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_frame is None:
        return CORO_CLOSED
    return CORO_SUSPENDED if coroutine.cr_suspended else CORO_CREATED


def getcoroutinelocals(coroutine):
    """The local variables of a coroutine that has not ended."""
    return coroutine.cr_frame.f_locals if coroutine.cr_frame is not None else {}
