"""Tables of profiles."""
import os
import re
import sys
from enum import Enum

__all__ = ["Stats", "SortKey", "FunctionProfile", "StatsProfile"]


def __getattr__(name):
    if name in ("FunctionProfile", "StatsProfile"):
        import _profile_records
        return getattr(_profile_records, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class SortKey(str, Enum):
    """By what tables are sorted."""
    CALLS = "calls"
    CUMULATIVE = "cumulative"
    FILENAME = "filename"
    LINE = "line"
    NAME = "name"
    NFL = "nfl"
    PCALLS = "pcalls"
    STDNAME = "stdname"
    TIME = "time"


# name: (what to sort by, ascending?, how the table calls it).  A row is (label, (primitive, calls, own, cumulative, callers)).
_ORDERS = {
    "calls": (lambda row: row[1][1], False, "call count"), "ncalls": (lambda row: row[1][1], False, "call count"),
    "cumtime": (lambda row: row[1][3], False, "cumulative time"), "cumulative": (lambda row: row[1][3], False, "cumulative time"),
    "filename": (lambda row: row[0][0], True, "file name"), "line": (lambda row: row[0][1], True, "line number"),
    "module": (lambda row: row[0][0], True, "file name"), "name": (lambda row: row[0][2], True, "function name"),
    "nfl": (lambda row: (row[0][2], row[0][0], row[0][1]), True, "name/file/line"),
    "pcalls": (lambda row: row[1][0], False, "primitive call count"),
    "stdname": (lambda row: _standard_name(row[0]), True, "standard name"),
    "time": (lambda row: row[1][2], False, "internal time"), "tottime": (lambda row: row[1][2], False, "internal time"),
}
_NUMBERED = {-1: "stdname", 0: "calls", 1: "time", 2: "cumulative"}


def _standard_name(label):
    """ "file:line(name)", or what a built-in is called."""
    file, line, name = label
    if (file, line) == ("~", 0):
        return "{%s}" % name[1:-1] if name.startswith("<") and name.endswith(">") else name
    return "%s:%d(%s)" % label


def _time(x):
    return "%8.3f" % x


def _add(a, b):
    callers = dict(a[4])
    for key, value in b[4].items():
        callers[key] = tuple(x + y for x, y in zip(callers[key], value)) if key in callers else value
    return a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], callers


def func_strip_path(label):
    """(file name without its folders, line, function)."""
    return os.path.basename(label[0]), label[1], label[2]


