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
    "Attribute", "formatannotation", "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED", "CORO_CREATED",
    "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED", "CO_OPTIMIZED", "CO_NEWLOCALS", "CO_VARARGS", "CO_VARKEYWORDS",
    "CO_NESTED", "CO_GENERATOR", "CO_NOFREE", "CO_COROUTINE", "CO_ITERABLE_COROUTINE", "CO_ASYNC_GENERATOR",
]

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED = 1, 2, 4, 8, 16
CO_GENERATOR, CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 32, 64, 128, 256, 512


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


def isroutine(object):
    """Is it any kind of function or method?"""
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def isabstract(object):
    """Is it a class with abstract methods?"""
    return isclass(object) and bool(getattr(object, "__abstractmethods__", None))


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
    """An attribute as it is stored: no descriptors, no __getattr__."""
    if isinstance(obj, type):
        classes = list(type.__dict__["__mro__"].__get__(obj)) + list(type(obj).__mro__)
    else:
        try:
            own = object.__getattribute__(obj, "__dict__")
        except AttributeError:
            own = {}
        for cls in type(obj).__mro__:
            if attr in cls.__dict__ and isdatadescriptor(cls.__dict__[attr]):
                return cls.__dict__[attr]
        if attr in own:
            return own[attr]
        classes = type(obj).__mro__
    for cls in classes:
        if attr in cls.__dict__:
            return cls.__dict__[attr]
    if default is not _missing:
        return default
    raise AttributeError(attr)


def getmro(cls):
    """The bases in the order in which attributes are looked up."""
    return cls.__mro__


def unwrap(func, *, stop=None):
    """What is below all decorators that set __wrapped__."""
    seen = {id(func): func}
    limit = sys.getrecursionlimit()
    start = func
    while hasattr(func, "__wrapped__") and not isinstance(func, type):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= limit:
            raise ValueError("wrapper loop when unwrapping {!r}".format(start))
        seen[id(func)] = func
    return func


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


# ---- documentation and source

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
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    name = getattr(obj, "__name__", None)
    if ismethod(obj):
        cls = obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
    elif isfunction(obj):
        cls = sys.modules.get(obj.__module__)
        for part in obj.__qualname__.split(".")[:-1]:
            cls = getattr(cls, part, None)
        if not isclass(cls):
            return None
    elif isinstance(obj, property):
        cls = None
        func = obj.fget
        name = getattr(func, "__name__", None)
        cls = sys.modules.get(getattr(func, "__module__", None))
        for part in getattr(func, "__qualname__", "").split(".")[:-1]:
            cls = getattr(cls, part, None)
    else:
        return None
    for base in getattr(cls, "__mro__", ()):
        doc = getattr(getattr(base, name, None), "__doc__", None)
        if doc is not None:
            return doc
    return None


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


def getfile(object):
    """The file in which something was defined."""
    if ismodule(object) or isclass(object):
        return _file_of_namespace(object)
    for is_one, inner in _STEPS_TO_CODE:
        if is_one(object):
            object = getattr(object, inner)
    if iscode(object):
        return object.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got {}".format(
        type(object).__name__))


# What leads to a code object, each from the one before: a method has a function, a function has code.
_STEPS_TO_CODE = ((ismethod, "__func__"), (isfunction, "__code__"), (istraceback, "tb_frame"), (isframe, "f_code"))


def _file_of_namespace(object):
    """The __file__ of a module, or of the module of a class."""
    module = object if ismodule(object) else sys.modules.get(object.__module__)
    if file := getattr(module, "__file__", None):
        return file
    if module is object:
        raise TypeError(f"{object!r} is a built-in module")
    if object.__module__ == "__main__":
        raise OSError("source code not available")
    raise TypeError(f"{object!r} is a built-in class")


def getsourcefile(object):
    """The same, if there is a source."""
    filename = getfile(object)
    import linecache
    return filename if linecache.getlines(filename) else None


def getmodulename(path):
    """The module's name for a file name, or None."""
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


def getmodule(object, _filename=None):
    """The module in which something was defined."""
    if ismodule(object):
        return object
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    try:
        filename = getfile(object)
    except (TypeError, OSError):
        return None
    for module in list(sys.modules.values()):
        if getattr(module, "__file__", None) == filename:
            return module
    return None


def findsource(object):
    """(all lines of the file, index of the line where the definition begins)."""
    import linecache
    filename = getfile(object)
    linecache.checkcache(filename)
    lines = linecache.getlines(filename)
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        return lines, _find_class(object, lines)
    code = _code_of(object)
    if code is None:
        raise OSError("could not find code object")
    number = code.co_firstlineno - 1
    if number >= len(lines):
        raise OSError("lineno is out of bounds")
    return lines, number


def _code_of(object):
    """The code behind a method, a function, a traceback or a frame; None if there is none."""
    for is_kind, attribute in ((ismethod, "__func__"), (isfunction, "__code__"), (istraceback, "tb_frame"),
                               (isframe, "f_code")):
        if is_kind(object):
            object = getattr(object, attribute)
    return object if iscode(object) else None


