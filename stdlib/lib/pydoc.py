"""pydoc: what help() prints, laid out as CPython's pydoc lays out text.

    help(thing)          prints it; a text is looked up as a keyword, a topic or a dotted name; help() asks
    render_doc(thing)    the same as a str
    getdoc(thing)        its docstring, or the comment above its source
"""
import builtins
import inspect
import sys
from importlib import import_module

__all__ = ["help", "render_doc", "getdoc", "splitdoc", "locate"]

_RULE = "-" * 70
_HIDDEN = {"__builtins__", "__doc__", "__file__", "__module__", "__name__", "__package__", "__path__", "__qualname__",
           "__slots__", "__version__", "__loader__", "__spec__", "__cached__", "__author__", "__credits__", "__date__"}


def getdoc(thing):
    """The docstring, or else the comment lines above the source; may be empty."""
    text = inspect.getdoc(thing)
    if text is None:
        try:
            text = inspect.getcomments(thing)
        except (OSError, TypeError):
            text = None
    return (text or "").rstrip()


def splitdoc(text):
    """(first line, rest) of a docstring."""
    text = text.strip()
    first, *rest = text.split("\n")
    if rest and rest[0].strip():
        return "", text
    return first, "\n".join(rest[1:])


def locate(path):
    """What a dotted name stands for: a module, or an attribute of one or of builtins; None if nothing."""
    parts = [part for part in path.split(".") if part]
    found, used = builtins, 0
    for n in range(len(parts), 0, -1):
        try:
            found, used = import_module(".".join(parts[:n])), n
            break
        except ImportError:
            continue
    for part in parts[used:]:
        try:
            found = getattr(found, part)
        except AttributeError:
            return None
    return found if parts else None


def _indent(text, prefix="    "):
    return "\n".join(prefix + line for line in text.split("\n")) if text else ""


def _section(title, text):
    return f"{title}\n{_indent(text).rstrip()}\n"


def _class_name(cls, module):
    return cls.__qualname__ if cls.__module__ == module else f"{cls.__module__}.{cls.__qualname__}"


def _signature(thing):
    try:
        return str(inspect.signature(thing))
    except (ValueError, TypeError):
        return None


# ---- functions

def allmethods(cls):
    """Routines among the attributes of a class and of all its bases, by name."""
    methods = {}
    for base in reversed(cls.__mro__):
        methods.update((name, True) for name, member in vars(base).items() if inspect.isroutine(getattr(base, name, member)))
    return {name: getattr(cls, name) for name in methods}


def _origin(thing, owner):
    """What is said behind a method that is shown for itself or for another class."""
    bound = getattr(thing, "__self__", None)
    if bound is None or inspect.ismodule(bound) or inspect.ismethodwrapper(thing):
        return ""
    if owner is not None and isinstance(bound, type):
        return f" from {_class_name(type(bound), owner.__module__)}"
    return f" method of {_class_name(type(bound), None)} instance"


def _routine(thing, name=None, owner=None):
    real = getattr(thing, "__name__", None)
    name = name or real
    title = name if name == real else f"{name} = {real}"
    arguments = _signature(thing)
    if real == "<lambda>":
        title, arguments = f"{name} lambda ", (arguments or "(...)")[1:-1]
    asynchronous = "async " if inspect.iscoroutinefunction(thing) or inspect.isasyncgenfunction(thing) else ""
    line = asynchronous + title + ("(...)" if arguments is None else arguments) + _origin(thing, owner)
    text = getdoc(thing)
    return line + "\n" + (_indent(text).rstrip() + "\n" if text else "")


def _data_descriptor(thing, name):
    text = getdoc(thing)
    return (name + "\n" if name else "") + (_indent(text).rstrip() + "\n" if text else "")


def _value(thing, name, room=None):
    text = repr(thing)
    line = f"{name} = {text}" if name else text
    return line if room is None or len(line) <= room else line[:room - 3] + "..."


# ---- classes

_KINDS = (("Methods %s", "method"), ("Class methods %s", "class method"), ("Static methods %s", "static method"),
          ("Readonly properties %s", "readonly property"), ("Data descriptors %s", "data descriptor"),
          ("Data and other attributes %s", "data"))


def _kind_of(kind, thing):
    if isinstance(thing, property) and thing.fset is None:
        return "readonly property"
    if kind in ("property", "data") and inspect.isdatadescriptor(thing):
        return "data descriptor"
    return "data descriptor" if kind == "property" else kind


def _is_shown(name):
    return name not in _HIDDEN and (not name.startswith("_") or (name.startswith("__") and name.endswith("__")))


def _member(name, kind, cls, thing):
    if kind in ("method", "class method", "static method"):
        return _routine(getattr(cls, name, thing), name, cls)
    if kind == "data":
        return _value(getattr(cls, name, thing), name, 70) + "\n"
    return _data_descriptor(thing, name)


