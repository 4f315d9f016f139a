"""Which modules does a script need?  Found by reading the imports of its code, and of theirs: nothing is run."""
import ast
import importlib.machinery
import os
import sys

packagePathMap = {}
replacePackageMap = {}


def AddPackagePath(packagename, path):
    """The package is in this folder too."""
    packagePathMap.setdefault(packagename, []).append(path)


def ReplacePackage(oldname, newname):
    """Whoever asks for the one gets the other."""
    replacePackageMap[oldname] = newname


class Module:
    """A module that was found; __path__ if it is a package."""

    def __init__(self, name, file=None, path=None):
        self.__name__, self.__file__, self.__path__ = name, file, path
        self.__code__ = None
        self.globalnames = {}  # names that it assigns or imports
        self.starimports = {}  # modules of which it takes everything, and that are not known

    def __repr__(self):
        shown = [repr(self.__name__)] + [repr(part) for part in (self.__file__, self.__path__) if part is not None]
        return "Module(%s)" % ", ".join(shown)


class _Imports(ast.NodeVisitor):
    """What a module's code imports, and the names that it binds at its top."""

    def __init__(self):
        self.imports, self.names, self.depth = [], set(), 0

    def visit_Import(self, node):
        for alias in node.names:
            self.imports.append((alias.name, None, 0))
            if not self.depth:
                self.names.add(alias.asname or alias.name.partition(".")[0])

    def visit_ImportFrom(self, node):
        self.imports.append((node.module or "", [alias.name for alias in node.names], node.level))
        if not self.depth:
            self.names.update(alias.asname or alias.name for alias in node.names)

    def visit_Name(self, node):
        if isinstance(node.ctx, ast.Store) and not self.depth:
            self.names.add(node.id)

    def _definition(self, node):
        if not self.depth:
            self.names.add(node.name)
        self.depth += 1
        self.generic_visit(node)
        self.depth -= 1

    visit_FunctionDef = visit_AsyncFunctionDef = visit_ClassDef = _definition


