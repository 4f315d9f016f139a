"""Logging: records go from loggers through filters to handlers, which format and write them.

Loggers form a tree by their dotted names.  A record that a logger lets pass (level, then filters) is offered to its
handlers and to those of every logger above it, until one says propagate = False.  Whether a logger is enabled for a level
is remembered per logger; whatever could change such an answer (levels, disable) forgets all of them.

Threads: the tree is changed under one module lock, and each handler writes under a lock of its own; records are made and
formatted outside of both.  A fork happens while no other thread holds the module lock, and gives every handler a new lock in
the child, since the thread that held the old one is not there.

The parts: _records, _tree (loggers), _handling, _formats, _levels, _locks; here are the switches and the functions for the root.
"""
import sys

from ._formats import (_STYLES, BASIC_FORMAT, BufferingFormatter, Formatter, PercentStyle, StrFormatStyle, StringTemplateStyle, _check_style,
                       _defaultFormatter)
from ._handling import FileHandler, Handler, NullHandler, StreamHandler, _StderrHandler, shutdown
from ._levels import (CRITICAL, DEBUG, ERROR, FATAL, INFO, NOTSET, WARN, WARNING, _checkLevel, _levelToName, _nameToLevel, addLevelName,
                      getLevelName, getLevelNamesMapping)
from ._locks import _acquireLock, _handlerList, _handlers, _held, _lock, _releaseLock
from ._records import Filter, Filterer, LogRecord, getLogRecordFactory, makeLogRecord, setLogRecordFactory
from ._tree import Logger, LoggerAdapter, Manager, PlaceHolder, RootLogger, getLoggerClass, root, setLoggerClass

__all__ = ["BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL", "FileHandler", "Filter", "Formatter",
           "Handler", "INFO", "LogRecord", "Logger", "LoggerAdapter", "NOTSET", "NullHandler", "StreamHandler", "WARN",
           "WARNING", "addLevelName", "basicConfig", "captureWarnings", "critical", "debug", "disable", "error",
           "exception", "fatal", "getLevelName", "getLogger", "getLoggerClass", "info", "log", "makeLogRecord",
           "setLoggerClass", "shutdown", "warn", "warning", "getLogRecordFactory", "setLogRecordFactory", "lastResort",
           "raiseExceptions", "getLevelNamesMapping"]

for _part in list(globals().values()):
    if callable(_part) and _part.__module__.startswith("logging."):
        _part.__module__ = "logging"
del _part

raiseExceptions = True      # False: errors of handlers are swallowed
logThreads = logMultiprocessing = logProcesses = True
_defaultLastResort = lastResort = _StderrHandler(WARNING)


def currentframe():
    """The caller's frame."""
    return sys._getframe(1)


_srcfile = currentframe.__code__.co_filename    # None: records do not say where they come from


def getLogger(name=None):
    """The logger of this name; without one the root."""
    if not name or isinstance(name, str) and name == root.name:
        return root
    return root.manager.getLogger(name)


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
    """Log with level INFO."""
    _root().info(msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    """Log with level WARNING."""
    _root().warning(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    """An old name of warning()."""
    from warnings import warn as issue
    issue("The 'warn' function is deprecated, use 'warning' instead", DeprecationWarning, 2)
    warning(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    """Log with level ERROR."""
    _root().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    """The same with the exception that is being handled."""
    error(msg, *args, exc_info=exc_info, **kwargs)


def critical(msg, *args, **kwargs):
    """Log with level CRITICAL."""
    _root().critical(msg, *args, **kwargs)


def fatal(msg, *args, **kwargs):
    """Another name of critical()."""
    critical(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    """Log with this level."""
    _root().log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    """Let nothing of this level or below pass, whatever the loggers say."""
    root.manager.disable = level
    root.manager._clear_cache()


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


def __getattr__(name):
    """Names of CPython's module that need not be there before somebody asks."""
    if name in ("traceback", "weakref"):
        return __import__(name)
    if name == "_logRecordFactory":
        return getLogRecordFactory()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
