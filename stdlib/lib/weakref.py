"""References that do not keep their object alive, and collections made of them.

A collection holds references whose callbacks take the entry out when the object dies.  Iteration walks over a copy that
is made in one step, so objects may die and other threads may add meanwhile; the object of the moment is kept alive.
"""
from _collections_abc import MutableMapping, MutableSet
from _weakref import (CallableProxyType, ProxyType, ReferenceType, _remove_dead_weakref, getweakrefcount, getweakrefs,
                      proxy, ref)

ProxyTypes = (ProxyType, CallableProxyType)

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

_ABSENT = object()


class WeakMethod(ref):
    """A reference to a bound method, which does not live longer than its object."""

    __slots__ = ("_function", "_kind", "_alive", "__weakref__")

    def __new__(cls, method, callback=None):
        try:
            owner, function = method.__self__, method.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(method)}") from None

        def died(_):
            self = self_ref()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, owner, died)
        self._function = ref(function, died)
        self._kind = type(method)
        self._alive = True
        self_ref = ref(self)
        return self

    def __call__(self):
        owner, function = super().__call__(), self._function()
        return None if owner is None or function is None else self._kind(function, owner)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A reference that knows under which key it stands."""

    __slots__ = ("key",)

    def __new__(cls, target, callback, key):
        self = ref.__new__(cls, target, callback)
        self.key = key
        return self

    def __init__(self, target, callback, key):
        super().__init__(target, callback)


class _WeakDictionary(MutableMapping):
    """What both mappings have, whichever side is weak."""

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))

    def __or__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        new = self.__class__()
        new.update(other)
        new.update(self)
        return new

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_WeakDictionary):
    """A mapping that forgets an item when nobody else has its value."""

    def __init__(self, other=(), /, **kw):
        def remove(dead, self_ref=ref(self)):
            self = self_ref()
            if self is not None:
                _remove_dead_weakref(self.data, dead.key)

        self._remove = remove
        self.data = {}
        self.update(other, **kw)

    def _ref(self, key, value):
        return KeyedRef(value, self._remove, key)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = self._ref(key, value)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        found = self.data.get(key)
        return found is not None and found() is not None

    def copy(self):
        new = WeakValueDictionary()
        for key, value in self.items():
            new[key] = value
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        for key, value in self.items():
            new[deepcopy(key, memo)] = value
        return new

    def get(self, key, default=None):
        found = self.data.get(key)
        value = None if found is None else found()
        return default if value is None else value

    def items(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def keys(self):
        for key, reference in list(self.data.items()):
            if reference() is not None:
                yield key

    __iter__ = keys

    def values(self):
        for reference in list(self.data.values()):
            value = reference()
            if value is not None:
                yield value

    def itervaluerefs(self):
        """References to the values; what they refer to may die at any time."""
        yield from list(self.data.values())

    def valuerefs(self):
        """A list of references to the values."""
        return list(self.data.values())

    def pop(self, key, *args):
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def update(self, other=None, /, **kwargs):
        if other is not None:
            for key, value in dict(other).items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value


class WeakKeyDictionary(_WeakDictionary):
    """A mapping that forgets an item when nobody else has its key."""

    def __init__(self, dict=None):
        def remove(dead, self_ref=ref(self)):
            self = self_ref()
            if self is not None:
                self.data.pop(dead, None)

        self._remove = remove
        self.data = {}
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def copy(self):
        new = WeakKeyDictionary()
        for key, value in self.items():
            new[key] = value
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        for key, value in self.items():
            new[key] = deepcopy(value, memo)
        return new

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def items(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keys(self):
        for reference in list(self.data):
            key = reference()
            if key is not None:
                yield key

    __iter__ = keys

    def values(self):
        for reference, value in list(self.data.items()):
            if reference() is not None:
                yield value

    def keyrefs(self):
        """A list of references to the keys."""
        return list(self.data)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            for key, value in (dict if hasattr(dict, "items") else type({})(dict)).items():
                self[key] = value
        if kwargs:
            self.update(kwargs)


class WeakSet(MutableSet):
    """A set that forgets what nobody else has."""

    def __init__(self, data=None):
        def remove(dead, self_ref=ref(self)):
            self = self_ref()
            if self is not None:
                self.data.discard(dead)

        self._remove = remove
        self.data = set()
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return repr(self.data)

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def clear(self):
        self.data.clear()

    def pop(self):
        while True:
            try:
                item = self.data.pop()()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            if item is not None:
                return item

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return self.__class__(self)

    def __ior__(self, other):
        self.update(other)
        return self

    def _other(self, other):
        """The references to compare with."""
        return {ref(item) for item in other}

    def difference(self, other):
        new = self.copy()
        new.difference_update(other)
        return new

    __sub__ = difference

    def difference_update(self, other):
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update(self._other(other))

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        self.data.intersection_update(self._other(other))

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def union(self, other):
        return self.__class__(item for items in (self, other) for item in items)

    __or__ = union

    def symmetric_difference(self, other):
        new = self.copy()
        new.symmetric_difference_update(other)
        return new

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update({ref(item, self._remove) for item in other})

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def issubset(self, other):
        return self.data.issubset(self._other(other))

    __le__ = issubset

    def __lt__(self, other):
        return self.data < self._other(other)

    def issuperset(self, other):
        return self.data.issuperset(self._other(other))

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > self._other(other)

    def __eq__(self, other):
        return self.data == self._other(other) if isinstance(other, self.__class__) else NotImplemented

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0

    __class_getitem__ = classmethod(type(list[int]))


class _Info:
    """What a finalize object will call."""

    __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")


class finalize:
    """Calls func(*args, **kwargs) when obj dies or the program ends; once at most."""

    __slots__ = ()
    _registry = {}
    _count = 0
    _registered_at_exit = False
    _ended = False      # nothing is called any more

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registered_at_exit:
            import atexit
            atexit.register(self._at_exit)
            finalize._registered_at_exit = True
        info = _Info()
        info.weakref = ref(obj, self)
        info.func, info.args, info.kwargs = func, args, kwargs or None
        info.atexit = True
        finalize._count += 1
        info.index = finalize._count
        self._registry[self] = info

    def __call__(self, _=None):
        """Call it now, if that has not happened yet."""
        info = self._registry.pop(self, None)
        if info is not None and not finalize._ended:
            return info.func(*info.args, **(info.kwargs or {}))

    def _about(self):
        """Its information and the object, or two Nones."""
        info = self._registry.get(self)
        obj = None if info is None else info.weakref()
        return (None, None) if obj is None else (info, obj)

    def detach(self):
        """Never call it: (obj, func, args, kwargs), or None if it was too late."""
        info, obj = self._about()
        if obj is not None and self._registry.pop(self, None):
            return obj, info.func, info.args, info.kwargs or {}

    def peek(self):
        """(obj, func, args, kwargs), or None if it is dead."""
        info, obj = self._about()
        if obj is not None:
            return obj, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        """May it still be called?"""
        return self in self._registry

    @property
    def atexit(self):
        """Is it called at the end of the program?"""
        info = self._registry.get(self)
        return info is not None and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info is not None:
            info.atexit = bool(value)

    def __repr__(self):
        obj = self._about()[1]
        if obj is None:
            return "<%s object at %#x; dead>" % (type(self).__name__, id(self))
        return "<%s object at %#x; for %r at %#x>" % (type(self).__name__, id(self), type(obj).__name__, id(obj))

    @classmethod
    def _at_exit(cls):
        """The last one made is called first; those made meanwhile, too."""
        while pending := [(info.index, f) for f, info in list(cls._registry.items()) if info.atexit]:
            pending.sort(key=lambda pair: pair[0])
            f = pending[-1][1]
            try:
                f()
            except Exception:
                import sys
                sys.excepthook(*sys.exc_info())
        finalize._ended = True
