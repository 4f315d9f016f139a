"""Signatures: what inspect says of the parameters of callables.  A part of inspect, and shown as such."""
import collections
import functools
import inspect as _inspect
import keyword
import sys
import types

_missing = object()


class _empty:
    """Nothing was given."""


class _ParameterKind:
    def __init__(self, value, name, description):
        self.value, self.name, self.description = value, name, description

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {self.value}>"

    def __str__(self):
        return self.name

    def __int__(self):
        return self.value

    __index__ = __int__

    def __lt__(self, other):
        return self.value < int(other)

    def __le__(self, other):
        return self.value <= int(other)

    def __gt__(self, other):
        return self.value > int(other)

    def __ge__(self, other):
        return self.value >= int(other)

    def __eq__(self, other):
        return self is other or self.value == other

    def __hash__(self):
        return hash(self.value)

    def __reduce__(self):
        return _kind_of, (self.value,)


def _kind_of(value):
    return _KINDS[value]


_KINDS = [_ParameterKind(i, name, text) for i, (name, text) in enumerate((
    ("POSITIONAL_ONLY", "positional-only"), ("POSITIONAL_OR_KEYWORD", "positional or keyword"),
    ("VAR_POSITIONAL", "variadic positional"), ("KEYWORD_ONLY", "keyword-only"), ("VAR_KEYWORD", "variadic keyword")))]
_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _KINDS


def formatannotation(annotation, base_module=None):
    """An annotation as signatures show it."""
    if getattr(annotation, "__module__", None) == "typing":
        import re
        return re.sub(r"[\w.]+", lambda word: word[0].removeprefix("typing."), repr(annotation))
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


def formatannotationrelativeto(object):
    """formatannotation without the name of this object's module."""
    module = getattr(object, "__module__", None)
    return lambda annotation: formatannotation(annotation, module)


class Parameter:
    """One parameter of a signature."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _KINDS
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if kind not in _KINDS:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        kind = _KINDS[int(kind)]
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():      # what a comprehension iterates over
            if kind is not _POSITIONAL_OR_KEYWORD:
                raise ValueError(f"implicit arguments must be passed as positional or keyword arguments, not {kind.description}")
            kind, name = _POSITIONAL_ONLY, "implicit" + name[1:]
        if not name.isidentifier() or keyword.iskeyword(name) and kind is not _POSITIONAL_ONLY:
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name, self._kind, self._default, self._annotation = name, kind, default, annotation

    def __reduce__(self):
        return type(self), (self._name, self._kind), {"_default": self._default, "_annotation": self._annotation}

    def __setstate__(self, state):
        self._default, self._annotation = state["_default"], state["_annotation"]

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_missing, kind=_missing, annotation=_missing, default=_missing):
        """A copy with other values."""
        return type(self)(self._name if name is _missing else name, self._kind if kind is _missing else kind,
                          default=self._default if default is _missing else default,
                          annotation=self._annotation if annotation is _missing else annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = f"{text}: {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text += f" = {self._default!r}" if self._annotation is not _empty else f"={self._default!r}"
        return {_VAR_POSITIONAL: "*", _VAR_KEYWORD: "**"}.get(self._kind, "") + text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == (
            other._name, other._kind, other._default, other._annotation)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))


class BoundArguments:
    """The arguments of a call, by parameter."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self._signature = signature
        self.arguments = arguments

    signature = property(lambda self: self._signature)

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __setstate__(self, state):
        self._signature, self.arguments = state["_signature"], state["arguments"]

    @property
    def args(self):
        result = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if param.kind is _VAR_POSITIONAL:
                result.extend(self.arguments[name])
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        result, by_name = {}, False
        for name, param in self._signature.parameters.items():
            if not by_name:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    by_name = True
                elif name not in self.arguments:
                    by_name = True
                    continue
            if not by_name or name not in self.arguments:
                continue
            if param.kind is _VAR_KEYWORD:
                result.update(self.arguments[name])
            else:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        """Put in what was not given."""
        filled = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif param.default is not _empty:
                filled[name] = param.default
            elif param.kind is _VAR_POSITIONAL:
                filled[name] = ()
            elif param.kind is _VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        return "<BoundArguments ({})>".format(", ".join(f"{k}={v!r}" for k, v in self.arguments.items()))


