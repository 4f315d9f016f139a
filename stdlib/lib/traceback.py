"""Stack traces as text and as data.

Exceptions are taken apart once (TracebackException) and formatted from that.  The interpreter's own reports come from C
(interp/report.c); what stands under a line comes from there (_interp)."""
import linecache
import sys
from _collections_abc import Sequence
from _interp import caret_line
from itertools import islice

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
           "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb"]

_RECURSIVE_CUTOFF = 3
_cause_message = "\nThe above exception was the direct cause of the following exception:\n\n"
_context_message = "\nDuring handling of the above exception, another exception occurred:\n\n"


class _Sentinel:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Sentinel()


# ---- short forms

def _output(file):
    return sys.stderr if file is None else file


def print_list(extracted_list, file=None):
    """Print what extract_tb or extract_stack gave."""
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=_output(file), end="")


def format_list(extracted_list):
    """The same as a list of strings."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print up to limit entries of a traceback."""
    print_list(extract_tb(tb, limit), file)


def format_tb(tb, limit=None):
    """The same as a list of strings."""
    return extract_tb(tb, limit).format()


def extract_tb(tb, limit=None):
    """The entries of a traceback, outermost first."""
    return StackSummary._extract(_tb_frames(tb), limit=limit)


def _parts(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _sentinel:
        return exc, value, tb
    if exc is None:
        return None, None, None
    if isinstance(exc, BaseException):
        return type(exc), exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True):
    """Print an exception and its traceback."""
    kind, value, tb = _parts(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True):
    """The same as a list of strings."""
    kind, value, tb = _parts(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_sentinel):
    """The lines about the exception itself."""
    if value is _sentinel:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only())


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print_exception(*sys.exc_info(), limit, file, chain)


def format_exc(limit=None, chain=True):
    """The same as a string."""
    return "".join(format_exception(*sys.exc_info(), limit, chain))


def print_last(limit=None, file=None, chain=True):
    """Print the exception that the prompt showed last."""
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def _caller(f):
    return sys._getframe(2) if f is None else f


def print_stack(f=None, limit=None, file=None):
    """Print the calls that lead to this line (or to frame f)."""
    print_list(extract_stack(_caller(f), limit), file)


def format_stack(f=None, limit=None):
    """The same as a list of strings."""
    return format_list(extract_stack(_caller(f), limit))


