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
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


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
    name = None if ismodule(object) else getattr(object, "__module__", None)
    module = object if ismodule(object) else sys.modules.get(name)
    if file := getattr(module, "__file__", None):
        return file
    if module is object:
        raise TypeError(f"{object!r} is a built-in module")
    if name == "__main__":
        raise OSError("source code not available")
    raise TypeError(f"{object!r} is a built-in class")


def getsourcefile(object):
    """The same, if there is a source."""
    filename = getfile(object)
    import linecache
    return filename if linecache.getlines(filename) else None


def getabsfile(object, _filename=None):
    """The whole path of the file."""
    import os.path
    return os.path.normcase(os.path.abspath(_filename or getsourcefile(object) or getfile(object)))


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
    return found[0]


def getblock(lines):
    """The lines of the definition that lines begin with: what is indented below its header, or its one logical line."""
    depth, quote, joined, end, body = 0, None, False, 0, None
    in_header, base = True, indentsize(lines[0])
    for i, line in enumerate(lines):
        text, continues = line.strip(), depth > 0 or quote is not None or joined
        comment = not continues and text.startswith("#")
        if text and not continues and not in_header:
            column = indentsize(line)
            if not comment and column <= base:
                break
            if body is None and not comment:
                body = column
            if comment and (body is None or column < body):
                continue
        depth, quote, colon = _scan_line(line, depth, quote)
        joined = quote is None and text.endswith("\\") and not comment
        if text:
            end = i + 1
        if in_header and text and not comment and not text.startswith("@") and depth == 0 and quote is None and not joined:
            in_header = False
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
    """The comment lines right above a definition, or at the start of a module; None without any."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        start = 1 if lines and lines[0].startswith("#!") else 0
        while start < len(lines) and lines[start].strip() in ("", "#"):
            start += 1
        end = start
        while end < len(lines) and lines[end].startswith("#"):
            end += 1
    else:
        start = end = number
        while start > 0 and lines[start - 1].lstrip().startswith("#") and indentsize(lines[start - 1]) == indentsize(lines[number]):
            start -= 1
        while start < end and lines[start].strip() == "#":
            start += 1
        while start < end and lines[end - 1].strip() == "#":
            end -= 1
    return "".join([line.expandtabs().lstrip() for line in lines[start:end]]) or None


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


# ---- frames

ArgInfo = collections.namedtuple("ArgInfo", "args varargs keywords locals")


Arguments = collections.namedtuple("Arguments", "args varargs varkw")


def getargs(co):
    """Names of the parameters of a code object; keyword-only ones are among args."""
    if not iscode(co):
        raise TypeError("{!r} is not a code object".format(co))
    count = co.co_argcount + co.co_kwonlyargcount
    stars = iter(co.co_varnames[count:])
    varargs = next(stars) if co.co_flags & CO_VARARGS else None
    varkw = next(stars) if co.co_flags & CO_VARKEYWORDS else None
    return Arguments(list(co.co_varnames[:co.co_argcount]) + list(co.co_varnames[co.co_argcount:count]), varargs, varkw)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
                    formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value)):
    """What getargvalues gave, as text."""
    shown = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        shown.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        shown.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return "(" + ", ".join(shown) + ")"


def getargvalues(frame):
    """The arguments that a frame was called with."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


class Traceback(collections.namedtuple("_Traceback", "filename lineno function code_context index")):
    """Where a frame is, and the source around; .positions is no field, so that old programs can unpack the others."""

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return _with_positions(self)


class FrameInfo(collections.namedtuple("_FrameInfo", "frame filename lineno function code_context index")):
    """The same with the frame in front."""

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return _with_positions(self)


def _with_positions(record):
    fields = [f"{name}={getattr(record, name)!r}" for name in (*record._fields, "positions")]
    return f"{type(record).__name__}({', '.join(fields)})"


def _positions_of(code, at):
    """The columns of an instruction, given its place in bytes."""
    import dis
    import itertools
    found = next(itertools.islice(code.co_positions(), at // 4, None), None) if at >= 0 else None     # four bytes each
    return found and dis.Positions(*found)


def getlineno(frame):
    """The line a frame is at."""
    return frame.f_lineno


def currentframe():
    """The caller's frame."""
    return sys._getframe(1)


def getframeinfo(frame, context=1):
    """File, line, function and some source lines of a frame or traceback."""
    is_traceback = istraceback(frame)
    if not is_traceback and not isframe(frame):
        raise TypeError("{!r} is not a frame or traceback object".format(frame))
    lineno = frame.tb_lineno if is_traceback else frame.f_lineno
    at = frame.tb_lasti if is_traceback else frame.f_lasti
    frame = frame.tb_frame if is_traceback else frame
    positions = _positions_of(frame.f_code, at)
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
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index, positions=positions)


def getouterframes(frame, context=1):
    """Records of a frame and all its callers."""
    result = []
    while frame:
        info = getframeinfo(frame, context)
        result.append(FrameInfo(frame, *info, positions=info.positions))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    """Records of a traceback's frames."""
    result = []
    while tb:
        info = getframeinfo(tb, context)
        result.append(FrameInfo(tb.tb_frame, *info, positions=info.positions))
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
if __name__ != "__main__":
    from _signatures import (BoundArguments, FullArgSpec, Parameter, Signature, _empty, _ParameterKind, formatannotation,  # noqa: E402
                             formatannotationrelativeto, get_annotations, getcallargs, getfullargspec, signature)


def _main():
    """python -m inspect [--details] module[:qualname] shows its source."""
    import argparse
    import importlib
    parser = argparse.ArgumentParser()
    parser.add_argument("object", help="The object to be analysed. It supports the 'module:qualname' syntax")
    parser.add_argument("-d", "--details", action="store_true", help="Display info about the module rather than its source code")
    args = parser.parse_args()
    name, colon, path = args.object.partition(":")
    try:
        found = module = importlib.import_module(name)
    except Exception as error:
        sys.exit("Failed to import {} ({}: {})".format(name, type(error).__name__, error))
    for part in path.split(".") if colon else ():
        found = getattr(found, part)
    if name in sys.builtin_module_names:
        sys.exit("Can't get info for builtin modules.")
    if not args.details:
        print(getsource(found))
        return
    print("Target: {}\nOrigin: {}\nCached: {}".format(args.object, getsourcefile(module), getattr(module, "__cached__", None)))
    if found is module:
        print("Loader: {!r}".format(getattr(module, "__loader__", None)))
        if hasattr(module, "__path__"):
            print("Submodule search path: {}".format(module.__path__))
    else:
        print("Line: {}".format(findsource(found)[1]))
    print()


if __name__ == "__main__":
    _main()
