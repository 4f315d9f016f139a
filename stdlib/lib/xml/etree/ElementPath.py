"""The paths of find(), findall() and iterfind(): a small part of XPath.

A path is a row of steps: a tag, `*`, `.`, `..`, `//` for everything below, and conditions in square brackets.  Each step is made a
function that takes the elements found so far, and gives those it leads to.  Paths are kept when they have been understood.
"""
import re

_TOKEN = re.compile(r"""('[^']*'|"[^"]*")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]()@=])|((?:\{[^}]*\})?[^/\[\]()@!=\s]+)|\s+""")
_cache = {}


class _Context:
    """What the steps of one search share: the root, and, once somebody asks, who is whose parent."""

    def __init__(self, root):
        self.root, self._parents = root, None

    def parent_of(self, element):
        if self._parents is None:
            self._parents = {child: parent for parent in self.root.iter() for child in parent}
        return self._parents.get(element)


def _tokens(path, namespaces):
    """(operator, name) pairs, names with their namespaces spelled out."""
    for found in _TOKEN.finditer(path):
        text, operator, name = found.group(1), found.group(2), found.group(3)
        if text is not None:
            yield "'", text[1:-1]
        elif operator:
            yield operator, ""
        elif name:
            yield "", name


def _spelled_out(name, namespaces, is_attribute):
    """p:name as {uri}name."""
    if name[0] == "{":
        return name
    if ":" in name:
        prefix, local = name.split(":", 1)
        try:
            return "{%s}%s" % (namespaces[prefix], local) if namespaces else _no_prefix(prefix)
        except KeyError:
            _no_prefix(prefix)
    default = namespaces.get("") if namespaces else None
    return "{%s}%s" % (default, name) if default and not is_attribute else name


def _no_prefix(prefix):
    raise SyntaxError("prefix %r not found in prefix map" % prefix) from None


def _matcher(tag):
    """A function that tells whether a tag is meant."""
    if tag[:2] == "{}" and tag != "{}*":
        tag = tag[2:]
    if tag in ("*", "{*}*"):
        return lambda element: True if tag == "*" else isinstance(element.tag, str)
    if tag == "{}*":
        return lambda element: isinstance(element.tag, str) and element.tag[:1] != "{"
    if tag.startswith("{*}"):
        local = tag[3:]
        return lambda element: isinstance(element.tag, str) and (element.tag == local or element.tag.endswith("}" + local))
    if tag.endswith("}*"):
        space = tag[:-1]
        return lambda element: isinstance(element.tag, str) and element.tag.startswith(space)
    return lambda element: element.tag == tag


# ---- steps: functions of (context, elements)

def _children(tag):
    matches = _matcher(tag)

    def step(context, elements):
        for element in elements:
            for child in element:
                if matches(child):
                    yield child
    return step


def _descendants(tag):
    matches = _matcher(tag)

    def step(context, elements):
        for element in elements:
            for below in element.iter():
                if below is not element and matches(below):
                    yield below
    return step


def _self(context, elements):
    yield from elements


def _parents(context, elements):
    seen = set()
    for element in elements:
        parent = context.parent_of(element)
        if parent is not None and parent not in seen:
            seen.add(parent)
            yield parent


def _where(condition):
    def step(context, elements):
        return (element for element in elements if condition(element))
    return step


def _nth(place):
    """The element at a place among those of its parent with the same tag; negative: from the end."""
    def step(context, elements):
        for element in elements:
            parent = context.parent_of(element)
            if parent is None:
                continue
            alike = parent.findall(element.tag)
            if -len(alike) <= place < len(alike) and alike[place] is element:
                yield element
    return step


# ---- understanding