def _find_class(cls, lines):
    """The line of a class, by walking the syntax tree along its qualified name."""
    import ast
    found = []

    def walk(body, prefix):
        for node in body:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                walk(node.body, prefix + node.name + ".<locals>.")
            elif isinstance(node, ast.ClassDef):
                if prefix + node.name == cls.__qualname__:
                    first = node.decorator_list[0] if node.decorator_list else node
                    found.append(first.lineno - 1)
                walk(node.body, prefix + node.name + ".")
            else:
                for field in ("body", "orelse", "finalbody"):
                    walk(getattr(node, field, []) if isinstance(getattr(node, field, None), list) else [], prefix)

    walk(ast.parse("".join(lines)).body, "")
    if not found:
        raise OSError("could not find class definition")
    return found[-1]


def getblock(lines):
    """The lines of the definition that lines begin with."""
    depth, quote = 0, None
    base = indentsize(lines[0])
    end, seen_header = 0, False
    for i, line in enumerate(lines):
        inside = depth > 0 or quote is not None
        stripped = line.strip()
        if not inside and seen_header and stripped and not stripped.startswith("#") and indentsize(line) <= base:
            break
        if not inside and stripped.startswith("#") and seen_header and indentsize(line) <= base:
            break
        depth, quote, colon = _scan_line(line, depth, quote)
        if stripped and not (stripped.startswith("#") and not inside):
            end = i + 1
        if not seen_header and depth == 0 and quote is None and not stripped.startswith(("@", "#")) and stripped:
            seen_header = True
            if not colon:
                break
    return lines[:end]


def _scan_line(line, depth, quote):
    """Brackets and quotes that stay open, and does the line end with a colon?"""
    i, last = 0, ""
    while i < len(line):
        c = line[i]
        if quote is not None:
            if c == "\\":
                i += 2
                continue
            if line.startswith(quote, i):
                i += len(quote)
                quote = None
                continue
        elif c == "#":
            break
        elif c in "'\"":
            quote = line[i:i + 3] if line.startswith(c * 3, i) else c
            i += len(quote)
            last = c
            continue
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
        if not c.isspace():
            last = c
        i += 1
    if quote is not None and len(quote) == 1:
        quote = None
    return depth, quote, last == ":"


def getsourcelines(object):
    """(lines of the definition, number of the first one)."""
    object = unwrap(object)
    lines, number = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == "<module>":
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    """The text of the definition."""
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    """The comment lines right above a definition, or None."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    first = number
    while first > 0 and lines[first - 1].lstrip().startswith("#"):
        first -= 1
    return "".join(line.expandtabs().lstrip() for line in lines[first:number]) or None


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
    known = vars(builtins)
    found, built_in, unbound = {}, {}, set()
    for name in code.co_names:
        if name in func.__globals__:
            found[name] = func.__globals__[name]
        elif name in known:
            built_in[name] = known[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, built_in, unbound)


# ---- frames

ArgInfo = collections.namedtuple("ArgInfo", "args varargs keywords locals")


def getargvalues(frame):
    """The arguments that a frame was called with."""
    code = frame.f_code
    count = code.co_argcount
    names = list(code.co_varnames)
    index = count + code.co_kwonlyargcount
    varargs = varkw = None
    if code.co_flags & CO_VARARGS:
        varargs = names[index]
        index += 1
    if code.co_flags & CO_VARKEYWORDS:
        varkw = names[index]
    return ArgInfo(names[:count + code.co_kwonlyargcount], varargs, varkw, frame.f_locals)


Traceback = collections.namedtuple("Traceback", "filename lineno function code_context index")
FrameInfo = collections.namedtuple("FrameInfo", "frame filename lineno function code_context index")


def currentframe():
    """The caller's frame."""
    return sys._getframe(1)


def getframeinfo(frame, context=1):
    """File, line, function and some source lines of a frame or traceback."""
    lineno = frame.tb_lineno if istraceback(frame) else frame.f_lineno
    if istraceback(frame):
        frame = frame.tb_frame
    if not isframe(frame):
        raise TypeError("{!r} is not a frame or traceback object".format(frame))
    filename = frame.f_code.co_filename
    lines = index = None
    if context > 0:
        try:
            every, _ = findsource(frame)
        except OSError:
            pass
        else:
            start = max(0, min(lineno - 1 - context // 2, len(every) - context))
            lines = every[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index)


def getouterframes(frame, context=1):
    """Records of a frame and all its callers."""
    result = []
    while frame:
        result.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    """Records of a traceback's frames."""
    result = []
    while tb:
        result.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return result


def stack(context=1):
    """Records of the caller and all above it."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Records of the exception that is being handled."""
    return getinnerframes(sys.exc_info()[2], context)


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"


def getgeneratorstate(generator):
    """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_frame is None:
        return GEN_CLOSED
    return GEN_SUSPENDED if generator.gi_suspended else GEN_CREATED


def getgeneratorlocals(generator):
    """The local variables of a generator that has not ended."""
    if not isgenerator(generator):
        raise TypeError("{!r} is not a Python generator".format(generator))
    return generator.gi_frame.f_locals if generator.gi_frame is not None else {}


def getcoroutinestate(coroutine):
    """CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_frame is None:
        return CORO_CLOSED
    return CORO_SUSPENDED if coroutine.cr_suspended else CORO_CREATED


def getcoroutinelocals(coroutine):
    """The local variables of a coroutine that has not ended."""
    return coroutine.cr_frame.f_locals if coroutine.cr_frame is not None else {}


# ---- signatures

# The rest of what inspect offers; it looks back at the predicates above when it is called.
from _signatures import (BoundArguments, FullArgSpec, Parameter, Signature, _empty, _ParameterKind,  # noqa: E402
                         formatannotation, get_annotations, getcallargs, getfullargspec, signature)
