"""Classes made of annotated fields.

The generated methods are compiled from text, once a class, as users would write them by hand: so they run as fast as
such methods, and tracebacks and inspect.signature see ordinary functions."""
import abc
import builtins
import keyword
import sys
import types
from reprlib import recursive_repr
from types import FunctionType, GenericAlias

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
           "astuple", "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    """An assignment to a field of a frozen dataclass."""


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _FIELD_BASE:  # under CPython's name: picklers write its instances by theirs
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"


class InitVar:
    """An argument of __init__ that is passed on to __post_init__ and not kept."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, builtins.type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of one field."""

    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata",
                 "kw_only", "_field_type")
    _shown = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = types.MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    @recursive_repr()
    def __repr__(self):
        shown = ",".join(f"{n}={getattr(self, n)!r}" for n in self._shown)
        return f"Field({shown},_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        method = getattr(type(self.default), "__set_name__", None)
        if method:
            method(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return "_DataclassParams(%s)" % ",".join(f"{n}={getattr(self, n)!r}" for n in self.__slots__)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Say more about a field than its default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# ---- making functions

def _tuple_text(obj_name, names):
    return "(%s)" % "".join(f"{obj_name}.{n}," for n in names)


def _create_fn(name, args, body, *, globals, locals=None):
    """A function from its text; the names in `locals` are its free variables."""
    locals = dict(locals or {})
    text = "\n".join(f"  {line}" for line in body)
    source = f"def __create_fn__({', '.join(locals)}):\n def {name}({','.join(args)}):\n{text}\n return {name}"
    namespace = {}
    exec(source, globals, namespace)
    return namespace["__create_fn__"](**locals)


def _field_assign(frozen, name, value, self_name):
    if frozen:
        return f"__dataclass_builtins_object__.__setattr__({self_name},{name!r},{value})"
    return f"{self_name}.{name}={value}"


def _field_init(f, frozen, self_name, slots):
    default = f"__dataclass_dflt_{f.name}__"
    if f.default_factory is not MISSING:
        value = f"{default}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}" if f.init else f"{default}()"
    elif f.init:
        value = f.name
    elif slots and f.default is not MISSING:
        value = default
    else:
        return None
    if f._field_type is _FIELD_INITVAR:
        return None
    return _field_assign(frozen, f.name, value, self_name)


def _init_param(f):
    if f.default is MISSING and f.default_factory is MISSING:
        default = ""
    elif f.default is not MISSING:
        default = f"=__dataclass_dflt_{f.name}__"
    else:
        default = "=__dataclass_HAS_DEFAULT_FACTORY__"
    return f"{f.name}:__dataclass_type_{f.name}__{default}"


def _init_fn(fields, std_fields, kw_only_fields, frozen, has_post_init, self_name, globals, slots):
    seen_default = False
    for f in std_fields:
        if not f.init:
            continue
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument")
    locals = {"__dataclass_HAS_DEFAULT_FACTORY__": _HAS_DEFAULT_FACTORY, "__dataclass_builtins_object__": object}
    for f in fields:
        locals[f"__dataclass_type_{f.name}__"] = f.type
        if f.default is not MISSING:
            locals[f"__dataclass_dflt_{f.name}__"] = f.default
        elif f.default_factory is not MISSING:
            locals[f"__dataclass_dflt_{f.name}__"] = f.default_factory
    body = [line for f in fields if (line := _field_init(f, frozen, self_name, slots))]
    if has_post_init:
        params = ",".join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f"{self_name}.{_POST_INIT_NAME}({params})")
    params = [_init_param(f) for f in std_fields if f.init]
    keywords = [_init_param(f) for f in kw_only_fields if f.init]
    if keywords:
        params += ["*"] + keywords
    made = _create_fn("__init__", [self_name] + params, body or ["pass"], globals=globals, locals=locals)
    made.__annotations__["return"] = None
    return made


def _repr_fn(fields, globals):
    shown = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in fields)
    made = _create_fn("__repr__", ["self"], ['return self.__class__.__qualname__ + f"(' + shown + ')"'], globals=globals)
    return recursive_repr()(made)


def _frozen_fns(cls, fields, globals):
    names = tuple(f.name for f in fields)
    locals = {"cls": cls, "FrozenInstanceError": FrozenInstanceError, "frozen": names}
    test = "if type(self) is cls or name in frozen:"
    return (_create_fn("__setattr__", ["self", "name", "value"],
                       [test, ' raise FrozenInstanceError(f"cannot assign to field {name!r}")',
                        "super(cls, self).__setattr__(name, value)"], locals=locals, globals=globals),
            _create_fn("__delattr__", ["self", "name"],
                       [test, ' raise FrozenInstanceError(f"cannot delete field {name!r}")',
                        "super(cls, self).__delattr__(name)"], locals=locals, globals=globals))


