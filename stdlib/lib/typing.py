"""Names for type hints.  At run time they are small objects that remember what they were made of.

Three layers: special forms (Any, Union, ...), aliases (List[int], Callable[[int], str], Union[int, str]: what a
subscription gives), and helpers that read annotations (get_type_hints) or make classes (NamedTuple, TypedDict, Protocol)."""
import collections
import collections.abc
import contextlib
import operator
import sys
import types
from _typing_arguments import _collect_parameters, _Final, _is_unpacked_variable, _NotIterable, _tp_cache, _type_repr, _unique
from types import GenericAlias

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal", "Optional",
    "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", "AbstractSet", "ByteString",
    "Container", "ContextManager", "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView", "Mapping",
    "MappingView", "MutableMapping", "MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView", "Awaitable",
    "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator", "AsyncContextManager", "Reversible",
    "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt",
    "SupportsRound", "ChainMap", "Counter", "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet",
    "NamedTuple", "TypedDict", "Generator", "BinaryIO", "IO", "Match", "Pattern", "TextIO", "AnyStr", "assert_type",
    "assert_never", "cast", "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin",
    "get_overloads", "get_type_hints", "is_typeddict", "LiteralString", "Never", "NewType", "no_type_check",
    "no_type_check_decorator", "NoReturn", "NotRequired", "overload", "ParamSpecArgs", "ParamSpecKwargs", "Required",
    "reveal_type", "runtime_checkable", "Self", "Text", "TYPE_CHECKING", "TypeAlias", "TypeGuard", "Unpack",
]

TYPE_CHECKING = False
Text = str


# ---- checking arguments

class _TypingEllipsis:
    """Stands for ... where an alias is made of arguments that were checked before."""


def _type_convert(arg, allow_special=False):
    """None means NoneType, a string is a forward reference."""
    if isinstance(arg, str):
        from _typing_references import ForwardRef
        return ForwardRef(arg, is_class=allow_special)
    return type(None) if arg is None else arg


def _type_check(arg, message, allow_special=False, is_argument=True):
    """As _type_convert; TypeError for what cannot be a type."""
    arg = _type_convert(arg, allow_special)
    never = _ROOTS if allow_special else (*_ROOTS, ClassVar, Final) if is_argument else (*_ROOTS, ClassVar)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in never:
        raise TypeError(f"{arg} is not valid as type argument")
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if isinstance(arg, _SpecialForm) or arg in _ROOTS:
        if allow_special and arg in (ClassVar, Final):
            return arg
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


def _flatten_unions(args):
    flat = []
    for a in args:
        if isinstance(a, (_UnionGenericAlias, types.UnionType)):
            flat.extend(a.__args__)
        else:
            flat.append(a)
    return tuple(flat)


# ---- special forms

class _SpecialForm(_Final, _NotIterable, _root=True):
    # Union, Optional, ...: a name that may be subscripted in its own way.  __doc__ is each one's own.

    __slots__ = ("_name", "__doc__", "_getitem")

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    @_tp_cache
    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


def _plain_form(name, doc):
    """A form that takes no arguments."""
    def getitem(self, parameters):
        raise TypeError(f"{self} is not subscriptable")
    getitem.__name__, getitem.__doc__ = name, doc
    return _SpecialForm(getitem)


def _one_form(name, doc, allow_special=False):
    """A form that takes one type."""
    def getitem(self, parameters):
        item = _type_check(parameters, f"{self} accepts only single type.", allow_special)
        return _GenericAlias(self, (item,))
    getitem.__name__, getitem.__doc__ = name, doc
    return _SpecialForm(getitem)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type will do."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls, *args, **kwargs)


NoReturn = _plain_form("NoReturn", "The result of a function that does not come back.")
Never = _plain_form("Never", "The type without values.")
Self = _plain_form("Self", "In a method: the class it was called on.")
LiteralString = _plain_form("LiteralString", "A str that the program's text alone decides.")
TypeAlias = _plain_form("TypeAlias", "Marks an assignment that names a type.")
ClassVar = _one_form("ClassVar", "Marks an attribute that is the class's, not each instance's.")
Final = _one_form("Final", "Marks a name that is given a value once.")
Required = _one_form("Required", "Marks a key that a TypedDict must have, though it be total=False.", True)
NotRequired = _one_form("NotRequired", "Marks a key that a TypedDict may lack.", True)
TypeGuard = _one_form("TypeGuard", "The result of a function whose True says what its argument is.")


