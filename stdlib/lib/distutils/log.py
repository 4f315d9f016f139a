"""Messages of five levels; those below a threshold are left out.  Errors and warnings go to stderr, the rest to stdout."""
import sys

DEBUG, INFO, WARN, ERROR, FATAL = range(1, 6)


class Log:
    """Messages from a level of importance on."""

    def __init__(self, threshold=WARN):
        self.threshold = threshold

    def _log(self, level, msg, args):
        if level not in (DEBUG, INFO, WARN, ERROR, FATAL):
            raise ValueError("%s wrong log level" % str(level))
        if level < self.threshold:
            return
        text = msg % args if args else msg
        stream = sys.stderr if level >= WARN else sys.stdout
        try:
            stream.write(text + "\n")
        except UnicodeEncodeError:
            encoding = stream.encoding
            stream.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")
        stream.flush()

    def log(self, level, msg, *args):
        self._log(level, msg, args)

    def debug(self, msg, *args):
        self._log(DEBUG, msg, args)

    def info(self, msg, *args):
        self._log(INFO, msg, args)

    def warn(self, msg, *args):
        self._log(WARN, msg, args)

    def error(self, msg, *args):
        self._log(ERROR, msg, args)

    def fatal(self, msg, *args):
        self._log(FATAL, msg, args)


_global_log = Log()
log, debug, info = _global_log.log, _global_log.debug, _global_log.info
warn, error, fatal = _global_log.warn, _global_log.error, _global_log.fatal


def set_threshold(level):
    """The new threshold; the old one is returned."""
    old, _global_log.threshold = _global_log.threshold, level
    return old


def set_verbosity(v):
    """How often -v was given: 0 warnings, 1 information, 2 everything."""
    if v <= 0:
        set_threshold(WARN)
    elif v == 1:
        set_threshold(INFO)
    else:
        set_threshold(DEBUG)
