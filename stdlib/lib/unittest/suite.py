"""TestSuite: tests in order, with the fixtures of classes and modules around them."""
import sys

from . import case, util

__unittest = True


class BaseTestSuite:
    """Tests and suites, run one after the other."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests, self._removed_tests = [], 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{util.strclass(self.__class__)} tests={list(self)}>"

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def _forget(self, index):
        """A test that has run is let go of, so that what it holds can be freed."""
        test = self._tests[index] if self._cleanup else None
        if test is not None:
            if hasattr(test, "countTestCases"):
                self._removed_tests += test.countTestCases()
            self._tests[index] = None

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            self._forget(index)
        return result

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """A suite that runs setUpModule, setUpClass, tearDownClass and tearDownModule where the class of the tests changes."""

    def run(self, result, debug=False):
        outermost = not getattr(result, "_testRunEntered", False)
        if outermost:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not isinstance(test, BaseTestSuite) and hasattr(test, "__class__"):
                self._change_class(test.__class__, result)
                if getattr(test.__class__, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
                    continue
            if not debug:
                test(result)
            elif isinstance(test, BaseTestSuite):
                test.run(result, debug=True) if isinstance(test, TestSuite) else test.debug()
            else:
                test.debug()
            self._forget(index)
        if outermost:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), debug=True)

    # ---- fixtures
    def _change_class(self, new, result):
        old = getattr(result, "_previousTestClass", None)
        if new == old:
            return
        self._leave_class(new, result)
        if old is None or old.__module__ != new.__module__:
            self._leave_module(result)
            self._enter_module(new, result)
        result._previousTestClass = new
        if not getattr(result, "_moduleSetUpFailed", False) and not getattr(new, "__unittest_skip__", False):
            self._enter_class(new, result)

    def _enter_module(self, cls, result):
        result._moduleSetUpFailed = False
        module = sys.modules.get(cls.__module__)
        set_up = getattr(module, "setUpModule", None)
        if set_up is not None and not self._fixture(result, set_up, f"setUpModule ({cls.__module__})"):
            result._moduleSetUpFailed = True
            self._fixture(result, case.doModuleCleanups, f"setUpModule ({cls.__module__})")

    def _leave_module(self, result):
        old = getattr(result, "_previousTestClass", None)
        if old is None or getattr(result, "_moduleSetUpFailed", False) or old.__module__ not in sys.modules:
            return
        name = f"tearDownModule ({old.__module__})"
        tear_down = getattr(sys.modules[old.__module__], "tearDownModule", None)
        if tear_down is not None:
            self._fixture(result, tear_down, name)
        self._fixture(result, case.doModuleCleanups, name)

    def _enter_class(self, cls, result):
        set_up = getattr(cls, "setUpClass", None)
        if set_up is None:
            return
        try:
            cls._classSetupFailed = False
        except TypeError:  # a test may be an instance of anything
            pass
        name = f"setUpClass ({util.strclass(cls)})"
        if not self._fixture(result, set_up, name):
            try:
                cls._classSetupFailed = True
            except TypeError:
                pass
            self._class_cleanups(cls, result, name)

    def _leave_class(self, new, result):
        old = getattr(result, "_previousTestClass", None)
        if old is None or old == new or getattr(old, "_classSetupFailed", False):
            return
        if getattr(result, "_moduleSetUpFailed", False) or getattr(old, "__unittest_skip__", False):
            return
        name = f"tearDownClass ({util.strclass(old)})"
        tear_down = getattr(old, "tearDownClass", None)
        if tear_down is not None:
            self._fixture(result, tear_down, name)
        self._class_cleanups(old, result, name)

    def _class_cleanups(self, cls, result, name):
        clean_up = getattr(cls, "doClassCleanups", None)
        if clean_up is None:
            return
        clean_up()
        for exc_info in cls.tearDown_exceptions:
            if isinstance(result, _DebugResult):
                raise exc_info[1]
            self._note(result, exc_info, name)

    def _fixture(self, result, function, name):
        """Runs it with its output buffered as a test's; True if it succeeded."""
        getattr(result, "_setupStdout", lambda: None)()
        try:
            function()
            return True
        except Exception:
            if isinstance(result, _DebugResult):
                raise
            self._note(result, sys.exc_info(), name)
            return False
        finally:
            getattr(result, "_restoreStdout", lambda: None)()

    @staticmethod
    def _note(result, exc_info, name):
        holder = _ErrorHolder(name)
        add_skip = getattr(result, "addSkip", None)
        if add_skip is not None and isinstance(exc_info[1], case.SkipTest):
            add_skip(holder, str(exc_info[1]))
        else:
            result.addError(holder, exc_info)


class _ErrorHolder:
    """Stands in a result's lists for a fixture that failed; it is no test and counts as none."""

    failureException = None.__class__

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.description

    def countTestCases(self):
        return 0

    def run(self, result):
        """There is nothing to run."""

    __call__ = run


class _DebugResult:
    """What a suite needs of a result to keep track of fixtures, and no more."""

    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
