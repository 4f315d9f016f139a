"""TextTestRunner: runs a suite and tells on a stream how it goes."""
import sys
import time
import warnings

from . import result
from .case import _SubTest
from .signals import registerResult

__unittest = True


class _WritelnDecorator:
    """A stream with writeln."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ("stream", "__getstate__"):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def writeln(self, text=None):
        if text:
            self.write(text)
        self.write("\n")


class TextTestResult(result.TestResult):
    """A letter for each test, or with verbosity 2 a line."""

    separator1, separator2 = "=" * 70, "-" * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream, self.descriptions = stream, descriptions
        self.showAll, self.dots = verbosity > 1, verbosity == 1
        self._newline = True

    def getDescription(self, test):
        first = test.shortDescription()
        return f"{test}\n{first}" if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + " ... ")
            self.stream.flush()
            self._newline = False

    def _tell(self, letter, word, test=None):
        if self.showAll:
            self._write_status(test, word)
        elif self.dots:
            self.stream.write(letter)
            self.stream.flush()

    def _write_status(self, test, word):
        if isinstance(test, _SubTest) or self._newline:
            if not self._newline:
                self.stream.writeln()
            self.stream.write("  " if isinstance(test, _SubTest) else "")
            self.stream.write(self.getDescription(test) + " ... ")
        self.stream.writeln(word)
        self.stream.flush()
        self._newline = True

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._tell("F" if failed else "E", "FAIL" if failed else "ERROR", subtest)
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._tell(".", "ok", test)

    def addError(self, test, err):
        super().addError(test, err)
        self._tell("E", "ERROR", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell("F", "FAIL", test)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell("s", f"skipped {reason!r}", test)

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        if self.showAll:
            self.stream.writeln("expected failure")
            self._newline = True
        else:
            self._tell("x", "")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        if self.showAll:
            self.stream.writeln("unexpected success")
            self._newline = True
        else:
            self._tell("u", "")

    def printErrors(self):
        write = self.stream.writeln
        if self.dots or self.showAll:
            write()
            self.stream.flush()
        for flavour, failed in ("ERROR", self.errors), ("FAIL", self.failures):
            self.printErrorList(flavour, failed)
        if passed := getattr(self, "unexpectedSuccesses", ()):
            for line in (self.separator1, *(f"UNEXPECTED SUCCESS: {self.getDescription(test)}" for test in passed)):
                write(line)
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            for line in (self.separator1, f"{flavour}: {self.getDescription(test)}", self.separator2, text):
                self.stream.writeln(line)
            self.stream.flush()


class TextTestRunner:
    """run(test) runs it, prints what happened and the time it took, and gives the result."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions, self.verbosity, self.failfast, self.buffer = descriptions, verbosity, failfast, buffer
        self.tb_locals, self.warnings = tb_locals, warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def _run(self, test, outcome):
        if self.warnings:
            warnings.simplefilter(self.warnings)
            if self.warnings in ("default", "always"):  # of these, each method's once is enough
                warnings.filterwarnings("module", category=DeprecationWarning, message=r"Please use assert\w+ instead.")
        start = time.perf_counter()
        getattr(outcome, "startTestRun", lambda: None)()
        try:
            test(outcome)
        finally:
            getattr(outcome, "stopTestRun", lambda: None)()
        return time.perf_counter() - start

    def run(self, test):
        outcome = self._makeResult()
        registerResult(outcome)
        outcome.failfast, outcome.buffer, outcome.tb_locals = self.failfast, self.buffer, self.tb_locals
        with warnings.catch_warnings():
            seconds = self._run(test, outcome)
        outcome.printErrors()
        if hasattr(outcome, "separator2"):
            self.stream.writeln(outcome.separator2)
        self.stream.writeln("Ran %d test%s in %.3fs" % (outcome.testsRun, "" if outcome.testsRun == 1 else "s", seconds))
        self.stream.writeln()
        self._summary(outcome)
        self.stream.flush()
        return outcome

    def _summary(self, outcome):
        counts = []
        if not outcome.wasSuccessful():
            self.stream.write("FAILED")
            counts = [("failures", len(outcome.failures)), ("errors", len(outcome.errors))]
        else:
            self.stream.write("OK")
        counts += [("skipped", len(getattr(outcome, "skipped", ()))),
                   ("expected failures", len(getattr(outcome, "expectedFailures", ()))),
                   ("unexpected successes", len(getattr(outcome, "unexpectedSuccesses", ())))]
        shown = ", ".join(f"{name}={count}" for name, count in counts if count)
        self.stream.write(f" ({shown})\n" if shown else "\n")
