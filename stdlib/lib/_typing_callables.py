"""Of typing: Callable, and what stands for its parameters.  typing loads it when one of them is named."""
import collections.abc
import operator

from typing import (_Final, _GenericAlias, _NotIterable, _SpecialForm, _SpecialGenericAlias, _TypeVarLike, _tp_cache, _type_check,
                    _type_convert, _type_repr)

__name__ = "typing"  # where what is defined here says it is from


def _is_param_expr(t):
    """May it stand for a ParamSpec?"""
    return t is ... or isinstance(t, (tuple, list, ParamSpec, _ConcatenateGenericAlias))


class ParamSpecArgs(_Final, _root=True):
    """A ParamSpec's positional arguments."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, ParamSpecArgs) else NotImplemented

    __hash__ = object.__hash__


class ParamSpecKwargs(_Final, _root=True):
    """A ParamSpec's keyword arguments."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, ParamSpecKwargs) else NotImplemented

    __hash__ = object.__hash__


class ParamSpec(_Final, _TypeVarLike, _root=True):
    """The parameters of a callable, to be filled in."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self._setup(bound, covariant, contravariant)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple(_type_check(a, "Expected a type.") for a in arg)
        if not _is_param_expr(arg):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
        return arg

    def __typing_prepare_subst__(self, alias, args):
        """The arguments, of which this one's is a tuple; X[int, str] may stand for X[[int, str]] if it is the only one."""
        params = alias.__parameters__
        at = params.index(self)
        if at >= len(args):
            raise TypeError(f"Too few arguments for {alias}")
        if len(params) == 1 and not _is_param_expr(args[0]):
            return (args,)
        return (*args[:at], tuple(args[at]), *args[at + 1:]) if isinstance(args[at], list) else args


@_SpecialForm
def Concatenate(self, parameters):
    """Concatenate[X, ..., P]: the parameters of P with others before them."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    message = "Concatenate[arg, ...]: each arg must be a type."
    return _ConcatenateGenericAlias(self, tuple(_type_check(p, message) for p in parameters[:-1]) + (parameters[-1],))


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    """Concatenate[...]: parameters, and the rest of them."""

    def copy_with(self, args):
        *first, rest = args
        if isinstance(rest, (list, tuple)):
            return (*first, *rest)
        return super().copy_with((*first, *rest.__args__) if isinstance(rest, _ConcatenateGenericAlias) else args)


class _CallableGenericAlias(_NotIterable, _GenericAlias, _root=True):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expr(args[0]):
            first = _type_repr(args[0])
        else:
            first = "[" + ", ".join(_type_repr(a) for a in args[:-1]) + "]"
        return f"typing.Callable[{first}, {_type_repr(args[-1])}]"

    def __reduce__(self):
        args = self.__args__
        if not (len(args) == 2 and args[0] is ...):
            args = list(args[:-1]), args[-1]
        return operator.getitem, (Callable, args)


class _CallableType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        return self._of(tuple(args) if isinstance(args, list) else args, result)

    @_tp_cache
    def _of(self, args, result):
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        args = tuple(_type_convert(a) for a in (args if isinstance(args, tuple) else (args,)))
        return _CallableGenericAlias(self.__origin__, args + (result,), name=self._name, inst=False)


Callable = _CallableType(collections.abc.Callable, 2)