def _compare_fn(name, op, names, globals):
    return _create_fn(name, ["self", "other"],
                      ["if other.__class__ is self.__class__:",
                       f" return {_tuple_text('self', names)}{op}{_tuple_text('other', names)}",
                       "return NotImplemented"], globals=globals)


def _hash_fn(fields, globals):
    return _create_fn("__hash__", ["self"], [f"return hash({_tuple_text('self', [f.name for f in fields])})"],
                      globals=globals)


# ---- fields of a class

def _says(annotation, cls, module, is_meant):
    """Does an annotation given as text begin with a name, or MODULE.NAME, of what is meant?  It is not evaluated."""
    import re
    match = re.match(r"(?:\s*(\w+)\s*\.)?\s*(\w+)", annotation)
    namespace = getattr(sys.modules.get(cls.__module__), "__dict__", {})
    if not match:
        return False
    prefix, name = match.groups()
    if prefix is None:
        return is_meant(namespace.get(name))
    return namespace.get(prefix) is module and is_meant(getattr(module, name, None))


def _is_classvar(annotation, cls):
    typing = sys.modules.get("typing")
    if typing is None:
        return False

    def is_meant(value):
        return value is typing.ClassVar or getattr(value, "__origin__", None) is typing.ClassVar
    return _says(annotation, cls, typing, is_meant) if isinstance(annotation, str) else is_meant(annotation)


def _is_initvar(annotation, cls):
    def is_meant(value):
        return value is InitVar or type(value) is InitVar
    return _says(annotation, cls, sys.modules[__name__], is_meant) if isinstance(annotation, str) else is_meant(annotation)


def _is_kw_only(annotation, cls):
    def is_meant(value):
        return value is KW_ONLY
    return _says(annotation, cls, sys.modules[__name__], is_meant) if isinstance(annotation, str) else is_meant(annotation)


def _get_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    if _is_classvar(annotation, cls):
        f._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation, cls):
        f._field_type = _FIELD_INITVAR
    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type in (_FIELD, _FIELD_INITVAR):
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory")
    return f


def _set_new_attribute(cls, name, value):
    """Whether the class has it already; if not, it gets this one, named as a method of its own."""
    has_own = name in cls.__dict__
    if not has_own:
        setattr(cls, name, _qualified(cls, value))
    return has_own


def _qualified(cls, value):
    if isinstance(value, FunctionType):
        value.__qualname__ = f"{cls.__qualname__}.{value.__name__}"
    return value


def _hash_action(cls, unsafe_hash, eq, frozen, fields, globals):
    found = cls.__dict__.get("__hash__", MISSING)
    has_explicit = not (found is MISSING or found is None and "__eq__" in cls.__dict__)
    if unsafe_hash:
        if has_explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        make = True
    elif eq and frozen:
        make = not has_explicit
    else:
        make = False
        if eq and not has_explicit:
            cls.__hash__ = None
    if make:
        chosen = [f for f in fields if (f.compare if f.hash is None else f.hash)]
        cls.__hash__ = _qualified(cls, _hash_fn(chosen, globals))


def _collect_fields(cls, params, kw_only):
    """All fields by name, those of bases first; their frozenness must agree."""
    found = {}
    any_frozen, has_bases = False, False
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is None:
            continue
        has_bases = True
        found.update((f.name, f) for f in inherited.values())
        any_frozen = any_frozen or getattr(base, _PARAMS).frozen
    own = []
    kw_only_seen = False
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if _is_kw_only(annotation, cls):
            if kw_only_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only_seen = kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        found[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_bases:
        if any_frozen and not params.frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen and params.frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return found


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    module = sys.modules.get(cls.__module__)
    globals = module.__dict__ if module else {}
    params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen)
    setattr(cls, _PARAMS, params)
    found = _collect_fields(cls, params, kw_only)
    setattr(cls, _FIELDS, found)
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    arguments = [f for f in found.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std = [f for f in arguments if f.init and not f.kw_only]
    keywords = [f for f in arguments if f.init and f.kw_only]
    real = [f for f in found.values() if f._field_type is _FIELD]
    if init:
        self_name = "__dataclass_self__" if "self" in found else "self"
        _set_new_attribute(cls, "__init__", _init_fn(arguments, std, keywords, frozen, hasattr(cls, _POST_INIT_NAME),
                                                     self_name, globals, slots))
    if repr:
        _set_new_attribute(cls, "__repr__", _repr_fn([f for f in real if f.repr], globals))
    _hash_action(cls, unsafe_hash, eq, frozen, real, globals)
    compared = [f.name for f in real if f.compare]
    if eq:
        _set_new_attribute(cls, "__eq__", _compare_fn("__eq__", "==", compared, globals))
    if order:
        for name, op in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            if _set_new_attribute(cls, name, _compare_fn(name, op, compared, globals)):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                                "Consider using functools.total_ordering")
    if frozen:
        for made in _frozen_fns(cls, real, globals):
            if _set_new_attribute(cls, made.__name__, made):
                raise TypeError(f"Cannot overwrite attribute {made.__name__} in class {cls.__name__}")
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature_text(cls)
    if match_args:
        _set_new_attribute(cls, "__match_args__", tuple(f.name for f in std))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    abc.update_abstractmethods(cls)
    return cls


