"""Of typing: Protocol, and the protocols that it offers itself.  typing loads it when one of them is named."""

import sys
from _collections_abc import _has
from abc import ABCMeta, abstractmethod
from typing import _ROOTS, Generic, T_co

__all__ = ["Protocol", "runtime_checkable", "SupportsInt", "SupportsFloat", "SupportsComplex", "SupportsBytes",
           "SupportsIndex", "SupportsAbs", "SupportsRound"]
__name__ = "typing"  # where what is defined here says it is from


_PROTOCOL_IGNORED = frozenset([
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__",
    "__subclasshook__", "__weakref__", "__class_getitem__", "__parameters__", "__orig_bases__", "__orig_class__",
    "_is_protocol", "_is_runtime_protocol", "__qualname__", "__firstlineno__", "_abc_impl", "_abc_registry",
    "_abc_cache", "_abc_negative_cache", "_MutableMapping__marker", "__match_args__", "__hash__",
])


# Classes of other modules that a protocol may inherit from.
_PROTOCOL_BASES = {
    "collections.abc": ("Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable", "Hashable", "Sized", "Container", "Collection",
                        "Reversible"),
    "contextlib": ("AbstractContextManager", "AbstractAsyncContextManager"),
}


def _protocol_members(cls):
    """Names that a class must have to follow the protocol."""
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic") and base.__module__ == "typing":
            continue
        annotations = getattr(base, "__annotations__", {}) if "__annotations__" in base.__dict__ else {}
        for name in [*base.__dict__, *annotations]:
            if name not in _PROTOCOL_IGNORED and not name.startswith("_abc_"):
                names.add(name)
    return names


def _allow_reckless(depth=2):
    """Does abc or functools ask?"""
    try:
        return sys._getframe(depth).f_globals.get("__name__") in ("abc", "functools", "_py_abc", "typing")
    except ValueError:
        return False


def _no_init(self, *args, **kwargs):
    """Of protocols.  Their subclasses take the __init__() of the next base that has another, as if this one was not there."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _no_init:
        return              # super().__init__() of one that has its own
    found = (base.__dict__["__init__"] for base in cls.__mro__ if "__init__" in base.__dict__)
    cls.__init__ = next(init for init in found if init is not _no_init)
    cls.__init__(self, *args, **kwargs)


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if getattr(cls, "_is_protocol", False):
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            if type.__instancecheck__(cls, instance):
                return True
            for name in _protocol_members(cls):
                try:
                    value = getattr(instance, name)
                except AttributeError:
                    return super().__instancecheck__(instance)
                if value is None and callable(getattr(cls, name, None)):
                    return False
            return True
        return super().__instancecheck__(instance)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that stand for whatever has their methods."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            def hook(other):
                return _protocol_hook(cls, other)
            cls.__subclasshook__ = hook
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if not (base in (object, Generic) or base.__name__ in _PROTOCOL_BASES.get(base.__module__, ())
                    or getattr(base, "_is_protocol", False) and issubclass(base, Generic)):
                raise TypeError("Protocols can only inherit from other protocols, got %r" % base)
        if "__init__" not in cls.__dict__:
            cls.__init__ = _no_init


_ROOTS.append(Protocol)


def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    if not getattr(cls, "_is_runtime_protocol", False):
        if _allow_reckless(5):
            return NotImplemented
        raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
    if not isinstance(other, type):
        raise TypeError("issubclass() arg 1 must be a class")
    names = _protocol_members(cls)
    if not all(callable(getattr(cls, n, None)) for n in names):
        if _allow_reckless(5):
            return NotImplemented
        raise TypeError("Protocols with non-method members don't support issubclass()")
    return _has(other, *names)


def runtime_checkable(cls):
    """Let isinstance() look whether an object has the protocol's attributes."""
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not cls._is_protocol:
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % cls)
    cls._is_runtime_protocol = True
    return cls


@runtime_checkable
class SupportsInt(Protocol):
    """Whatever has __int__."""

    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    """Whatever has __float__."""

    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    """Whatever has __complex__."""

    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    """Whatever has __bytes__."""

    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    """Whatever has __index__."""

    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    """Whatever has __abs__."""

    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    """Whatever has __round__."""

    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T_co:
        pass
