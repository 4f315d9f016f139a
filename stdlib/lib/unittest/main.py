"""unittest.main: the command line of test programs and of python -m unittest."""
import argparse
import os
import sys

from . import loader, runner
from .signals import installHandler

__unittest = True

_EXAMPLES = """Examples:
  %(prog)s test_module               - run tests from test_module
  %(prog)s module.TestClass          - run tests from module.TestClass
  %(prog)s module.Class.test_method  - run specified test method
  %(prog)s path/to/test_file.py      - run tests from test_file.py
"""


def _pattern(text):
    return text if "*" in text else f"*{text}*"


def _module_name(name):
    """path/to/module.py, if there is such a file, as path.to.module."""
    if not os.path.isfile(name) or not name.lower().endswith(".py"):
        return name
    if os.path.isabs(name):
        relative = os.path.relpath(name, os.getcwd())
        if os.path.isabs(relative) or relative.startswith(os.pardir):
            return name
        name = relative
    return os.path.normpath(name)[:-3].replace("\\", ".").replace("/", ".")


class TestProgram:
    """Reads the arguments, loads the tests, runs them, and exits with status 0 if all is well, else 1."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=loader.defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False):
        if isinstance(module, str):
            __import__(module)
            self.module = sys.modules[module]
        else:
            self.module = module
        argv = sys.argv if argv is None else argv
        self.exit, self.verbosity, self.failfast, self.catchbreak = exit, verbosity, failfast, catchbreak
        self.buffer, self.tb_locals, self.defaultTest = buffer, tb_locals, defaultTest
        self.testRunner, self.testLoader = testRunner, testLoader
        self.warnings = warnings if warnings is not None or sys.warnoptions else "default"
        self.progName = os.path.basename(argv[0])
        self.parseArgs(argv)
        self.runTests()

    # ---- arguments
    def _options(self, **keywords):
        parser = argparse.ArgumentParser(**keywords)
        add = parser.add_argument
        add("-v", "--verbose", dest="verbosity", action="store_const", const=2, help="Verbose output")
        add("-q", "--quiet", dest="verbosity", action="store_const", const=0, help="Quiet output")
        add("--locals", dest="tb_locals", action="store_true", help="Show local variables in tracebacks")
        for short, long, name, text in (("-f", "--failfast", "failfast", "Stop on first fail or error"),
                                        ("-c", "--catch", "catchbreak", "Catch Ctrl-C and display results so far"),
                                        ("-b", "--buffer", "buffer", "Buffer stdout and stderr during tests")):
            if getattr(self, name) is None:
                add(short, long, dest=name, action="store_true", help=text)
        add("-k", dest="testNamePatterns", action="append", type=_pattern, help="Only run tests which match the given substring")
        return parser

    def parseArgs(self, argv):
        if self.module is None and len(argv) > 1 and argv[1].lower() == "discover":
            return self._discover(argv[2:])
        parser = self._options(prog=self.progName, epilog=_EXAMPLES % {"prog": self.progName},
                               formatter_class=argparse.RawDescriptionHelpFormatter)
        parser.add_argument("tests", nargs="*", help="a list of any number of test modules, classes and test methods.")
        parser.parse_args(argv[1:], self)
        if self.module is None and not self.tests:
            return self._discover([])
        if self.tests:
            self.testNames = list(map(_module_name, self.tests)) if self.module is None or self.module.__name__ == "__main__" else self.tests
            if __name__ == "__main__":
                self.module = None
        elif self.defaultTest is None:
            self.testNames = None
        else:
            self.testNames = [self.defaultTest] if isinstance(self.defaultTest, str) else list(self.defaultTest)
        self.createTests()

    def _discover(self, arguments):
        self.start, self.pattern, self.top = ".", "test*.py", None
        parser = self._options(prog=f"{self.progName} discover")
        for short, name, default, text in (("-s", "start", ".", "Directory to start discovery ('.' default)"),
                                           ("-p", "pattern", "test*.py", "Pattern to match tests ('test*.py' default)"),
                                           ("-t", "top", None, "Top level directory of project (defaults to start directory)")):
            option = "--top-level-directory" if name == "top" else "--start-directory" if name == "start" else "--pattern"
            parser.add_argument(short, option, dest=name, default=default, help=text)
            parser.add_argument(name, nargs="?", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        parser.parse_args(arguments, self)
        self.createTests(from_discovery=True)

    def createTests(self, from_discovery=False, Loader=None):
        load = Loader() if Loader else self.testLoader
        if self.testNamePatterns:
            load.testNamePatterns = self.testNamePatterns
        if from_discovery:
            self.test = load.discover(self.start, self.pattern, self.top)
        elif self.testNames is None:
            self.test = load.loadTestsFromModule(self.module)
        else:
            self.test = load.loadTestsFromNames(self.testNames, self.module)

    # ---- running
    def runTests(self):
        if self.catchbreak:
            installHandler()
        run = self.testRunner or runner.TextTestRunner
        if isinstance(run, type):
            options = {"verbosity": self.verbosity, "failfast": self.failfast, "buffer": self.buffer, "warnings": self.warnings}
            try:
                run = run(**options, tb_locals=self.tb_locals)
            except TypeError:
                try:
                    run = run(**options)
                except TypeError:
                    run = run()
        self.result = run.run(self.test)
        if self.exit:
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