def _class(cls, name=None):
    module = cls.__module__
    bases = ", ".join(_class_name(base, module) for base in cls.__bases__)
    real = cls.__name__
    title = f"class {real}" if name in (None, real) else f"{name} = class {real}"
    parts, signature = [], _signature(cls)
    if signature and signature != "()":
        parts.append((name or real) + signature + "\n")
    text = getdoc(cls)
    if text:
        parts.append(text + "\n")
    mro = cls.__mro__
    if len(mro) > 2:
        parts.append("Method resolution order:\n" + "\n".join("    " + _class_name(base, module) for base in mro) + "\n")
    attributes = [(a.name, _kind_of(a.kind, a.object), a.defining_class, a.object)
                  for a in inspect.classify_class_attrs(cls) if _is_shown(a.name)]
    ruled = False
    for base in mro:
        if base is object and cls is not object:
            continue
        own = sorted(((n, k, o) for n, k, d, o in attributes if d is base), key=lambda row: row[0])
        where = "defined here" if base is cls else f"inherited from {_class_name(base, module)}"
        for form, kind in _KINDS:
            rows = [_member(n, k, cls, o) for n, k, o in own if k == kind]
            if rows:
                heading = (_RULE + "\n" if ruled else "") + form % where + ":\n\n"
                parts.append(heading + "\n".join(rows))
                ruled = True
    body = "\n".join(parts).rstrip()
    lines = [" |  " + line for line in body.split("\n")] if body else []
    return f"{title}({bases})\n" + "\n".join(lines) + ("\n" if lines else "")


# ---- modules

def _module(module):
    first, rest = splitdoc(getdoc(module))
    result = _section("NAME", module.__name__ + (f" - {first}" if first else ""))
    names = getattr(module, "__all__", None)
    if rest:
        result += "\n" + _section("DESCRIPTION", rest)

    def is_ours(thing, name):
        return name in names if names is not None else (_is_shown(name) and inspect.getmodule(thing) in (module, None))

    members = sorted(vars(module).items())
    classes = [thing for name, thing in members if isinstance(thing, type) and is_ours(thing, name)]
    functions = [(name, thing) for name, thing in members if inspect.isroutine(thing) and is_ours(thing, name)]
    data = [(name, thing) for name, thing in members if not isinstance(thing, type) and not inspect.isroutine(thing)
            and not inspect.ismodule(thing) and (name in names if names is not None else _is_shown(name))]
    for title, texts in (("CLASSES", [_class(cls) for cls in classes]), ("FUNCTIONS", [_routine(f, n) for n, f in functions]),
                         ("DATA", ["\n".join(_value(thing, name, 70) for name, thing in data)] if data else [])):
        if texts:
            result += "\n" + _section(title, "\n".join(texts))
    file = getattr(module, "__file__", None)
    return result + "\n" + _section("FILE", file or "(built-in)")


# ---- anything

def _describe(thing):
    if inspect.ismodule(thing):
        built_in = thing.__name__ in sys.builtin_module_names and not hasattr(thing, "__file__")
        return ("built-in module " if built_in else "package " if hasattr(thing, "__path__") else "module ") + thing.__name__
    for test, word in ((inspect.isgetsetdescriptor, "getset"), (inspect.ismemberdescriptor, "member")):
        if test(thing):
            return f"{word} descriptor {thing.__objclass__.__module__}.{thing.__objclass__.__name__}.{thing.__name__}"
    for test, word in ((inspect.isbuiltin, "built-in function "), (inspect.isclass, "class "), (inspect.isfunction, "function "),
                       (inspect.ismethod, "method ")):
        if test(thing):
            return word + thing.__name__
    return type(thing).__name__


def _document(thing, name=None):
    if inspect.ismodule(thing):
        return _module(thing)
    if isinstance(thing, type):
        return _class(thing, name)
    if inspect.isroutine(thing):
        return _routine(thing, name)
    return _data_descriptor(thing, name or "")


class TextDoc:
    """Makes the texts of help(), for programs that want one of a single thing."""

    def document(self, object, name=None, *args):
        plain = not (inspect.ismodule(object) or isinstance(object, type) or inspect.isroutine(object) or inspect.isdatadescriptor(object))
        return _value(object, name) if plain else _document(object, name)

    docmodule = docclass = docroutine = docproperty = docdata = docother = document

    def bold(self, text):
        return text

    def indent(self, text, prefix="    "):
        return _indent(text, prefix)

    def section(self, title, contents):
        return _section(title, contents) + "\n"

    def repr(self, object):
        """A short repr."""
        from reprlib import repr
        return repr(object)


text = plaintext = TextDoc()


def resolve(thing):
    """(object, its name) of an object or a dotted name. ImportError."""
    if not isinstance(thing, str):
        name = getattr(thing, "__name__", None)
        return thing, name if isinstance(name, str) else None
    found = locate(thing)
    if found is None:
        raise ImportError(f"No Python documentation found for {thing!r}.\nUse help() to get the interactive help utility.\n"
                          "Use help(str) for help on the str class.")
    return found, thing


def render_doc(thing, title="Python Library Documentation: %s"):
    """The text of help() with its title; thing may be a dotted name."""
    thing, name = resolve(thing)
    description = _describe(thing)
    module = inspect.getmodule(thing)
    if name and "." in name:
        description += " in " + name.rpartition(".")[0]
    elif module and module is not thing:
        description += " in module " + module.__name__
    if not (inspect.ismodule(thing) or isinstance(thing, type) or inspect.isroutine(thing) or isinstance(thing, property)
            or inspect.isdatadescriptor(thing)):
        thing, description = type(thing), description + " object"
    return title % description + "\n\n" + _document(thing, name)


def __getattr__(name):
    if name not in ("Helper", "help", "pager", "getpager", "plainpager", "pipepager", "apropos"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import _pydoc_help
    if name == "help":
        return globals().setdefault("help", _pydoc_help.Helper())
    return getattr(_pydoc_help, name)


if __name__ == "__main__":
    from _pydoc_help import main
    main(sys.argv[1:])
