"""Where an object's source is, and the source: a part of inspect."""
import sys

from inspect import (indentsize, isclass, iscode, isframe, isfunction, ismethod, ismodule, istraceback, unwrap)

# What leads to a code object, each from the one before: a method has a function, a function has code.
_STEPS_TO_CODE = ((ismethod, "__func__"), (isfunction, "__code__"), (istraceback, "tb_frame"), (isframe, "f_code"))


def getfile(object):
    """The file in which something was defined."""
    if ismodule(object) or isclass(object):
        return _file_of_namespace(object)
    reached = _towards_code(object)
    if iscode(reached):
        return reached.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got {}".format(
        type(reached).__name__))


def _towards_code(object):
    """The code behind a method, a function, a traceback or a frame; other objects themselves."""
    for is_one, inner in _STEPS_TO_CODE:
        if is_one(object):
            object = getattr(object, inner)
    return object


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
    code = _towards_code(object)
    if not iscode(code):
        raise OSError("could not find code object")
    number = code.co_firstlineno - 1
    if number >= len(lines):
        raise OSError("lineno is out of bounds")
    return lines, number


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


class EndOfBlock(Exception):
    """The definition has ended."""


class BlockFinder:
    """getblock() for those who have tokens: give them to tokeneater() one by one until EndOfBlock; `last` is the last line then.

    started: has the header begun? Set it beforehand for lines that begin in the midst of a block."""

    def __init__(self):
        self.started = self.indecorator = self.islambda = False
        self.passline = False    # does the rest of this line say nothing?
        self.indent, self.last, self.body_col0 = 0, 1, None

    def tokeneater(self, type, token, srowcol, erowcol, line):
        """One token, as tokenize gives it."""
        import tokenize
        if not (self.started or self.indecorator):
            self._begin(token)
        elif type == tokenize.NEWLINE:
            self._end_line(srowcol[0])
        elif self.passline:
            return
        elif type == tokenize.INDENT:
            if self.started and self.body_col0 is None:
                self.body_col0 = erowcol[1]
            self.indent += 1
            self.passline = True
        elif type == tokenize.DEDENT:
            self.indent -= 1
            if self.indent <= 0:
                raise EndOfBlock
        elif type == tokenize.COMMENT:
            if self.body_col0 is not None and srowcol[1] >= self.body_col0:
                self.last = srowcol[0]
        elif self.indent == 0 and type != tokenize.NL and not self.indecorator:
            raise EndOfBlock

    def _begin(self, token):
        self.indecorator = token == "@"
        if not self.indecorator:
            self.islambda = token == "lambda"
            self.started = token in ("def", "class", "lambda")
        self.passline = True

    def _end_line(self, row):
        self.passline, self.last = False, row
        if self.islambda:
            raise EndOfBlock
        self.indecorator = False


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


def main():
    """python -m inspect [--details] module[:qualname] shows its source."""
    import argparse
    import importlib
    parser = argparse.ArgumentParser()
    parser.add_argument("object", help="what to look at: a module, or 'module:qualname'")
    parser.add_argument("-d", "--details", action="store_true", help="where it is and comes from, not its source")
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