def extract_stack(f=None, limit=None):
    """The same as data."""
    stack = StackSummary.extract(walk_stack(_caller(f)), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Forget the local variables of all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


# ---- frames

class FrameSummary:
    """One entry: where, in which function, the source line, and (if wanted) the locals as text."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.locals = {k: repr(v) for k, v in locals.items()} if locals else None
        if lookup_line:
            self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno and self.name == other.name
                    and self.locals == other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4

    @property
    def _original_line(self):
        """The source line with its indentation, which positions count from; read when it is first wanted."""
        if self._line is None and self.lineno is not None:
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line

    @property
    def line(self):
        line = self._original_line
        return None if line is None else line.strip()


def walk_stack(f):
    """(frame, line) of frame f and all its callers."""
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """(frame, line) of the entries of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _tb_frames(tb):
    while tb is not None:
        yield tb.tb_frame, (tb.tb_lineno, *_columns(tb.tb_frame.f_code, tb.tb_lasti))
        tb = tb.tb_next


def _columns(code, lasti):
    """(end line, column, end column) of an instruction."""
    if lasti < 0:
        return None, None, None
    for _, end_line, col, end_col in islice(code.co_positions(), lasti // 4, None):
        return end_line, col, end_col
    return None, None, None


def _limited(frames, limit):
    """The first `limit` of them, the last ones if it is negative; None: as sys.tracebacklimit says."""
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        limit = limit if limit is None else max(limit, 0)
    if limit is None or limit >= 0:
        return islice(frames, limit)
    from collections import deque
    return deque(frames, maxlen=-limit)


class StackSummary(list):
    """A list of FrameSummary."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Made of pairs (frame, line)."""
        extended = ((frame, (lineno, None, None, None)) for frame, lineno in frame_gen)
        return klass._extract(extended, limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)

    @classmethod
    def _extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        result = klass()
        for frame, (lineno, end_lineno, colno, end_colno) in _limited(frame_gen, limit):
            code = frame.f_code
            filename = code.co_filename
            if filename not in linecache.cache:
                linecache.lazycache(filename, frame.f_globals)
            result.append(FrameSummary(filename, lineno, code.co_name, lookup_line=False,
                                       locals=frame.f_locals if capture_locals else None,
                                       end_lineno=end_lineno, colno=colno, end_colno=end_colno))
        for name in {summary.filename for summary in result}:
            linecache.checkcache(name)
        for summary in result if lookup_lines else ():
            summary.line                # is read now
        return result

    @classmethod
    def from_list(klass, a_list):
        """Made of FrameSummary objects or old four-tuples."""
        def summary(filename, lineno, name, line):
            return FrameSummary(filename, lineno, name, line=line)
        return StackSummary(entry if isinstance(entry, FrameSummary) else summary(*entry) for entry in a_list)

    def format_frame_summary(self, frame_summary):
        """The lines of one entry."""
        rows = ['  File "{}", line {}, in {}\n'.format(frame_summary.filename, frame_summary.lineno, frame_summary.name)]
        if frame_summary.line:
            rows.append("    {}\n".format(frame_summary.line))
            if frame_summary.colno is not None and frame_summary.end_colno is not None:
                carets = caret_line(frame_summary._original_line.rstrip("\r\n"), frame_summary.lineno,
                                    frame_summary.end_lineno, frame_summary.colno, frame_summary.end_colno)
                if carets is not None:
                    rows.append(carets)
        if frame_summary.locals:
            rows += ["    {} = {}\n".format(name, value) for name, value in sorted(frame_summary.locals.items())]
        return "".join(rows)

    def format(self):
        """One string an entry; many equal ones in a row are counted."""
        result = []
        last, count = None, 0
        for summary in self:
            text = self.format_frame_summary(summary)
            if text is None:
                continue
            place = summary.filename, summary.lineno, summary.name
            if place != last or last is None:
                self._repeated(result, count)
                last, count = place, 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        self._repeated(result, count)
        return result

    @staticmethod
    def _repeated(result, count):
        if count > _RECURSIVE_CUTOFF:
            count -= _RECURSIVE_CUTOFF
            result.append(f"  [Previous line repeated {count} more time{'s' if count > 1 else ''}]\n")


# ---- exceptions

def _safe_string(value, what, func=str):
    try:
        return func(value)
    except Exception:
        return f"<{what} {func.__name__}() failed>"


def _format_final_exc_line(etype, value):
    text = _safe_string(value, "exception")
    return "%s: %s\n" % (etype, text) if value is not None and text else "%s\n" % etype


class _Context:
    """The margin of nested groups."""

    def __init__(self):
        self.seen = set()
        self.exception_group_depth = 0
        self.need_close = False

    def indent(self):
        return " " * (2 * self.exception_group_depth)

    def emit(self, text, margin_char=None):
        margin = self.indent()
        if self.exception_group_depth:
            margin += (margin_char or "|") + " "
        for piece in [text] if isinstance(text, str) else text:
            if margin:
                piece = "".join(margin + line for line in piece.splitlines(True))
            yield piece


class TracebackException:
    """An exception prepared for printing: keeps text only, no objects and frames."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        is_first = _seen is None
        _seen = set() if is_first else _seen
        _seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract(_tb_frames(exc_traceback), limit=limit, lookup_lines=lookup_lines,
                                           capture_locals=capture_locals)
        self.exc_type = exc_type
        self._str = _safe_string(exc_value, "exception")
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        if exc_type and issubclass(exc_type, SyntaxError):
            self._take_place(exc_value)
        if lookup_lines:
            self._load_lines()
        if is_first and exc_value is not None:
            self._take_others(exc_value, compact, dict(
                limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals,
                max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=_seen))

    def _take_others(self, value, compact, options):
        """The causes, contexts and members of groups: one after the other, since chains may be long."""
        seen, waiting = options["_seen"], [(self, value)]

        def prepare(e):
            made = TracebackException(type(e), e, e.__traceback__, **options)
            waiting.append((made, e))
            return made

        while waiting:
            one, value = waiting.pop()
            cause, context = value.__cause__, value.__context__
            if cause is not None and id(cause) not in seen:
                one.__cause__ = prepare(cause)
            wanted = not compact or (cause is None and not value.__suppress_context__)
            if context is not None and wanted and id(context) not in seen:
                one.__context__ = prepare(context)
            if isinstance(value, BaseExceptionGroup):
                one.exceptions = [prepare(e) for e in value.exceptions]

    def _take_place(self, value):
        self.filename = value.filename
        self.lineno = str(value.lineno) if value.lineno is not None else None
        self.end_lineno = str(value.end_lineno) if value.end_lineno is not None else None
        self.text = value.text
        self.offset = value.offset
        self.end_offset = value.end_offset
        self.msg = value.msg

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Made of an exception object."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def _load_lines(self):
        for frame in self.stack:
            frame.line

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self):
        """The lines about the exception itself: type, text, place of a syntax error, notes."""
        if self.exc_type is None:
            yield _format_final_exc_line(None, self._str)
            return
        name = self.exc_type.__qualname__
        module = self.exc_type.__module__
        if module not in ("__main__", "builtins"):
            name = (module if isinstance(module, str) else "<unknown>") + "." + name
        if not issubclass(self.exc_type, SyntaxError):
            yield _format_final_exc_line(name, self._str)
        else:
            yield from self._format_syntax_error(name)
        notes = self.__notes__
        if notes is None:
            return
        if isinstance(notes, Sequence):
            for note in notes:
                yield from [line + "\n" for line in _safe_string(note, "note").split("\n")]
        else:
            yield _safe_string(notes, "__notes__", func=repr)

    def _format_syntax_error(self, name):
        suffix = ""
        if self.lineno is not None:
            yield '  File "{}", line {}\n'.format(self.filename or "<string>", self.lineno)
        elif self.filename is not None:
            suffix = " ({})".format(self.filename)
        if self.lineno is not None and self.text is not None:
            whole = self.text.rstrip("\n")
            text = whole.lstrip(" \n\f")
            spaces = len(whole) - len(text)
            yield "    {}\n".format(text)
            if self.offset is not None:
                yield from self._syntax_carets(text, spaces)
        yield "{}: {}{}\n".format(name, self.msg or "<no detail available>", suffix)

    def _syntax_carets(self, text, spaces):
        """The line of carets.  CPython 3.11 compares columns here even where the fault ends on another line."""
        offset = self.offset
        end = self.end_offset if self.end_offset not in (None, 0) else offset
        if offset == end or end == -1:
            end = offset + 1
        column, end_column = offset - 1 - spaces, end - 1 - spaces
        if column >= 0:
            blanks = "".join(c if c.isspace() else " " for c in text[:column])
            yield "    {}{}\n".format(blanks, "^" * (end_column - column))

    def _chain(self, with_chain):
        """(text before or None, exception), the first to be printed first."""
        rows, exc = [], self
        while exc is not None:
            if with_chain and exc.__cause__ is not None:
                joint, before = _cause_message, exc.__cause__
            elif with_chain and exc.__context__ is not None and not exc.__suppress_context__:
                joint, before = _context_message, exc.__context__
            else:
                joint = before = None
            rows.append((joint, exc))
            exc = before
        return reversed(rows)

    def format(self, *, chain=True, _ctx=None):
        """All lines, each string ending with a newline."""
        ctx = _Context() if _ctx is None else _ctx
        for joint, exc in self._chain(chain):
            if joint is not None:
                yield from ctx.emit(joint)
            if exc.exceptions is None:
                if exc.stack:
                    yield from ctx.emit("Traceback (most recent call last):\n")
                    yield from ctx.emit(exc.stack.format())
                yield from ctx.emit(exc.format_exception_only())
            elif ctx.exception_group_depth > self.max_group_depth:
                yield from ctx.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from self._format_group(exc, ctx, chain)

    def _format_group(self, exc, ctx, chain):
        outermost = ctx.exception_group_depth == 0
        if outermost:
            ctx.exception_group_depth += 1
        if exc.stack:
            yield from ctx.emit("Exception Group Traceback (most recent call last):\n",
                                margin_char="+" if outermost else None)
            yield from ctx.emit(exc.stack.format())
        yield from ctx.emit(exc.format_exception_only())
        count = len(exc.exceptions)
        shown = count if count <= self.max_group_width else self.max_group_width + 1
        ctx.need_close = False
        for i in range(shown):
            last = i == shown - 1
            if last:
                ctx.need_close = True
            cut = i >= self.max_group_width
            label = "..." if cut else f"{i + 1}"
            yield ctx.indent() + ("+-" if i == 0 else "  ") + f"+---------------- {label} ----------------\n"
            ctx.exception_group_depth += 1
            if cut:
                more = count - self.max_group_width
                yield from ctx.emit(f"and {more} more exception{'s' if more > 1 else ''}\n")
            else:
                yield from exc.exceptions[i].format(chain=chain, _ctx=ctx)
            if last and ctx.need_close:
                yield ctx.indent() + "+------------------------------------\n"
                ctx.need_close = False
            ctx.exception_group_depth -= 1
        if outermost:
            ctx.exception_group_depth = 0

    def print(self, *, file=None, chain=True):
        """Print all lines."""
        for line in self.format(chain=chain):
            print(line, file=_output(file), end="")
