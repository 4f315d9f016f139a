"""Warnings under test: expected, forbidden, forgotten, filtered or recorded."""

import contextlib
import functools
import re
import warnings


class clear_and_catch_warnings(warnings.catch_warnings):
    """catch_warnings that also empties the registries of modules, which remember what was shown, and fills them again at the end."""

    class_modules = ()

    def __init__(self, record=False, modules=()):
        self.modules = set(modules).union(self.class_modules)
        self._registries = {}
        super().__init__(record=record)

    def __enter__(self):
        for module in self.modules:
            if hasattr(module, "__warningregistry__"):
                self._registries[module] = module.__warningregistry__.copy()
                module.__warningregistry__.clear()
        return super().__enter__()

    def __exit__(self, *exception):
        super().__exit__(*exception)
        for module in self.modules:
            if hasattr(module, "__warningregistry__"):
                module.__warningregistry__.clear()
            if module in self._registries:
                module.__warningregistry__.update(self._registries[module])


class suppress_warnings:
    """A context (or decorator) in which warnings are dropped, recorded, or passed on by rule: "always", "once", "module", "location".

    A rule is (category, pattern of the message, module or None, record or None); later ones are looked at first.
    """

    def __init__(self, forwarding_rule="always"):
        if forwarding_rule not in ("always", "module", "once", "location"):
            raise ValueError("unsupported forwarding rule.")
        self._entered = False
        self._forwarding_rule = forwarding_rule
        self._outer_rules = []

    def _forget(self, modules):
        for module in modules:
            if hasattr(module, "__warningregistry__"):
                module.__warningregistry__.clear()

    def _add(self, category, message, module, record):
        rule = (category, re.compile(message, re.IGNORECASE), module, [] if record else None)
        if self._entered:
            self._apply(category, message, module)
            self._inner_rules.append(rule)
        else:
            self._outer_rules.append(rule)
        return rule[3]

    def _apply(self, category, message, module):
        """Have Python show every warning of this kind, so that it reaches the rules."""
        name = "" if module is None else module.__name__.replace(".", r"\.") + "$"
        warnings.filterwarnings("always", category=category, message=message, module=name)
        if module is not None:
            self._modules.add(module)
            self._forget([module])

    def filter(self, category=Warning, message="", module=None):
        """Drop such warnings."""
        self._add(category, message, module, record=False)

    def record(self, category=Warning, message="", module=None):
        """Collect such warnings in the list that is returned, and in .log."""
        return self._add(category, message, module, record=True)

    def __enter__(self):
        if self._entered:
            raise RuntimeError("cannot enter suppress_warnings twice.")
        self._saved = warnings.showwarning, warnings.filters
        warnings.filters = warnings.filters[:]
        self._entered = True
        self._inner_rules, self._modules, self._forwarded, self.log = [], set(), set(), []
        for category, pattern, module, record in self._outer_rules:
            if record is not None:
                del record[:]
            self._apply(category, pattern.pattern, module)
        warnings.showwarning = self._show
        warnings._filters_mutated()
        return self

    def __exit__(self, *exception):
        warnings.showwarning, warnings.filters = self._saved
        warnings._filters_mutated()
        self._forget(self._modules)
        self._entered = False

    def _show(self, message, category, filename, lineno, *args, use_warnmsg=None, **kwargs):
        for kind, pattern, module, record in (self._outer_rules + self._inner_rules)[::-1]:
            if not (issubclass(category, kind) and pattern.match(message.args[0])):
                continue
            if module is not None and not (getattr(module, "__file__", None) or module.__name__).startswith(filename):
                continue
            if record is not None:
                seen = warnings.WarningMessage(message, category, filename, lineno, **kwargs)
                self.log.append(seen)
                record.append(seen)
            return
        if self._passes(message, category, filename, lineno):
            self._saved[0](message, category, filename, lineno, *args, **kwargs)

    def _passes(self, message, category, filename, lineno):
        """Whether a warning that no rule is about goes on to the outside."""
        key = {"always": None, "once": (message.args, category), "module": (message.args, category, filename),
               "location": (message.args, category, filename, lineno)}[self._forwarding_rule]
        if key is None:
            return True
        if key in self._forwarded:
            return False
        self._forwarded.add(key)
        return True

    def __call__(self, func):
        @functools.wraps(func)
        def within(*args, **kwargs):
            with self:
                return func(*args, **kwargs)
        return within


@contextlib.contextmanager
def _expecting(warning_class, name=None):
    with suppress_warnings() as seen:
        record = seen.record(warning_class)
        yield
        if not record:
            raise AssertionError("No warning raised" + (f" when calling {name}" if name is not None else ""))


def assert_warns(warning_class, *args, **kwargs):
    if not args:
        return _expecting(warning_class)
    func, *rest = args
    with _expecting(warning_class, name=func.__name__):
        return func(*rest, **kwargs)


@contextlib.contextmanager
def _forbidding(name=None):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        yield
        if seen:
            raise AssertionError("Got warnings" + (f" when calling {name}" if name is not None else "") + f": {seen}")


def assert_no_warnings(*args, **kwargs):
    if not args:
        return _forbidding()
    func, *rest = args
    with _forbidding(name=func.__name__):
        return func(*rest, **kwargs)
