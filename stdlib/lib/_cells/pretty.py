"""How a cell shows a value: repr, but containers are laid out at 79 columns, classes are `module.name`, and objects without a
repr of their own are `<module.Class at 0x..>`.

Which function shows a value is a table by class, looked up along its method resolution order; a class further down with a
__repr__ or a _repr_pretty_ of its own comes first."""
import collections
import types

from _cells.layout import Layout


lays_out = True  # %pprint: False shows everything by its repr


def pretty(value, max_width=79):
    """The text that stands behind Out[n]."""
    if not lays_out:
        return repr(value)
    printer = Printer(max_width)
    printer.pretty(value)
    return printer.result()


class Printer(Layout):
    """A layout that knows how to show objects."""

    verbose = False

    def __init__(self, max_width=79):
        Layout.__init__(self, max_width)
        self.stack = []  # ids of the objects around this one, which may contain each other

    def pretty(self, value):
        """Show a value in a group of its own."""
        inside = id(value) in self.stack
        self.stack.append(id(value))
        self.begin_group()
        try:
            _shower_of(value)(value, self, inside)
        finally:
            self.end_group()
            self.stack.pop()

    def enumerate(self, items):
        """(index, item), and "..." for what is beyond the limit."""
        for index, item in enumerate(items):
            if index >= self.max_seq_length:
                self.text(",")
                self.breakable()
                self.text("...")
                return
            yield index, item


def _quietly(value, name, default=None):
    try:
        return getattr(value, name, default)
    except Exception:
        return default


def _shower_of(value):
    if value is None or value is True or value is False:
        return show_repr
    for cls in (_quietly(value, "__class__") or type(value)).__mro__:
        shower = SHOWERS.get(cls)
        if shower is None and cls.__module__ == "re" and cls.__name__ == "Pattern":
            shower = show_pattern
        if shower is not None:
            return shower
        own = cls.__dict__
        if "_repr_pretty_" in own and callable(cls._repr_pretty_):
            return cls._repr_pretty_
        if cls is not object and callable(own.get("__repr__")):
            return show_repr
    return show_plain


# ---- the functions of the table: (value, printer, is it inside itself)

def show_repr(value, p, cycle):
    """repr, line by line."""
    with p.group():
        for number, line in enumerate(repr(value).splitlines()):
            if number:
                p.break_()
            p.text(line)


def show_plain(value, p, cycle):
    """An object that says nothing of itself."""
    cls = _quietly(value, "__class__") or type(value)
    if _quietly(cls, "__repr__") is not object.__repr__:
        show_repr(value, p, cycle)
        return
    p.begin_group(1, "<")
    p.pretty(cls)
    p.text(f" at 0x{id(value):x}" + (" ..." if cycle else ""))
    p.end_group(1, ">")


def _items_between(opening, closing):
    def show(value, p, cycle):
        if cycle:
            p.text(opening + "..." + closing)
            return
        p.begin_group(len(opening), opening)
        for index, item in p.enumerate(value):
            if index:
                p.text(",")
                p.breakable()
            p.pretty(item)
        if len(value) == 1 and isinstance(value, tuple):
            p.text(",")
        p.end_group(len(opening), closing)
    return show


def _in_some_order(items):
    items = list(items)
    for key in (None, str):
        try:
            return sorted(items, key=key)
        except Exception:
            pass
    return items


def _set_between(opening, closing):
    show_items = _items_between(opening, closing)

    def show(value, p, cycle):
        if not cycle and len(value) == 0:
            p.text(type(value).__name__ + "()")
        elif cycle or len(value) >= p.max_seq_length:
            show_items(value, p, cycle)
        else:
            show_items(_in_some_order(value), p, cycle)
    return show


def _pairs_between(opening, closing):
    def show(value, p, cycle):
        if cycle:
            p.text("{...}")
            return
        p.begin_group(len(opening), opening)
        for index, key in p.enumerate(value.keys()):
            if index:
                p.text(",")
                p.breakable()
            p.pretty(key)
            p.text(": ")
            p.pretty(value[key])
        p.end_group(len(opening), closing)
    return show


def show_super(value, p, cycle):
    """super(cls, self)"""
    p.begin_group(8, "<super: ")
    p.pretty(value.__thisclass__)
    p.text(",")
    p.breakable()
    p.pretty(value.__self__)
    p.end_group(8, ">")


