"""unittest: test cases in classes, found by name, run with fixtures, reported as text.

case.py has TestCase, assertions.py what it asserts with, suite.py the order of fixtures, loader.py how tests are found,
result.py what is noted of them, runner.py the text, main.py the command line.  mock and IsolatedAsyncioTestCase are
imported by those who name them.
"""
from .result import TestResult
from .case import (FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups, enterModuleContext,
                   expectedFailure, skip, skipIf, skipUnless)
from .suite import BaseTestSuite, TestSuite
from .loader import TestLoader, defaultTestLoader, findTestCases, getTestCaseNames, makeSuite
from .runner import TextTestResult, TextTestRunner
from .signals import installHandler, registerResult, removeHandler, removeResult
from .main import TestProgram, main

__all__ = ["TestResult", "TestCase", "IsolatedAsyncioTestCase", "TestSuite", "TextTestRunner", "TestLoader", "FunctionTestCase",
           "main", "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless", "expectedFailure", "TextTestResult",
           "installHandler", "registerResult", "removeResult", "removeHandler", "addModuleCleanup", "doModuleCleanups",
           "enterModuleContext", "getTestCaseNames", "makeSuite", "findTestCases"]

__unittest = True


def load_tests(loader, tests, pattern):
    """This package's own folder holds no tests."""
    return tests


def __getattr__(name):
    if name == "IsolatedAsyncioTestCase":
        from .async_case import IsolatedAsyncioTestCase
        return IsolatedAsyncioTestCase
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
