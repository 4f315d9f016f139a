"""Handlers beyond files and streams: files that roll over, queues between threads and processes, buffers, sockets.

QueueHandler makes a record fit to travel (its text is made, its exception becomes text) and puts it into a queue; a
QueueListener takes records out in a thread of its own and offers them to real handlers.
"""
import logging
import os
import pickle
import threading
import time

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021
DEFAULT_HTTP_LOGGING_PORT = 9022
DEFAULT_SOAP_LOGGING_PORT = 9023
SYSLOG_UDP_PORT = SYSLOG_TCP_PORT = 514
_DAY = 24 * 60 * 60


def __getattr__(name):
    if name not in ("HTTPHandler", "SMTPHandler", "SysLogHandler"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import _network
    globals()[name] = handler = getattr(_network, name)
    return handler


# Files that roll over --------------------------------------------------------------------------------------------


class BaseRotatingHandler(logging.FileHandler):
    """A file that is put aside when shouldRollover() says so; doRollover() does it."""

    namer = None        # name -> name, for what is put aside
    rotator = None      # (source, dest): in place of a rename

    def emit(self, record):
        try:
            if self.shouldRollover(record):
                self.doRollover()
            logging.FileHandler.emit(self, record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)

    def _close_stream(self):
        if self.stream:
            self.stream.close()
            self.stream = None

    def _put_aside(self, target):
        if os.path.exists(target):
            os.remove(target)
        self.rotate(self.baseFilename, target)


class RotatingFileHandler(BaseRotatingHandler):
    """Keeps each file below maxBytes: NAME becomes NAME.1, that NAME.2, up to backupCount.  0: no limit."""

    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        if maxBytes > 0:
            mode = "a"
        super().__init__(filename, mode, encoding=encoding, delay=delay, errors=errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def doRollover(self):
        self._close_stream()
        if self.backupCount > 0:
            for i in range(self.backupCount - 1, 0, -1):
                source = self.rotation_filename("%s.%d" % (self.baseFilename, i))
                target = self.rotation_filename("%s.%d" % (self.baseFilename, i + 1))
                if os.path.exists(source):
                    if os.path.exists(target):
                        os.remove(target)
                    os.rename(source, target)
            self._put_aside(self.rotation_filename(self.baseFilename + ".1"))
        if not self.delay:
            self.stream = self._open()

    def shouldRollover(self, record):
        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            return False                    # a device
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes <= 0:
            return False
        self.stream.seek(0, 2)
        return self.stream.tell() + len("%s\n" % self.format(record)) >= self.maxBytes


class TimedRotatingFileHandler(BaseRotatingHandler):
    """A new file every `interval` seconds, minutes, hours or days, at midnight, or on a weekday (W0: Monday).

    What is put aside gets the time its span began as a suffix; the oldest beyond backupCount are removed.
    """

    _UNITS = {  # when: (seconds, suffix, its pattern)
        "S": (1, "%Y-%m-%d_%H-%M-%S", r"^\d{4}-\d{2}-\d{2}_\d{2}-\d{2}-\d{2}(\.\w+)?$"),
        "M": (60, "%Y-%m-%d_%H-%M", r"^\d{4}-\d{2}-\d{2}_\d{2}-\d{2}(\.\w+)?$"),
        "H": (60 * 60, "%Y-%m-%d_%H", r"^\d{4}-\d{2}-\d{2}_\d{2}(\.\w+)?$"),
        "D": (_DAY, "%Y-%m-%d", r"^\d{4}-\d{2}-\d{2}(\.\w+)?$"),
        "MIDNIGHT": (_DAY, "%Y-%m-%d", r"^\d{4}-\d{2}-\d{2}(\.\w+)?$"),
        "W": (7 * _DAY, "%Y-%m-%d", r"^\d{4}-\d{2}-\d{2}(\.\w+)?$"),
    }

    def __init__(self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False, utc=False, atTime=None,
                 errors=None):
        import re
        super().__init__(filename, "a", encoding=encoding, delay=delay, errors=errors)
        self.when = when.upper()
        self.backupCount = backupCount
        self.utc = utc
        self.atTime = atTime
        if self.when.startswith("W"):
            if len(self.when) != 2:
                raise ValueError("You must specify a day for weekly rollover from 0 to 6 (0 is Monday): %s" % self.when)
            if not "0" <= self.when[1] <= "6":
                raise ValueError("Invalid day specified for weekly rollover: %s" % self.when)
            self.dayOfWeek = int(self.when[1])
        elif self.when not in self._UNITS:
            raise ValueError("Invalid rollover interval specified: %s" % self.when)
        unit, self.suffix, pattern = self._UNITS["W" if self.when.startswith("W") else self.when]
        self.extMatch = re.compile(pattern, re.ASCII)
        self.interval = unit * interval
        filename = self.baseFilename
        began = int(os.stat(filename).st_mtime) if os.path.exists(filename) else int(time.time())
        self.rolloverAt = self.computeRollover(began)

    def _clock(self, seconds):
        return time.gmtime(seconds) if self.utc else time.localtime(seconds)

    def computeRollover(self, currentTime):
        """When the span that holds this moment ends."""
        if self.when != "MIDNIGHT" and not self.when.startswith("W"):
            return currentTime + self.interval
        now = self._clock(currentTime)
        at = self.atTime
        turn = _DAY if at is None else (at.hour * 60 + at.minute) * 60 + at.second
        left = turn - ((now.tm_hour * 60 + now.tm_min) * 60 + now.tm_sec)
        weekday = now.tm_wday
        if left <= 0:
            left += _DAY
            weekday = (weekday + 1) % 7
        result = currentTime + left
        if self.when.startswith("W"):
            result += (self.dayOfWeek - weekday) % 7 * _DAY
            result += self.interval - 7 * _DAY
        else:
            result += self.interval - _DAY
        return result if self.utc else self._over_clock_change(now, result)

    @staticmethod
    def _over_clock_change(now, result):
        """The same time of day although summer time begins or ends in between."""
        before, after = now.tm_isdst, time.localtime(result).tm_isdst
        if before == after:
            return result
        return result + (3600 if before else -3600)

    def shouldRollover(self, record):
        now = int(time.time())
        if now < self.rolloverAt:
            return False
        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            self.rolloverAt = self.computeRollover(now)
            return False
        return True

    def getFilesToDelete(self):
        """What was put aside longest ago, beyond backupCount."""
        folder, base = os.path.split(self.baseFilename)
        stem, ending = os.path.splitext(base)
        found = []
        for name in os.listdir(folder):
            rest = name.removeprefix(stem + ".")
            if rest == name or not (name.startswith(base) or self._may_be_named(rest, ending)):
                continue
            if any(self.extMatch.match(part) for part in rest.split(".")):
                found.append(os.path.join(folder, name))
        return sorted(found)[:max(0, len(found) - self.backupCount)]

    def _may_be_named(self, rest, ending):
        """A namer may have put the time before the ending."""
        return self.namer is not None and not (rest.endswith(ending) and len(rest) > 1 and not rest[1].isdigit())

    def doRollover(self):
        self._close_stream()
        began = self._clock(self.rolloverAt - self.interval)
        self._put_aside(self.rotation_filename(self.baseFilename + "." + time.strftime(self.suffix, began)))
        if self.backupCount > 0:
            for path in self.getFilesToDelete():
                os.remove(path)
        if not self.delay:
            self.stream = self._open()
        now = int(time.time())
        self.rolloverAt = self.computeRollover(now)
        while self.rolloverAt <= now:
            self.rolloverAt += self.interval


class WatchedFileHandler(logging.FileHandler):
    """Opens its file again when somebody else has moved or removed it."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        super().__init__(filename, mode, encoding=encoding, delay=delay, errors=errors)
        self.dev, self.ino = -1, -1
        self._statstream()

    def _statstream(self):
        if self.stream:
            status = os.fstat(self.stream.fileno())
            self.dev, self.ino = status.st_dev, status.st_ino

    def reopenIfNeeded(self):
        try:
            status = os.stat(self.baseFilename)
        except FileNotFoundError:
            status = None
        if status and (status.st_dev, status.st_ino) == (self.dev, self.ino):
            return
        if self.stream is not None:
            self.stream.flush()
            self.stream.close()
            self.stream = None
            self.stream = self._open()
            self._statstream()

    def emit(self, record):
        self.reopenIfNeeded()
        logging.FileHandler.emit(self, record)


# Buffers ---------------------------------------------------------------------------------------------------------


class BufferingHandler(logging.Handler):
    """Collects records; flush() when shouldFlush() says so."""

    def __init__(self, capacity):
        logging.Handler.__init__(self)
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        with logging._held(self):
            self.buffer.clear()

    def close(self):
        try:
            self.flush()
        finally:
            logging.Handler.close(self)


class MemoryHandler(BufferingHandler):
    """Collects records for another handler until there are enough, or one of flushLevel."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        with logging._held(self):
            self.target = target

    def flush(self):
        with logging._held(self):
            if self.target:
                for record in self.buffer:
                    self.target.handle(record)
                self.buffer.clear()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            with logging._held(self):
                self.target = None
                BufferingHandler.close(self)


# Queues ----------------------------------------------------------------------------------------------------------


class QueueHandler(logging.Handler):
    """Puts records into a queue, of threads or of processes."""

    def __init__(self, queue):
        logging.Handler.__init__(self)
        self.queue = queue

    def enqueue(self, record):
        self.queue.put_nowait(record)

    def prepare(self, record):
        """A copy that can be pickled: message and exception are text."""
        from copy import copy
        text = self.format(record)
        record = copy(record)
        record.message = record.msg = text
        record.args = record.exc_info = record.exc_text = record.stack_info = None
        return record

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """A thread that offers the records of a queue to handlers."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self._thread = None
        self.respect_handler_level = respect_handler_level

    def dequeue(self, block):
        return self.queue.get(block)

    def start(self):
        self._thread = t = threading.Thread(target=self._monitor)
        t.daemon = True
        t.start()

    def prepare(self, record):
        return record

    def handle(self, record):
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def _monitor(self):
        from queue import Empty
        queue = self.queue
        counts = hasattr(queue, "task_done")
        while True:
            try:
                record = self.dequeue(True)
                if record is not self._sentinel:
                    self.handle(record)
                if counts:
                    queue.task_done()
                if record is self._sentinel:
                    break
            except Empty:
                break

    def enqueue_sentinel(self):
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        """End the thread when it has handled what the queue holds now."""
        self.enqueue_sentinel()
        self._thread.join()
        self._thread = None


# Sockets ---------------------------------------------------------------------------------------------------------


class SocketHandler(logging.Handler):
    """Sends pickled records over TCP, each behind its length in four bytes; tries again, ever more seldom."""

    def __init__(self, host, port):
        logging.Handler.__init__(self)
        self.host = host
        self.port = port
        self.address = host if port is None else (host, port)
        self.sock = None
        self.closeOnError = False
        self.retryTime = None
        self.retryStart = 1.0
        self.retryMax = 30.0
        self.retryFactor = 2.0

    def makeSocket(self, timeout=1):
        import socket
        if self.port is not None:
            return socket.create_connection(self.address, timeout=timeout)
        from contextlib import ExitStack
        with ExitStack() as on_failure:
            made = on_failure.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM))
            made.settimeout(timeout)
            made.connect(self.address)
            on_failure.pop_all()                # connected: it stays open
        return made

    def createSocket(self):
        now = time.time()
        if self.retryTime is not None and now < self.retryTime:
            return
        try:
            self.sock = self.makeSocket()
            self.retryTime = None
        except OSError:
            first = self.retryTime is None
            self.retryPeriod = self.retryStart if first else min(self.retryPeriod * self.retryFactor, self.retryMax)
            self.retryTime = now + self.retryPeriod

    def send(self, s):
        if self.sock is None:
            self.createSocket()
        if not self.sock:
            return                              # not yet time to try again
        try:
            self.sock.sendall(s)
        except OSError:
            self._hang_up()

    def _hang_up(self):
        sock, self.sock = self.sock, None
        if sock:
            sock.close()

    def makePickle(self, record):
        if record.exc_info:
            self.format(record)             # makes exc_text
        fields = dict(record.__dict__, msg=record.getMessage(), args=None, exc_info=None)
        fields.pop("message", None)
        data = pickle.dumps(fields, 1 if pickle.DEFAULT_PROTOCOL < 1 else pickle.DEFAULT_PROTOCOL)
        return len(data).to_bytes(4, "big") + data

    def handleError(self, record):
        if self.closeOnError and self.sock:
            self._hang_up()
        else:
            logging.Handler.handleError(self, record)

    def emit(self, record):
        try:
            self.send(self.makePickle(record))
        except Exception:
            self.handleError(record)

    def close(self):
        with logging._held(self):
            self._hang_up()
            logging.Handler.close(self)


class DatagramHandler(SocketHandler):
    """The same over UDP."""

    def makeSocket(self):
        import socket
        return socket.socket(socket.AF_UNIX if self.port is None else socket.AF_INET, socket.SOCK_DGRAM)

    def send(self, s):
        if self.sock is None:
            self.createSocket()
        self.sock.sendto(s, self.address)
