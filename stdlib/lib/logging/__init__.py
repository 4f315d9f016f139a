"""Logging: records go from loggers through filters to handlers, which format and write them.

Loggers form a tree by their dotted names.  A record that a logger lets pass (level, then filters) is offered to its
handlers and to those of every logger above it, until one says propagate = False.  Whether a logger is enabled for a level
is remembered per logger; whatever could change such an answer (levels, disable) forgets all of them.

Threads: the tree is changed under one module lock, and each handler writes under a lock of its own; records are made and
formatted outside of both.  A fork happens while no other thread holds the module lock, and gives every handler a new lock in
the child, since the thread that held the old one is not there.
"""
import posix
import sys
import threading
import time
from _weakref import ref as _weak

from ._formats import (_STYLES, BASIC_FORMAT, BufferingFormatter, Formatter, PercentStyle, StrFormatStyle,  # noqa: F401
                       StringTemplateStyle, _check_style, _defaultFormatter)

__all__ = ["BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL", "FileHandler", "Filter", "Formatter",
           "Handler", "INFO", "LogRecord", "Logger", "LoggerAdapter", "NOTSET", "NullHandler", "StreamHandler", "WARN",
           "WARNING", "addLevelName", "basicConfig", "captureWarnings", "critical", "debug", "disable", "error",
           "exception", "fatal", "getLevelName", "getLogger", "getLoggerClass", "info", "log", "makeLogRecord",
           "setLoggerClass", "shutdown", "warn", "warning", "getLogRecordFactory", "setLogRecordFactory", "lastResort",
           "raiseExceptions", "getLevelNamesMapping"]

raiseExceptions = True      # False: errors of handlers are swallowed
logThreads = logMultiprocessing = logProcesses = True
_started = time.time()

# Levels ----------------------------------------------------------------------------------------------------------

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_level_names = {CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO", DEBUG: "DEBUG", NOTSET: "NOTSET"}
_levels = {"CRITICAL": CRITICAL, "FATAL": FATAL, "ERROR": ERROR, "WARN": WARNING, "WARNING": WARNING, "INFO": INFO,
           "DEBUG": DEBUG, "NOTSET": NOTSET}


def getLevelNamesMapping():
    """A copy of the table {name: level}."""
    return _levels.copy()


def getLevelName(level):
    """The name of a level, or the level of a name; "Level N" for a number without a name."""
    if level in _level_names:
        return _level_names[level]
    return _levels.get(level, "Level %s" % level)


def addLevelName(level, levelName):
    """Let records of this level show this name."""
    with _lock:
        _level_names[level] = levelName
        _levels[levelName] = level


def _checkLevel(level):
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError("Level not an integer or a valid string: %r" % (level,))
    if level not in _levels:
        raise ValueError("Unknown level: %r" % (level,))
    return _levels[level]


# The module lock, and what a fork does to locks -------------------------------------------------------------------

_lock = threading.RLock()
_handlers = {}              # name: weak reference to the handler
_handlerList = []           # weak references to all handlers, in the order they were made


def _acquireLock():
    _lock.acquire()


def _releaseLock():
    _lock.release()


def _renew_locks():
    for reference in _handlerList:
        handler = reference()
        if handler is not None:
            handler.createLock()
    _lock.release()


posix.register_at_fork(before=_acquireLock, after_in_child=_renew_locks, after_in_parent=_releaseLock)


# Records ---------------------------------------------------------------------------------------------------------


def _process_name():
    multiprocessing = sys.modules.get("multiprocessing")
    if multiprocessing is not None:
        try:
            return multiprocessing.current_process().name
        except Exception:       # the package is only half imported
            pass
    return "MainProcess"


class LogRecord:
    """One event: all that a format may name, as attributes."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        now = time.time()
        if args and len(args) == 1 and _is_mapping(args[0]) and args[0]:
            args = args[0]      # log("%(a)d", {"a": 1})
        self.name = name
        self.msg = msg
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        self.filename = pathname.rpartition("/")[2]
        self.module = self._module_of(self.filename)
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = now
        self.msecs = int((now - int(now)) * 1000) + 0.0
        self.relativeCreated = (now - _started) * 1000
        self.thread = threading.get_ident() if logThreads else None
        self.threadName = threading.current_thread().name if logThreads else None
        self.processName = _process_name() if logMultiprocessing else None
        self.process = posix.getpid() if logProcesses else None

    @staticmethod
    def _module_of(filename):
        stem, dot, _ = filename.rpartition(".")
        return stem if stem.strip(".") else filename

    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (self.name, self.levelno, self.pathname, self.lineno, self.msg)

    def getMessage(self):
        """The message with its arguments put in."""
        message = str(self.msg)
        return message % self.args if self.args else message


def _is_mapping(value):
    if isinstance(value, dict):
        return True
    from collections.abc import Mapping
    return isinstance(value, Mapping)


_record_factory = LogRecord


def setLogRecordFactory(factory):
    """What makes records from now on: a callable with LogRecord's parameters."""
    global _record_factory
    _record_factory = factory


def getLogRecordFactory():
    return _record_factory


def makeLogRecord(dict):
    """A record with these attributes: one that came from another process."""
    record = _record_factory(None, None, "", 0, "", (), None, None)
    record.__dict__.update(dict)
    return record


# Filters ---------------------------------------------------------------------------------------------------------


class Filter:
    """Lets records of one logger and of those below it pass."""

    def __init__(self, name=""):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):
        return not self.name or record.name == self.name or record.name.startswith(self.name + ".")


