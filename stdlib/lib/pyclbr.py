"""The classes and functions of a module, read from its source: nothing is run."""
import ast
import importlib.util
import sys

__all__ = ["readmodule", "readmodule_ex", "Class", "Function"]

_modules = {}  # name: what readmodule_ex() said


class _Object:
    """What is defined somewhere; children are within it."""

    def __init__(self, module, name, file, lineno, end_lineno, parent):
        self.module, self.name, self.file, self.lineno, self.end_lineno, self.parent = module, name, file, lineno, end_lineno, parent
        self.children = {}
        if parent is not None:
            parent.children[name] = self


class Function(_Object):
    """A function or method."""

    def __init__(self, module, name, file, lineno, parent=None, is_async=False, *, end_lineno=None):
        super().__init__(module, name, file, lineno, end_lineno, parent)
        self.is_async = is_async
        if isinstance(parent, Class):
            parent.methods[name] = lineno


class Class(_Object):
    """A class: super has its bases (Class where they are known, else names), methods the lines of its functions."""

    def __init__(self, module, name, super_, file, lineno, parent=None, *, end_lineno=None):
        super().__init__(module, name, file, lineno, end_lineno, parent)
        self.super = super_ or []
        self.methods = {}


def readmodule(module, path=None):
    """{name: Class} of a module."""
    return {name: thing for name, thing in _read(module, path or []).items() if isinstance(thing, Class)}


def readmodule_ex(module, path=None):
    """{name: Class or Function} of a module; of a package also "__path__"."""
    return _read(module, path or [])


def _read(module, path, inpackage=None):
    full = module if inpackage is None else f"{inpackage}.{module}"
    if full in _modules:
        return _modules[full]
    tree = {}
    package, dot, rest = module.rpartition(".")
    if dot:
        parent = _read(package, path, inpackage)
        if inpackage is not None:
            package = f"{inpackage}.{package}"
        if "__path__" not in parent:
            raise ImportError("No package named {}".format(package))
        return _read(rest, parent["__path__"], package)
    search = path if inpackage is not None else path + sys.path
    spec = _find(full, search)
    if spec is None:
        raise ModuleNotFoundError(f"no module named {full!r}", name=full)
    _modules[full] = tree
    if spec.submodule_search_locations is not None:
        tree["__path__"] = spec.submodule_search_locations
    try:
        source = spec.loader.get_source(full)
    except (AttributeError, ImportError):
        return tree
    if source is not None:
        _Browser(full, path, spec.origin, tree, inpackage).visit(ast.parse(source))
    return tree


def _find(name, search):
    from importlib.machinery import BuiltinImporter, PathFinder
    return PathFinder.find_spec(name, search) or BuiltinImporter.find_spec(name)


class _Browser(ast.NodeVisitor):
    """Collects what a tree defines."""

    def __init__(self, module, path, file, tree, inpackage):
        self.module, self.path, self.file, self.tree, self.inpackage = module, path, file, tree, inpackage
        self.stack = []

    def _inside(self, thing, node):
        if not self.stack:
            self.tree[thing.name] = thing
        self.stack.append(thing)
        self.generic_visit(node)
        self.stack.pop()

    def _bases(self, node):
        """Classes where they are known, else names; those of modules that are not known are left out."""
        for base in node.bases:
            name = ast.unparse(base)
            *_, module, last = ["", *name.split(".")]
            if name in self.tree or not module:
                yield self.tree.get(name, name)
            elif module in _modules:
                yield _modules[module].get(last, name)

    def visit_ClassDef(self, node):
        parent = self.stack[-1] if self.stack else None
        self._inside(Class(self.module, node.name, list(self._bases(node)), self.file, node.lineno, parent,
                           end_lineno=node.end_lineno), node)

    def visit_FunctionDef(self, node, *, is_async=False):
        parent = self.stack[-1] if self.stack else None
        self._inside(Function(self.module, node.name, self.file, node.lineno, parent, is_async, end_lineno=node.end_lineno), node)

    def visit_AsyncFunctionDef(self, node):
        self.visit_FunctionDef(node, is_async=True)

    def visit_Import(self, node):
        if node.col_offset:
            return
        for name in node.names:
            for package in ([self.inpackage] if self.inpackage else []) + [None]:
                try:
                    _read(name.name, self.path, package)
                    break
                except (ImportError, SyntaxError):
                    continue

    def visit_ImportFrom(self, node):
        if node.col_offset:
            return
        name = "." * node.level + (node.module or "")
        try:
            found = _read(node.module, self.path, self.inpackage) if not node.level else _read(importlib.util.resolve_name(name, self._package()), self.path)
        except (ImportError, SyntaxError, AttributeError):
            return
        for alias in node.names:
            if alias.name in found:
                self.tree[alias.asname or alias.name] = found[alias.name]
            elif alias.name == "*":
                self.tree.update((key, thing) for key, thing in found.items() if key[0] != "_")

    def _package(self):
        return self.module if "__path__" in self.tree else self.module.rpartition(".")[0]


def _main():
    name = sys.argv[1] if sys.argv[1:] else __name__
    def show(things, depth):
        for thing in sorted(things, key=lambda t: t.lineno):
            if isinstance(thing, _Object):
                kind = f"class {thing.name} {thing.super}" if isinstance(thing, Class) else f"def {thing.name}"
                print("  " * depth + kind, thing.lineno)
                show(thing.children.values(), depth + 1)
    show([t for t in readmodule_ex(name).values() if isinstance(t, _Object)], 0)


if __name__ == "__main__":
    _main()
