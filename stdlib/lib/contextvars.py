"""Variables whose value depends on the context that runs: see PEP 567.

A context's values are a dict that is never changed once it is shared, so copying a context costs nothing.  Each thread has a
stack of contexts; its lowest one is made when it is needed.
"""
import sys
from _thread import _running_context, _swap_context

__all__ = ("Context", "ContextVar", "Token", "copy_context")


def _current():
    context = _running_context()
    if context is None:
        context = Context()
        _swap_context(context)
    return context


class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"


_MISSING = _Missing()


@sys._as_builtin
class Token:
    """What ContextVar.set() returns, and reset() takes."""

    __slots__ = ("_context", "_var", "_old", "_used")
    __module__ = "_contextvars"
    MISSING = _MISSING

    def __new__(cls):
        raise RuntimeError("Tokens can only be created by ContextVars")

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return self._old

    def __repr__(self):
        used = " used" if self._used else ""
        return f"<Token{used} var={self._var!r} at {id(self):#x}>"

    __class_getitem__ = classmethod(type(list[int]))


@sys._as_builtin
class ContextVar:
    """A variable with a value in each context."""

    __slots__ = ("_name", "_default")
    __module__ = "_contextvars"

    def __init__(self, name, *, default=_MISSING):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name = name
        self._default = default

    @property
    def name(self):
        return self._name

    def get(self, default=_MISSING, /):
        """The value here; without one default, or the variable's default, or LookupError."""
        value = _current()._values.get(self, _MISSING)
        if value is not _MISSING:
            return value
        if default is not _MISSING:
            return default
        if self._default is not _MISSING:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        """Give it a value here; the token undoes that."""
        context = _current()
        token = object.__new__(Token)
        token._context, token._var, token._used = context, self, False
        token._old = context._values.get(self, _MISSING)
        context._put(self, value)
        return token

    def reset(self, token, /):
        """Undo the set() that returned token."""
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        context = _current()
        if token._context is not context:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        context._put(self, token._old)

    def __repr__(self):
        default = "" if self._default is _MISSING else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"

    __class_getitem__ = classmethod(type(list[int]))


def _need_var(key):
    if not isinstance(key, ContextVar):
        raise TypeError(f"a ContextVar key was expected, got {key!r}")


@sys._as_builtin
class Context:
    """A mapping of variables to their values, in which functions can run."""

    __slots__ = ("_values", "_shared", "_previous", "_entered", "__weakref__")
    __module__ = "_contextvars"

    def __init__(self):
        self._values = {}
        self._shared = self._entered = False
        self._previous = None

    def _put(self, var, value):
        if self._shared:
            self._values = dict(self._values)
            self._shared = False
        if value is _MISSING:
            self._values.pop(var, None)
        else:
            self._values[var] = value

    def copy(self):
        """Another context with the same values."""
        context = Context()
        context._values = self._values
        context._shared = self._shared = True
        return context

    def run(self, callable, /, *args, **kwargs):
        """callable(*args, **kwargs) in this context."""
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._previous, self._entered = _swap_context(self), True
        try:
            return callable(*args, **kwargs)
        finally:
            _swap_context(self._previous)
            self._previous, self._entered = None, False

    def __getitem__(self, key):
        _need_var(key)
        return self._values[key]

    def __contains__(self, key):
        _need_var(key)
        return key in self._values

    def get(self, key, default=None, /):
        _need_var(key)
        return self._values.get(key, default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()


@sys._as_builtin
def copy_context():
    """A copy of the context that runs."""
    return _current().copy()