def show_class(value, p, cycle):
    """module.name, unless the metaclass has a repr of its own."""
    speaker = next((cls for cls in type(value).__mro__ if "__repr__" in cls.__dict__), type)
    if speaker is not type:
        show_repr(value, p, cycle)
        return
    module, name = _quietly(value, "__module__"), _quietly(value, "__qualname__")
    if not isinstance(name, str):
        name = value.__name__
    p.text(name if module in (None, "builtins") else f"{module}.{name}")


def show_function(value, p, cycle):
    """<function module.name(parameters)>"""
    import inspect
    name, module = _quietly(value, "__qualname__", value.__name__), value.__module__
    if module and module != "builtins":
        name = f"{module}.{name}"
    try:
        name += str(inspect.signature(value))
    except ValueError:
        pass
    p.text(f"<function {name}>")


def _call(p, name, positional=(), named=()):
    """name(item, ..., key=item, ...)"""
    started = False
    with p.group(len(name) + 1, name + "(", ")"):
        for key, item in [(None, item) for item in positional] + list(named):
            if started:
                p.text(",")
                p.breakable()
            started = True
            if key is None:
                _show_argument(p, item)
            else:
                with p.group(len(key) + 1, key + "="):
                    _show_argument(p, item)


class _Words:
    """Text that stands for itself among arguments."""

    def __init__(self, text):
        self.text = text


def _show_argument(p, item):
    if isinstance(item, _Words):
        p.text(item.text)
    else:
        p.pretty(item)


def show_exception(value, p, cycle):
    """ValueError('text', ...)"""
    cls = value.__class__
    name = _quietly(cls, "__qualname__", cls.__name__)
    p.begin_group()
    _call(p, name if cls.__module__ == "builtins" else f"{cls.__module__}.{name}", _quietly(value, "args", ()))
    p.end_group()


FLAG_NAMES = ("TEMPLATE", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "DEBUG")


def show_pattern(value, p, cycle):
    """re.compile(r'...', re.FLAG|re.FLAG)"""
    import re
    arguments = [_Words("r" + repr(value.pattern).replace("\\\\", "\\"))]
    if value.flags:
        names = (name for name in FLAG_NAMES if value.flags & getattr(re, name, 0))
        arguments.append(_Words("|".join("re." + name for name in names)))
    p.begin_group()
    _call(p, "re.compile", arguments)
    p.end_group()


def _rebuilt(arguments_of):
    """A container shown as the call that makes it."""
    def show(value, p, cycle):
        name = value.__class__.__name__
        positional, named = ([_Words("...")], ()) if cycle else arguments_of(value)
        p.begin_group()
        _call(p, name, positional, named)
        p.end_group()
    return show


def show_namespace(value, p, cycle):
    """namespace(name=value, ...)"""
    p.begin_group()
    if cycle:
        _call(p, "namespace", [_Words("...")])
    else:
        _call(p, "namespace", (), value.__dict__.items())
    p.end_group()


def _deque_arguments(value):
    return [list(value)], () if value.maxlen is None else [("maxlen", value.maxlen)]


SHOWERS = {
    int: show_repr, float: show_repr, str: show_repr, bytes: show_repr, range: show_repr, slice: show_repr,
    types.MethodType: show_repr,
    tuple: _items_between("(", ")"),
    list: _items_between("[", "]"),
    dict: _pairs_between("{", "}"),
    set: _set_between("{", "}"),
    frozenset: _set_between("frozenset({", "})"),
    types.MappingProxyType: _pairs_between("mappingproxy({", "})"),
    types.SimpleNamespace: show_namespace,
    super: show_super,
    type: show_class,
    types.FunctionType: show_function,
    types.BuiltinFunctionType: show_function,
    BaseException: show_exception,
    collections.defaultdict: _rebuilt(lambda v: ([v.default_factory, dict(v)], ())),
    collections.OrderedDict: _rebuilt(lambda v: ([list(v.items())] if v else [], ())),
    collections.Counter: _rebuilt(lambda v: ([dict(v)] if v else [], ())),
    collections.deque: _rebuilt(_deque_arguments),
}


def set_float_format(text):
    """How floats look from now on: "%r", or "%.3f" and the like."""
    SHOWERS[float] = show_repr if text == "%r" else lambda value, p, cycle: p.text(text % value)
