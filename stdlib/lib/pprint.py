"""Printing data so that it can be read: one item a line where it does not fit."""
import collections
import dataclasses as _dataclasses
import sys
import types

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Print a value to a stream (sys.stdout)."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """The same as a string."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """pprint that keeps the order of dicts."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """repr() with a mark where a container holds itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    """Could eval() read it?"""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    """Does it hold itself?"""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _safe_key:
    """Sorts anything: by value, or by type name and address."""

    __slots__ = ["obj"]

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _by_key(pair):
    return _safe_key(pair[0])


class PrettyPrinter:
    """Prints with a given indentation, width and depth."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Print a value."""
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        """A value as text."""
        out = []
        self._format(object, out.append, 0, 0, {}, 0)
        return "".join(out)

    def isrecursive(self, object):
        """Does it hold itself?"""
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        """Could eval() read it?"""
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """(text on one line, readable, recursive)."""
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, write, indent, allowance, context, level):
        key = id(object)
        if key in context:
            write(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            method = self._dispatch.get(type(object).__repr__)
            dataclass = method is None and _is_plain_dataclass(object)
            if method is not None or dataclass:
                context[key] = 1
                (method or PrettyPrinter._pprint_dataclass)(self, object, write, indent, allowance, context, level + 1)
                del context[key]
                return
        write(text)

    def _pprint_dataclass(self, object, write, indent, allowance, context, level):
        name = object.__class__.__name__
        items = [(f.name, getattr(object, f.name)) for f in _dataclasses.fields(object) if f.repr]
        write(name + "(")
        self._format_namespace_items(items, write, indent + len(name) + 1, allowance, context, level)
        write(")")

    def _pprint_dict(self, object, write, indent, allowance, context, level):
        write("{")
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * " ")
        if object:
            items = sorted(object.items(), key=_by_key) if self._sort_dicts else object.items()
            self._format_dict_items(list(items), write, indent, allowance + 1, context, level)
        write("}")

    def _pprint_ordered_dict(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = object.__class__.__name__
        write(name + "(")
        self._format(list(object.items()), write, indent + len(name) + 1, allowance + 1, context, level)
        write(")")

    def _pprint_list(self, object, write, indent, allowance, context, level):
        write("[")
        self._format_items(object, write, indent, allowance + 1, context, level)
        write("]")

    def _pprint_tuple(self, object, write, indent, allowance, context, level):
        end = ",)" if len(object) == 1 else ")"
        write("(")
        self._format_items(object, write, indent, allowance + len(end), context, level)
        write(end)

    def _pprint_set(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        kind = object.__class__
        begin, end = ("{", "}") if kind is set else (kind.__name__ + "({", "})")
        write(begin)
        if kind is not set:
            indent += len(kind.__name__) + 1
        self._format_items(sorted(object, key=_safe_key), write, indent, allowance + len(end), context, level)
        write(end)

    def _pprint_str(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        limit = self._width - indent
        import re
        for i, line in enumerate(lines):
            text = repr(line)
            last_line = i == len(lines) - 1
            if len(text) <= (limit - allowance if last_line else limit):
                chunks.append(text)
                continue
            parts = re.findall(r"\S*\s*", line)
            parts.pop()
            current = ""
            for j, part in enumerate(parts):
                candidate = current + part
                room = limit - allowance if j == len(parts) - 1 and last_line else limit
                if len(repr(candidate)) > room:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            write(chunks[0])
            return
        write(("(" if level == 1 else "") + ("\n" + " " * indent).join(chunks) + (")" if level == 1 else ""))

    def _pprint_namespace(self, object, write, indent, allowance, context, level):
        name = "namespace" if type(object) is types.SimpleNamespace else object.__class__.__name__
        write(name + "(")
        self._format_namespace_items(object.__dict__.items(), write, indent + len(name) + 1, allowance, context, level)
        write(")")

    def _pprint_default_dict(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        indent += len(object.__class__.__name__) + 1
        write("%s(%s,\n%s" % (object.__class__.__name__, factory, " " * indent))
        self._pprint_dict(object, write, indent, allowance + 1, context, level)
        write(")")

    def _pprint_counter(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = object.__class__.__name__
        write(name + "({")
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * " ")
        self._format_dict_items(object.most_common(), write, indent + len(name) + 1, allowance + 2, context, level)
        write("})")

    def _pprint_deque(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = object.__class__.__name__
        indent += len(name) + 1
        write(name + "([")
        if object.maxlen is None:
            self._format_items(object, write, indent, allowance + 2, context, level)
            write("])")
        else:
            self._format_items(object, write, indent, 2, context, level)
            write("],\n%smaxlen=%s)" % (" " * indent, self._repr(object.maxlen, context, level)))

    _dispatch = {
        dict.__repr__: _pprint_dict, list.__repr__: _pprint_list, tuple.__repr__: _pprint_tuple, set.__repr__: _pprint_set,
        frozenset.__repr__: _pprint_set, str.__repr__: _pprint_str, types.SimpleNamespace.__repr__: _pprint_namespace,
        collections.OrderedDict.__repr__: _pprint_ordered_dict, collections.defaultdict.__repr__: _pprint_default_dict,
        collections.Counter.__repr__: _pprint_counter, collections.deque.__repr__: _pprint_deque,
    }

    def _format_dict_items(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            text = self._repr(key, context, level)
            write(text + ": ")
            self._format(value, write, indent + len(text) + 2, allowance if last else 1, context, level)
            if not last:
                write(",\n" + " " * indent)

    def _format_namespace_items(self, items, write, indent, allowance, context, level):
        items = list(items)
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            write(key + "=")
            if id(value) in context:
                write("...")
            else:
                self._format(value, write, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                write(",\n" + " " * indent)

    def _format_items(self, items, write, indent, allowance, context, level):
        items = list(items)
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * " ")
        separator = ",\n" + " " * indent
        between = ""
        room = start_room = self._width - indent + 1
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                start_room -= allowance
                room -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if room < size:
                    room = start_room
                    if between:
                        between = separator
                if room >= size:
                    room -= size
                    write(between + text)
                    between = ", "
                    continue
            write(between)
            between = separator
            self._format(item, write, indent, allowance if last else 1, context, level)

    def _safe_repr(self, object, context, maxlevels, level):
        kind = type(object)
        method = getattr(kind, "__repr__", None)
        if kind in (str, bytes, float, complex, bool, type(None), bytearray):
            return repr(object), True, False
        if issubclass(kind, int) and method is int.__repr__:
            return (f"{object:_d}" if self._underscore_numbers else repr(object)), True, False
        container = (dict if method is dict.__repr__ else list if method is list.__repr__ else
                     tuple if method is tuple.__repr__ else None)
        if container is None or not issubclass(kind, container):
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        if not object:
            return {dict: "{}", list: "[]", tuple: "()"}[container], True, False
        if maxlevels and level >= maxlevels:
            return {dict: "{...}", list: "[...]", tuple: "(...)"}[container], False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable, recursive, parts = True, False, []

        def show(item):
            nonlocal readable, recursive
            text, r1, r2 = self.format(item, context, maxlevels, level + 1)
            readable, recursive = readable and r1, recursive or r2
            return text

        if container is dict:
            for key, value in sorted(object.items(), key=_by_key) if self._sort_dicts else object.items():
                parts.append("%s: %s" % (show(key), show(value)))
            text = "{%s}" % ", ".join(parts)
        else:
            parts = [show(item) for item in object]
            text = "[%s]" % ", ".join(parts) if container is list else \
                "(%s,)" % parts[0] if len(parts) == 1 else "(%s)" % ", ".join(parts)
        del context[id(object)]
        return text, readable, recursive


def _is_plain_dataclass(object):
    return (_dataclasses.is_dataclass(object) and not isinstance(object, type) and object.__dataclass_params__.repr
            and hasattr(object.__repr__, "__wrapped__"))


def _recursion(object):
    return "<Recursion on %s with id=%s>" % (type(object).__name__, id(object))
