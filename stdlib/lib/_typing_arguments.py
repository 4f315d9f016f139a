"""What typing does with arguments in brackets before it knows what they are for.  A part of typing."""
import functools
import types


def _tp_cache(func=None, /, *, typed=False):
    """A decorator for __getitem__: the same object for equal arguments, as far as they can be hashed."""
    if func is None:
        return functools.partial(_tp_cache, typed=typed)
    remember = functools.lru_cache(typed=typed)(func)

    @functools.wraps(func)
    def remembered(self, *parameters):
        try:
            return remember(self, *parameters)
        except TypeError:
            pass  # func's own, or the parameters cannot be hashed
        return func(self, *parameters)

    @functools.wraps(func)
    def remembered_of_one(self, parameters):
        try:
            return remember(self, parameters)
        except TypeError:
            pass
        return func(self, parameters)
    code = func.__code__
    return remembered_of_one if code.co_argcount == 2 and not code.co_flags & 4 else remembered  # 4: there are *parameters


def _type_repr(obj):
    """repr() as it stands inside an alias: classes by their name."""
    if isinstance(obj, types.GenericAlias):
        return repr(obj)
    if isinstance(obj, type):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    return repr(obj)


def _is_unpacked_variable(t):
    return not isinstance(t, type) and getattr(t, "__typing_is_unpacked_typevartuple__", False)


def _collect_parameters(args):
    """The type variables in args, each once, in order."""
    found = []
    for t in args:
        if isinstance(t, type):
            continue
        if hasattr(t, "__typing_subst__"):
            if t not in found:
                found.append(t)
        elif isinstance(t, (tuple, list)):
            found += [p for p in _collect_parameters(t) if p not in found]
        else:
            for p in getattr(t, "__parameters__", ()):
                if p not in found:
                    found.append(p)
    return tuple(found)


def _unique(items):
    result = []
    for item in items:
        if not any(item is other or item == other for other in result):
            result.append(item)
    return result


class _Final:
    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, /, *args, **kwds):
        if "_root" not in kwds:
            raise TypeError("Cannot subclass special typing classes")


class _NotIterable:
    __slots__ = ()
    __iter__ = None