class Stats:
    """A profile, or several added up; its methods can be chained."""

    def __init__(self, *args, stream=None):
        self.stream = stream or sys.stdout
        self.stats = {}
        self.files = []
        self._order = None
        self._order_name = ""
        self.add(*args)

    def add(self, *args):
        for arg in args:
            for label, row in self._rows_of(arg).items():
                self.stats[label] = _add(self.stats[label], row) if label in self.stats else row
        return self

    def _rows_of(self, arg):
        if isinstance(arg, Stats):
            return arg.stats
        if isinstance(arg, (str, os.PathLike)):
            import pickle
            self.files.append(arg)
            with open(arg, "rb") as f:
                return pickle.load(f)
        if not hasattr(arg, "create_stats"):
            raise TypeError("Cannot create or construct a %r object from %r" % (self.__class__, arg))
        arg.create_stats()
        return arg.stats

    def get_stats_profile(self):
        """The numbers as a StatsProfile: a FunctionProfile by each function's name."""
        from _profile_records import profile_of
        return profile_of(self)

    def dump_stats(self, filename):
        import pickle
        with open(filename, "wb") as f:
            pickle.dump(self.stats, f)

    @property
    def total_calls(self):
        return sum(row[1] for row in self.stats.values())

    @property
    def prim_calls(self):
        return sum(row[0] for row in self.stats.values())

    @property
    def total_tt(self):
        return sum(row[2] for row in self.stats.values())

    def strip_dirs(self):
        """File names without their folders."""
        old, self.stats = self.stats, {}
        for label, (primitive, calls, own, total, callers) in old.items():
            row = primitive, calls, own, total, {func_strip_path(caller): value for caller, value in callers.items()}
            label = func_strip_path(label)
            self.stats[label] = _add(self.stats[label], row) if label in self.stats else row
        self._order = None
        return self

    def sort_stats(self, *field):
        """By "cumulative", "time", "calls", "name" ..., or their unambiguous beginnings."""
        if not field:
            self._order = None
            return self
        names = [self._full_name(_NUMBERED.get(f, f)) for f in field]
        self._order = [_ORDERS[name] for name in names]
        self._order_name = ", ".join(order[2] for order in self._order)
        return self

    @staticmethod
    def _full_name(name):
        name = name.value if isinstance(name, SortKey) else name
        found = [known for known in _ORDERS if known.startswith(str(name))]
        if name in _ORDERS:
            return name
        if len({_ORDERS[known][2] for known in found}) != 1:
            raise KeyError(name)
        return found[0]

    def reverse_order(self):
        if self._order:
            self._order = [(key, not ascending, text) for key, ascending, text in self._order]
        return self

    def _sorted(self):
        rows = list(self.stats.items())
        for key, ascending, _ in reversed(self._order or ()):
            rows.sort(key=key, reverse=not ascending)
        return rows

    def _chosen(self, amount):
        """The rows that restrictions leave: a pattern, a number of lines, a fraction."""
        rows, message = self._sorted(), ""
        for restriction in amount:
            before = len(rows)
            if isinstance(restriction, str):
                pattern = re.compile(restriction)
                rows = [row for row in rows if pattern.search(_standard_name(row[0]))]
            elif isinstance(restriction, float) and 0.0 <= restriction < 1.0:
                rows = rows[:int(before * restriction + 0.5)]
            elif isinstance(restriction, int):
                rows = rows[:max(0, restriction)]
            if len(rows) != before:
                message += "   List reduced from %r to %r due to restriction <%r>\n" % (before, len(rows), restriction)
        return rows, message

    def print_stats(self, *amount):
        write = self.stream.write
        for name in self.files:
            write("%s\n" % name)
        write("         %d function calls " % self.total_calls)
        if self.total_calls != self.prim_calls:
            write("(%d primitive calls) " % self.prim_calls)
        write("in %.3f seconds\n\n" % self.total_tt)
        rows = self._announced(amount)
        if rows:
            write("   ncalls  tottime  percall  cumtime  percall filename:lineno(function)\n")
            for label, row in rows:
                self._print_row(label, row)
            write("\n")
        write("\n")
        return self

    def _announced(self, amount):
        """The chosen rows, after a word on their order and number."""
        rows, message = self._chosen(amount)
        order = f"Ordered by: {self._order_name}" if self._order else "Random listing order was used"
        self.stream.write(f"   {order}\n{message}\n")
        return rows

    def _print_row(self, label, row):
        primitive, calls, own, total, _ = row
        count = str(calls) if calls == primitive else f"{calls}/{primitive}"
        self.stream.write(f"{count.rjust(9)} {_time(own)} {_time(own / calls) if calls else ' ' * 8} {_time(total)} "
                          f"{_time(total / primitive) if primitive else ' ' * 8} {_standard_name(label)}\n")

    def _print_relations(self, title, rows, related, arrow):
        width = max([len(_standard_name(label)) for label, _ in rows], default=0) + 2
        write = self.stream.write
        write("Function ".ljust(width) + title + "\n" + " " * (width + 4) + "ncalls  tottime  cumtime\n")
        for label, _ in rows:
            name = _standard_name(label).ljust(width) + arrow
            for other, (calls, primitive, own, total) in sorted(related(label).items(), key=lambda item: _standard_name(item[0])):
                count = str(calls) if calls == primitive else f"{calls}/{primitive}"
                write(f"{name} {count.rjust(7)} {_time(own)} {_time(total)}  {_standard_name(other)}\n")
                name = " " * (width + len(arrow))
            if name.strip():
                write(name + "\n")
        write("\n\n")

    def print_callers(self, *amount):
        rows = self._announced(amount)
        self._print_relations("was called by...", rows, lambda label: self.stats[label][4], "<-")
        return self

    def print_callees(self, *amount):
        callees = {}
        for label, row in self.stats.items():
            for caller, value in row[4].items():
                callees.setdefault(caller, {})[label] = value
        rows = self._announced(amount)
        self._print_relations("called...", rows, lambda label: callees.get(label, {}), "->")
        return self
