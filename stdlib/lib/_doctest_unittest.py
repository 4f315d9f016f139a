"""Examples of docstrings as test cases of unittest.  A part of doctest."""
import io
import os
import sys
import unittest

from doctest import REPORTING_FLAGS, DocTestFinder, DocTestParser, DocTestRunner, _find_file

__all__ = ["DocFileCase", "DocFileSuite", "DocTestCase", "DocTestSuite", "set_unittest_reportflags"]

_reportflags = 0


def set_unittest_reportflags(flags):
    global _reportflags
    if flags & REPORTING_FLAGS != flags:
        raise ValueError("Only reporting flags allowed", flags)
    old, _reportflags = _reportflags, flags
    return old


class DocTestCase(unittest.TestCase):
    """One docstring as a test case."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        super().__init__()
        self._dt_test = test
        self._dt_globs = test.globs.copy()
        self._dt_optionflags = optionflags
        self._dt_checker = checker
        self._dt_setUp = setUp
        self._dt_tearDown = tearDown

    def setUp(self):
        if self._dt_setUp is not None:
            self._dt_setUp(self._dt_test)

    def tearDown(self):
        if self._dt_tearDown is not None:
            self._dt_tearDown(self._dt_test)
        self._dt_test.globs.clear()
        self._dt_test.globs.update(self._dt_globs)

    def runTest(self):
        flags = self._dt_optionflags
        if not flags & REPORTING_FLAGS:
            flags |= _reportflags
        said = io.StringIO()
        runner = DocTestRunner(optionflags=flags, checker=self._dt_checker, verbose=False)
        runner.DIVIDER = "-" * 70
        if runner.run(self._dt_test, out=said.write, clear_globs=False).failed:
            raise self.failureException(self.format_failure(said.getvalue()))

    def format_failure(self, err):
        test = self._dt_test
        line = "unknown line number" if test.lineno is None else f"{test.lineno}"
        return (f'Failed doctest test for {test.name}\n  File "{test.filename}", line {line}, in '
                f"{test.name.split('.')[-1]}\n\n{err}")

    def id(self):
        return self._dt_test.name

    def __repr__(self):
        *module, name = self._dt_test.name.split(".")
        return f"{name} ({'.'.join(module)})"

    __str__ = __repr__

    def shortDescription(self):
        return "Doctest: " + self._dt_test.name


class DocFileCase(DocTestCase):
    """A text file as a test case."""

    def id(self):
        return "_".join(self._dt_test.name.split("."))

    def __repr__(self):
        return self._dt_test.filename

    __str__ = __repr__

    def format_failure(self, err):
        test = self._dt_test
        return f'Failed doctest test for {test.name}\n  File "{test.filename}", line 0\n\n{err}'


class _Suite(unittest.TestSuite):
    def _forget(self, index):
        """Its tests stay: examples can be run again."""


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """The docstrings of a module as a TestSuite."""
    if module is None:
        module = sys.modules[sys._getframe(1).f_globals["__name__"]]
    elif isinstance(module, str):
        module = __import__(module, fromlist=["*"])
    finder = test_finder or DocTestFinder()
    suite = _Suite()
    for test in sorted(finder.find(module, globs=globs, extraglobs=extraglobs)):
        if test.examples:
            if not test.filename:
                test.filename = module.__file__
            suite.addTest(DocTestCase(test, **options))
    return suite


def DocFileSuite(*paths, module_relative=True, package=None, globs=None, parser=DocTestParser(), encoding=None, **options):
    """Text files as a TestSuite."""
    suite = _Suite()
    for name in paths:
        path = _find_file(name, package, module_relative, 2)
        suite.addTest(DocFileTest(path, False, None, globs, parser, encoding, **options))
    return suite


def DocFileTest(path, module_relative=True, package=None, globs=None, parser=DocTestParser(), encoding=None, **options):
    """One text file as a TestCase."""
    path = _find_file(path, package, module_relative, 2)
    with open(path, encoding=encoding or "utf-8") as file:
        test = parser.get_doctest(file.read(), {**(globs or {}), "__file__": path}, os.path.basename(path), path, 0)
    return DocFileCase(test, **options)
