"""Functions that make functions."""
import sys
from _thread import RLock
from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key",
           "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)
_NOT_FOUND = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make wrapper look like the function it wraps."""
    for name in assigned:
        value = getattr(wrapped, name, _NOT_FOUND)
        if value is not _NOT_FOUND:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """update_wrapper as a decorator of the wrapper."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---- comparisons from one of them

def _derive(name, root, negate, with_equal):
    """A comparison made of another: not root, root and !=, root or ==."""
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        if with_equal == "or ==":
            return result or self == other
        if with_equal == "and !=":
            return not result and self != other if negate else result and self != other
        if with_equal == "not or ==":
            return not result or self == other
        return not result
    method.__name__ = name
    method.__qualname__ = f"_{name.strip('_')}_from_{root.strip('_')}"  # where a pickle finds it
    method.__doc__ = f"{name} by way of {root}."
    globals()[method.__qualname__] = method
    return name, method


_DERIVED = {
    "__lt__": (("__gt__", True, "and !="), ("__le__", False, "or =="), ("__ge__", True, "")),
    "__le__": (("__ge__", True, "not or =="), ("__lt__", False, "and !="), ("__gt__", True, "")),
    "__gt__": (("__lt__", True, "and !="), ("__ge__", False, "or =="), ("__le__", True, "")),
    "__ge__": (("__le__", True, "not or =="), ("__gt__", False, "and !="), ("__lt__", True, "")),
}
_DERIVED = {root: [_derive(name, root, *how) for name, *how in rows] for root, rows in _DERIVED.items()}


def total_ordering(cls):
    """Fill in the ordering methods that a class lacks, from the one it defines."""
    roots = {op for op in _DERIVED if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name, method in _DERIVED[max(roots)]:  # prefer __lt__ to __le__ to __gt__ to __ge__
        if name not in roots:
            setattr(cls, name, method)
    return cls


# ---- caches

def lru_cache(maxsize=128, typed=False):
    """Remember the results of the most recent calls."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)  # used without brackets
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


_CacheInfo = None


def _cached(function, maxsize, typed):
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """Remember the results of all calls."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A method that runs once for each instance, whatever threads ask; its result becomes an attribute."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.lock = RLock()

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        known = getattr(instance, "__dict__", None)
        if known is None:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {name!r} property.")
        if name in known:                   # a subclass asks
            return known[name]
        with self.lock:
            if name in known:               # another thread was faster
                return known[name]
            value = self.func(instance)
            try:
                known[name] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item "
                                f"assignment for caching {name!r} property.") from None
        return value

    from types import GenericAlias
    __class_getitem__ = classmethod(GenericAlias)
    del GenericAlias


# ---- methods with frozen arguments

