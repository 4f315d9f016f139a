"""Looking at live objects: what kind they are, their source, signatures and frames."""
import builtins
import collections
import functools
import sys
import types

__all__ = [
    "ismodule", "isclass", "ismethod", "isfunction", "isgeneratorfunction", "isgenerator", "iscoroutinefunction",
    "iscoroutine", "isawaitable", "isasyncgenfunction", "isasyncgen", "istraceback", "isframe", "iscode", "isbuiltin",
    "isroutine", "isabstract", "ismethoddescriptor", "isdatadescriptor", "isgetsetdescriptor", "ismemberdescriptor",
    "getmembers", "getmembers_static", "getattr_static", "getmro", "unwrap", "getdoc", "cleandoc", "getcomments",
    "getfile", "getsourcefile", "getmodule", "getmodulename", "getsource", "getsourcelines", "findsource", "getblock",
    "indentsize", "signature", "Signature", "Parameter", "BoundArguments", "getfullargspec", "FullArgSpec",
    "getargvalues", "ArgInfo", "getcallargs", "getclosurevars", "ClosureVars", "get_annotations", "currentframe",
    "stack", "trace", "getouterframes", "getinnerframes", "getframeinfo", "FrameInfo", "Traceback",
    "getgeneratorstate", "getgeneratorlocals", "getcoroutinestate", "getcoroutinelocals", "classify_class_attrs",
    "Attribute", "formatannotation", "formatannotationrelativeto", "formatargvalues", "getargs", "Arguments", "getabsfile",
    "getclasstree", "walktree", "getlineno", "ismethodwrapper", "TPFLAGS_IS_ABSTRACT",
    "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED", "CORO_CREATED",
    "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED", "CO_OPTIMIZED", "CO_NEWLOCALS", "CO_VARARGS", "CO_VARKEYWORDS",
    "CO_NESTED", "CO_GENERATOR", "CO_NOFREE", "CO_COROUTINE", "CO_ITERABLE_COROUTINE", "CO_ASYNC_GENERATOR",
]

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED = 1, 2, 4, 8, 16
TPFLAGS_IS_ABSTRACT = 1 << 20
CO_GENERATOR, CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 32, 64, 128, 256, 512

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"


# ---- kinds

def ismodule(object):
    """Is it a module?"""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Is it a class?"""
    return isinstance(object, type)


def ismethod(object):
    """Is it a bound method of a Python function?"""
    return isinstance(object, types.MethodType)


def isfunction(object):
    """Is it a function written in Python?"""
    return isinstance(object, types.FunctionType)


def _has_flag(f, flag):
    while ismethod(f):
        f = f.__func__
    while isinstance(f, functools.partial):
        f = f.func
        while ismethod(f):
            f = f.__func__
    return isfunction(f) and bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Does calling it give a generator?"""
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    """Was it made by `async def` (without yield)?"""
    return _has_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    """Was it made by `async def` with yield?"""
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isgenerator(object):
    """Is it a generator?"""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Is it a coroutine?"""
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    """Is it an asynchronous generator?"""
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    """Can it stand behind await?"""
    return (isinstance(object, types.CoroutineType) or isinstance(object, types.GeneratorType) and
            bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE) or hasattr(type(object), "__await__"))


def istraceback(object):
    """Is it a traceback?"""
    return isinstance(object, types.TracebackType)


def isframe(object):
    """Is it a frame?"""
    return isinstance(object, types.FrameType)


def iscode(object):
    """Is it a code object?"""
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    """Is it a built-in function or bound built-in method?"""
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    """Is it a bound slot of a built-in type?"""
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    """Is it any kind of function or method?"""
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
            or ismethodwrapper(object))


def isabstract(object):
    """Is it a class with abstract methods?"""
    if not isclass(object):
        return False
    if not issubclass(type(object), _abc().ABCMeta) or hasattr(object, "__abstractmethods__"):
        return bool(getattr(object, "__abstractmethods__", None))
    # While __init_subclass__ runs, nobody has counted them yet.
    names = {name for base in object.__bases__ for name in getattr(base, "__abstractmethods__", ())} | object.__dict__.keys()
    return any([getattr(getattr(object, name, None), "__isabstractmethod__", False) for name in names])


def _abc():
    import abc
    return abc


def ismethoddescriptor(object):
    """Has it __get__ but not __set__, and is no function, method or class?"""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__get__") and not hasattr(kind, "__set__")


def isdatadescriptor(object):
    """Has it __set__ or __delete__?"""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def isgetsetdescriptor(object):
    """Is it an attribute of a built-in type, computed in C?"""
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    """Is it a field, such as __slots__ makes?"""
    return isinstance(object, types.MemberDescriptorType)


# ---- members

def _members(object, predicate, getter):
    names = set(dir(object))
    mro = (object,) + getmro(object) if isclass(object) else ()
    results, done = [], set()
    for name in sorted(names):
        try:
            value = getter(object, name)
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            results.append((name, value))
        done.add(name)
    return sorted(results, key=lambda pair: pair[0])


def getmembers(object, predicate=None):
    """All (name, value) pairs, by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """The same without running descriptors."""
    return _members(object, predicate, getattr_static)