class Signature:
    """The parameters of a callable and what it returns."""

    __slots__ = ("_return_annotation", "_parameters")
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        ordered = collections.OrderedDict()
        top, defaults = _POSITIONAL_ONLY, False
        for param in parameters or ():
            if param.kind < top:
                raise ValueError(f"wrong parameter order: {top.description} parameter before {param.kind.description} parameter")
            if param.kind > top:
                defaults = defaults and param.kind is _POSITIONAL_OR_KEYWORD
                top = param.kind
            if param.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if param.default is not _empty:
                    defaults = True
                elif defaults:
                    raise ValueError("non-default argument follows default argument")
            if param.name in ordered:
                raise ValueError(f"duplicate parameter name: {param.name!r}")
            ordered[param.name] = param
        self._parameters = types.MappingProxyType(ordered)
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _signature_of(obj, follow_wrapped, eval_str, globals, locals, cls)

    def replace(self, *, parameters=_missing, return_annotation=_missing):
        """A copy with other parameters or another return annotation."""
        return type(self)(self._parameters.values() if parameters is _missing else parameters,
                          return_annotation=self._return_annotation if return_annotation is _missing else return_annotation)

    def _bind(self, args, kwargs, partial=False):
        """Positional arguments take parameters in order; the parameters left then take keywords, defaults, or nothing if partial."""
        arguments, kwargs = {}, dict(kwargs)
        params = list(self._parameters.values())
        at = self._bind_positional(params, args, kwargs, arguments)
        rest = None
        for param in params[at:]:
            if param.kind is _VAR_KEYWORD:
                rest = param
            elif param.kind is _VAR_POSITIONAL:
                pass
            elif param.name in kwargs:
                if param.kind is _POSITIONAL_ONLY:
                    raise TypeError(f"{param.name!r} parameter is positional only, but was passed as a keyword")
                arguments[param.name] = kwargs.pop(param.name)
            elif param.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {param.name!r}")
        if kwargs and rest is None:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        if kwargs:
            arguments[rest.name] = kwargs
        return BoundArguments(self, arguments)

    @staticmethod
    def _bind_positional(params, args, kwargs, arguments):
        """How many parameters the positional arguments have taken."""
        for at, value in enumerate(args):
            param = params[at] if at < len(params) else None
            if param is None or param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                raise TypeError("too many positional arguments") from None
            if param.kind is _VAR_POSITIONAL:
                arguments[param.name] = tuple(args[at:])
                return at + 1
            if param.name in kwargs and param.kind is not _POSITIONAL_ONLY:
                raise TypeError(f"multiple values for argument {param.name!r}")
            arguments[param.name] = value
        return len(args)

    def bind(self, /, *args, **kwargs):
        """BoundArguments of a call; TypeError if it does not fit."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """The same, but arguments may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return self._basis() == other._basis()

    def _basis(self):
        """What makes two signatures equal: the order of keyword-only parameters does not."""
        params = self._parameters.values()
        return (tuple([p for p in params if p.kind is not _KEYWORD_ONLY]),
                {p.name: p for p in params if p.kind is _KEYWORD_ONLY}, self._return_annotation)

    def __hash__(self):
        params, by_keyword, returned = self._basis()
        return hash((params, frozenset(by_keyword.values()), returned))

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {"_return_annotation": self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __str__(self):
        result, slash, star = [], False, False
        for param in self._parameters.values():
            if param.kind is _POSITIONAL_ONLY:
                slash = True
            elif slash:
                result.append("/")
                slash = False
            if param.kind is _VAR_POSITIONAL:
                star = True
            elif param.kind is _KEYWORD_ONLY and not star:
                result.append("*")
                star = True
            result.append(str(param))
        if slash:
            result.append("/")
        text = "({})".format(", ".join(result))
        if self._return_annotation is not _empty:
            text += " -> {}".format(formatannotation(self._return_annotation))
        return text

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


def _from_function(func, cls, eval_str, globals, locals):
    code = func.__code__
    names = code.co_varnames
    count, keywords = code.co_argcount, code.co_kwonlyargcount
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    params = []
    for i, name in enumerate(names[:count]):
        at = i - (count - len(defaults))
        params.append(Parameter(name, _POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD,
                                default=defaults[at] if at >= 0 else _empty, annotation=annotations.get(name, _empty)))
    index = count + keywords
    if code.co_flags & _inspect.CO_VARARGS:
        params.append(Parameter(names[index], _VAR_POSITIONAL, annotation=annotations.get(names[index], _empty)))
        index += 1
    for name in names[count:count + keywords]:
        params.append(Parameter(name, _KEYWORD_ONLY, default=kwdefaults.get(name, _empty),
                                annotation=annotations.get(name, _empty)))
    if code.co_flags & _inspect.CO_VARKEYWORDS:
        params.append(Parameter(names[index], _VAR_KEYWORD, annotation=annotations.get(names[index], _empty)))
    return cls(params, return_annotation=annotations.get("return", _empty))


def _from_text(obj, text, cls):
    """A built-in's __text_signature__: "($self, iterable, /)"."""
    namespace = {}
    inside = text.strip()[1:-1]
    pieces = [piece.strip() for piece in _split_commas(inside)]
    bound = bool(pieces) and pieces[0].startswith("$")
    if bound:
        pieces[0] = pieces[0][1:]
        if pieces[1:2] == ["/"] and "/" in pieces[2:]:
            del pieces[1]
    source = f"def f({', '.join(_plain_default(p) for p in pieces)}): pass"
    try:
        exec(source, {}, namespace)
    except (SyntaxError, NameError, AttributeError):
        raise ValueError("{!r} builtin has invalid signature".format(obj)) from None
    sig = _from_function(namespace["f"], cls, False, None, None)
    if bound and (pieces[0] == "module" or getattr(obj, "__self__", None) is not None):
        sig = sig.replace(parameters=list(sig.parameters.values())[1:])
    return sig


def _plain_default(piece):
    return piece.replace("<unrepresentable>", "None")


def _split_commas(text):
    depth, start, pieces, quote = 0, 0, [], None
    for i, c in enumerate(text):
        if quote:
            quote = None if c == quote else quote
        elif c in "'\"":
            quote = c
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
        elif c == "," and depth == 0:
            pieces.append(text[start:i])
            start = i + 1
    if text[start:].strip():
        pieces.append(text[start:])
    return pieces


def _drop_first(sig):
    params = list(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    return sig if params[0].kind is _VAR_POSITIONAL else sig.replace(parameters=params[1:])


def _from_partial(obj, sig):
    try:
        bound = sig.bind_partial(*obj.args, **obj.keywords)
    except TypeError as error:
        raise ValueError("partial object {!r} has incorrect arguments".format(obj)) from error
    params, by_keyword = [], False
    for name, param in sig.parameters.items():
        if by_keyword and param.kind is _VAR_POSITIONAL:
            continue
        if name not in bound.arguments:
            params.append(param.replace(kind=_KEYWORD_ONLY) if by_keyword and param.kind is _POSITIONAL_OR_KEYWORD else param)
        elif param.kind is _POSITIONAL_ONLY:
            continue
        elif param.kind is _POSITIONAL_OR_KEYWORD and name not in obj.keywords:
            continue
        elif param.kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            params.append(param)
        else:
            by_keyword = by_keyword or param.kind is _POSITIONAL_OR_KEYWORD
            params.append(param.replace(kind=_KEYWORD_ONLY, default=obj.keywords[name]))
    return sig.replace(parameters=sorted(params, key=lambda p: p.kind.value))


def _from_partial_method(partial, wrapped):
    """The first parameter, self, comes before those that are bound."""
    params = list(wrapped.parameters.values())
    if not params:
        raise ValueError("partial object {!r} has incorrect arguments".format(partial))
    first = params[0]
    stand_in = types.SimpleNamespace(args=partial.args, keywords=partial.keywords)
    if first.kind is _VAR_POSITIONAL:
        return _from_partial(stand_in, wrapped)
    rest = _from_partial(stand_in, wrapped.replace(parameters=params[1:]))
    return rest.replace(parameters=[first, *rest.parameters.values()])


def _is_like_function(obj):
    """Does it have what describes a function's parameters, though it is of another type?"""
    if not callable(obj) or isinstance(obj, type):
        return False
    kinds = {"__name__": str, "__code__": types.CodeType, "__defaults__": (tuple, types.NoneType),
             "__kwdefaults__": (dict, types.NoneType), "__annotations__": (dict, types.NoneType)}
    return all([isinstance(getattr(obj, name, _missing), kind) for name, kind in kinds.items()])


def _signature_of(obj, follow_wrapped, eval_str, globals, locals, cls):
    def again(other):
        return _signature_of(other, follow_wrapped, eval_str, globals, locals, cls)

    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if _inspect.ismethod(obj):
        return _drop_first(again(obj.__func__))
    if follow_wrapped:
        obj = _inspect.unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or _inspect.ismethod(f))
        if _inspect.ismethod(obj):
            return again(obj)
    given = getattr(obj, "__signature__", None)
    if given is not None:
        if not isinstance(given, Signature):
            raise TypeError(f"unexpected object {given!r} in __signature__ attribute")
        return given
    partial = getattr(obj, "_partialmethod", None)
    if isinstance(partial, functools.partialmethod):
        return _from_partial_method(partial, again(partial.func))
    if _inspect.isfunction(obj) or _is_like_function(obj):
        return _from_function(obj, cls, eval_str, globals, locals)
    if isinstance(obj, functools.partial):
        return _from_partial(obj, again(obj.func))
    if isinstance(obj, type):
        return _from_class(obj, again, cls)
    text = getattr(obj, "__text_signature__", None)
    if text and not _is_unsigned(obj):
        return _from_text(obj, text, cls)
    if not _inspect.isroutine(obj):
        call = getattr(type(obj), "__call__", None)
        if _inspect.isfunction(call):
            return _drop_first(again(call))
        if call is not None and getattr(call, "__wrapped__", None):
            return _drop_first(again(call)) if not isinstance(call, type) else again(call)
    raise ValueError(f"no signature found for builtin {obj!r}" if _inspect.isroutine(obj) else
                     "callable {!r} is not supported by signature".format(obj))


_UNSIGNED = {  # built-ins that take arguments in ways that CPython's signatures do not tell: programs ask for the ValueError
    "builtins": "anext classmethod dict dir filter frozenset getattr iter map next set staticmethod type vars zip".split(),
    "functools": ["cmp_to_key", "reduce"], "_functools": ["cmp_to_key", "reduce"],
    "operator": ["attrgetter", "itemgetter", "methodcaller"], "collections": ["OrderedDict", "defaultdict"],
}


def _is_unsigned(obj):
    return getattr(obj, "__name__", None) in _UNSIGNED.get(getattr(obj, "__module__", None), ())


_HEAP_TYPE = 1 << 9


def _from_class(obj, again, cls):
    call = type(obj).__dict__.get("__call__") if type(obj) is not type else None
    if _inspect.isfunction(call) and type(obj).__module__ != "enum":
        return _drop_first(again(call))
    for base in obj.__mro__[:-1]:
        new, init = base.__dict__.get("__new__"), base.__dict__.get("__init__")
        new = getattr(new, "__func__", new)
        if _inspect.isfunction(new):
            return _drop_first(again(new))
        if _inspect.isfunction(init) or hasattr(init, "__wrapped__"):
            return _drop_first(again(init))
        text = getattr(base, "__text_signature__", None)
        if isinstance(text, str) and not _is_unsigned(base):
            return _from_text(obj, text, cls)
    if all(base.__flags__ & _HEAP_TYPE for base in obj.__mro__[:-1]):
        return cls([])
    if type not in obj.__mro__:
        raise ValueError("no signature found for builtin type {!r}".format(obj))
    raise ValueError(("no signature found for builtin {!r}" if obj is type else "callable {!r} is not supported by signature").format(obj))


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a class, module or function as a new dict."""
    if isinstance(obj, type):
        found = obj.__dict__.get("__annotations__")
        if isinstance(found, types.GetSetDescriptorType):
            found = None
        own_globals = getattr(sys.modules.get(obj.__module__), "__dict__", None)
        own_locals = dict(vars(obj))
    elif isinstance(obj, types.ModuleType):
        found, own_globals, own_locals = getattr(obj, "__annotations__", None), obj.__dict__, None
    elif callable(obj):
        found = getattr(obj, "__annotations__", None)
        own_globals, own_locals = getattr(_inspect.unwrap(obj), "__globals__", None), None
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if not found:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(found)
    globals = own_globals if globals is None else globals
    locals = own_locals if locals is None else locals
    return {k: eval(v, globals, locals) if isinstance(v, str) else v for k, v in found.items()}


FullArgSpec = collections.namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations",
                                     module="inspect")


def getfullargspec(func):
    """Names and defaults of a function's parameters."""
    try:
        sig = _signature_of(func.__func__ if _inspect.ismethod(func) else func, False, False, None, None, Signature)
    except Exception as ex:
        raise TypeError("unsupported callable") from ex
    args, defaults, kwonly, kwdefaults, annotations = [], (), [], {}, {}
    varargs = varkw = None
    if sig.return_annotation is not _empty:
        annotations["return"] = sig.return_annotation
    for param in sig.parameters.values():
        if param.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(param.name)
            if param.default is not _empty:
                defaults += (param.default,)
        elif param.kind is _VAR_POSITIONAL:
            varargs = param.name
        elif param.kind is _KEYWORD_ONLY:
            kwonly.append(param.name)
            if param.default is not _empty:
                kwdefaults[param.name] = param.default
        else:
            varkw = param.name
        if param.annotation is not _empty:
            annotations[param.name] = param.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    """Parameter -> value as a call would bind them, with a call's errors: a function of the same parameters is called."""
    if _inspect.ismethod(func):
        if func.__self__ is not None:
            positional = (func.__self__,) + positional
        func = func.__func__
    if not _inspect.isfunction(func):
        getfullargspec(func)
        raise TypeError("{!r} is not a Python function".format(func))
    sig = _from_function(func, Signature, False, None, None)
    bare = Signature([p.replace(default=_empty, annotation=_empty) for p in sig.parameters.values()])
    namespace = {}
    exec(f"def stand_in{bare}: return locals()", namespace)
    stand_in = namespace["stand_in"]
    stand_in.__name__ = stand_in.__qualname__ = func.__name__
    stand_in.__defaults__, stand_in.__kwdefaults__ = func.__defaults__, func.__kwdefaults__
    return stand_in(*positional, **named)


for _class in (_empty, _ParameterKind, Parameter, BoundArguments, Signature):
    _class.__module__ = "inspect"
del _class
