"""How floating-point errors are treated: numpy.seterr, errstate and their relatives, over the thread's three bits a kind."""
import _numpy


_MODES = ["ignore", "warn", "raise", "call", "print", "log"]
_SHIFTS = {"divide": 0, "over": 3, "under": 6, "invalid": 9}
_KINDS = {1: "divide by zero", 2: "overflow", 4: "underflow", 8: "invalid value"}
_callback = None
_buffer_size = 8192


def geterr():
    """A dict of the kinds of errors and how each is treated."""
    modes = _numpy._geterrmodes()
    return {kind: _MODES[modes >> shift & 7] for kind, shift in _SHIFTS.items()}


def seterr(all=None, divide=None, over=None, under=None, invalid=None):
    """Set how errors are treated; what it was before."""
    old = geterr()
    modes = 0
    for kind, given in zip(_SHIFTS, (divide, over, under, invalid)):
        mode = given or all or old[kind]
        if mode not in _MODES:
            raise KeyError(mode)
        modes |= _MODES.index(mode) << _SHIFTS[kind]
    _numpy._seterrmodes(modes)
    return old


def geterrcall():
    """What is called, or written to, in the modes 'call' and 'log'."""
    return _callback


def seterrcall(func):
    """Set it; what it was before."""
    global _callback
    if func is not None and not callable(func):
        if not hasattr(func, "write") or not callable(func.write):
            raise ValueError("Only callable can be used as callback")
    old, _callback = _callback, func
    return old


def call_error(kind, flags):
    """The mode 'call'."""
    if _callback is None:
        raise NameError(f"python callback specified for {kind} (in  ufunc) but no function found.")
    _callback(kind, flags)


def log_error(kind, flags):
    """The mode 'log'."""
    if _callback is None:
        raise NameError(f"log specified for {kind} (in  ufunc) but no object with write method found.")
    _callback.write(f"Warning: {kind} encountered in ufunc\n")


_UNSET = object()


class errstate:
    """In a with statement, or around a function: errors are treated in this way there."""

    def __init__(self, *, call=_UNSET, **kwargs):
        self.call = call
        self.kwargs = kwargs

    def __enter__(self):
        self.oldstate = seterr(**self.kwargs)
        if self.call is not _UNSET:
            self.oldcall = seterrcall(self.call)

    def __exit__(self, *exc_info):
        seterr(**self.oldstate)
        if self.call is not _UNSET:
            seterrcall(self.oldcall)

    def __call__(self, function):
        from functools import wraps

        @wraps(function)
        def inner(*args, **kwargs):
            with type(self)(call=self.call, **self.kwargs):
                return function(*args, **kwargs)
        return inner


def getbufsize():
    return _buffer_size


def setbufsize(size):
    global _buffer_size
    if size % 16 != 0:
        raise ValueError(f"Buffer size, {size}, is not a multiple of 16.")
    old, _buffer_size = _buffer_size, size
    return old