class partialmethod:
    """partial for methods: the instance comes before the frozen arguments."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        args, keywords = ", ".join(map(repr, self.args)), ", ".join(f"{k}={v!r}" for k, v in self.keywords.items())
        return f"{type(self).__module__}.{type(self).__qualname__}({self.func!r}, {args}, {keywords})"

    def _make_unbound_method(self):
        def method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        method.__isabstractmethod__ = self.__isabstractmethod__
        method._partialmethod = self
        return method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, "__self__"):
                    result.__self__ = bound.__self__
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


# ---- dispatch on the type of the first argument

def _merge(lines):
    """C3: the order that keeps that of every line; RuntimeError if they contradict each other."""
    order = []
    while lines := [line for line in lines if line]:
        heads = (line[0] for line in lines)
        first = next((head for head in heads if not any(head in line[1:] for line in lines)), None)
        if first is None:
            raise RuntimeError("Inconsistent hierarchy")
        order.append(first)
        lines = [line[1:] if line[0] is first else line for line in lines]
    return order


def _order_with(cls, abstract):
    """cls.__mro__ with abstract classes that it is registered for, or looks like, each behind the class that brings it in.

    They come behind the last base that is abstract itself, and before the concrete ones."""
    bases = cls.__bases__
    explicit = max((i + 1 for i, base in enumerate(bases) if hasattr(base, "__abstractmethods__")), default=0)
    new = [base for base in abstract if issubclass(cls, base) and not any(issubclass(b, base) for b in bases)]
    passed_on = [base for base in abstract if base not in new]
    order = [*bases[:explicit], *new, *bases[explicit:]]
    return _merge([[cls], *(_order_with(base, passed_on) for base in order),
                   list(bases[:explicit]), new, list(bases[explicit:])])


def _abstract_for(cls, registered):
    """The registered classes that cls only counts as a subclass of, with those between them and it."""
    from types import GenericAlias
    real = set(cls.__mro__)
    virtual = [kind for kind in registered if kind not in real and hasattr(kind, "__mro__")
               and not isinstance(kind, GenericAlias) and issubclass(cls, kind)]
    virtual = [kind for kind in virtual if not any(kind in other.__mro__ for other in virtual if other is not kind)]
    found = []
    for kind in virtual:
        lines = [[step for step in sub.__mro__ if step in virtual] for sub in kind.__subclasses__()
                 if sub not in real and issubclass(cls, sub)]
        lines.sort(key=len, reverse=True)
        for step in [step for line in lines for step in line] or [kind]:
            if step not in found:
                found.append(step)
    return found


def _implementation(cls, registry):
    """The entry of the first class in the order of PEP 443; RuntimeError if two abstract ones have an equal claim."""
    order = _order_with(cls, _abstract_for(cls, registry))
    claims = [i for i, kind in enumerate(order) if kind in registry]
    if not claims:
        return None
    best, following = order[claims[0]], order[claims[0] + 1:claims[0] + 2]
    for rival in following:
        if rival in registry and not {rival, best} & set(cls.__mro__) and not issubclass(best, rival):
            raise RuntimeError(f"Ambiguous dispatch: {best} or {rival}")
    return registry[best]


def _classes_of(kind):
    """The classes that a class or a union stands for; None if it is neither, () if it is a union of other things, too."""
    from types import GenericAlias, UnionType
    if isinstance(kind, type) and not isinstance(kind, GenericAlias):
        return (kind,)
    typing = sys.modules.get("typing")  # without it, there is no typing.Union
    if isinstance(kind, UnionType) or typing and typing.get_origin(kind) is typing.Union:
        args = kind.__args__
        return args if all(isinstance(arg, type) and not isinstance(arg, GenericAlias) for arg in args) else ()
    return None


def singledispatch(func):
    """A function whose implementation depends on the type of its first argument."""
    from abc import get_cache_token
    from weakref import WeakKeyDictionary
    registry = {object: func}
    known = WeakKeyDictionary()
    token = get_cache_token()

    def dispatch(cls):
        """The implementation for this class."""
        nonlocal token
        if token != get_cache_token():
            known.clear()
            token = get_cache_token()
        try:
            return known[cls]
        except KeyError:
            pass
        known[cls] = implementation = registry[cls] if cls in registry else _implementation(cls, registry)
        return implementation

    def register(cls, func=None):
        """Add an implementation; a decorator, with the class given or taken from the first annotation."""
        classes = _classes_of(cls)
        if classes:
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or "
                                "plain `@register` on an annotated function.")
            func = cls
            name, annotation = next(iter(annotations.items()))
            if isinstance(annotation, str):
                annotation = eval(annotation, func.__globals__)
            classes = _classes_of(annotation)
            if not classes:
                fault = "is not a class." if classes is None else "not all arguments are classes."
                raise TypeError(f"Invalid annotation for {name!r}. {annotation!r} {fault}")
        for c in classes:
            registry[c] = func
        known.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    from types import MappingProxyType
    name = getattr(func, "__name__", "singledispatch function")
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = known.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """singledispatch for methods: the argument behind self decides."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        return update_wrapper(method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
