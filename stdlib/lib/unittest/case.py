"""TestCase: one test method of one instance, with its fixtures, subtests, skips and cleanups."""
import contextlib
import functools
import sys
import types
from collections import ChainMap

from . import result
from .assertions import Assertions
from .util import strclass

__unittest = True


class SkipTest(Exception):
    """Raised in a test or fixture: it is not run, for this reason."""


class _ShouldStop(Exception):
    """The rest of the test is not worth running: a subtest decided it."""


class _Outcome:
    """How one run of one test goes: parts (setUp, the method, each subtest, tearDown) run in executor()."""

    def __init__(self, test_result=None):
        self.result = test_result
        self.result_supports_subtests = hasattr(test_result, "addSubTest")
        self.expecting_failure, self.expectedFailure = False, None
        self.success = True

    @contextlib.contextmanager
    def executor(self, test, subTest=False):
        before, self.success = self.success, True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            self.success = False
            _note_skip(self.result, test, str(e))
        except _ShouldStop:
            pass
        except BaseException:
            self._note_failure(test, subTest, sys.exc_info())
        else:
            if subTest and self.success:
                self.result.addSubTest(test.test_case, test, None)
        finally:
            self.success = self.success and before

    def _note_failure(self, test, is_subtest, exc_info):
        if self.expecting_failure:
            self.expectedFailure = exc_info
            return
        self.success = False
        if is_subtest:
            self.result.addSubTest(test.test_case, test, exc_info)
        elif self.result is not None:
            failed = issubclass(exc_info[0], test.failureException)
            (self.result.addFailure if failed else self.result.addError)(test, exc_info)


def _note_skip(test_result, test, reason):
    add = getattr(test_result, "addSkip", None)
    if add is not None:
        add(test, reason)
    else:
        import warnings
        warnings.warn("TestResult has no addSkip method, skips not reported", RuntimeWarning, 2)
        test_result.addSuccess(test)


# ---- cleanups: (function, args, kwargs), run last to first

_module_cleanups = []


def _enter(cm, add_cleanup):
    value, leave = contextlib._enter(cm)
    add_cleanup(leave, None, None, None)
    return value


def addModuleCleanup(function, /, *args, **kwargs):
    """Calls this after tearDownModule, even if setUpModule failed."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enters a context manager that is left with the module."""
    return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    """Runs the module's cleanups; the first exception among them is raised when all have run."""
    failures = _run_cleanups(_module_cleanups)
    if failures:
        raise failures[0][1]


def _run_cleanups(cleanups):
    """Call them, the last one first: sys.exc_info() of those that fail."""
    failures = []
    while cleanups:
        function, args, kwargs = cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception:
            failures.append(sys.exc_info())
    return failures


# ---- decorators

def skip(reason):
    """The decorated test or class is skipped."""
    def decorator(test):
        if not isinstance(test, type):
            @functools.wraps(test)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)
            test = skipped
        test.__unittest_skip__, test.__unittest_skip_why__ = True, reason
        return test
    if isinstance(reason, types.FunctionType):  # @skip without a reason
        decorated, reason = reason, ""
        return decorator(decorated)
    return decorator


def _unchanged(test):
    return test


def skipIf(condition, reason):
    """skip(reason) if the condition holds."""
    return skip(reason) if condition else _unchanged


def skipUnless(condition, reason):
    """skip(reason) unless the condition holds."""
    return _unchanged if condition else skip(reason)


def expectedFailure(test):
    """The decorated test is meant to fail; that it passes is reported."""
    test.__unittest_expecting_failure__ = True
    return test


