"""Of typing: decorators and functions that tell checkers something and do little at run time, and NewType.

typing loads it when one of them is named.
"""

import collections
import functools
import sys
import types
from typing import Union

__all__ = ["cast", "assert_type", "reveal_type", "assert_never", "no_type_check", "no_type_check_decorator", "overload",
           "get_overloads", "clear_overloads", "final", "dataclass_transform", "NewType"]
__name__ = "typing"  # where what is defined here says it is from


def cast(typ, val):
    """Return the value unchanged."""
    return val


def assert_type(val, typ, /):
    """Return the value unchanged."""
    return val


def reveal_type(obj, /):
    """Print the runtime type."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    """Fail: this line should not be reached."""
    value = repr(arg)
    raise AssertionError(f"Expected code to be unreachable, but got: {value[:100] + '...' if len(value) > 100 else value}")


def no_type_check(arg):
    """Mark a function or class, and what is defined in that class: its annotations are no type hints."""
    if isinstance(arg, type):
        for key in dir(arg):
            obj = getattr(arg, key)
            if getattr(obj, "__qualname__", None) != f"{arg.__qualname__}.{getattr(obj, '__name__', None)}" \
                    or getattr(obj, "__module__", None) != arg.__module__:
                continue                # of another class
            if isinstance(obj, (types.FunctionType, types.MethodType)):
                getattr(obj, "__func__", obj).__no_type_check__ = True
            elif isinstance(obj, type):
                no_type_check(obj)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Give a decorator the effect of no_type_check."""
    @functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped


_overloads = collections.defaultdict(lambda: collections.defaultdict(dict))


def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions "
                              "outside a stub module should always be followed by an implementation that is not "
                              "@overload-ed.")


def overload(func):
    """One of several signatures of a function whose implementation follows."""
    f = getattr(func, "__func__", func)
    try:
        _overloads[f.__module__][f.__qualname__][f.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """All signatures given with @overload."""
    f = getattr(func, "__func__", func)
    return list(_overloads.get(f.__module__, {}).get(f.__qualname__, {}).values())


def clear_overloads():
    """Forget them."""
    _overloads.clear()


def final(f):
    """Say that it must not be overridden or subclassed."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs):
    """Say that a decorator or metaclass works like dataclass."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default,
            "field_specifiers": field_specifiers, "kwargs": kwargs}
        return cls_or_fn
    return decorator


class NewType:
    """A type that is its own for checkers and costs nothing: UserId = NewType('UserId', int)."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        module = sys._getframe(1).f_globals.get("__name__", "__main__")
        if module != "typing":
            self.__module__ = module

    def __call__(self, x):
        return x

    def __mro_entries__(self, bases):
        basis = self.__name__

        class _Refusal:                 # a base that tells the name of the class it is given to
            def __init_subclass__(cls):
                raise TypeError("Cannot subclass an instance of NewType. Perhaps you were looking for: "
                                f"`{cls.__name__} = NewType({cls.__name__!r}, {basis})`")
        return (_Refusal,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]
