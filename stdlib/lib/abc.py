"""Abstract base classes: classes that cannot be instantiated while methods are missing, and that may adopt others as
virtual subclasses (PEP 3119)."""
from _abc import _adopt, _instance_check, _subclass_check
from _weakref import ref


def abstractmethod(funcobj):
    """Mark a method that concrete subclasses must define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """Old spelling of @classmethod @abstractmethod."""
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """Old spelling of @staticmethod @abstractmethod."""
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """Old spelling of @property @abstractmethod."""
    __isabstractmethod__ = True


_registrations = 0
_denials = []  # every dict of answers no that holds an answer: all of them are stale after a registration


def get_cache_token():
    """Changes with every registration."""
    return _registrations


def _get_dump(cls):
    """Sets of weak references to the classes that were registered, and to those whose answer is remembered; get_cache_token()."""
    registry, yes, no = cls._abc_impl
    return {*registry}, {*yes.values()}, {*no.values()}, _registrations


def _living(references):
    """The classes of these weak references that are still there."""
    return [cls for cls in [reference() for reference in references] if cls is not None]


def _abstract_names(cls, namespace):
    names = {name for name, value in namespace.items() if getattr(value, "__isabstractmethod__", False)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace)
        # What was registered, and the answers yes and no that are remembered, id(class): neither keeps a class alive, as all are
        # weak references.  One attribute, of CPython's name: who copies a class leaves it out.
        cls._abc_impl = [], {}, {}
        return cls

    def register(cls, subclass):
        """Make subclass a virtual subclass; usable as a decorator."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        registry = cls._abc_impl[0]
        registry.append(ref(subclass, registry.remove))
        _adopt(cls, subclass)
        _registrations += 1
        while _denials:
            _denials.pop().clear()
        return subclass

    def _dump_registry(cls, file=None):
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Inv. counter: {get_cache_token()}", file=file)
        print(f"_abc_registry: {_living(cls._abc_impl[0])!r}", file=file)

    __instancecheck__ = _instance_check
    __subclasscheck__ = _subclass_check

    def _abc_answer(cls, subclass):
        """Find out, and remember it."""
        answer = cls._abc_ask(subclass)
        known = cls._abc_impl[1 if answer else 2]
        if not answer and not known:
            _denials.append(known)
        number = id(subclass)
        known[number] = ref(subclass, lambda _: known.pop(number, None))
        return answer

    def _abc_ask(cls, subclass):
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return bool(answer)
        if cls in getattr(subclass, "__mro__", ()):
            return True
        if any(issubclass(subclass, adopted) for adopted in _living(cls._abc_impl[0])):
            return True
        return any(issubclass(subclass, derived) for derived in type.__subclasses__(cls))


class ABC(metaclass=ABCMeta):
    """A class to derive abstract base classes from without naming the metaclass."""
    __slots__ = ()


def update_abstractmethods(cls):
    """Work out again which methods are abstract, after methods were added."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    cls.__abstractmethods__ = _abstract_names(cls, cls.__dict__)
    return cls
