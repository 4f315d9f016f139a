"""What Tab offers: names and attributes (rlcompleter), modules in import lines, a dict's keys behind d[", magics behind %; in an
empty line four blanks."""
import ast
import inspect
import os
import re
import sys

from _interp import library_modules
from rlcompleter import Completer

IMPORT = re.compile(r"\s*import\s+(?:[\w.]+(?:\s+as\s+\w+)?\s*,\s*)*[\w.]*$")
FROM = re.compile(r"\s*from\s+[\w.]*$")
FROM_IMPORT = re.compile(r"\s*from\s+([\w.]+)\s+import\s+\(?(?:\w+(?:\s+as\s+\w+)?\s*,\s*)*\w*$")
MAGIC = re.compile(r"\s*(%{1,2})\w*$")
KEY = re.compile(r"""(?:.*[^\w.])?([^\W\d]\w*(?:\.\w+)*)\[\s*(["'])([^"'\\]*)$""", re.S)
DELIMITERS = " \t\n`~!@#$%^&*()-=+[{]}\\|;:'\",<>/?"
INDENT = "    "


def install(readline, namespace):
    """Tab asks for completions in this namespace."""
    readline.set_completer_delims(DELIMITERS)
    readline.set_completer(PromptCompleter(readline, namespace).complete)


class PromptCompleter(Completer):
    """Completions that depend on the line."""

    def __init__(self, readline, namespace):
        Completer.__init__(self, namespace)
        self.use_main_ns = False
        self.namespace = namespace
        self._readline = readline

    def complete(self, text, state):
        """The completion number `state` of text, or None."""
        if state == 0:
            before = self._readline.get_line_buffer()[:self._readline.get_endidx()].rpartition("\n")[2]
            found = self._by_line(before, text)
            if found is None and not text.strip():
                self.matches = []
                if not before.strip():
                    self._readline.insert_text(INDENT)
                    self._readline.redisplay()
                return None
            self.matches = found if found is not None else self._by_name(text)
        return self.matches[state] if state < len(self.matches) else None

    def _by_name(self, text):
        return self.attr_matches(text) if "." in text else self.global_matches(text)

    def _by_line(self, before, text):
        """For an import line, a dict's key, or a magic; None: nothing of these."""
        found = FROM_IMPORT.match(before)
        if found:
            return _beginning_with(text, names_in(found[1]))
        if IMPORT.match(before) or FROM.match(before):
            return _modules_beginning_with(text)
        found = KEY.match(before)
        if found:
            keys = self._keys_of(found[1])
            return keys and _keys_beginning_with(found[3], text, keys, found[2])
        found = MAGIC.match(before)
        if found:
            from _cells import magics
            from _cells.alias import COMMON
            table = magics.CELL if len(found[1]) == 2 else [*magics.LINE, *magics.ACCEPTED, *COMMON]
            return _beginning_with(text, table)
        return None

    def _keys_of(self, names):
        """The keys of a dict that names with dots between them lead to, None if it is no dict. Properties are not run."""
        first, *attributes = names.split(".")
        value = self.namespace.get(first)
        for name in attributes:
            value = inspect.getattr_static(value, name, None)
        if isinstance(value, dict):
            return list(dict.keys(value))
        return list(value) if value is os.environ else None


def _keys_beginning_with(typed, text, keys, quote):
    """`text` is what readline will replace: the end of what is typed, from the last delimiter on. If that is the quote,
    readline closes it."""
    skip = len(typed) - len(text)
    found = [key[skip:] for key in keys
             if isinstance(key, str) and key.startswith(typed) and key.isprintable() and not {quote, "\\"} & {*key}]
    return [found[0] + quote] if skip and len(found) == 1 else sorted(found)


def _beginning_with(text, names):
    hidden = not text.startswith("_")
    return sorted(name for name in set(names) if name.startswith(text) and not (hidden and name.startswith("_")))


def _modules_beginning_with(text):
    package, dot, word = text.rpartition(".")
    return [package + dot + name for name in _beginning_with(word, modules_in(package))]


# ---- which modules there are: nothing is imported for it, but modules of the library

def modules_in(package):
    """Names of the modules in a package, or of all modules for ""."""
    if not package:
        return {*sys.builtin_module_names, *sys.stdlib_module_names, *sys.modules.keys() - _dotted(),
                *(name for folder in sys.path for name in _modules_of_folder(folder or "."))}
    names = {name[len(package) + 1:].partition(".")[0] for name in library_modules() if name.startswith(package + ".")}
    for folder in _folders_of(package):
        names.update(_modules_of_folder(folder))
    return names


def _dotted():
    return {name for name in sys.modules if "." in name}


def _folders_of(package):
    path = getattr(sys.modules.get(package), "__path__", None)
    if path is not None:
        return [folder for folder in path if isinstance(folder, str)]
    inside = package.replace(".", "/")
    return [os.path.join(folder or ".", inside) for folder in sys.path if isinstance(folder, str)]


def _modules_of_folder(folder):
    try:
        entries = os.listdir(folder)
    except (OSError, TypeError, ValueError):
        return
    for entry in entries:
        stem, dot, kind = entry.partition(".")
        if stem.isidentifier() and (kind == "py" or (not dot and os.path.isdir(os.path.join(folder, entry)))):
            yield stem


# ---- which names a module has

def names_in(module):
    """Names in a module and its submodules. A module of the library is imported; another's text is read, not run."""
    loaded = sys.modules.get(module)
    if loaded is None and module in library_modules():
        try:
            __import__(module)
        except Exception:
            return set()
        loaded = sys.modules.get(module)
    names = set(modules_in(module))
    return names | (set(dir(loaded)) if loaded is not None else _names_of_text(module))


def _names_of_text(module):
    for folder in sys.path:
        for name in (module.replace(".", "/") + ".py", module.replace(".", "/") + "/__init__.py"):
            try:
                with open(os.path.join(folder or ".", name), encoding="utf-8") as file:
                    tree = ast.parse(file.read(1 << 20))
            except (OSError, ValueError, SyntaxError, RecursionError, MemoryError, TypeError):
                continue
            return {name for statement in tree.body for name in _names_bound_by(statement)}
    return set()


def _names_bound_by(statement):
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        yield statement.name
    elif isinstance(statement, (ast.Import, ast.ImportFrom)):
        yield from ((alias.asname or alias.name).partition(".")[0] for alias in statement.names)
    elif isinstance(statement, (ast.Assign, ast.AnnAssign)):
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        yield from (node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name))
