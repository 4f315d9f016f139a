"""The assertions of TestCase, as a mixin that needs fail() and failureException alone."""
import re
import warnings

from .util import _common_prompt_repr, count_differences, safe_repr

__unittest = True

DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


class _Expected:
    """with assertRaises(X) as cm: the block must raise X; cm.exception is what it raised."""

    _what = "an exception type or tuple of exception types"
    _base = BaseException

    def __init__(self, case, expected, regex=None):
        self.test_case, self.expected, self.msg = case, expected, None
        self.expected_regex = re.compile(regex) if isinstance(regex, (str, bytes)) else regex
        self.obj_name = None

    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))

    def _names(self):
        return getattr(self.expected, "__name__", None) or str(self.expected)

    def handle(self, name, args, kwargs):
        """assertX(type): this object as a context manager; assertX(type, callable, ...): calls it at once."""
        try:
            kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
            if not all(isinstance(kind, type) and issubclass(kind, self._base) for kind in kinds):
                raise TypeError(f"{name}() arg 1 must be {self._what}")
            if not args:
                self.msg = kwargs.pop("msg", None)
                if kwargs:
                    raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
                return self
            target, *rest = args
            self.obj_name = getattr(target, "__name__", None) or str(target)
            with self:
                target(*rest, **kwargs)
        finally:
            self = None  # no cycle through a frame that an exception keeps

    def _check_text(self, text):
        if self.expected_regex is not None and not self.expected_regex.search(text):
            self._fail(f'"{self.expected_regex.pattern}" does not match "{text}"')


class _AssertRaises(_Expected):
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            self._fail(f"{self._names()} not raised by {self.obj_name}" if self.obj_name else f"{self._names()} not raised")
        if not issubclass(kind, self.expected):
            return False
        self.exception = value.with_traceback(None)
        self._check_text(str(value))
        return True

    __class_getitem__ = classmethod(type(list[int]))


class _AssertWarns(_Expected):
    _what = "a warning type or tuple of warning types"
    _base = Warning

    def __enter__(self):
        import sys
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self._catcher = warnings.catch_warnings(record=True)
        self.warnings = self._catcher.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, kind, value, traceback):
        self._catcher.__exit__(kind, value, traceback)
        if kind is not None:
            return
        matching = [w for w in self.warnings if isinstance(w.message, self.expected)]
        for w in matching:
            if self.expected_regex is None or self.expected_regex.search(str(w.message)):
                self.warning, self.filename, self.lineno = w.message, w.filename, w.lineno
                return
        if matching:
            self._check_text(str(matching[0].message))
        self._fail(f"{self._names()} not triggered by {self.obj_name}" if self.obj_name else f"{self._names()} not triggered")


class _CapturedLogs:
    """with assertLogs() as cm: records and output of what is logged inside; at least one, or none at all."""

    def __init__(self, case, logger, level, wanted):
        import logging
        self.test_case, self.wanted = case, wanted
        self.logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        self.level = logging.getLevelNamesMapping().get(level, level) if level else logging.INFO

    def __enter__(self):
        import logging
        owner = self

        class Capture(logging.Handler):
            def emit(self, record):
                owner.records.append(record)
                owner.output.append(self.format(record))

        self.records, self.output = [], []
        handler = Capture()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        logger = self.logger
        self._before = logger.handlers[:], logger.level, logger.propagate
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(self.level)
        return self if self.wanted else None

    def __exit__(self, kind, value, traceback):
        import logging
        self.logger.handlers, level, self.logger.propagate = self._before
        self.logger.setLevel(level)
        if kind is not None:
            return False
        name = logging.getLevelName(self.level)
        if self.wanted and not self.records:
            raise self.test_case.failureException(f"no logs of level {name} or higher triggered on {self.logger.name}")
        if not self.wanted and self.records:
            raise self.test_case.failureException(f"Unexpected logs found: {self.output!r}")


def _compared(name, sign, holds):
    """assertLess and its like: `first sign second` must hold."""
    def method(self, first, second, msg=None):
        if not holds(first, second):
            self._refuse(msg, f"{safe_repr(first)} {sign} {safe_repr(second)}")
    method.__name__ = name
    method.__qualname__ = f"TestCase.{name}"
    method.__doc__ = f"Fails unless this holds (the message shows both values and {sign!r})."
    return method


