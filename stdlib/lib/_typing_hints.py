"""Of typing: what reads annotations (get_type_hints, get_origin, get_args).  typing loads it when one of them is named."""

import collections.abc
import sys
import types
from types import GenericAlias, MethodDescriptorType, MethodWrapperType, WrapperDescriptorType
from typing import (Annotated, ForwardRef, Generic, NotRequired, ParamSpecArgs, ParamSpecKwargs, Required,
                    _AnnotatedAlias, _BaseGenericAlias, _GenericAlias, _eval_type, _is_param_expr, _with_args)

__all__ = ["get_type_hints", "get_origin", "get_args"]
__name__ = "typing"  # where what is defined here says it is from


def _strip_annotations(t):
    """t without Annotated, Required and NotRequired."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if isinstance(t, _GenericAlias) and t.__origin__ in (Required, NotRequired):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        new = tuple(_strip_annotations(a) for a in t.__args__)
        return _with_args(t, new)
    return t


def _evaluated(annotations, globalns, localns, **place):
    """The annotations with texts evaluated; place says to ForwardRef where they stand."""
    hints = {}
    for name, hint in annotations.items():
        if isinstance(hint, str):
            hint = ForwardRef(hint, **place)
        hints[name] = _eval_type(type(None) if hint is None else hint, globalns, localns)
    return hints


def _hints_of_class(cls, globalns, localns):
    """Those of all bases, the most derived class's last.  Its own namespace is searched before its module's, which eval
    does with what it takes for the globals."""
    hints = {}
    for base in reversed(cls.__mro__):
        annotations = base.__dict__.get("__annotations__", {})
        if isinstance(annotations, types.GetSetDescriptorType):
            continue
        outer = globalns if globalns is not None else getattr(sys.modules.get(base.__module__), "__dict__", {})
        inner = localns if localns is not None else dict(vars(base))
        if globalns is None and localns is None:
            outer, inner = inner, outer
        hints |= _evaluated(annotations, outer, inner, is_argument=False, is_class=True)
    return hints


def _globals_of(obj):
    """Where the texts of a module's or function's annotations are looked up."""
    if isinstance(obj, types.ModuleType):
        return obj.__dict__
    while hasattr(obj, "__wrapped__"):
        obj = obj.__wrapped__
    return getattr(obj, "__globals__", {})


_MAY_BE_WITHOUT = (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType, WrapperDescriptorType,
                   MethodWrapperType, MethodDescriptorType)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, class or module, with texts evaluated."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = _hints_of_class(obj, globalns, localns)
    else:
        if globalns is None:
            globalns = _globals_of(obj)
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            if isinstance(obj, _MAY_BE_WITHOUT):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        hints = _evaluated(annotations, globalns, globalns if localns is None else localns,
                           is_argument=not isinstance(obj, types.ModuleType))
    return hints if include_extras else {name: _strip_annotations(hint) for name, hint in hints.items()}


def get_origin(tp):
    """list for List[int], Union for Optional[int], None for what was not subscripted."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if tp is Generic:
        return tp
    if isinstance(tp, types.UnionType):
        return type(tp)
    has_origin = isinstance(tp, (GenericAlias, _BaseGenericAlias, ParamSpecArgs, ParamSpecKwargs))
    return tp.__origin__ if has_origin else None


def get_args(tp):
    """The arguments of a subscripted type."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        result = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not (
                len(result) == 2 and _is_param_expr(result[0])):
            result = (list(result[:-1]), result[-1])
        return result
    if isinstance(tp, types.UnionType):
        return tp.__args__
    return ()