class _Path:
    def __init__(self, path, namespaces):
        self.rest = list(_tokens(path, namespaces))
        self.namespaces = namespaces

    def take(self):
        return self.rest.pop(0) if self.rest else (None, None)

    def name(self, operator, name, is_attribute=False):
        return "*" if operator == "*" else _spelled_out(name, self.namespaces, is_attribute)

    def steps(self):
        if self.rest[:1] == [("/", "")]:
            raise SyntaxError("cannot use absolute path on element")
        while self.rest:
            yield self.step()
            if self.rest[:1] == [("/", "")]:
                self.take()
                if not self.rest:
                    raise SyntaxError("invalid path")

    def step(self):
        operator, name = self.take()
        if operator in ("", "*"):
            return _children(self.name(operator, name))
        if operator == ".":
            return _self
        if operator == "..":
            return _parents
        if operator == "//":
            operator, name = self.take()
            if operator not in ("", "*"):
                raise SyntaxError("invalid descendant")
            return _descendants(self.name(operator, name))
        if operator == "[":
            return self.condition()
        raise SyntaxError("invalid path")

    def condition(self):
        """Up to the closing bracket; told apart by its form, a name being '-', an operator itself and a text '."""
        form, values = "", []
        while True:
            operator, name = self.take()
            if operator is None:
                raise SyntaxError("invalid predicate")
            if operator == "]":
                break
            if operator == "*":
                operator, name = "", "*"
            form += operator or "-"
            values.append(name if name != "" or operator == "'" else operator)
        make = _CONDITIONS.get(form)
        if make:
            return _where(make(*self.spelled(form, values)))
        return self.place(form, values)

    def spelled(self, form, values):
        """The names and texts among the values."""
        for operator, value, before in zip(re.findall(r"!=|\.\.|.", form.replace("()", "(")), values, [""] + values):
            if operator == "-" and not (form == "-()" or value.isdigit()):
                yield _spelled_out(value, self.namespaces, before == "@") if value != "*" else value
            elif operator == "'":
                yield value

    def place(self, form, values):
        if form == "-" and re.fullmatch(r"-?\d+", values[0]):
            place = int(values[0]) - 1
            if place < 0:
                raise SyntaxError("XPath position >= 1 expected")
            return _nth(place)
        if form in ("-()", "-()-"):
            if values[0] != "last":
                raise SyntaxError("unsupported function")
            if form == "-()":
                return _nth(-1)
            try:
                place = int(values[2]) - 1
            except ValueError:
                raise SyntaxError("unsupported expression") from None
            if place > -2:
                raise SyntaxError("XPath offset from last() must be negative")
            return _nth(place)
        if form == "-" and values[0]:
            tag = _spelled_out(values[0], self.namespaces, False)
            return _where(lambda element: element.find(tag) is not None)
        raise SyntaxError("invalid predicate")


def _text_of(element):
    return "".join(element.itertext())


_CONDITIONS = {
    "@-": lambda name: lambda element: element.get(name) is not None,
    "@-='": lambda name, value: lambda element: element.get(name) == value,
    "@-!='": lambda name, value: lambda element: element.get(name) not in (None, value),
    ".='": lambda value: lambda element: _text_of(element) == value,
    ".!='": lambda value: lambda element: _text_of(element) != value,
    "-='": lambda tag, value: lambda element: any(_text_of(child) == value for child in element.findall(tag)),
    "-!='": lambda tag, value: lambda element: any(_text_of(child) != value for child in element.findall(tag)),
}


def iterfind(elem, path, namespaces=None):
    """The elements that a path leads to, in their order."""
    if path[-1:] == "/":
        path += "*"
    key = path, tuple(sorted(namespaces.items(), key=str)) if namespaces else None
    steps = _cache.get(key)
    if steps is None:
        if len(_cache) > 100:
            _cache.clear()
        steps = _cache[key] = list(_Path(path, namespaces).steps())
    context, found = _Context(elem), (elem,)
    for step in steps:
        found = step(context, found)
    return iter(found)


def find(elem, path, namespaces=None):
    """The first one, or None."""
    return next(iterfind(elem, path, namespaces), None)


def findall(elem, path, namespaces=None):
    """All of them, in a list."""
    return list(iterfind(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    """The text of the first one ("" for none at all), or the default."""
    found = find(elem, path, namespaces)
    return default if found is None else found.text if found.text is not None else ""