def _signature_text(cls):
    try:
        import inspect
        return str(inspect.signature(cls)).replace(" -> None", "")
    except (ImportError, TypeError, ValueError):
        return ""


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slots_of(cls):
    slots = cls.__dict__.get("__slots__")
    return [] if slots is None else [slots] if isinstance(slots, str) else list(slots)


def _add_slots(cls, is_frozen, weakref_slot):
    """The class once more, with __slots__: they cannot be added to one that exists."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    names = tuple(f.name for f in fields(cls))
    inherited = {s for base in cls.__mro__[1:-1] for s in _slots_of(base)}
    wanted = names + (("__weakref__",) if weakref_slot else ())
    namespace["__slots__"] = tuple(s for s in wanted if s not in inherited)
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        new.__qualname__ = qualname
    if is_frozen:
        if "__getstate__" not in namespace:
            new.__getstate__ = _dataclass_getstate
        if "__setstate__" not in namespace:
            new.__setstate__ = _dataclass_setstate
    return new


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add __init__, __repr__, __eq__ and others made of the class's annotations."""
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


# ---- using them

def fields(class_or_instance):
    """The Field objects of a dataclass or of an instance."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Is it a dataclass or an instance of one?"""
    cls = obj if isinstance(obj, type) and not isinstance(obj, GenericAlias) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """Fields and values as a dict, nested dataclasses too."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, lambda o, convert: dict_factory([(name, convert(getattr(o, name))) for name in _field_names(o)]))


def astuple(obj, *, tuple_factory=tuple):
    """The values as a tuple, nested dataclasses too."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda o, convert: tuple_factory([convert(getattr(o, name)) for name in _field_names(o)]))


def _field_names(obj):
    return [name for name, f in getattr(obj, _FIELDS).items() if f._field_type is _FIELD]


_ATOMS = frozenset((int, str, float, bool, type(None), bytes, complex))  # which nobody copies


def _convert(obj, whole):
    from copy import deepcopy

    def convert(value):
        if type(value) in _ATOMS:
            return value
        if _is_dataclass_instance(value):
            return whole(value, convert)
        if isinstance(value, tuple) and hasattr(value, "_fields"):
            return type(value)(*[convert(v) for v in value])
        if isinstance(value, (list, tuple)):
            return type(value)(convert(v) for v in value)
        if isinstance(value, dict):
            pairs = ((convert(k), convert(v)) for k, v in value.items())
            if hasattr(type(value), "default_factory"):
                result = type(value)(value.default_factory)
                result.update(pairs)
                return result
            return type(value)(pairs)
        return deepcopy(value)
    return convert(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """A dataclass from a list of names, (name, type) or (name, type, default)."""
    body = dict(namespace or {})
    annotations = {}
    for item in fields:
        name, kind, *default = (item, "typing.Any") if isinstance(item, str) else _checked_field(item)
        if problem := _problem_with_name(name, annotations):
            raise TypeError(f"{problem}: {name!r}")
        annotations[name] = kind
        if default:
            body[name] = default[0]
    body["__annotations__"] = annotations
    cls = types.new_class(cls_name, bases, {}, lambda ns: ns.update(body))
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def _checked_field(item):
    if len(item) not in (2, 3):
        raise TypeError(f"Invalid field: {item!r}")
    return item


def _problem_with_name(name, taken):
    if not isinstance(name, str) or not name.isidentifier():
        return "Field names must be valid identifiers"
    if keyword.iskeyword(name):
        return "Field names must not be keywords"
    return "Field name duplicated" if name in taken else None


def replace(obj, /, **changes):
    """A copy with other values for some fields."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for name, f in getattr(obj, _FIELDS).items():
        kind = f._field_type
        if kind is _FIELD_CLASSVAR:
            continue
        if name in changes:
            if not f.init:
                raise ValueError(f"field {name} is declared with init=False, it cannot be specified with replace()")
        elif f.init:
            if kind is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {name!r} must be specified with replace()")
            changes[name] = getattr(obj, name)
    return obj.__class__(**changes)