class Filterer:
    """What loggers and handlers have in common: a list of filters, objects with filter() or functions."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        for f in self.filters:
            if not (f.filter(record) if hasattr(f, "filter") else f(record)):
                return False
        return True


# Handlers --------------------------------------------------------------------------------------------------------


def _forget_handler(reference):
    handlers, lock = _handlerList, _lock
    if handlers is not None and lock is not None:    # None: the interpreter is ending
        with lock:
            if reference in handlers:
                handlers.remove(reference)


def _outside_of_package(frame):
    """The first frame from there whose code does not lie in this package, or None."""
    while frame and frame.f_code.co_filename.rpartition("/")[0] == __path__[0]:
        frame = frame.f_back
    return frame


def _shown_arguments(record):
    try:
        return "Message: %r\nArguments: %s\n" % (record.msg, record.args)
    except RecursionError:
        raise
    except Exception:
        return ("Unable to print the message and arguments - possible formatting error.\n"
                "Use the traceback above to help find the error.\n")


class _held:
    """with _held(handler): under its lock, however the handler's class takes it."""

    def __init__(self, handler):
        self.handler = handler

    def __enter__(self):
        self.handler.acquire()

    def __exit__(self, *exception):
        self.handler.release()


class Handler(Filterer):
    """Where records end.  Subclasses define emit()."""

    def __init__(self, level=NOTSET):
        Filterer.__init__(self)
        self._name = None
        self.level = _checkLevel(level)
        self.formatter = None
        self._closed = False
        with _lock:
            _handlerList.append(_weak(self, _forget_handler))
        self.createLock()

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self.set_name(name)

    def get_name(self):
        return self._name

    def set_name(self, name):
        with _lock:
            _handlers.pop(self._name, None)
            self._name = name
            if name:
                _handlers[name] = _weak(self)

    def createLock(self):
        self.lock = threading.RLock()

    def acquire(self):
        if self.lock:
            self.lock.acquire()

    def release(self):
        if self.lock:
            self.lock.release()

    def setLevel(self, level):
        self.level = _checkLevel(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        return (self.formatter or _defaultFormatter).format(record)

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        """Emit the record under the handler's lock, if the filters let it pass.  Whether they did."""
        passes = self.filter(record)
        if passes:
            self.acquire()
            try:
                self.emit(record)
            finally:
                self.release()
        return passes

    def flush(self):
        pass

    def close(self):
        with _lock:
            self._closed = True
            if self._name in _handlers:
                del _handlers[self._name]

    def handleError(self, record):
        """Tell stderr of the exception that emit() is handling, and of the call that logged."""
        stream = sys.stderr
        if not raiseExceptions or not stream:
            return
        import traceback
        error = sys.exc_info()[1]
        try:
            stream.write("--- Logging error ---\n")
            traceback.print_exception(error, file=stream)
            stream.write("Call stack:\n")
            caller = _outside_of_package(error.__traceback__.tb_frame)
            if caller is None:
                stream.write("Logged from file %s, line %s\n" % (record.filename, record.lineno))
            else:
                traceback.print_stack(caller, file=stream)
            stream.write(_shown_arguments(record))
        except OSError:
            pass                # stderr is gone
        finally:
            error = caller = None

    def __repr__(self):
        return "<%s (%s)>" % (self.__class__.__name__, getLevelName(self.level))


class StreamHandler(Handler):
    """Writes lines to a stream, stderr if none is given."""

    terminator = "\n"

    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        with _held(self):
            if self.stream and hasattr(self.stream, "flush"):
                self.stream.flush()

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        """Write there from now on.  The old stream, or None if it is the same."""
        if stream is self.stream:
            return None
        old = self.stream
        with _held(self):
            self.flush()
            self.stream = stream
        return old

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        return "<%s %s(%s)>" % (self.__class__.__name__, name + " " if name else "", getLevelName(self.level))


class FileHandler(StreamHandler):
    """Writes lines to a file; with delay it is opened for the first record."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        from os.path import abspath
        self.baseFilename = abspath(filename)
        self.mode = mode
        self.encoding = encoding
        if "b" not in mode and encoding is None:
            self.encoding = "utf-8" if sys.flags.utf8_mode else "locale"
        self.errors = errors
        self.delay = delay
        self._builtin_open = open       # `open` may be gone when the last records are written
        if delay:
            Handler.__init__(self)
            self.stream = None
        else:
            StreamHandler.__init__(self, self._open())

    def _open(self):
        return self._builtin_open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def close(self):
        with _held(self):
            try:
                stream, self.stream = self.stream, None
                if stream:
                    try:
                        stream.flush()
                    finally:
                        stream.close()
            finally:
                StreamHandler.close(self)

    def emit(self, record):
        if self.stream is None and (self.mode != "w" or not self._closed):
            self.stream = self._open()
        if self.stream:
            StreamHandler.emit(self, record)

    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.baseFilename, getLevelName(self.level))


class NullHandler(Handler):
    """Does nothing: for libraries, so that lastResort stays silent."""

    def handle(self, record):
        pass

    def emit(self, record):
        pass

    def createLock(self):
        self.lock = None


class _StderrHandler(StreamHandler):
    """Writes to whatever sys.stderr is at the time."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


_defaultLastResort = lastResort = _StderrHandler(WARNING)


# Loggers ---------------------------------------------------------------------------------------------------------


class PlaceHolder:
    """Stands in the tree where only loggers below it have been asked for: {logger: None}."""

    def __init__(self, alogger):
        self.loggerMap = {alogger: None}

    def append(self, alogger):
        self.loggerMap[alogger] = None


class Manager:
    """The tree of loggers."""

    def __init__(self, rootnode):
        self.root = rootnode
        self.disable = 0
        self.emittedNoHandlerWarning = False
        self.loggerDict = {}
        self.loggerClass = None
        self.logRecordFactory = None

    @property
    def disable(self):
        return self._disable

    @disable.setter
    def disable(self, value):
        self._disable = _checkLevel(value)

    def getLogger(self, name):
        """The logger of this name, made at the first time."""
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        with _lock:
            found = self.loggerDict.get(name)
            if isinstance(found, Logger):
                return found
            logger = (self.loggerClass or _loggerClass)(name)
            logger.manager = self
            self.loggerDict[name] = logger
            if found is not None:
                self._adopt(found, logger)
            self._find_parent(logger)
            return logger

    def _find_parent(self, logger):
        """The nearest logger above; place holders on the way note the new one."""
        above, dot, _ = logger.name.rpartition(".")
        while dot:
            found = self.loggerDict.get(above)
            if isinstance(found, Logger):
                logger.parent = found
                return
            if found is None:
                self.loggerDict[above] = PlaceHolder(logger)
            else:
                found.append(logger)
            above, dot, _ = above.rpartition(".")
        logger.parent = self.root

    @staticmethod
    def _adopt(placeholder, logger):
        """Loggers below whose parent is above the new logger get it for a parent."""
        for below in placeholder.loggerMap:
            if not below.parent.name.startswith(logger.name):
                logger.parent = below.parent
                below.parent = logger

    def setLoggerClass(self, klass):
        _check_logger_class(klass)
        self.loggerClass = klass

    def setLogRecordFactory(self, factory):
        self.logRecordFactory = factory

    def _clear_cache(self):
        with _lock:
            for logger in self.loggerDict.values():
                if isinstance(logger, Logger):
                    logger._cache.clear()
            self.root._cache.clear()


def _check_logger_class(klass):
    if klass != Logger and not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)