@_SpecialForm
def Union(self, parameters):
    """Union type; Union[X, Y]: one of them."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    parameters = tuple(_type_check(p, "Union[arg, ...]: each arg must be a type.") for p in parameters)
    parameters = tuple(_unique(_flatten_unions(parameters)))
    if len(parameters) == 1:
        return parameters[0]
    return _UnionGenericAlias(self, parameters, name="Optional" if len(parameters) == 2 and type(None) in parameters else None)


@_SpecialForm
def Optional(self, parameters):
    """Optional[X]: X or None."""
    arg = _type_check(parameters, f"{self} requires a single type.")
    return Union[arg, type(None)]


@_SpecialForm
def Unpack(self, parameters):
    """Unpack[X], also written *X: the types in X, one after the other."""
    item = _type_check(parameters, f"{self} accepts only single type.")
    return _UnpackGenericAlias(self, (item,))


# ---- type variables

class _TypeVarLike:
    """Bounds and variance, and what all kinds of variables do."""

    def _setup(self, bound, covariant, contravariant):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__bound__ = _type_check(bound, "Bound must be a type.") if bound else None
        try:
            module = sys._getframe(2).f_globals.get("__name__", "__main__")
        except (AttributeError, ValueError):
            module = None
        if module != "typing":
            self.__module__ = module

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    def __repr__(self):
        prefix = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return prefix + self.__name__

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class TypeVar(_Final, _TypeVarLike, _root=True):
    """A type to be filled in: T = TypeVar("T")."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self._setup(bound, covariant, contravariant)
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__constraints__ = tuple(_type_check(t, "TypeVar(name, constraint, ...): constraints must be types.")
                                     for t in constraints)

    def __typing_subst__(self, arg):
        arg = _type_check(arg, "Parameters to generic types must be types.")
        if isinstance(arg, _UnpackGenericAlias) or isinstance(arg, GenericAlias) and arg.__unpacked__:
            raise TypeError(f"{arg} is not valid as type argument")
        return arg


def _endless_argument(args):
    """(place, type) of the *tuple[type, ...] among the arguments, or (None, None)."""
    place = filler = None
    for i, arg in enumerate(args):
        inner = None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__", None)
        if inner and len(inner) == 2 and inner[-1] is ...:
            if place is not None:
                raise TypeError("More than one unpacked arbitrary-length tuple argument")
            place, filler = i, inner[0]
    return place, filler


class TypeVarTuple(_Final, _root=True):
    """Any number of types to be filled in."""

    def __init__(self, name):
        self.__name__ = name
        module = sys._getframe(1).f_globals.get("__name__", "__main__")
        if module != "typing":
            self.__module__ = module

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__

    def __reduce__(self):
        return self.__name__

    __copy__, __deepcopy__ = _TypeVarLike.__copy__, _TypeVarLike.__deepcopy__

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        """The arguments, of which those that are left over for this one are a tuple."""
        params = alias.__parameters__
        at = params.index(self)
        if any(isinstance(param, TypeVarTuple) for param in params[at + 1:]):
            raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
        left, right = at, len(params) - at - 1
        place, filler = _endless_argument(args)
        if place is not None:
            left, right = min(left, place), min(right, len(args) - place - 1)
        elif left + right > len(args):
            raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, expected at least {len(params) - 1}")
        end = len(args) - right
        return (*args[:left], *[filler] * (at - left), tuple(args[left:end]), *[filler] * (len(params) - at - 1 - right), *args[end:])


# ---- aliases

