"""What goes wrong."""

__all__ = ("BrokenBarrierError", "CancelledError", "InvalidStateError", "TimeoutError", "IncompleteReadError",
           "LimitOverrunError", "SendfileNotAvailableError")


class CancelledError(BaseException):
    """The future or task was cancelled."""


TimeoutError = TimeoutError     # the built-in one


class InvalidStateError(Exception):
    """A future is not in a state in which this can be done."""


class SendfileNotAvailableError(RuntimeError):
    """sendfile() does not work here."""


class BrokenBarrierError(RuntimeError):
    """The barrier was broken by another task."""


class IncompleteReadError(EOFError):
    """The stream ended before there was enough; .partial is what there was."""

    def __init__(self, partial, expected):
        wanted = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {wanted} expected bytes")
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """No separator within the limit; .consumed bytes can be read."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)