# Frames of this file are passed over when the caller of a logging function is looked for.
_srcfile = addLevelName.__code__.co_filename


def _is_inside(frame):
    return frame.f_code.co_filename == _srcfile


def currentframe():
    """The caller's frame."""
    return sys._getframe(1)


class Logger(Filterer):
    """A node of the tree: a level (NOTSET: that of the nearest node above with one), filters and handlers."""

    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)
        self.name = name
        self.level = _checkLevel(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False
        self._cache = {}

    def setLevel(self, level):
        self.level = _checkLevel(level)
        self.manager._clear_cache()

    def debug(self, msg, *args, **kwargs):
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        from warnings import warn as issue
        issue("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    def fatal(self, msg, *args, **kwargs):
        self.critical(msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        if not isinstance(level, int):
            if raiseExceptions:
                raise TypeError("level must be an integer")
            return
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def findCaller(self, stack_info=False, stacklevel=1):
        """(file, line, function, stack or None) of the code that logged; stacklevel 2 is its caller."""
        frame = sys._getframe(1)
        while _is_inside(frame) and frame.f_back:
            frame = frame.f_back
        while stacklevel > 1 and frame.f_back:
            frame = frame.f_back
            if not _is_inside(frame):
                stacklevel -= 1
        code, stack = frame.f_code, None
        if stack_info:
            from io import StringIO
            from traceback import print_stack
            stream = StringIO()
            stream.write("Stack (most recent call last):\n")
            print_stack(frame, file=stream)
            stack = stream.getvalue().removesuffix("\n")
        return code.co_filename, frame.f_lineno, code.co_name, stack

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        record = _record_factory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        if extra is not None:
            for key in extra:
                if key in ("message", "asctime") or key in record.__dict__:
                    raise KeyError("Attempt to overwrite %r in LogRecord" % key)
                record.__dict__[key] = extra[key]
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        place = "(unknown file)", 0, "(unknown function)", None
        if _srcfile:
            try:
                place = self.findCaller(stack_info, stacklevel)
            except ValueError:
                pass
        file, line, function, stack = place
        if exc_info and not isinstance(exc_info, tuple):
            given = isinstance(exc_info, BaseException)
            exc_info = (type(exc_info), exc_info, exc_info.__traceback__) if given else sys.exc_info()
        self.handle(self.makeRecord(self.name, level, file, line, msg, args, exc_info, function, extra, stack))

    def handle(self, record):
        if not self.disabled and self.filter(record):
            self.callHandlers(record)

    def addHandler(self, hdlr):
        with _lock:
            if hdlr not in self.handlers:
                self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        with _lock:
            if hdlr in self.handlers:
                self.handlers.remove(hdlr)

    def hasHandlers(self):
        """Is there a handler here or above, as far as records propagate?"""
        node = self
        while node:
            if node.handlers:
                return True
            node = node.parent if node.propagate else None
        return False

    def callHandlers(self, record):
        node, found = self, False
        while node:
            for handler in node.handlers:
                found = True
                if record.levelno >= handler.level:
                    handler.handle(record)
            node = node.parent if node.propagate else None
        if found:
            return
        if lastResort:
            if record.levelno >= lastResort.level:
                lastResort.handle(record)
        elif raiseExceptions and not self.manager.emittedNoHandlerWarning:
            sys.stderr.write('No handlers could be found for logger "%s"\n' % self.name)
            self.manager.emittedNoHandlerWarning = True

    def getEffectiveLevel(self):
        node = self
        while node:
            if node.level:
                return node.level
            node = node.parent
        return NOTSET

    def isEnabledFor(self, level):
        if self.disabled:
            return False
        try:
            return self._cache[level]
        except KeyError:
            with _lock:
                answer = self._cache[level] = self.manager.disable < level and level >= self.getEffectiveLevel()
            return answer

    def getChild(self, suffix):
        """The logger `suffix` below this one."""
        return self.manager.getLogger(suffix if self.root is self else self.name + "." + suffix)

    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.name, getLevelName(self.getEffectiveLevel()))

    def __reduce__(self):
        if getLogger(self.name) is not self:
            from pickle import PicklingError
            raise PicklingError("logger cannot be pickled")
        return getLogger, (self.name,)


class RootLogger(Logger):
    """The top of the tree."""

    def __init__(self, level):
        Logger.__init__(self, "root", level)

    def __reduce__(self):
        return getLogger, ()


_loggerClass = Logger


def setLoggerClass(klass):
    """The class of loggers made from now on."""
    global _loggerClass
    _check_logger_class(klass)
    _loggerClass = klass


def getLoggerClass():
    return _loggerClass


root = Logger.root = RootLogger(WARNING)
Logger.manager = Manager(Logger.root)


class LoggerAdapter:
    """A logger with something extra in every record."""

    def __init__(self, logger, extra=None):
        self.logger = logger
        self.extra = extra

    def process(self, msg, kwargs):
        kwargs["extra"] = self.extra
        return msg, kwargs

    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        from warnings import warn as issue
        issue("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        self.log(CRITICAL, msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        return self.logger.hasHandlers()

    def _log(self, level, msg, args, **kwargs):
        return self.logger._log(level, msg, args, **kwargs)

    @property
    def manager(self):
        return self.logger.manager

    @manager.setter
    def manager(self, value):
        self.logger.manager = value

    @property
    def name(self):
        return self.logger.name

    def __repr__(self):
        level = getLevelName(self.logger.getEffectiveLevel())
        return "<%s %s (%s)>" % (self.__class__.__name__, self.logger.name, level)


# The functions of the module ---------------------------------------------------------------------------------------


def getLogger(name=None):
    """The logger of this name; without one the root."""
    if not name or isinstance(name, str) and name == root.name:
        return root
    return Logger.manager.getLogger(name)


def basicConfig(**kwargs):
    """Give the root logger a handler (stream=, filename=, handlers=), a format and a level, unless it has handlers.

    Also: filemode, encoding, errors, datefmt, style, and force, which takes the old handlers away first.
    """
    with _lock:
        force = kwargs.pop("force", False)
        encoding = kwargs.pop("encoding", None)
        errors = kwargs.pop("errors", "backslashreplace")
        if force:
            for handler in root.handlers[:]:
                root.removeHandler(handler)
                handler.close()
        if root.handlers:
            return
        handlers = _basic_handlers(kwargs, encoding, errors)
        datefmt = kwargs.pop("datefmt", None)
        style = kwargs.pop("style", "%")
        _check_style(style)
        formatter = Formatter(kwargs.pop("format", _STYLES[style][1]), datefmt, style)
        for handler in handlers:
            if handler.formatter is None:
                handler.setFormatter(formatter)
            root.addHandler(handler)
        level = kwargs.pop("level", None)
        if level is not None:
            root.setLevel(level)
        if kwargs:
            raise ValueError("Unrecognised argument(s): %s" % ", ".join(kwargs.keys()))


def _basic_handlers(kwargs, encoding, errors):
    handlers = kwargs.pop("handlers", None)
    if handlers is None:
        if "stream" in kwargs and "filename" in kwargs:
            raise ValueError("'stream' and 'filename' should not be specified together")
    elif "stream" in kwargs or "filename" in kwargs:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    if handlers is not None:
        return handlers
    filename = kwargs.pop("filename", None)
    mode = kwargs.pop("filemode", "a")
    if not filename:
        return [StreamHandler(kwargs.pop("stream", None))]
    return [FileHandler(filename, mode, encoding=None if "b" in mode else encoding, errors=None if "b" in mode else errors)]


def _root():
    if not root.handlers:
        basicConfig()
    return root


def debug(msg, *args, **kwargs):
    """Log to the root logger, which gets a handler if it has none; so do the functions below."""
    _root().debug(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    _root().info(msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    _root().warning(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    from warnings import warn as issue
    issue("The 'warn' function is deprecated, use 'warning' instead", DeprecationWarning, 2)
    warning(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    _root().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    error(msg, *args, exc_info=exc_info, **kwargs)


def critical(msg, *args, **kwargs):
    _root().critical(msg, *args, **kwargs)


def fatal(msg, *args, **kwargs):
    critical(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    _root().log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    """Let nothing of this level or below pass, whatever the loggers say."""
    root.manager.disable = level
    root.manager._clear_cache()


def shutdown(handlerList=_handlerList):
    """Flush and close every handler, the newest first; done at exit."""
    for reference in reversed(handlerList[:]):
        try:
            handler = reference()
            if handler:
                handler.acquire()
                try:
                    if getattr(handler, "flushOnClose", True):
                        handler.flush()
                    handler.close()
                except (OSError, ValueError):
                    pass        # its stream was closed before
                finally:
                    handler.release()
        except:
            if raiseExceptions:
                raise


def _register_shutdown():
    import atexit
    atexit.register(shutdown)


_register_shutdown()

# Warnings --------------------------------------------------------------------------------------------------------

_warnings_showwarning = None    # what warnings.showwarning was before it was captured


def _showwarning(message, category, filename, lineno, file=None, line=None):
    if file is not None:
        if _warnings_showwarning is not None:
            _warnings_showwarning(message, category, filename, lineno, file, line)
        return
    from warnings import formatwarning
    logger = getLogger("py.warnings")
    if not logger.handlers:
        logger.addHandler(NullHandler())
    logger.warning(str(formatwarning(message, category, filename, lineno, line)))


def captureWarnings(capture):
    """Send what warnings.warn shows to the logger "py.warnings", or no more."""
    global _warnings_showwarning
    if bool(capture) is (_warnings_showwarning is not None):
        return                              # it is so already
    import warnings
    if capture:
        _warnings_showwarning, warnings.showwarning = warnings.showwarning, _showwarning
    else:
        warnings.showwarning, _warnings_showwarning = _warnings_showwarning, None