class _BaseGenericAlias(_Final, _root=True):
    """Passes attributes on to the class it stands for."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __mro_entries__(self, bases):
        result = []
        if self.__origin__ not in bases:
            result.append(self.__origin__)
        i = bases.index(self)
        if not any(isinstance(b, _BaseGenericAlias) or isinstance(b, type) and issubclass(b, Generic) for b in bases[i + 1:]):
            result.append(Generic)
        return tuple(result)

    def __dir__(self):
        return sorted({*super().__dir__(), *(name for name in dir(self.__origin__) if not (name.startswith("__") and name.endswith("__")))})

    def __getattr__(self, attr):
        if attr in ("__origin__", "__args__"):
            return super().__getattr__(attr)
        if attr in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if "__origin__" in self.__dict__ and not (attr.startswith("__") and attr.endswith("__")):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if attr in ("__origin__", "__args__", "__parameters__", "__module__", "__slots__", "__doc__", "__metadata__") \
                or attr.startswith("_") and not attr.startswith("__"):
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _GenericAlias(_BaseGenericAlias, _root=True):
    """Something subscripted: List[int], ClassVar[str], Node[T]."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        if any(arg is _TypingEllipsis for arg in args):
            args = tuple(... if arg is _TypingEllipsis else arg for arg in args)
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        if not name:
            self.__module__ = getattr(origin, "__module__", "typing")

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    def __iter__(self):
        """*alias, in a subscript."""
        yield Unpack[self]

    @_tp_cache
    def __getitem__(self, args):
        if self.__origin__ in _ROOTS:
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        args = _unpacked(args)
        params = self.__parameters__
        args = _prepared(self, params, args)
        if len(args) != len(params):
            _wrong_count(self, len(args), len(params))
        return self.copy_with(tuple(self._substituted(self.__args__, dict(zip(params, args)))))

    def _substituted(self, args, chosen):
        """The arguments with what was chosen in the place of variables."""
        result = []
        for old in args:
            new = old if isinstance(old, type) else _substitute_one(old, chosen)
            if isinstance(old, tuple):
                result.append(tuple(self._substituted(old, chosen)))
            elif _is_unpacked_variable(old) or isinstance(new, tuple) and self.__origin__ is collections.abc.Callable:
                result.extend(new)
            else:
                result.append(new)
        return result

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        args = ", ".join(_type_repr(a) for a in self.__args__) or "()"
        return f"{name}[{args}]"

    def __reduce__(self):
        origin = globals()[self._name] if self._name else self.__origin__
        args = self.__args__
        if len(args) == 1 and not isinstance(args[0], tuple):
            args, = args
        return operator.getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if any(b in _ROOTS for b in bases if b is not Generic):
                return ()
            i = bases.index(self)
            if any(isinstance(b, _BaseGenericAlias) and b is not self for b in bases[i + 1:]):
                return ()
        return (self.__origin__,)


def _unpacked(args):
    """What a subscription was given, as types, with *tuple[int, str] spread out."""
    result = []
    for arg in args if isinstance(args, tuple) else (args,):
        arg = _type_convert(arg)
        inner = None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__", None)
        if inner is None or inner and inner[-1] is ...:
            result.append(arg)
        else:
            result.extend(inner)
    return tuple(result)


def _prepared(alias, params, args):
    """The arguments one for each parameter, as far as these want to arrange them."""
    for param in params:
        prepare = getattr(param, "__typing_prepare_subst__", None)
        if prepare is not None:
            args = prepare(alias, args)
    return args


def _check_generic(alias, parameters, wanted):
    """TypeError: alias does not take so many parameters."""
    if not wanted:
        raise TypeError(f"{alias} is not a generic class")
    if len(parameters) != wanted:
        _wrong_count(alias, len(parameters), wanted)


def _wrong_count(alias, given, wanted):
    raise TypeError(f"Too {'many' if given > wanted else 'few'} arguments for {alias}; actual {given}, expected {wanted}")


def _substitute_one(arg, chosen):
    if hasattr(arg, "__typing_subst__"):
        return arg.__typing_subst__(chosen[arg])
    params = getattr(arg, "__parameters__", ())
    if not params:
        return arg
    picked = []
    for param in params:
        if isinstance(param, TypeVarTuple):
            picked.extend(chosen[param])
        else:
            picked.append(chosen[param])
    return arg[tuple(picked)]