class Assertions:
    """What tests assert with.  Every method takes msg=, added to (or, with longMessage False, in place of) its own text."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16

    def _formatMessage(self, msg, standard):
        if not self.longMessage:
            return msg or standard
        return standard if msg is None else f"{standard} : {msg}"

    def _refuse(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def fail(self, msg=None):
        """Fails at once."""
        raise self.failureException(msg)

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    # ---- truth and identity
    def assertTrue(self, expr, msg=None):
        if not expr:
            self._refuse(msg, f"{safe_repr(expr)} is not true")

    def assertFalse(self, expr, msg=None):
        if expr:
            self._refuse(msg, f"{safe_repr(expr)} is not false")

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._refuse(msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._refuse(msg, f"unexpectedly identical: {safe_repr(expr1)}")

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._refuse(msg, f"{safe_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._refuse(msg, "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._refuse(msg, f"{safe_repr(member)} not found in {safe_repr(container)}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._refuse(msg, f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._refuse(msg, f"{safe_repr(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._refuse(msg, f"{safe_repr(obj)} is an instance of {cls!r}")

    # ---- order
    assertLess = _compared("assertLess", "not less than", lambda a, b: a < b)
    assertLessEqual = _compared("assertLessEqual", "not less than or equal to", lambda a, b: a <= b)
    assertGreater = _compared("assertGreater", "not greater than", lambda a, b: a > b)
    assertGreaterEqual = _compared("assertGreaterEqual", "not greater than or equal to", lambda a, b: a >= b)

    # ---- equality
    def addTypeEqualityFunc(self, typeobj, function):
        """assertEqual of two values of exactly this type calls function(first, second, msg=msg)."""
        self._type_equality_funcs[typeobj] = function

    def _getAssertEqualityFunc(self, first, second):
        kind = type(first)
        function = self._type_equality_funcs.get(kind) if kind is type(second) else None
        if isinstance(function, str):
            function = getattr(self, function)
        return function or self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._refuse(msg, "%s != %s" % _common_prompt_repr(first, second))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._refuse(msg, f"{safe_repr(first)} == {safe_repr(second)}")

    def _differ_by(self, first, second, places, delta):
        """(are they near enough, how that is written)."""
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            return difference <= delta, f"within {safe_repr(delta)} delta ({safe_repr(difference)} difference)"
        places = 7 if places is None else places
        return round(difference, places) == 0, f"within {places!r} places ({safe_repr(difference)} difference)"

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        near, how = self._differ_by(first, second, places, delta)
        if not near:
            self._refuse(msg, f"{safe_repr(first)} != {safe_repr(second)} {how}")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        near, how = self._differ_by(first, second, places, delta)
        if first == second or near:
            how = how if delta is not None else f"within {7 if places is None else places!r} places"
            self._refuse(msg, f"{safe_repr(first)} == {safe_repr(second)} {how}")

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Equal item by item; the message names the first difference and shows all of them."""
        kind = "sequence" if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for place, seq in ("First", seq1), ("Second", seq2):
                if not isinstance(seq, seq_type):
                    raise self.failureException(f"{place} sequence is not a {kind}: {safe_repr(seq)}")
        lengths = []
        for place, seq in ("First", seq1), ("Second", seq2):
            try:
                lengths.append(len(seq))
            except (TypeError, NotImplementedError):
                self._refuse(msg, f"{place} {kind} has no length.    Non-sequence?")
        if seq1 == seq2:
            return
        text = "%ss differ: %s != %s\n" % ((kind.capitalize(),) + _common_prompt_repr(seq1, seq2))
        found = self._first_difference(seq1, seq2, min(lengths), kind)
        if found is None:  # what differs is something else than an item
            if lengths[0] == lengths[1] and seq_type is None and type(seq1) != type(seq2):
                return
        else:
            text += found
        if lengths[0] != lengths[1]:
            text += self._surplus(seq1, seq2, lengths, kind)
        diff = "\n" + "\n".join(self._ndiff(seq1, seq2))
        self.fail(self._formatMessage(msg, self._truncateMessage(text, diff)))

    @staticmethod
    def _ndiff(first, second):
        import difflib
        import pprint
        return difflib.ndiff(pprint.pformat(first).splitlines(), pprint.pformat(second).splitlines())

    @staticmethod
    def _first_difference(seq1, seq2, length, kind):
        for i in range(length):
            items = []
            for place, seq in ("First", seq1), ("Second", seq2):
                try:
                    items.append(seq[i])
                except (TypeError, IndexError, NotImplementedError):
                    return f"\nUnable to index element {i} of {place.lower()} {kind}\n"
            if items[0] != items[1]:
                return "\nFirst differing element %d:\n%s\n%s\n" % ((i,) + _common_prompt_repr(*items))
        return None

    @staticmethod
    def _surplus(seq1, seq2, lengths, kind):
        place, longer, shorter_length = ("First", seq1, lengths[1]) if lengths[0] > lengths[1] else ("Second", seq2, lengths[0])
        text = f"\n{place} {kind} contains {abs(lengths[0] - lengths[1])} additional elements.\n"
        try:
            return text + f"First extra element {shorter_length}:\n{safe_repr(longer[shorter_length])}\n"
        except (TypeError, IndexError, NotImplementedError):
            return text + f"Unable to index element {shorter_length} of {place.lower()} {kind}\n"

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        only = []
        for place, a, b in ("first", set1, set2), ("second", set2, set1):
            try:
                only.append((place, a.difference(b)))
            except TypeError as e:
                self.fail(f"invalid type when attempting set difference: {e}")
            except AttributeError as e:
                self.fail(f"{place} argument does not support set difference: {e}")
        lines = []
        for place, items in only:
            if items:
                lines.append(f"Items in the {place} set but not the {'second' if place == 'first' else 'first'}:")
                lines.extend(map(repr, items))
        if lines:
            self._refuse(msg, "\n".join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            text = "%s != %s" % _common_prompt_repr(d1, d2)
            self.fail(self._formatMessage(msg, self._truncateMessage(text, "\n" + "\n".join(self._ndiff(d1, d2)))))

    def assertDictContainsSubset(self, subset, dictionary, msg=None):
        warnings.warn("assertDictContainsSubset is deprecated", DeprecationWarning)
        missing = [key for key in subset if key not in dictionary]
        other = [f"{safe_repr(key)}, expected: {safe_repr(value)}, actual: {safe_repr(dictionary[key])}"
                 for key, value in subset.items() if key in dictionary and value != dictionary[key]]
        if missing or other:
            parts = ["Missing: " + ",".join(map(safe_repr, missing))] if missing else []
            self._refuse(msg, "; ".join(parts + (["Mismatched values: " + ",".join(other)] if other else [])))

    def assertCountEqual(self, first, second, msg=None):
        """The same items, each as often, in any order."""
        differences = count_differences(list(first), list(second))
        if differences:
            lines = ["Element counts were not equal:"]
            lines += ["First has %d, Second has %d:  %r" % row for row in differences]
            self.fail(self._formatMessage(msg, self._truncateMessage(lines[0] + "\n", "\n".join(lines[1:]))))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if max(len(first), len(second)) > self._diffThreshold:
            return self._baseAssertEqual(first, second, msg)
        import difflib
        lines = [text.splitlines(keepends=True) for text in (first, second)]
        if len(lines[0]) == 1 and first.strip("\r\n") == first:
            lines = [[first + "\n"], [second + "\n"]]
        text = "%s != %s" % _common_prompt_repr(first, second)
        self.fail(self._formatMessage(msg, self._truncateMessage(text, "\n" + "".join(difflib.ndiff(*lines)))))

    # ---- text
    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            self._refuse(msg, f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            found = text[match.start():match.end()]
            self._refuse(msg, f"Regex matched: {found!r} matches {unexpected_regex.pattern!r} in {text!r}")

    # ---- what a block does
    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaises(self, expected_exception).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _AssertRaises(self, expected_exception, expected_regex).handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarns(self, expected_warning).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _AssertWarns(self, expected_warning, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _CapturedLogs(self, logger, level, wanted=True)

    def assertNoLogs(self, logger=None, level=None):
        return _CapturedLogs(self, logger, level, wanted=False)


def _deprecated(old, new):
    def method(self, *args, **kwargs):
        warnings.warn(f"Please use {new} instead.", DeprecationWarning, 2)
        return getattr(self, new)(*args, **kwargs)
    method.__name__ = old
    return method


for _old, _new in (("failUnlessEqual", "assertEqual"), ("assertEquals", "assertEqual"), ("failIfEqual", "assertNotEqual"),
                   ("assertNotEquals", "assertNotEqual"), ("failUnless", "assertTrue"), ("assert_", "assertTrue"),
                   ("failIf", "assertFalse"), ("failUnlessRaises", "assertRaises"), ("assertAlmostEquals", "assertAlmostEqual"),
                   ("failUnlessAlmostEqual", "assertAlmostEqual"), ("assertNotAlmostEquals", "assertNotAlmostEqual"),
                   ("failIfAlmostEqual", "assertNotAlmostEqual"), ("assertRegexpMatches", "assertRegex"),
                   ("assertNotRegexpMatches", "assertNotRegex"), ("assertRaisesRegexp", "assertRaisesRegex")):
    setattr(Assertions, _old, _deprecated(_old, _new))
del _old, _new
