"""Examples in docstrings as tests: what follows >>> is run, and what it prints must be what stands below.

A docstring becomes a DocTest (DocTestParser), which a DocTestRunner runs example by example; an OutputChecker says whether
the output is right.  testmod() does all that for a module.
"""
import difflib
import inspect
import io
import linecache
import os
import re
import sys
import traceback
from collections import namedtuple

__all__ = ["register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS",
           "SKIP", "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF",
           "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest", "DocTestParser", "DocTestFinder",
           "DocTestRunner", "OutputChecker", "DocTestFailure", "UnexpectedException", "DebugRunner", "testmod", "testfile",
           "run_docstring_examples", "DocTestSuite", "DocFileSuite", "set_unittest_reportflags", "script_from_examples",
           "testsource", "debug_src", "debug"]


# Names that are loaded when somebody asks for them, and from where.
_LATER = {
    **dict.fromkeys(("testsource", "debug_src", "debug_script", "debug", "_normalize_module"), "_doctest_debug"),
    **dict.fromkeys(("DocFileCase", "DocFileTest", "DocTestCase", "DocTestSuite", "DocFileSuite", "set_unittest_reportflags"), "_doctest_unittest"),
}


def __getattr__(name):
    """The names of _LATER."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return globals().setdefault(name, getattr(__import__(_LATER[name]), name))


TestResults = namedtuple("TestResults", "failed attempted")

# ---- options

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """A new option for `# doctest: +NAME`; its number."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP
                    | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."


def _indent(text, by=4):
    return re.sub(r"(?m)^(?!$)", by * " ", text)


# ---- examples

class Example:
    """A piece of source, what it is to print, or the text of the exception it is to raise."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want + "\n" if want and not want.endswith("\n") else want
        self.exc_msg = exc_msg + "\n" if exc_msg is not None and not exc_msg.endswith("\n") else exc_msg
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def _key(self):
        return self.source, self.want, self.exc_msg, self.lineno, self.indent, self.options

    def __eq__(self, other):
        return self._key() == other._key() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash(self._key()[:-1])


class DocTest:
    """The examples of one docstring, and the names that they see."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        assert not isinstance(examples, str), "DocTest no longer accepts str; use DocTestParser instead"
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        examples = "no examples" if count == 0 else "1 example" if count == 1 else f"{count} examples"
        return f"<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({examples})>"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return vars(self) == vars(other)

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return self._place() < other._place()

    def _place(self):
        return self.name, self.filename, self.lineno if self.lineno is not None else -1, id(self)


class DocTestParser:
    """Finds the examples of a text."""

    _example = re.compile(r"""
        (?P<source> (?:^ (?P<indent> [ ]*) >>> .*) (?:\n [ ]* \.\.\. .*)*) \n?   # a prompt, and the lines that go on
        (?P<want> (?: (?![ ]*$) (?![ ]*>>>) .+$\n?)*)                           # up to a blank line or a prompt
        """, re.MULTILINE | re.VERBOSE)
    _exception = re.compile(r"""
        ^(?P<hdr> Traceback\ \( (?: most\ recent\ call\ last | innermost\ last) \) :) \s* $
        (?P<stack> .*?)
        ^(?P<msg> \w+ .*)
        """, re.VERBOSE | re.MULTILINE | re.DOTALL)
    _option = re.compile(r"#\s*doctest:\s*([^\n\'\"]*)$", re.MULTILINE)

    def parse(self, string, name="<string>"):
        """Texts and Examples, in turn."""
        lines = string.expandtabs().split("\n")
        indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
        string = "\n".join(line[indent:] for line in lines)
        output, at, lineno = [], 0, 0
        for match in self._example.finditer(string):
            text = string[at:match.start()]
            lineno += text.count("\n")
            source, options, want, message = self._parts(match, name, lineno)
            output.append(text)
            if not self._is_comment(source):
                output.append(Example(source, want, message, lineno, indent + len(match["indent"]), options))
            lineno += match[0].count("\n")
            at = match.end()
        output.append(string[at:])
        return output

    def get_examples(self, string, name="<string>"):
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    @staticmethod
    def _is_comment(source):
        return all(not line.strip() or line.strip().startswith("#") for line in source.split("\n"))

    def _parts(self, match, name, lineno):
        indent = len(match.group("indent"))
        lines = match.group("source").split("\n")
        for i, line in enumerate(lines):
            if len(line) >= indent + 4 and line[indent + 3] != " ":
                raise ValueError(f"line {lineno + i + 1} of the docstring for {name} lacks blank after "
                                 f"{line[indent:indent + 3]}: {line!r}")
        self._check_indent(lines[1:], " " * indent + ".", name, lineno)
        source = "\n".join(line[indent + 4:] for line in lines)
        wanted = match.group("want").split("\n")
        if len(wanted) > 1 and not wanted[-1].strip():
            del wanted[-1]
        self._check_indent(wanted, " " * indent, name, lineno + len(lines))
        want = "\n".join(line[indent:] for line in wanted)
        raised = self._exception.match(want)
        return source, self._options(source, name, lineno), want, raised.group("msg") if raised else None

    @staticmethod
    def _check_indent(lines, prefix, name, lineno):
        for i, line in enumerate(lines):
            if line and not line.startswith(prefix):
                raise ValueError(f"line {lineno + i + 1} of the docstring for {name} has inconsistent leading whitespace: {line!r}")

    def _options(self, source, name, lineno):
        options = {}
        for match in self._option.finditer(source):
            for text in match.group(1).replace(",", " ").split():
                if text[0] not in "+-" or text[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f"line {lineno + 1} of the doctest for {name} has an invalid option: {text!r}")
                options[OPTIONFLAGS_BY_NAME[text[1:]]] = text[0] == "+"
        if options and self._is_comment(source):
            raise ValueError(f"line {lineno} of the doctest for {name} has an option directive on a line with no example: {source!r}")
        return options