class _UnionGenericAlias(_NotIterable, _GenericAlias, _root=True):
    def copy_with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)

    def __repr__(self):
        shown = [_type_repr(a) for a in self.__args__ if self._name is None or a is not type(None)]
        return f"typing.{self._name or 'Union'}[{', '.join(shown)}]"

    def __reduce__(self):
        return operator.getitem, (Union, self.__args__)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return "*" + repr(self.__args__[0])

    def __getitem__(self, args):
        return args if self.__typing_is_unpacked_typevartuple__ else super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg, = self.__args__
        if not isinstance(arg, (_GenericAlias, GenericAlias)):
            return None
        if arg.__origin__ is not tuple:
            raise TypeError("Unpack[...] must be used with a tuple type")
        return arg.__args__

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _SpecialGenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    """A bare name such as List or Dict."""

    def __init__(self, origin, nparams, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_type_check(p, "Parameters to generic types must be types.") for p in params)
        _check_generic(self, params, self._nparams)
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        return issubclass(cls, self.__origin__)

    def __reduce__(self):
        return self._name

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


_alias = _SpecialGenericAlias


class _TupleType(_SpecialGenericAlias, _root=True):
    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        message = "Tuple[t0, t1, ...]: each t must be a type."
        if len(params) >= 2 and params[-1] is ...:
            params = tuple(_type_check(p, message) for p in params[:-1]) + (...,)
        else:
            params = tuple(_type_check(p, message) for p in params)
        return _GenericAlias(self.__origin__, params, name=self._name, inst=False)


# ---- Generic

class Generic:
    """The base of classes with type parameters."""

    __slots__ = ()
    _is_protocol = False

    @classmethod
    @_tp_cache
    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_type_convert(p) for p in params)
        if cls in _ROOTS:
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            if not all(isinstance(p, _TypeVarLike) or _is_unpacked_variable(p) for p in params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter "
                                "specification variables.")
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        else:
            if not cls.__parameters__:
                raise TypeError(f"{cls} is not a generic class")
            params = _prepared(cls, cls.__parameters__, params)
            if len(params) != len(cls.__parameters__):
                _wrong_count(cls, len(params), len(cls.__parameters__))
            params = tuple(a for param, arg in zip(cls.__parameters__, params)
                           for a in (arg if isinstance(param, TypeVarTuple) else (arg,)))
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", cls.__bases__)
        if "__orig_bases__" in cls.__dict__:
            error = Generic in cls.__orig_bases__
        else:
            error = Generic in cls.__bases__ and cls.__name__ != "Protocol" and not getattr(type(cls), "_makes_dicts", False)
        if error:
            raise TypeError("Cannot inherit from plain Generic")
        found = _collect_parameters([b for b in bases if isinstance(b, (_GenericAlias, GenericAlias))])
        declared = None
        for base in bases:
            if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                if declared is not None:
                    raise TypeError("Cannot inherit from Generic[...] multiple types.")
                declared = base.__parameters__
        if declared is not None:
            missing = [p for p in found if p not in declared]
            if missing:
                raise TypeError(f"Some type variables ({', '.join(str(p) for p in missing)}) are not listed in "
                                f"Generic[{', '.join(str(p) for p in declared)}]")
            found = declared
        cls.__parameters__ = tuple(found)


# What is subscripted with type variables alone: Generic, and Protocol once it has been loaded.
_ROOTS = [Generic]


# ---- names for the classes of collections, and what is loaded later

