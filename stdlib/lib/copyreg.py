"""How objects of classes that cannot say it themselves are reduced, for pickle and copy.

Also the registry of extension codes, which stand for a module and a name in pickles.
"""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}

_extension_registry = {}   # (module, name) -> code
_inverted_registry = {}    # code -> (module, name)
_extension_cache = {}      # code -> object


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Instances of this class are pickled by what the function returns: (callable, arguments ...)."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Nothing but a check: TypeError for what cannot be called."""
    if not callable(object):
        raise TypeError("constructors must be callable")


def pickle_complex(c):
    """How complex numbers are pickled."""
    return complex, (c.real, c.imag)


def pickle_union(union):
    """How unions such as int | str are pickled."""
    import functools
    import operator
    return functools.reduce, (operator.or_, union.__args__)


pickle(complex, pickle_complex, complex)
pickle(type(int | str), pickle_union)


# Protocols 0 and 1 --------------------------------------------------------------------------------------------------

def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


_IS_HEAP_TYPE = 1 << 9


def _built_in_base(cls):
    for base in cls.__mro__:
        if not getattr(base, "__flags__", 0) & _IS_HEAP_TYPE:
            return base
    return object


def _reduce_ex(self, proto):
    assert proto < 2
    cls = type(self)
    base = _built_in_base(cls)
    if base is object:
        state = None
    else:
        if base is cls:
            raise TypeError(f"cannot pickle {cls.__name__!r} object")
        state = base(self)
    args = cls, base, state
    try:
        getstate = self.__getstate__
    except AttributeError:
        getstate = None
    if getattr(cls, "__slots__", None) and type(self).__getstate__ is object.__getstate__:
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
    state = getstate() if getstate else getattr(self, "__dict__", None)
    return (_reconstructor, args, state) if state else (_reconstructor, args)


# From protocol 2 on -------------------------------------------------------------------------------------------------

def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _slotnames(cls):
    """The names of all __slots__ that hold state, kept in the class."""
    names = cls.__dict__.get("__slotnames__")
    if names is not None:
        return names
    names = []
    for c in cls.__mro__:
        slots = c.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = c.__name__.lstrip("_")
                names.append(f"_{stripped}{name}" if stripped else name)
            else:
                names.append(name)
    try:
        cls.__slotnames__ = names
    except Exception:
        pass
    return names


# Extension codes ----------------------------------------------------------------------------------------------------

def add_extension(module, name, code):
    """Pickle module.name as a number.  ValueError for one that is taken."""
    code = int(code)
    if code not in range(1, 1 << 31):
        raise ValueError("code out of range")
    key = module, name
    before, holder = _extension_registry.get(key), _inverted_registry.get(code)
    if before == code and holder == key:
        return
    if before is not None:
        raise ValueError(f"key {key} is already registered with code {before}")
    if holder is not None:
        raise ValueError(f"code {code} is already in use for key {holder}")
    _extension_registry[key], _inverted_registry[code] = code, key


def remove_extension(module, name, code):
    """No longer.  ValueError"""
    key = module, name
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    """Forget what the numbers stood for."""
    _extension_cache.clear()
