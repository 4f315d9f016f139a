"""TestResult: what is noted while tests run."""
import io
import sys
import traceback
from functools import wraps

from . import util

__unittest = True

STDOUT_LINE, STDERR_LINE = "\nStdout:\n%s", "\nStderr:\n%s"


def failfast(method):
    """The decorated note stops the run if the result's failfast says so."""
    @wraps(method)
    def noted(self, *args, **kwargs):
        if getattr(self, "failfast", False):
            self.stop()
        return method(self, *args, **kwargs)
    return noted


def _is_ours(tb):
    return "__unittest" in tb.tb_frame.f_globals


class TestResult:
    """Counts tests and keeps (test, text) of those that did not simply pass."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = self.shouldStop = self.buffer = self.tb_locals = False
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses = [], []
        self.testsRun = 0
        self._stdout_buffer = self._stderr_buffer = None
        self._original_stdout, self._original_stderr = sys.stdout, sys.stderr
        self._mirrorOutput = False

    def printErrors(self):
        """For results that show text."""

    # ---- output of tests, kept back while buffer is true
    def _setupStdout(self):
        if self.buffer:
            if self._stderr_buffer is None:
                self._stderr_buffer, self._stdout_buffer = io.StringIO(), io.StringIO()
            sys.stdout, sys.stderr = self._stdout_buffer, self._stderr_buffer

    def _restoreStdout(self):
        if not self.buffer:
            return
        for stream, original, form in ((self._stdout_buffer, self._original_stdout, STDOUT_LINE),
                                       (self._stderr_buffer, self._original_stderr, STDERR_LINE)):
            text = stream.getvalue() if self._mirrorOutput else ""
            if text:
                original.write(form % (text if text.endswith("\n") else text + "\n"))
        sys.stdout, sys.stderr = self._original_stdout, self._original_stderr
        for stream in self._stdout_buffer, self._stderr_buffer:
            stream.seek(0)
            stream.truncate()

    # ---- called as the run goes on
    def startTestRun(self):
        """Before any test."""

    def stopTestRun(self):
        """After all."""

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def stopTest(self, test):
        self._restoreStdout()
        self._mirrorOutput = False

    def _keep(self, rows, test, exc_info):
        rows.append((test, self._exc_info_to_string(exc_info, test)))
        self._mirrorOutput = True

    @failfast
    def addError(self, test, err):
        self._keep(self.errors, test, err)

    @failfast
    def addFailure(self, test, err):
        self._keep(self.failures, test, err)

    def addSubTest(self, test, subtest, err):
        if err is None:
            return
        if getattr(self, "failfast", False):
            self.stop()
        self._keep(self.failures if issubclass(err[0], test.failureException) else self.errors, subtest, err)

    def addSuccess(self, test):
        """It passed."""

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        return not (self.failures or self.errors or getattr(self, "unexpectedSuccesses", None))

    def stop(self):
        """No further test shall begin."""
        self.shouldStop = True

    # ---- texts
    def _exc_info_to_string(self, err, test):
        _, value, _ = err
        self._leave_out_our_frames(value, test, set())
        shown = traceback.TracebackException(type(value), value, value.__traceback__, capture_locals=self.tb_locals, compact=True)
        lines = list(shown.format())
        if self.buffer:
            for stream, form in (sys.stdout, STDOUT_LINE), (sys.stderr, STDERR_LINE):
                text = stream.getvalue()
                if text:
                    lines.append(form % (text if text.endswith("\n") else text + "\n"))
        return "".join(lines)

    def _leave_out_our_frames(self, value, test, seen):
        """unittest's own frames at the beginning go; of a failed assertion, those at the end too; in the whole chain."""
        first = not seen
        if value is None or id(value) in seen:
            return
        seen.add(id(value))
        tb = value.__traceback__
        while tb is not None and _is_ours(tb):
            tb = tb.tb_next
        if first and isinstance(value, test.failureException):
            last = None
            at = tb
            while at is not None and not _is_ours(at):
                last, at = at, at.tb_next
            if last is not None:
                last.tb_next = None
        value.__traceback__ = tb
        self._leave_out_our_frames(value.__cause__, test, seen)
        self._leave_out_our_frames(value.__context__, test, seen)

    def __repr__(self):
        return (f"<{util.strclass(self.__class__)} run={self.testsRun} errors={len(self.errors)} "
                f"failures={len(self.failures)}>")
