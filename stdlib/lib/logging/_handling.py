"""Handlers: where records end.  A part of logging, and shown as such."""
import logging
import sys
import threading
from _weakref import ref as _weak

from ._formats import _defaultFormatter
from ._levels import NOTSET, _checkLevel, getLevelName
from ._locks import _forget_handler, _handlerList, _handlers, _held, _lock
from ._records import Filterer


def _outside_of_package(frame):
    """The first frame from there whose code does not lie in this package, or None."""
    while frame and frame.f_code.co_filename.rpartition("/")[0] == logging.__path__[0]:
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
                _handlers[name] = self

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
            _handlers.pop(self._name, None)

    def handleError(self, record):
        """Tell stderr of the exception that emit() is handling, and of the call that logged."""
        stream = sys.stderr
        if not logging.raiseExceptions or not stream:
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
    __class_getitem__ = classmethod(type(list[int]))

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
            if logging.raiseExceptions:
                raise


def _register_shutdown():
    import atexit
    atexit.register(shutdown)


_register_shutdown()
