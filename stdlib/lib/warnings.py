"""Warnings: what is shown, what is hidden and what becomes an exception.

A filter is (action, message pattern, category, module pattern, line); the first one that fits decides.  Patterns are
regular expressions, None matches everything; the module re is imported only for filters that have one."""
import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings"]

defaultaction = _defaultaction = "default"
onceregistry = _onceregistry = {}
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
_actions = ("default", "always", "ignore", "module", "once", "error")
_version = 1


class WarningMessage:
    """One warning as catch_warnings(record=True) notes it."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return ("{message : %r, category : %r, filename : %r, lineno : %s, line : %r}"
                % (self.message, self._category_name, self.filename, self.lineno, self.line))


# ---- showing

def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to file (sys.stderr)."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning."""
    return _format_message(WarningMessage(message, category, filename, lineno, None, line))


_original_showwarning = showwarning
_original_formatwarning = formatwarning


def _showwarnmsg_impl(msg):
    file = msg.file
    if file is None:
        file = sys.stderr
        if file is None:
            return
    if formatwarning is _original_formatwarning:
        text = _format_message(msg)
    else:
        text = formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    try:
        file.write(text)
    except OSError:
        pass


def _format_message(msg):
    category = msg.category.__name__
    text = f"{msg.filename}:{msg.lineno}: {category}: {msg.message}\n"
    line = msg.line
    if line is None:
        try:
            import linecache
            line = linecache.getline(msg.filename, msg.lineno)
        except Exception:
            line = None
    if line:
        text += "  %s\n" % line.strip()
    if msg.source is not None and not sys.is_finalizing():
        origin = _origin_of(msg.source)
        text += origin if origin is not None else f"{category}: Enable tracemalloc to get the object allocation traceback\n"
    return text


def _origin_of(source):
    """Where tracemalloc saw the object made: lines of text, none if it was not looking then; None while it does not look."""
    import linecache
    import tracemalloc
    if not tracemalloc.is_tracing():
        return None
    text = ""
    for frame in tracemalloc.get_object_traceback(source) or ():
        text += f'  File "{frame.filename}", lineno {frame.lineno}\n'
        line = linecache.getline(frame.filename, frame.lineno).strip()
        text += f"    {line}\n" if line else ""
    return text and "Object allocated at (most recent call last):\n" + text


def _showwarnmsg(msg):
    if showwarning is not _original_showwarning:
        if not callable(showwarning):
            raise TypeError("warnings.showwarning() must be set to a function or method")
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
    else:
        _showwarnmsg_impl(msg)



# ---- filters