# ---- finding

class DocTestFinder:
    """The DocTests of an object and of what belongs to it."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser = parser
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: "
                                 f"{type(obj)!r}")
        if module is False:
            module = None
        elif module is None:
            module = inspect.getmodule(obj)
        try:
            file = inspect.getsourcefile(obj) or inspect.getfile(obj)
        except TypeError:
            file = getattr(module, "__file__", None)
        lines = linecache.getlines(file, vars(module) if module else None) if file else None
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        globs.update(extraglobs or {})
        globs.setdefault("__name__", "__main__")
        tests = []
        self._collect(tests, obj, name, module, lines or None, globs, set())
        tests.sort()
        return tests

    @staticmethod
    def _belongs(module, obj):
        if module is None:
            return True
        if inspect.isfunction(obj):
            return module.__dict__ is obj.__globals__
        if inspect.isclass(obj) or hasattr(obj, "__module__"):
            return module.__name__ == obj.__module__
        return isinstance(obj, property)

    def _collect(self, tests, obj, name, module, lines, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test_of(obj, name, module, globs, lines)
        if test is not None:
            tests.append(test)
        if self._recurse:
            for path, inner in self._inside(obj, module):
                self._collect(tests, inner, f"{name}.{path}", module, lines, globs, seen)

    def _inside(self, obj, module):
        """(path, object) of what may have docstrings in a module or class."""
        if inspect.ismodule(obj):
            for key, value in obj.__dict__.items():
                if (inspect.isroutine(inspect.unwrap(value)) or inspect.isclass(value)) and self._belongs(module, value):
                    yield key, value
            for key, value in getattr(obj, "__test__", {}).items():
                if not isinstance(key, str):
                    raise ValueError(f"DocTestFinder.find: __test__ keys must be strings: {type(key)!r}")
                yield f"__test__.{key}", value
        elif inspect.isclass(obj):
            for key, value in obj.__dict__.items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                is_documented = inspect.isroutine(value) or inspect.isclass(value) or isinstance(value, property)
                if is_documented and self._belongs(module, value):
                    yield key, value

    def _test_of(self, obj, name, module, globs, lines):
        text = obj if isinstance(obj, str) else getattr(obj, "__doc__", None) or ""
        text = text if isinstance(text, str) else str(text)
        lineno = self._line_of(obj, lines)
        if self._exclude_empty and not text:
            return None
        if module is None:
            file = None
        else:
            file = getattr(module, "__file__", None) or module.__name__
        return self._parser.get_doctest(text, globs, name, file, lineno)

    @staticmethod
    def _line_of(obj, lines):
        """The line (from 0) where the docstring begins, or None."""
        lineno, text = None, getattr(obj, "__doc__", None)
        if inspect.ismodule(obj) and text is not None:
            lineno = 0
        elif inspect.isclass(obj) and lines is not None and text is not None:
            pattern = re.compile(rf"^\s*class\s*{re.escape(getattr(obj, '__name__', '-'))}\b")
            lineno = next((i for i, line in enumerate(lines) if pattern.match(line)), None)
        if inspect.ismethod(obj):
            obj = obj.__func__
        if inspect.isfunction(obj) and text:
            lineno = inspect.unwrap(obj).__code__.co_firstlineno - 1
        if lineno is None or lines is None:
            return lineno if lineno is None else lineno + 1
        begins = re.compile(r"(^|.*:)\s*\w*(\"|')")
        return next((i for i in range(lineno, len(lines)) if begins.match(lines[i])), None)


# ---- comparing

class OutputChecker:
    """Is this the output that was wanted?"""

    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        got, want = (text.encode("ascii", "backslashreplace").decode() for text in (got, want))  # "ö" is as good as "\\xf6"
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf"(?m)^{re.escape(BLANKLINE_MARKER)}\s*?$", "", want)
            got = re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _ellipsis_match(want, got)

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub(r"(?m)^[ ]*(?=\n)", BLANKLINE_MARKER, got)
        if self._differs_much(want, got, optionflags):
            return self._difference(want.splitlines(True), got.splitlines(True), optionflags)
        if want and got:
            return f"Expected:\n{_indent(want)}Got:\n{_indent(got)}"
        if want:
            return f"Expected:\n{_indent(want)}Got nothing\n"
        return f"Expected nothing\nGot:\n{_indent(got)}" if got else "Expected nothing\nGot nothing\n"

    @staticmethod
    def _differs_much(want, got, optionflags):
        if not optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        return bool(optionflags & REPORT_NDIFF) or want.count("\n") > 2 and got.count("\n") > 2

    @staticmethod
    def _difference(want, got, optionflags):
        if optionflags & REPORT_UDIFF:
            lines = list(difflib.unified_diff(want, got, n=2))[2:]
            kind = "unified diff with -expected +actual"
        elif optionflags & REPORT_CDIFF:
            lines = list(difflib.context_diff(want, got, n=2))[2:]
            kind = "context diff with expected followed by actual"
        else:
            lines = list(difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(want, got))
            kind = "ndiff with -expected +actual"
        return f"Differences ({kind}):\n" + _indent("".join(line.rstrip() + "\n" for line in lines))


def _ellipsis_match(want, got):
    """Does got match want, in which ... stands for anything?"""
    first, *middle = want.split(ELLIPSIS_MARKER)
    if not middle:
        return want == got
    last = middle.pop()
    if not got.startswith(first) or not got.endswith(last) or len(first) + len(last) > len(got):
        return False
    at, end = len(first), len(got) - len(last)
    for piece in middle:
        at = got.find(piece, at, end)
        if at < 0:
            return False
        at += len(piece)
    return True


def _without_detail(message):
    """The name of an exception: no module before, no text behind."""
    first = message.partition("\n")[0].partition(":")[0]
    return first.rpartition(".")[2]


# ---- running

class _Capture(io.StringIO):
    """What examples print.  A debugger that they start talks to the user instead: to `shown`."""

    shown = None

    def debugger(self):
        from _doctest_debug import make_debugger
        return make_debugger(self.shown)

    def getvalue(self):
        text = super().getvalue()
        return text + "\n" if text and not text.endswith("\n") else text

    def truncate(self, size=None):
        self.seek(size)
        super().truncate()


_EXAMPLE_FILE = re.compile(r"<doctest (.+)\[(\d+)\]>", re.S)


class DocTestRunner:
    """Runs DocTests, reports to sys.stdout, and counts."""

    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = 0
        self.failures = 0
        self._name2ft = {}
        self._fakeout = _Capture()

    # -- what is said

    def report_start(self, out, test, example):
        if self._verbose:
            expecting = f"Expecting:\n{_indent(example.want)}" if example.want else "Expecting nothing\n"
            out(f"Trying:\n{_indent(example.source)}{expecting}")

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        out(self._header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        out(self._header(test, example) + "Exception raised:\n" + _indent("".join(traceback.format_exception(*exc_info))))

    def _header(self, test, example):
        out = [self.DIVIDER]
        if test.filename:
            line = "?" if test.lineno is None or example.lineno is None else test.lineno + example.lineno + 1
            out.append(f'File "{test.filename}", line {line}, in {test.name}')
        else:
            out.append(f"Line {example.lineno + 1}, in {test.name}")
        out += ["Failed example:", _indent(example.source)]
        return "\n".join(out)

    # -- one test

    def _execute(self, test, example, number):
        """Runs one example: its exception's sys.exc_info(), or None."""
        try:
            exec(compile(example.source, f"<doctest {test.name}[{number}]>", "single", self._compileflags, True), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException:
            return sys.exc_info()

    def _judge(self, example, exception, got):
        """"ok", "wrong" or "raised", and the output with the exception's text."""
        check = self._checker.check_output
        if exception is None:
            return "ok" if check(example.want, got, self.optionflags) else "wrong", got
        message = "".join(traceback.format_exception_only(*exception[:2])[-1:])
        if example.exc_msg is None:
            return "raised", got
        right = check(example.exc_msg, message, self.optionflags) or bool(self.optionflags & IGNORE_EXCEPTION_DETAIL) and check(
            _without_detail(example.exc_msg), _without_detail(message), self.optionflags)
        return "ok" if right else "wrong", got + "".join(traceback.format_exception(*exception))

    def _run_example(self, test, number, example, out):
        self.report_start(out, test, example)
        self._fakeout.truncate(0)
        exception = self._execute(test, example, number)
        verdict, got = self._judge(example, exception, self._fakeout.getvalue())
        self._fakeout.truncate(0)
        if verdict == "ok":
            self.report_success(out, test, example, got)
        elif verdict == "wrong":
            self.report_failure(out, test, example, got)
        else:
            self.report_unexpected_exception(out, test, example, exception)
        return verdict == "ok"

    # The names of the next three, mangled, are known to runners that derive from this one (SymPy's).

    def __run(self, test, compileflags, out):
        self._compileflags = compileflags
        failed = tried = 0
        for number, example in enumerate(test.examples):
            self.optionflags = self.original_optionflags
            for flag, on in example.options.items():
                self.optionflags = self.optionflags | flag if on else self.optionflags & ~flag
            if self.optionflags & SKIP:
                continue
            tried += 1
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failed
            if not self._run_example(test, number, example, (lambda text: None) if quiet else out):
                failed += 1
                if self.optionflags & FAIL_FAST:
                    break
        self.optionflags = self.original_optionflags
        self.__record_outcome(test, failed, tried)
        return TestResults(failed, tried)

    def __record_outcome(self, test, f, t):
        before = self._name2ft.get(test.name, (0, 0))
        self._name2ft[test.name] = before[0] + f, before[1] + t
        self.failures += f
        self.tries += t

    def __patched_linecache_getlines(self, filename, module_globals=None):
        """linecache.getlines while a test runs: it knows the examples."""
        found = _EXAMPLE_FILE.fullmatch(filename)
        if found and found[1] == self.test.name:
            return self.test.examples[int(found[2])].source.splitlines(True)
        return self.save_linecache_getlines(filename, module_globals)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """The examples of a test, with sys.stdout caught: TestResults(failed, attempted)."""
        self.test = test
        stdout, hook = sys.stdout, sys.displayhook
        encoding = getattr(stdout, "encoding", None) or "utf-8"
        if out is None:
            def out(text):
                if encoding.lower() != "utf-8":
                    text = str(text.encode(encoding, "backslashreplace"), encoding)
                stdout.write(text)
        self._fakeout.shown = stdout
        sys.stdout, sys.displayhook = self._fakeout, sys.__displayhook__
        self.save_linecache_getlines, linecache.getlines = linecache.getlines, self.__patched_linecache_getlines
        try:
            return self.__run(test, 0 if compileflags is None else compileflags, out)
        finally:
            sys.stdout, sys.displayhook = stdout, hook
            linecache.getlines = self.save_linecache_getlines
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None

    def summarize(self, verbose=None):
        """Says which tests had failures: TestResults of all."""
        verbose = self._verbose if verbose is None else verbose
        rows = sorted((name, f, t) for name, (f, t) in self._name2ft.items())
        empty = [row[0] for row in rows if row[2] == 0]
        passed = [row for row in rows if row[2] and not row[1]]
        failed = [row for row in rows if row[1]]
        failures, tries = sum(row[1] for row in rows), sum(row[2] for row in rows)
        if verbose:
            if empty:
                print(len(empty), "items had no tests:")
                for name in empty:
                    print("   ", name)
            if passed:
                print(len(passed), "items passed all tests:")
                for name, _, count in passed:
                    print(" %3d tests in %s" % (count, name))
        if failed:
            print(self.DIVIDER)
            print(len(failed), "items had failures:")
            for name, f, t in failed:
                print(" %3d of %3d in %s" % (f, t, name))
        if verbose:
            print(tries, "tests in", len(rows), "items.")
            print(tries - failures, "passed and", failures, "failed.")
        if failures:
            print("***Test Failed***", failures, "failures.")
        elif verbose:
            print("Test passed.")
        return TestResults(failures, tries)

    def merge(self, other):
        for name, (f, t) in other._name2ft.items():
            f2, t2 = self._name2ft.get(name, (0, 0))
            self._name2ft[name] = f + f2, t + t2


class DocTestFailure(Exception):
    """The output was wrong."""

    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example raised."""

    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


class DebugRunner(DocTestRunner):
    """Raises at the first failure."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = super().run(test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


# ---- modules and files

master = None


def _finish(runner, report):
    global master
    if report:
        runner.summarize()
    if master is None:
        master = runner
    else:
        master.merge(runner)
    return TestResults(runner.failures, runner.tries)


def _runner_for(raise_on_error, verbose, optionflags):
    return (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False,
            exclude_empty=False):
    """The docstrings of a module (__main__): TestResults(failed, attempted)."""
    if m is None:
        m = sys.modules.get("__main__")
    if not inspect.ismodule(m):
        raise TypeError(f"testmod: module required; {m!r}")
    runner = _runner_for(raise_on_error, verbose, optionflags)
    finder = DocTestFinder(exclude_empty=exclude_empty)
    for test in finder.find(m, m.__name__ if name is None else name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    return _finish(runner, report)


def _find_file(filename, package, module_relative, depth):
    if not module_relative:
        if package is not None:
            raise ValueError("Package may only be specified for module-relative paths.")
        return filename
    if package is not None:
        module = __import__(package, fromlist=["*"]) if isinstance(package, str) else package
        folder = os.path.dirname(module.__file__)
    else:
        folder = os.path.dirname(sys._getframe(depth).f_globals.get("__file__", ""))
    return os.path.join(folder, *filename.split("/"))


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0,
             extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):
    """The examples of a text file."""
    path = _find_file(filename, package, module_relative, 2)
    with open(path, encoding=encoding or "utf-8") as file:
        text = file.read()
    globs = {} if globs is None else globs.copy()
    globs.update(extraglobs or {})
    globs.setdefault("__name__", "__main__")
    runner = _runner_for(raise_on_error, verbose, optionflags)
    runner.run(parser.get_doctest(text, globs, name or os.path.basename(filename), path, 0))
    return _finish(runner, report)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """The examples of one object; says something only of failures, or if verbose."""
    finder = DocTestFinder(verbose=verbose, recurse=False)
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def script_from_examples(s):
    """The examples as a program, all else as comments."""
    lines = []
    for piece in DocTestParser().parse(s):
        if isinstance(piece, Example):
            lines.append(piece.source[:-1])
            if piece.want:
                lines += ["# Expected:"] + ["## " + line for line in piece.want.split("\n")[:-1]]
        else:
            lines += ["#" + (" " + line if line.strip() else "") for line in piece.split("\n")[:-1]]
    telling = [i for i, line in enumerate(lines) if line != "#"]
    return "\n".join(lines[telling[0]:telling[-1] + 1] if telling else []) + "\n"


# ---- python -m doctest FILE...

def _test_file(path, **how):
    """The number of failures in a module (.py) or a text."""
    if not path.endswith(".py"):
        return testfile(path, module_relative=False, **how).failed
    folder, name = os.path.split(path)
    sys.path.insert(0, folder)
    module = __import__(name.removesuffix(".py"))
    sys.path.pop(0)
    return testmod(module, **how).failed


def _test():
    import argparse
    parser = argparse.ArgumentParser(description="doctest runner")
    option = parser.add_argument
    option("-v", "--verbose", action="store_true", help="tell of every example")
    option("-o", "--option", action="append", choices=OPTIONFLAGS_BY_NAME.keys(), default=[], help="an option for all tests; may come again")
    option("-f", "--fail-fast", action="append_const", dest="option", const="FAIL_FAST", help="the same as -o FAIL_FAST: stop at the first failure")
    option("file", nargs="+", help="modules and texts with examples")
    args = parser.parse_args()
    flags = 0
    for name in args.option:
        flags |= OPTIONFLAGS_BY_NAME[name]
    # The first file with failures is the last.
    return int(any(_test_file(path, verbose=args.verbose, optionflags=flags) for path in args.file))


if __name__ == "__main__":
    sys.exit(_test())
