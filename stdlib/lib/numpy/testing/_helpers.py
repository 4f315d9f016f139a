"""What tests need besides assertions: places for files, exceptions, times, garbage."""

import contextlib
import functools
import os
import re
import sys
import unittest
from unittest import SkipTest, TestCase

IS_PYPY = IS_PYSTON = IS_WASM = HAS_LAPACK64 = False
HAS_REFCOUNT = True
verbose = 0


class IgnoreException(Exception):
    """An exception that tests ignore."""


class KnownFailureException(Exception):
    """A test that is known to fail."""


def _OLD_PROMOTION():
    return True


@functools.cache
def _case():
    class Case(unittest.TestCase):
        def runTest(self):
            """Nothing: only its assertions are wanted."""
    return Case()


def assert_raises(*args, **kwargs):
    __tracebackhide__ = True
    return _case().assertRaises(*args, **kwargs)


def assert_raises_regex(exception_class, expected_regexp, *args, **kwargs):
    __tracebackhide__ = True
    return _case().assertRaisesRegex(exception_class, expected_regexp, *args, **kwargs)


def raises(*exceptions):
    """Decorates a test that passes by raising one of these."""
    names = " or ".join(kind.__name__ for kind in exceptions)

    def decorate(func):
        @functools.wraps(func)
        def test(*args, **kwargs):
            try:
                func(*args, **kwargs)
            except exceptions:
                return
            raise AssertionError(f"{func.__name__}() did not raise {names}")
        return test
    return decorate


def decorate_methods(cls, decorator, testmatch=None):
    """Decorate the public methods of cls whose names look like tests'."""
    pattern = re.compile(testmatch if testmatch is not None else rf"(?:^|[\b_\.{os.sep}-])[Tt]est")
    for name, function in list(vars(cls).items()):
        if callable(function) and not name.startswith("_") and pattern.search(name):
            setattr(cls, name, decorator(function))


@contextlib.contextmanager
def tempdir(*args, **kwargs):
    """A new folder, which is removed with all it has."""
    import shutil
    import tempfile
    path = tempfile.mkdtemp(*args, **kwargs)
    try:
        yield path
    finally:
        shutil.rmtree(path)


@contextlib.contextmanager
def temppath(*args, **kwargs):
    """The path of a new file, closed, which is removed."""
    import tempfile
    handle, path = tempfile.mkstemp(*args, **kwargs)
    os.close(handle)
    try:
        yield path
    finally:
        os.remove(path)


def break_cycles():
    import gc
    gc.collect()


@contextlib.contextmanager
def _without_cycles(name=None):
    import gc
    break_cycles()
    flags, was_on = gc.get_debug(), gc.isenabled()
    gc.disable()
    try:
        gc.set_debug(gc.DEBUG_SAVEALL)
        yield
        count = gc.collect()
        found = gc.garbage[:]
    finally:
        del gc.garbage[:]
        gc.set_debug(flags)
        if was_on:
            gc.enable()
    if count:
        import pprint
        objects = "\n".join(f"  {type(o).__name__} object with id={id(o)}:\n    {pprint.pformat(o)}" for o in found)
        raise AssertionError(f"Reference cycles were found{f' when calling {name}' if name is not None else ''}: {count} objects were "
                             f"collected, of which {len(found)} are shown below:\n{objects}")


def assert_no_gc_cycles(*args, **kwargs):
    """AssertionError if a call, or what is done in the context, leaves objects that only the collector frees."""
    if not args:
        return _without_cycles()
    func, *rest = args
    with _without_cycles(name=func.__name__):
        func(*rest, **kwargs)


def jiffies():
    """Hundredths of a second that this process has been running."""
    return round(os.times().user * 100)


def memusage():
    """The size of this process's virtual memory in bytes."""
    with open("/proc/self/statm") as numbers:
        return int(numbers.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")


def measure(code_str, times=1, label=None):
    """The seconds that a piece of code takes in the caller's names."""
    frame = sys._getframe(1)
    code = compile(code_str, f"Test name: {label} ", "exec")
    start = jiffies()
    for _ in range(times):
        exec(code, frame.f_globals, frame.f_locals)
    return 0.01 * (jiffies() - start)


def runstring(astr, dict):
    exec(astr, dict)


def rundocs(filename=None, raise_on_error=True):
    """Run the doctests of a file, the caller's if none is named."""
    import doctest
    import importlib.util
    if filename is None:
        filename = sys._getframe(1).f_globals["__file__"]
    name = os.path.splitext(os.path.basename(filename))[0]
    spec = importlib.util.spec_from_file_location(name, filename)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    runner = doctest.DocTestRunner(verbose=False)
    said = []
    for test in doctest.DocTestFinder().find(module):
        runner.run(test, out=said.append)
    if runner.failures and raise_on_error:
        raise AssertionError("Some doctests failed:\n" + "\n".join(said))


def run_module_suite(file_to_run=None, argv=None):
    """Run a file of tests with pytest."""
    import pytest
    if argv is None:
        argv = sys.argv + [""] if file_to_run is None else ["", file_to_run]
    return pytest.main(argv[1:] if file_to_run is None else [file_to_run])