_missing = builtins.object()


def getattr_static(obj, attr, default=_missing):
    """An attribute as it is stored: no descriptors, no __getattr__, no __dict__ that is a property."""
    of_class = issubclass(type(obj), type)
    cls = obj if of_class else type(obj)
    own = _missing if of_class or _hides_dict(cls) else _instance_dict(obj).get(attr, _missing)
    shared = _class_attribute(cls, attr)
    if own is not _missing and shared is not _missing and not isinstance(shared, type) and \
            _class_attribute(type(shared), "__get__") is not _missing and \
            (_class_attribute(type(shared), "__set__") is not _missing or _class_attribute(type(shared), "__delete__") is not _missing):
        return shared
    found = own if own is not _missing else shared
    if found is _missing and of_class:
        found = _class_attribute(type(cls), attr)
    if found is not _missing:
        return found
    if default is not _missing:
        return default
    raise AttributeError(attr)


_mro_of = type.__dict__["__mro__"].__get__
_dict_of = type.__dict__["__dict__"].__get__


def _class_attribute(cls, attr):
    return next((_dict_of(base)[attr] for base in _mro_of(cls) if attr in _dict_of(base)), _missing)


def _hides_dict(cls):
    """Is __dict__ of the instances something of the class's own?"""
    found = _class_attribute(cls, "__dict__")
    return found is not _missing and not isinstance(found, (types.GetSetDescriptorType, types.MemberDescriptorType))


def _instance_dict(obj):
    try:
        return object.__getattribute__(obj, "__dict__")
    except AttributeError:
        return {}


def getmro(cls):
    """The bases in the order in which attributes are looked up."""
    return cls.__mro__


def unwrap(func, *, stop=None):
    """What is below all decorators that set __wrapped__."""
    seen = {id(func): func}
    limit = sys.getrecursionlimit()
    start = func
    while hasattr(func, "__wrapped__"):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= limit:
            raise ValueError("wrapper loop when unwrapping {!r}".format(start))
        seen[id(func)] = func
    return func


def getclasstree(classes, unique=False):
    """Classes as nested lists: (class, bases), followed by the list of those derived from it."""
    children, roots = {}, []
    for cls in classes:
        for parent in cls.__bases__:
            below = children.setdefault(parent, [])
            if cls not in below:
                below.append(cls)
            if unique and parent in classes:
                break
        if not cls.__bases__ and cls not in roots:
            roots.append(cls)
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)


def walktree(classes, children, parent):
    """getclasstree's recursion: a branch of the tree."""
    results = []
    for cls in sorted(classes, key=lambda cls: (cls.__module__, cls.__name__)):
        results.append((cls, cls.__bases__))
        if cls in children:
            results.append(walktree(children[cls], children, cls))
    return results


Attribute = collections.namedtuple("Attribute", "name kind defining_class object")