class TestCase(Assertions):
    """A test for each method whose name begins with test; an instance is one of them, by name."""

    _classSetupFailed = False
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = self._subtest = None
        self._testMethodDoc = "No test"
        self._cleanups = []
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != "runTest":  # the loader may make an instance without a test
            raise ValueError(f"no such test method in {self.__class__}: {methodName}")
        self._type_equality_funcs = {dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual",
                                     set: "assertSetEqual", frozenset: "assertSetEqual", str: "assertMultiLineEqual"}

    # ---- fixtures
    def setUp(self):
        """Runs before each test method."""

    def tearDown(self):
        """Runs after each test method whose setUp succeeded."""

    @classmethod
    def setUpClass(cls):
        """Runs before the class's first test."""

    @classmethod
    def tearDownClass(cls):
        """Runs after the class's last test."""

    def addCleanup(self, function, /, *args, **kwargs):
        """Calls this after tearDown, even if setUp failed; last in, first out."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enters a context manager that is left with the test."""
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Calls this after tearDownClass, even if setUpClass failed."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enters a context manager that is left with the class."""
        return _enter(cm, cls.addClassCleanup)

    def doCleanups(self):
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.executor(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = _run_cleanups(cls._class_cleanups)

    # ---- what it is called
    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return result.TestResult()

    def shortDescription(self):
        """The first line of the method's docstring, or None."""
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return f"{strclass(self.__class__)}.{self._testMethodName}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f"{self._testMethodName} ({strclass(self.__class__)}.{self._testMethodName})"

    def __repr__(self):
        return f"<{strclass(self.__class__)} testMethod={self._testMethodName}>"

    # ---- subtests
    @contextlib.contextmanager
    def subTest(self, msg=None, **params):
        """with self.subTest(n=n): a failure in the block is noted, and the test goes on behind it."""
        if self._outcome is None or not self._outcome.result_supports_subtests:
            yield
            return
        outer = self._subtest
        known = ChainMap({}) if outer is None else outer.params
        self._subtest = _SubTest(self, msg, known.new_child(params))
        try:
            with self._outcome.executor(self._subtest, subTest=True):
                yield
            failfast = not self._outcome.success and getattr(self._outcome.result, "failfast", False)
            if failfast or self._outcome.expectedFailure:
                raise _ShouldStop
        finally:
            self._subtest = outer

    # ---- running
    def skipTest(self, reason):
        """Skips the test from within."""
        raise SkipTest(reason)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            import warnings
            warnings.warn(f"It is deprecated to return a value that is not None from a test case ({method})",
                          DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, *args, **kwargs):
        function(*args, **kwargs)

    def _marked(self, method, name, default):
        return getattr(self.__class__, name, default) or getattr(method, name, default)

    def _run_parts(self, outcome, method):
        with outcome.executor(self):
            self._callSetUp()
        if outcome.success:
            outcome.expecting_failure = self._marked(method, "__unittest_expecting_failure__", False)
            with outcome.executor(self):
                self._callTestMethod(method)
            outcome.expecting_failure = False
            with outcome.executor(self):
                self._callTearDown()
        self.doCleanups()

    def _report(self, outcome, method):
        if not outcome.success:
            return
        if not self._marked(method, "__unittest_expecting_failure__", False):
            outcome.result.addSuccess(self)
        elif outcome.expectedFailure:
            outcome.result.addExpectedFailure(self, outcome.expectedFailure)
        else:
            outcome.result.addUnexpectedSuccess(self)

    def run(self, result=None):
        """Runs the test and notes in result (a new one by default) how it went."""
        own = result is None
        if own:
            result = self.defaultTestResult()
            getattr(result, "startTestRun", lambda: None)()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if self._marked(method, "__unittest_skip__", False):
                _note_skip(result, self, self._marked(method, "__unittest_skip_why__", ""))
                return result
            outcome = self._outcome = _Outcome(result)
            try:
                self._run_parts(outcome, method)
                self._report(outcome, method)
            finally:
                outcome.expectedFailure = self._outcome = None  # no cycle with the traceback
            return result
        finally:
            result.stopTest(self)
            if own:
                getattr(result, "stopTestRun", lambda: None)()

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        """Runs the test without noting anything: exceptions come out."""
        method = getattr(self, self._testMethodName)
        if self._marked(method, "__unittest_skip__", False):
            raise SkipTest(self._marked(method, "__unittest_skip_why__", ""))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)


class FunctionTestCase(TestCase):
    """A test made of functions that know nothing of unittest."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc, self._tearDownFunc, self._testFunc, self._description = setUp, tearDown, testFunc, description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def _parts(self):
        return self._setUpFunc, self._tearDownFunc, self._testFunc, self._description

    def __eq__(self, other):
        return self._parts() == other._parts() if isinstance(other, self.__class__) else NotImplemented

    def __hash__(self):
        return hash((type(self),) + self._parts())

    def __str__(self):
        return f"{strclass(self.__class__)} ({self._testFunc.__name__})"

    def __repr__(self):
        return f"<{strclass(self.__class__)} tec={self._testFunc}>"

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split("\n")[0].strip() or None


class _SubTest(TestCase):
    """A block of a test, with its parameters: what results show of a failing one."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self.test_case, self._message, self.params = test_case, message, params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = [] if self._message is None else [f"[{self._message}]"]
        if self.params:
            parts.append("(%s)" % ", ".join(f"{key}={value!r}" for key, value in self.params.items()))
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._subDescription()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._subDescription()}"
