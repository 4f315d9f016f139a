"""TestLoader: from modules, classes, dotted names and folders to suites."""
import functools
import os
import re
import sys
import traceback
import types
import warnings
from fnmatch import fnmatch, fnmatchcase

from . import case, suite, util

__unittest = True

_IDENTIFIER = re.compile(r"[_a-z]\w*\.py$", re.IGNORECASE)


class _FailedTest(case.TestCase):
    """Takes the place of tests that could not be loaded: it fails with the reason."""

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

        def fail():
            raise self._exception
        return fail


def _failed(name, exception, suite_class, message):
    return suite_class((_FailedTest(name, exception),)), message


def _failed_import(name, suite_class):
    message = f"Failed to import test module: {name}\n{traceback.format_exc()}"
    return _failed(name, ImportError(message), suite_class, message)


def _skipped_module(name, reason, suite_class):
    @case.skip(str(reason))
    def skipped(self):
        """Never runs."""
    return suite_class((type("ModuleSkipped", (case.TestCase,), {name: skipped})(name),))


class TestLoader:
    """Finds tests; errors met on the way are kept in .errors and become tests that fail."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        self.errors = []
        self._loading = set()  # packages whose load_tests runs now

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def getTestCaseNames(self, testCaseClass):
        """The names of the test methods, sorted."""
        def wanted(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            full = f"{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}"
            return self.testNamePatterns is None or any(fnmatchcase(full, pattern) for pattern in self.testNamePatterns)
        names = list(filter(wanted, dir(testCaseClass)))
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        kws.pop("use_load_tests", None)  # accepted as before 3.5
        if len(args) > 1:
            raise TypeError(f"loadTestsFromModule() takes 1 positional argument but {len(args) + 1} were given")
        if kws:
            raise TypeError(f"loadTestsFromModule() got an unexpected keyword argument '{sorted(kws)[0]}'")
        classes = [obj for obj in (getattr(module, name) for name in dir(module))
                   if isinstance(obj, type) and issubclass(obj, case.TestCase) and obj not in (case.TestCase, case.FunctionTestCase)]
        tests = self.suiteClass(map(self.loadTestsFromTestCase, classes))
        load_tests = getattr(module, "load_tests", None)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as e:
            failed, message = _failed(module.__name__, e, self.suiteClass, f"Failed to call load_tests:\n{traceback.format_exc()}")
            self.errors.append(message)
            return failed

    def _import_longest(self, parts):
        """The module that the longest importable beginning of a dotted name is, and the rest of the name."""
        failure = None
        for length in range(len(parts), 0, -1):
            try:
                return __import__(".".join(parts[:length])), parts[1:], failure
            except ImportError:
                failure = _failed_import(".".join(parts[:length]), self.suiteClass)
        self.errors.append(failure[1])
        return None, None, failure

    def loadTestsFromName(self, name, module=None):
        """The tests that a dotted name stands for: a module, a class, a method, or what a callable returns."""
        parts = name.split(".")
        failure = None
        if module is None:
            module, parts, failure = self._import_longest(parts)
            if module is None:
                return failure[0]
        parent, obj = None, module
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as e:
                if failure is not None and getattr(obj, "__path__", None) is not None:  # a module that does not import
                    self.errors.append(failure[1])
                    return failure[0]
                failed, message = _failed(part, e, self.suiteClass, f"Failed to access attribute:\n{traceback.format_exc()}")
                self.errors.append(message)
                return failed
        return self._tests_of(obj, parent, parts)

    def _tests_of(self, obj, parent, parts):
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, case.TestCase) and obj not in (case.TestCase, case.FunctionTestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, types.FunctionType) and isinstance(parent, type) and issubclass(parent, case.TestCase):
            instance = parent(parts[-1])
            if not isinstance(getattr(instance, parts[-1]), types.FunctionType):  # not a static method
                return self.suiteClass([instance])
        elif isinstance(obj, suite.TestSuite):
            return obj
        if not callable(obj):
            raise TypeError(f"don't know how to make test from: {obj}")
        made = obj()
        if isinstance(made, suite.TestSuite):
            return made
        if isinstance(made, case.TestCase):
            return self.suiteClass([made])
        raise TypeError(f"calling {obj} returned {made}, not a test")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    # ---- folders
    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """The tests of all modules below start_dir (a folder or a package's name) whose file names match."""
        if top_level_dir is None:
            top_level_dir = self._top_level_dir
        elif top_level_dir:
            self._top_level_dir = top_level_dir
        top = os.path.abspath(top_level_dir or start_dir)
        if top not in sys.path:
            sys.path.insert(0, top)
        self._top_level_dir = top
        start = os.path.abspath(start_dir)
        if not os.path.isdir(start):
            try:
                __import__(start_dir)
                start = os.path.dirname(os.path.abspath(sys.modules[start_dir].__file__))
            except (ImportError, AttributeError, TypeError):
                raise ImportError(f"Start directory is not importable: {start_dir!r}") from None
            if top_level_dir is None:
                top = self._top_level_dir = os.path.abspath(os.path.join(start, *[".."] * (start_dir.count(".") + 1)))
        elif start != top and not os.path.isfile(os.path.join(start, "__init__.py")):
            raise ImportError(f"Start directory is not importable: {start_dir!r}")
        return self.suiteClass(list(self._find(start, pattern)))

    def _name_of(self, path):
        path = os.path.splitext(os.path.normpath(path))[0]
        relative = os.path.relpath(path, self._top_level_dir)
        return relative.replace(os.path.sep, ".")

    def _find(self, folder, pattern):
        name = self._name_of(folder)
        is_package = name != "." and name not in self._loading
        if is_package and not (yield from self._tests_at(folder, pattern)):
            return
        for entry in sorted(os.listdir(folder)):
            path = os.path.join(folder, entry)
            if (yield from self._tests_at(path, pattern)):
                name = self._name_of(path)
                self._loading.add(name)
                try:
                    yield from self._find(path, pattern)
                finally:
                    self._loading.discard(name)

    def _tests_at(self, path, pattern):
        """Yields the tests of a path, if there are any; tells whether to look inside."""
        tests, recurse = self._load_path(path, pattern)
        if tests is not None:
            yield tests
        return recurse

    def _load_path(self, path, pattern):
        """(tests of this file or package or None, shall its folder be searched)."""
        base = os.path.basename(path)
        if os.path.isfile(path):
            if not _IDENTIFIER.match(base) or not fnmatch(base, pattern):
                return None, False
            return self._load_module(path, pattern)[0], False
        if os.path.isdir(path) and os.path.isfile(os.path.join(path, "__init__.py")):
            tests, package = self._load_module(path, pattern, only_load_tests=not fnmatch(base, pattern))
            return tests, package is not None and getattr(package, "load_tests", None) is None
        return None, False

    def _load_module(self, path, pattern, only_load_tests=False):
        name = self._name_of(path)
        try:
            __import__(name)
            module = sys.modules[name]
        except case.SkipTest as e:
            return _skipped_module(name, e, self.suiteClass), None
        except Exception:
            failed, message = _failed_import(name, self.suiteClass)
            self.errors.append(message)
            return failed, None
        where = os.path.realpath(os.path.splitext(os.path.abspath(getattr(module, "__file__", path)))[0])
        if os.path.basename(where) == "__init__":
            where = os.path.dirname(where)
        wanted = os.path.realpath(os.path.splitext(os.path.abspath(path))[0])
        if where.lower() != wanted.lower():
            raise ImportError(f"{os.path.splitext(os.path.basename(path))[0]!r} module incorrectly imported from "
                              f"{os.path.dirname(where)!r}. Expected {os.path.dirname(wanted)!r}. Is this module globally installed?")
        self._loading.add(name)
        try:
            if only_load_tests and getattr(module, "load_tests", None) is None:
                return self.loadTestsFromModule(module, pattern=pattern) if os.path.isdir(path) else None, module
            return self.loadTestsFromModule(module, pattern=pattern), module
        finally:
            self._loading.discard(name)


defaultTestLoader = TestLoader()


def _deprecated(name):
    warnings.warn(f"unittest.{name}() is deprecated and will be removed in Python 3.13. Please use the methods of "
                  f"unittest.TestLoader instead.", DeprecationWarning, stacklevel=3)


def _loader(prefix, sort, suite_class=suite.TestSuite, patterns=None):
    loader = TestLoader()
    loader.sortTestMethodsUsing, loader.testMethodPrefix = sort, prefix
    loader.testNamePatterns, loader.suiteClass = patterns, suite_class
    return loader


def getTestCaseNames(testCaseClass, prefix, sortUsing=util.three_way_cmp, testNamePatterns=None):
    """The names of a class's tests."""
    _deprecated("getTestCaseNames")
    return _loader(prefix, sortUsing, patterns=testNamePatterns).getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix="test", sortUsing=util.three_way_cmp, suiteClass=suite.TestSuite):
    """The tests of a class."""
    _deprecated("makeSuite")
    return _loader(prefix, sortUsing, suiteClass).loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix="test", sortUsing=util.three_way_cmp, suiteClass=suite.TestSuite):
    """The tests of a module."""
    _deprecated("findTestCases")
    return _loader(prefix, sortUsing, suiteClass).loadTestsFromModule(module)
