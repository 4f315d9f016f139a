"""Printing data so that it can be read: one item a line where it does not fit."""
import collections
import dataclasses as _dataclasses
import re
import sys
import types
from operator import itemgetter

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


# of the containers that are shown on one line item by item: what stands around the items
_FORMS = {dict.__repr__: "{%s}", list.__repr__: "[%s]", tuple.__repr__: "(%s)"}
_CONTAINERS = dict, list, tuple
_SCALARS = {int, str, bytes, float, complex, bool, type(None), bytearray}


class _Ellipsis:
    def __repr__(self):
        return "..."


_ELLIPSIS = _Ellipsis()             # in the place of what is being shown


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


_NEVER_FAIL = ({str}, {int})        # what can be compared whatever it is: needs no care


def _sorted(values):
    return sorted(values) if {*map(type, values)} in _NEVER_FAIL else sorted(values, key=_safe_key)


def _sorted_items(mapping):
    if {*map(type, mapping)} in _NEVER_FAIL:
        return sorted(mapping.items(), key=itemgetter(0))
    return sorted(mapping.items(), key=_by_key)


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
            if method is None and _is_plain_dataclass(object):
                method = PrettyPrinter._pprint_dataclass
            if method is not None and (method not in self._empty_is_repr or object):
                context[key] = 1
                method(self, object, write, indent, allowance, context, level + 1)
                del context[key]
                return
        write(text)

    # The methods below take (value, write, indent, allowance, context, level): write text; the column at which the value begins;
    # how many characters follow behind it on its last line; the containers around it, by id; how many those are.

    def _bracketed(self, begin, items, end, write, indent, allowance, context, level, *, pairs=False):
        """Items, or pairs of keys and values, between two brackets; the first may have a name before it."""
        write(begin + " " * (self._indent_per_level - 1))
        layout = self._format_dict_items if pairs else self._format_items
        layout(items, write, indent + len(begin) - 1, allowance + len(end), context, level)
        write(end)

    def _pprint_dict(self, object, *place):
        items = _sorted_items(object) if self._sort_dicts else object.items()
        self._bracketed("{", items, "}", *place, pairs=True)

    def _pprint_list(self, object, *place):
        self._bracketed("[", object, "]", *place)

    def _pprint_tuple(self, object, *place):
        self._bracketed("(", object, ",)" if len(object) == 1 else ")", *place)

    def _pprint_set(self, object, *place):
        kind = type(object)
        begin, end = ("{", "}") if kind is set else (kind.__name__ + "({", "})")
        self._bracketed(begin, _sorted(object), end, *place)

    def _pprint_counter(self, object, *place):
        self._bracketed(type(object).__name__ + "({", object.most_common(), "})", *place, pairs=True)

    def _pprint_deque(self, object, write, indent, allowance, context, level):
        begin = type(object).__name__ + "(["
        if object.maxlen is None:
            self._bracketed(begin, object, "])", write, indent, allowance, context, level)
            return
        self._bracketed(begin, object, "],", write, indent, 0, context, level)
        write("\n%smaxlen=%s)" % (" " * (indent + len(begin) - 1), self._repr(object.maxlen, context, level)))

    def _called(self, name, value, write, indent, allowance, context, level):
        """name(value)"""
        write(name + "(")
        self._format(value, write, indent + len(name) + 1, allowance + 1, context, level)
        write(")")

    def _pprint_ordered_dict(self, object, *place):
        self._called(type(object).__name__, list(object.items()), *place)

    def _pprint_mappingproxy(self, object, *place):
        self._called("mappingproxy", object.copy(), *place)

    def _pprint_default_dict(self, object, write, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        write("%s(%s,\n%s" % (name, self._repr(object.default_factory, context, level), " " * indent))
        self._pprint_dict(object, write, indent, allowance + 1, context, level)
        write(")")

    def _pprint_chain_map(self, object, write, indent, allowance, context, level):
        begin = type(object).__name__ + "("
        write(begin)
        self._format_rows([("", part) for part in object.maps], write, indent + len(begin), allowance + 1, context, level)
        write(")")

    def _pprint_user(self, object, write, indent, allowance, context, level):
        self._format(object.data, write, indent, allowance, context, level - 1)

    def _pprint_dataclass(self, object, *place):
        fields = [(f.name, getattr(object, f.name)) for f in _dataclasses.fields(object) if f.repr]
        self._assignments(type(object).__name__, fields, *place)

    def _pprint_namespace(self, object, *place):
        name = "namespace" if type(object) is types.SimpleNamespace else type(object).__name__
        self._assignments(name, object.__dict__.items(), *place)

    def _assignments(self, name, items, write, indent, allowance, context, level):
        """name(key=value, ...)"""
        write(name + "(")
        rows = [(key + "=", _ELLIPSIS if id(value) in context else value) for key, value in items]
        self._format_rows(rows, write, indent + len(name) + 1, allowance, context, level)
        write(")")

    def _pprint_str(self, object, write, indent, allowance, context, level):
        in_parentheses = level == 1
        indent += in_parentheses
        room = self._width - indent
        pieces = list(_pieces(object, room, room - allowance - in_parentheses))
        text = ("\n" + " " * indent).join(pieces)
        write("(%s)" % text if in_parentheses and len(pieces) > 1 else text)

    def _pprint_bytes(self, object, write, indent, allowance, context, level):
        in_parentheses = level == 1 and len(object) > 4
        indent += in_parentheses
        room = self._width - indent
        pieces = list(_byte_pieces(object, room, room - allowance - in_parentheses))
        text = ("\n" + " " * indent).join(pieces)
        write("(%s)" % text if in_parentheses else text)

    def _pprint_bytearray(self, object, write, indent, allowance, context, level):
        write("bytearray(")
        self._pprint_bytes(bytes(object), write, indent + len("bytearray("), allowance + 1, context, level + 1)
        write(")")

    _dispatch = {
        dict.__repr__: _pprint_dict, list.__repr__: _pprint_list, tuple.__repr__: _pprint_tuple, set.__repr__: _pprint_set,
        frozenset.__repr__: _pprint_set, str.__repr__: _pprint_str, bytes.__repr__: _pprint_bytes,
        bytearray.__repr__: _pprint_bytearray, types.MappingProxyType.__repr__: _pprint_mappingproxy,
        types.SimpleNamespace.__repr__: _pprint_namespace, collections.OrderedDict.__repr__: _pprint_ordered_dict,
        collections.defaultdict.__repr__: _pprint_default_dict, collections.Counter.__repr__: _pprint_counter,
        collections.ChainMap.__repr__: _pprint_chain_map, collections.deque.__repr__: _pprint_deque,
        collections.UserDict.__repr__: _pprint_user, collections.UserList.__repr__: _pprint_user,
        collections.UserString.__repr__: _pprint_user,
    }
    _empty_is_repr = {_pprint_set, _pprint_str, _pprint_ordered_dict, _pprint_default_dict, _pprint_counter, _pprint_deque}

    def _format_dict_items(self, items, write, indent, allowance, context, level):
        rows = [(self._repr(key, context, level) + ": ", value) for key, value in items]
        self._format_rows(rows, write, indent + self._indent_per_level, allowance, context, level)

    def _format_rows(self, rows, write, indent, allowance, context, level):
        """[(text, value)], a line each."""
        for i, (text, value) in enumerate(rows, 1):
            last = i == len(rows)
            write(text)
            self._format(value, write, indent + len(text), allowance if last else 1, context, level)
            if not last:
                write(",\n" + " " * indent)

    def _format_items(self, items, write, indent, allowance, context, level):
        """Values, a line each; compact: as many on a line as it holds."""
        items = list(items)
        indent += self._indent_per_level
        new_line = ",\n" + " " * indent
        between = ""
        left = whole = self._width - indent + 1
        for i, item in enumerate(items, 1):
            last = i == len(items)
            if last:
                left, whole = left - allowance, whole - allowance
            if self._compact:
                text = self._repr(item, context, level)
                if left < len(text) + 2:
                    left, between = whole, between and new_line
                if left >= len(text) + 2:
                    left -= len(text) + 2
                    write(between + text)
                    between = ", "
                    continue
            write(between)
            between = new_line
            self._format(item, write, indent, allowance if last else 1, context, level)

    def _safe_repr(self, object, context, maxlevels, level):
        kind = type(object)
        if kind in _SCALARS:
            text = f"{object:_d}" if kind is int and self._underscore_numbers else repr(object)
            return text, True, False
        method = getattr(kind, "__repr__", None)
        if self._underscore_numbers and issubclass(kind, int) and method is int.__repr__:
            return f"{object:_d}", True, False
        form = _FORMS.get(method)
        if form is None or not issubclass(kind, _CONTAINERS):
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        if method is tuple.__repr__ and len(object) == 1:
            form = "(%s,)"
        if not object:
            return form % "", True, False
        key = id(object)
        if maxlevels and level >= maxlevels:
            return form % "...", False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        show, level, texts = self.format, level + 1, []
        all_readable, any_recursive = True, False
        if method is dict.__repr__:
            items = _sorted_items(object) if self._sort_dicts else object.items()
            for name, value in items:
                before, readable, recursive = show(name, context, maxlevels, level)
                text, readable_too, recursive_too = show(value, context, maxlevels, level)
                texts.append(f"{before}: {text}")
                all_readable = all_readable and readable and readable_too
                any_recursive = any_recursive or recursive or recursive_too
        else:
            for item in object:
                text, readable, recursive = show(item, context, maxlevels, level)
                texts.append(text)
                all_readable = all_readable and readable
                any_recursive = any_recursive or recursive
        del context[key]
        return form % ", ".join(texts), all_readable, any_recursive


def _pieces(text, room, end_room):
    """Literals that together are the text: each line apart, and cut behind blanks where it is longer than the room;
    what ends the text must fit into end_room."""
    rest = len(text)
    for line in text.splitlines(True):
        piece = ""
        for word in re.findall(r"\S+\s*|\s+", line):
            rest -= len(word)
            if piece and len(repr(piece + word)) > (room if rest else end_room):
                yield repr(piece)
                piece = ""
            piece += word
        yield repr(piece)


def _byte_pieces(data, room, end_room):
    """The same for bytes, cut behind multiples of four."""
    last = len(data) // 4 * 4
    piece = b""
    for at in range(0, len(data), 4):
        longer = piece + data[at:at + 4]
        if piece and len(repr(longer)) > (end_room if at == last else room):
            yield repr(piece)
            longer = data[at:at + 4]
        piece = longer
    if piece or not data:
        yield repr(piece)


def _is_plain_dataclass(object):
    return (_dataclasses.is_dataclass(object) and not isinstance(object, type) and object.__dataclass_params__.repr
            and hasattr(object.__repr__, "__wrapped__"))


def _recursion(object):
    return "<Recursion on %s with id=%s>" % (type(object).__name__, id(object))
