"""Of typing: what reads annotations (get_type_hints, get_origin, get_args).  typing loads it when one of them is named."""

import collections.abc
import functools
import operator
import sys
import types
from types import GenericAlias, MethodDescriptorType, MethodWrapperType, WrapperDescriptorType
from typing import (Annotated, ForwardRef, Generic, NotRequired, ParamSpec, ParamSpecArgs, ParamSpecKwargs, Required,
                    _AnnotatedAlias, _BaseGenericAlias, _GenericAlias, _eval_type, _is_concatenate)

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
        if new == t.__args__:
            return t
        if isinstance(t, GenericAlias):
            return GenericAlias(t.__origin__, new)
        if isinstance(t, types.UnionType):
            return functools.reduce(operator.or_, new)
        return t.copy_with(new)
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, class or module, with texts evaluated."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            base_globals = globalns
            if globalns is None:
                base_globals = getattr(sys.modules.get(base.__module__), "__dict__", {})
            base_locals = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                base_globals, base_locals = base_locals, base_globals
            annotations = base.__dict__.get("__annotations__", {})
            if isinstance(annotations, types.GetSetDescriptorType):
                annotations = {}
            for name, value in annotations.items():
                if value is None:
                    value = type(None)
                if isinstance(value, str):
                    value = ForwardRef(value, is_argument=False, is_class=True)
                hints[name] = _eval_type(value, base_globals, base_locals)
        return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}
    if globalns is None:
        if isinstance(obj, types.ModuleType):
            globalns = obj.__dict__
        else:
            inner = obj
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            globalns = getattr(inner, "__globals__", {})
        if localns is None:
            localns = globalns
    elif localns is None:
        localns = globalns
    hints = getattr(obj, "__annotations__", None)
    if hints is None:
        if isinstance(obj, (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType,
                            WrapperDescriptorType, MethodWrapperType, MethodDescriptorType)):
            return {}
        raise TypeError("{!r} is not a module, class, method, or function.".format(obj))
    result = {}
    for name, value in hints.items():
        if value is None:
            value = type(None)
        if isinstance(value, str):
            value = ForwardRef(value, is_argument=not isinstance(obj, types.ModuleType))
        result[name] = _eval_type(value, globalns, localns)
    return result if include_extras else {k: _strip_annotations(t) for k, t in result.items()}


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
                len(result) == 2 and (result[0] is ... or isinstance(result[0], ParamSpec) or _is_concatenate(result[0]))):
            result = (list(result[:-1]), result[-1])
        return result
    if isinstance(tp, types.UnionType):
        return tp.__args__
    return ()
