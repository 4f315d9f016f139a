"""Exceptions on their way from a worker process.  A traceback stays where it is; its text comes along and becomes the cause.

For multiprocessing.pool and concurrent.futures.process, which derive classes of their own names, since tracebacks show these.
"""


class RemoteTraceback(Exception):
    """The cause of an exception that came from a worker: its traceback there, as text."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class ExceptionWithTraceback:
    """What is pickled in the place of an exception; subclasses define rebuild(exc, text), which makes it the exception again."""

    def __init__(self, exc, tb):
        import traceback
        text = "".join(traceback.format_exception(type(exc), exc, tb))
        exc.__traceback__ = None
        self.exc = exc
        self.tb = f'\n"""\n{text}"""'

    def __reduce__(self):
        return self.rebuild, (self.exc, self.tb)