class ModuleFinder:
    """run_script() collects modules; badmodules has those that were not found, and who wanted them."""

    def __init__(self, path=None, debug=0, excludes=None, replace_paths=None):
        self.path = sys.path if path is None else path
        self.modules, self.badmodules = {}, {}
        self.debug, self.indent = debug, 0
        self.excludes = excludes if excludes is not None else []
        self.replace_paths = replace_paths if replace_paths is not None else []

    def msg(self, level, text, *args):
        """A line about what happens, if debug is at least level."""
        if level <= self.debug:
            print("   " * self.indent + text, *map(repr, args))

    def run_script(self, pathname):
        """The modules that this script needs."""
        self.msg(2, "run_script", pathname)
        with open(pathname, "rb") as file:
            self._read(self.add_module("__main__"), file.read(), pathname)

    def load_file(self, pathname):
        """The same of a file that is no script."""
        name = os.path.splitext(os.path.basename(pathname))[0]
        with open(pathname, "rb") as file:
            self._read(self.add_module(name), file.read(), pathname)

    def add_module(self, fqname):
        """The Module of this name."""
        if fqname not in self.modules:
            self.modules[fqname] = Module(fqname)
        return self.modules[fqname]

    def _read(self, module, source, pathname):
        module.__file__ = pathname
        module.__code__ = compile(source, self._shown_path(pathname), "exec", dont_inherit=True)
        imports = _Imports()
        imports.visit(ast.parse(source, pathname))
        module.globalnames.update(dict.fromkeys(imports.names, 1))
        for name, wanted, level in imports.imports:
            self._safe_import(name, wanted, level, module)

    def _shown_path(self, pathname):
        for old, new in self.replace_paths:
            if pathname.startswith(old):
                return new + pathname[len(old):]
        return pathname

    # ---- following an import

    def _safe_import(self, name, wanted, level, caller):
        absolute = self._resolve(name, level, caller)
        try:
            if absolute is None:
                absolute = name
                raise ImportError("relative importpath too deep")
            module = self._import(absolute)
        except ImportError:
            self._miss(absolute, caller)
            return
        except SyntaxError as e:
            self.msg(2, "SyntaxError in", absolute, str(e))
            self._miss(absolute, caller)
            return
        for part in wanted or ():
            if part == "*":
                if module.__code__ is not None:
                    caller.globalnames.update(module.globalnames)
                    caller.starimports.update(module.starimports)
                else:
                    caller.starimports[absolute] = 1
            elif module.__path__:
                try:
                    self._import(f"{absolute}.{part}")
                except (ImportError, SyntaxError):
                    self._miss(f"{absolute}.{part}", caller)

    def _resolve(self, name, level, caller):
        if not level:
            return name
        package = caller.__name__ if caller.__path__ else caller.__name__.rpartition(".")[0]
        for _ in range(level - 1):
            package = package.rpartition(".")[0]
        if not package:
            return None
        return f"{package}.{name}" if name else package

    def _miss(self, name, caller):
        self.badmodules.setdefault(name, {})[caller.__name__ if caller else "-"] = 1

    def import_hook(self, name, caller=None, fromlist=None, level=-1):
        """Follow an import of the program's."""
        absolute = self._resolve(name, max(level, 0), caller)
        if absolute is None:
            raise ImportError("relative importpath too deep")
        return self._import(absolute)

    def _import(self, name):
        """The module, and all packages around it.  ImportError."""
        path, parent = None, None
        parts = name.split(".")
        for i in range(1, len(parts) + 1):
            full = ".".join(parts[:i])
            module = self.modules.get(full)
            if module is None:
                module = self._load(full, path)
            if parent is not None:
                setattr(parent, parts[i - 1], module)
            if i < len(parts) and not module.__path__:
                raise ImportError("No module named " + name)
            parent, path = module, module.__path__
        return parent

    def _load(self, name, path):
        if name in self.excludes or name in self.badmodules and path is None:
            raise ImportError(name)
        spec = self.find_module(replacePackageMap.get(name, name), path)
        self.msg(2, "load_module", name, spec.origin)
        module = self.add_module(name)
        if spec.submodule_search_locations is not None:
            module.__path__ = list(spec.submodule_search_locations) + packagePathMap.get(name, [])
        if spec.origin and spec.origin.endswith(".py"):
            with open(spec.origin, "rb") as file:
                self._read(module, file.read(), spec.origin)
        return module

    def find_module(self, name, path, parent=None):
        """Where a module is (a ModuleSpec).  ImportError."""
        if path is None:
            spec = importlib.machinery.BuiltinImporter.find_spec(name)
            if spec is not None:
                return spec
            path = self.path
        importlib.machinery.PathFinder.invalidate_caches()
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        if spec is None:
            raise ImportError("No module named {name!r}".format(name=name), name=name)
        return spec

    # ---- results

    def report(self):
        """What was found, and what was not, as a table."""
        print("\n  %-25s %s" % ("Name", "File"))
        print("  %-25s %s" % ("----", "----"))
        for name in sorted(self.modules):
            module = self.modules[name]
            print("P" if module.__path__ else "m", "%-25s" % name, module.__file__ or "")
        missing, maybe = self.any_missing_maybe()
        for names, title in ((missing, "Missing modules:"), (maybe, "Submodules that appear to be missing, but could also be global names in the parent package:")):
            if names:
                print("\n" + title)
                for name in names:
                    print("?", name, "imported from", ", ".join(sorted(self.badmodules[name])))

    def any_missing(self):
        """The names of what was not found."""
        missing, maybe = self.any_missing_maybe()
        return missing + maybe

    def any_missing_maybe(self):
        """(names of what was not found, names that may be made by their packages in other ways)"""
        missing, maybe = [], []
        for name in self.badmodules:
            if name in self.excludes:
                continue
            package, dot, last = name.rpartition(".")
            parent = self.modules.get(package) if dot else None
            if parent is None:
                missing.append(name)
            elif last in parent.globalnames:
                continue
            elif parent.starimports or parent.__code__ is None and not parent.__file__:
                maybe.append(name)
            else:
                missing.append(name)
        return sorted(missing), sorted(maybe)


if __name__ == "__main__":
    finder = ModuleFinder()
    finder.run_script(sys.argv[1])
    finder.report()