def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Put a filter in front of the list (or at its end)."""
    for holds, otherwise in (
            (action in ("error", "ignore", "always", "default", "module", "once"), f"invalid action: {action!r}"),
            (isinstance(message, str), "message must be a string"),
            (isinstance(category, type), "category must be a class"),
            (isinstance(category, type) and issubclass(category, Warning), "category must be a Warning subclass"),
            (isinstance(module, str), "module must be a string"),
            (isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0")):
        assert holds, otherwise
    if message or module:
        import re
    _add_filter(action, re.compile(message, re.I) if message else None, category, re.compile(module) if module else None,
                lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """A filter that fits every module and message."""
    assert action in ("error", "ignore", "always", "default", "module", "once"), "invalid action: %r" % (action,)
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        try:
            filters.remove(item)
        except ValueError:
            pass
        filters.insert(0, item)
    _filters_mutated()


def _filters_mutated():
    global _version
    _version += 1


def resetwarnings():
    """No filter at all: every warning is shown once for its place."""
    filters[:] = []
    _filters_mutated()


class _OptionError(Exception):
    pass


def _processoptions(args):
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as problem:
            print("Invalid -W option ignored:", problem, file=sys.stderr)


def _setoption(arg):
    parts = arg.split(":")
    if len(parts) > 5:
        raise _OptionError(f"too many fields (max 5): {arg!r}")
    action, message, category, module, lineno = [part.strip() for part in parts + [""] * (5 - len(parts))]
    action = _getaction(action)
    category = _getcategory(category)
    if message or module:
        import re
        message = re.compile(re.escape(message), re.I) if message else None
        module = re.compile(re.escape(module) + r"\Z") if module else None
    _add_filter(action, message or None, category, module or None, _getlineno(lineno), append=False)


def _getlineno(lineno):
    if not lineno:
        return 0
    try:
        lineno = int(lineno)
        if lineno >= 0:
            return lineno
    except ValueError:
        pass
    raise _OptionError(f"invalid lineno {lineno!r}")


def _getaction(action):
    if not action:
        return "default"
    if action == "all":
        return "always"
    for name in _actions:
        if name.startswith(action):
            return name
    raise _OptionError(f"invalid action: {action!r}")


def _getcategory(category):
    if not category:
        return Warning
    module, _, name = category.rpartition(".")
    module = module or "builtins"
    try:
        found = getattr(__import__(module, None, None, [name]), name)
    except ImportError:
        raise _OptionError(f"invalid module name: {module!r}") from None
    except AttributeError:
        raise _OptionError(f"unknown warning category: {category!r}") from None
    if not issubclass(found, Warning):
        raise _OptionError(f"invalid warning category: {category!r}")
    return found


# ---- issuing

@sys._as_builtin
def warn(message, category=None, stacklevel=1, source=None):
    """Issue a warning; stacklevel 2 blames the caller."""
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    try:
        frame = sys._getframe(stacklevel if stacklevel > 1 else 1)
    except ValueError:
        namespace, filename, lineno = sys.__dict__, "sys", 1
    else:
        namespace, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    registry = namespace.get("__warningregistry__")
    if registry is None:
        registry = namespace["__warningregistry__"] = {}
    elif type(message) is str and registry.get((message, category, lineno)) and registry.get("version", 0) == _version:
        return      # told before, as warn_explicit would find
    _issue(message, category, filename, lineno, namespace.get("__name__", "<string>"), registry, source)


def _module_of(filename):
    module = filename or "<unknown>"
    return module[:-3] if module[-3:].lower() == ".py" else module


def _fits(pattern, text):
    return pattern == text if isinstance(pattern, str) else pattern.match(text) is not None


def _action_for(text, category, module, lineno):
    for action, message, kind, where, line in filters:
        if (issubclass(category, kind) and (line == 0 or line == lineno) and (message is None or _fits(message, text))
                and (where is None or _fits(where, module))):
            return action
    return defaultaction


@sys._as_builtin
def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Issue a warning about a place that is known."""
    lineno = int(lineno)
    if module is None:
        module = _module_of(filename)
    _issue(message, category, filename, lineno, module, {} if registry is None else registry, source)


_PLAIN = frozenset({Warning, UserWarning, DeprecationWarning, PendingDeprecationWarning, SyntaxWarning, RuntimeWarning, FutureWarning,
                    ImportWarning, UnicodeWarning, BytesWarning, ResourceWarning, EncodingWarning})    # making them shows nothing


def _issue(message, category, filename, lineno, module, registry, source):
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        if category not in _PLAIN:
            message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = _action_for(text, category, module, lineno)
    if action == "ignore":
        return
    if message is text:
        message = category(message)
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        if onceregistry.setdefault((text, category), 0):
            return
        onceregistry[text, category] = 1
    elif action == "module":
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[text, category, 0] = 1
    elif action == "default":
        registry[key] = 1
    elif action not in ("always", "all"):
        raise RuntimeError("Unrecognized action (%r) in warnings.filters:\n %s" % (action, filters))
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


def _warn_unawaited_coroutine(coro):
    """A coroutine dies that nobody awaited; gilt calls this and not warn, since it can tell where it was made."""
    lines = [f"coroutine '{coro.__qualname__}' was never awaited\n"]
    if coro.cr_origin is not None:
        import linecache
        lines.append("Coroutine created at (most recent call last)\n")
        for filename, lineno, function in reversed(coro.cr_origin):
            lines.append(f'  File "{filename}", line {lineno}, in {function}\n')
            if text := linecache.getline(filename, lineno).strip():
                lines.append(f"    {text}\n")
    warn("".join(lines).rstrip("\n"), RuntimeWarning, stacklevel=2, source=coro)


class catch_warnings:
    """Puts filters and showwarning back at the end of a with block; record=True notes warnings in a list instead."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append("record=True")
        if self._module is not sys.modules["warnings"]:
            args.append("module=" + repr(self._module))
        return "%s(%s)" % (type(self).__name__, ", ".join(args))

    def __enter__(self):
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = self._filters[:]
        module._filters_mutated()
        self._saved = module.showwarning, module._showwarnmsg_impl
        if self._filter is not None:
            module.simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        module._showwarnmsg_impl = log.append
        module.showwarning = module._original_showwarning
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        module = self._module
        module.filters = self._filters
        module._filters_mutated()
        module.showwarning, module._showwarnmsg_impl = self._saved


_processoptions(sys.warnoptions)