T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
V_co = TypeVar("V_co", covariant=True)
VT_co = TypeVar("VT_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
CT_co = TypeVar("CT_co", covariant=True, bound=type)
AnyStr = TypeVar("AnyStr", bytes, str)

for _name, _origin, _count in (
        ("Awaitable", "abc", 1), ("Coroutine", "abc", 3), ("AsyncIterable", "abc", 1), ("AsyncIterator", "abc", 1),
        ("Iterable", "abc", 1), ("Iterator", "abc", 1), ("Reversible", "abc", 1), ("Container", "abc", 1),
        ("Collection", "abc", 1), ("AbstractSet", "Set", 1), ("MutableSet", "abc", 1), ("Mapping", "abc", 2),
        ("MutableMapping", "abc", 2), ("Sequence", "abc", 1), ("MutableSequence", "abc", 1), ("MappingView", "abc", 1),
        ("KeysView", "abc", 1), ("ItemsView", "abc", 2), ("ValuesView", "abc", 1), ("Generator", "abc", 3),
        ("AsyncGenerator", "abc", 2), ("Hashable", "abc", 0), ("Sized", "abc", 0), ("ByteString", "abc", 0)):
    globals()[_name] = _SpecialGenericAlias(getattr(collections.abc, _name if _origin == "abc" else _origin), _count, name=_name)
for _name, _origin, _count in (("List", list, 1), ("Set", set, 1), ("FrozenSet", frozenset, 1), ("Dict", dict, 2),
                               ("Type", type, 1)):
    globals()[_name] = _SpecialGenericAlias(_origin, _count, inst=False, name=_name)
for _name, _origin, _count in (("Deque", collections.deque, 1), ("DefaultDict", collections.defaultdict, 2),
                               ("OrderedDict", collections.OrderedDict, 2), ("Counter", collections.Counter, 1),
                               ("ChainMap", collections.ChainMap, 2),
                               ("ContextManager", contextlib.AbstractContextManager, 1),
                               ("AsyncContextManager", contextlib.AbstractAsyncContextManager, 1)):
    globals()[_name] = _SpecialGenericAlias(_origin, _count, name=_name)
del _name, _origin, _count


# Names that are loaded when somebody asks for them, and from where.
_LATER = {
    **dict.fromkeys(("ForwardRef", "_eval_type", "_with_args"), "_typing_references"),
    **dict.fromkeys(("Literal", "Annotated", "_AnnotatedAlias"), "_typing_values"),
    **dict.fromkeys(("Callable", "Concatenate", "ParamSpec", "ParamSpecArgs", "ParamSpecKwargs", "_is_param_expr",
                     "_ConcatenateGenericAlias", "_CallableGenericAlias", "_CallableType"), "_typing_callables"),
    **dict.fromkeys(("get_type_hints", "get_origin", "get_args"), "_typing_hints"),
    **dict.fromkeys(("NamedTuple", "NamedTupleMeta", "_NamedTuple", "_prohibited", "_special", "TypedDict", "_TypedDictMeta", "_TypedDict",
                     "is_typeddict"), "_typing_records"),
    **dict.fromkeys(("cast", "assert_type", "reveal_type", "assert_never", "no_type_check", "no_type_check_decorator",
                     "overload", "_overload_dummy", "get_overloads", "clear_overloads", "final", "dataclass_transform", "NewType"),
                    "_typing_decorators"),
    **dict.fromkeys(("Protocol", "_ProtocolMeta", "runtime_checkable", "SupportsInt", "SupportsFloat", "SupportsComplex", "SupportsBytes",
                     "SupportsIndex", "SupportsAbs", "SupportsRound"), "_typing_protocols"),
    "Pattern": "re", "Match": "re",
}


def __getattr__(name):
    """The names of _LATER: most programs that import typing do without them."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    made = getattr(__import__(_LATER[name]), name)
    if _LATER[name] == "re":
        made = _SpecialGenericAlias(made, 1, name=name)
    globals()[name] = made
    return made


def __dir__():
    return sorted(globals().keys() | _LATER.keys())


Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")


class IO(Generic[AnyStr]):
    """What open() gives: of str or of bytes."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """What open() gives in binary mode."""

    __slots__ = ()


class TextIO(IO[str]):
    """What open() gives in text mode."""

    __slots__ = ()


class _Submodule(type):
    """typing.io and typing.re, which are classes in sys.modules: what is taken from them is taken from here, with a warning."""

    def __getattribute__(cls, name):
        if name not in ("__dict__", "__module__", "__all__", "__name__") and name in type.__getattribute__(cls, "__all__"):
            import warnings
            full = type.__getattribute__(cls, "__name__")
            warnings.warn(f"{full} is deprecated, import directly from typing instead. {full} will be removed in Python 3.12.",
                          DeprecationWarning, stacklevel=2)
            return getattr(sys.modules["typing"], name)
        return type.__getattribute__(cls, name)


for _name, _all in ("typing.io", ["IO", "TextIO", "BinaryIO"]), ("typing.re", ["Pattern", "Match"]):
    globals()[_name[7:]] = sys.modules[_name] = _Submodule(_name, (), {"__all__": _all, "__module__": "typing"})
del _name, _all