def classify_class_attrs(cls):
    """What kind of thing each attribute of a class is, and which class defines it."""
    result = []
    for name in dir(cls):
        home = next((base for base in cls.__mro__ if name in base.__dict__), None)
        obj = home.__dict__[name] if home is not None else getattr(cls, name, None)
        if isinstance(obj, (staticmethod, types.BuiltinMethodType)):
            kind = "static method"
        elif isinstance(obj, (classmethod, types.ClassMethodDescriptorType)):
            kind = "class method"
        elif isinstance(obj, property):
            kind = "property"
        else:
            kind = "method" if isroutine(obj) else "data"
        value = getattr(cls, name, obj) if kind in ("static method", "class method") else obj
        result.append(Attribute(name, kind, home, value))
    return result


# ---- documentation

def indentsize(line):
    """How far a line is indented."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def getdoc(object):
    """The docstring, cleaned; methods inherit it."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(obj):
    if isclass(obj):
        return next((base.__doc__ for base in obj.__mro__ if base is not object and base.__doc__ is not None), None)
    name, cls = _name_and_class(obj)
    if isinstance(getattr(cls, "__slots__", None), dict) and ismemberdescriptor(obj) and name in cls.__slots__:
        return cls.__slots__[name]
    for base in getattr(cls, "__mro__", ()):
        doc = getattr(getattr(base, name, None), "__doc__", None)
        if doc is not None:
            return doc
    return None


def _name_and_class(obj):
    """What a method or another member of a class is called, and the class; (None, None) for others."""
    if ismethod(obj) or isbuiltin(obj) and not ismodule(obj.__self__) and obj.__self__ is not None:
        return obj.__name__, obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
    if ismethoddescriptor(obj) and hasattr(obj, "__objclass__") or ismemberdescriptor(obj) or isgetsetdescriptor(obj):
        return obj.__name__, obj.__objclass__
    function = obj.fget if isinstance(obj, property) else getattr(obj, "func", None) if ismethoddescriptor(obj) else obj
    if not isfunction(function):
        return None, None
    cls = sys.modules.get(function.__module__)
    for part in function.__qualname__.split(".")[:-1]:
        cls = getattr(cls, part, None)
    return (function.__name__, cls) if isclass(cls) else (None, None)


def cleandoc(doc):
    """A docstring without its indentation."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


# ---- closures

ClosureVars = collections.namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getclosurevars(func):
    """The outer names that a function uses, with their values."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError("{!r} is not a Python function".format(func))
    code = func.__code__
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    known = func.__globals__.get("__builtins__", builtins)
    known = vars(known) if ismodule(known) else known
    found, built_in, unbound = {}, {}, set()
    for name in code.co_names:
        if name in func.__globals__:
            found[name] = func.__globals__[name]
        elif name in known:
            built_in[name] = known[name]
        elif name not in ("None", "True", "False"):
            unbound.add(name)
    return ClosureVars(nonlocals, found, built_in, unbound)


# ---- what is loaded when somebody asks for it, and from where

_LATER = {
    **dict.fromkeys(("_POSITIONAL_ONLY", "_POSITIONAL_OR_KEYWORD", "_VAR_POSITIONAL", "_KEYWORD_ONLY", "_VAR_KEYWORD"), "_signatures"),
    **dict.fromkeys(("BoundArguments", "FullArgSpec", "Parameter", "Signature", "_empty", "_ParameterKind", "formatannotation",
                     "formatannotationrelativeto", "get_annotations", "getcallargs", "getfullargspec", "signature"), "_signatures"),
    **dict.fromkeys(("BlockFinder", "EndOfBlock", "findsource", "getabsfile", "getblock", "getcomments", "getfile", "getmodule",
                     "getmodulename", "getsource", "getsourcefile", "getsourcelines"), "_inspect_source"),
    **dict.fromkeys(("ArgInfo", "Arguments", "FrameInfo", "Traceback", "currentframe", "formatargvalues", "getargs", "getargvalues",
                     "getcoroutinelocals", "getcoroutinestate", "getframeinfo", "getgeneratorlocals", "getgeneratorstate",
                     "getinnerframes", "getlineno", "getouterframes", "stack", "trace"), "_inspect_frames"),
}


def __getattr__(name):
    """The names of _LATER: most programs that import inspect do without some of them."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(__import__(_LATER[name]), name)
    if isfunction(found):
        found.__module__ = "inspect"
    return found


def __dir__():
    return sorted(globals().keys() | _LATER.keys())


if __name__ == "__main__":
    from _inspect_source import main
    main()
