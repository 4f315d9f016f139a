"""%time and %timeit: how long, in IPython's words."""
import gc
import math
import sys
from itertools import repeat
from time import perf_counter

from _cells.error import UsageError
from _cells.magics import options_of
from _cells.source import indented, to_python
from _interp import remember_source

SPANS = (("d", 86400), ("h", 3600), ("min", 60), ("s", 1))
WORTH_TELLING_S = 0.1  # compiling and parsing are mentioned only beyond
LONG_ENOUGH_S = 0.2    # a loop that takes so long is measured well
TEMPLATE = """def inner(_it, _timer):
{setup}
    _t0 = _timer()
    for _i in _it:
{statement}
    _t1 = _timer()
    return _t1 - _t0
"""


# ---- texts

def _encodable(text, instead):
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
        return text
    except (UnicodeEncodeError, LookupError):
        return instead


def time_text(seconds, precision=3):
    """1.96 s, 47.4 ms, 8.34 µs, 0 ns, 1min 5s"""
    if seconds >= 60:
        return _spans_text(seconds)
    units = "s", "ms", _encodable("µs", "us"), "ns"
    order = min(-int(math.floor(math.log10(seconds)) // 3), 3) if seconds > 0 else 3
    return f"{seconds * 1000 ** order:.{precision}g} {units[order]}"


def _spans_text(seconds):
    parts = []
    for unit, length in SPANS:
        count = int(seconds // length)
        seconds -= count * length
        if count:
            parts.append(f"{count}{unit}")
        if seconds < 1:
            break
    return " ".join(parts)


# ---- %time

def _cpu_times():
    """User and system seconds of this process, all its threads, without its children."""
    from resource import RUSAGE_SELF, getrusage
    usage = getrusage(RUSAGE_SELF)
    return usage.ru_utime, usage.ru_stime


def _timed(shell, text, namespaces=()):
    """Runs a text, prints the times; its value."""
    _cpu_times()  # its import is not part of it
    before, start = _cpu_times(), perf_counter()
    value = shell.value_of(text, shell.cell_name, namespaces)
    wall, after = perf_counter() - start, _cpu_times()
    user, system = after[0] - before[0], after[1] - before[1]
    print(f"CPU times: user {time_text(user)}, sys: {time_text(system)}, total: {time_text(user + system)}")
    print(f"Wall time: {time_text(wall)}")
    return value


def time_line(shell, line, frame):
    """%time statement"""
    local = frame.f_locals
    return _timed(shell, line, () if local is shell.user_ns else (shell.user_ns, local))


def time_cell(shell, line, cell):
    """%%time, and a cell"""
    if line and cell.strip():
        raise UsageError("Can't use statement directly after '%%time'!")
    return _timed(shell, cell)


# ---- %timeit

class TimeitResult:
    """What %timeit -o gives: loops, repeat, best, worst, all_runs, timings, average, stdev."""

    def __init__(self, loops, all_runs, compile_time, precision):
        self.loops, self.repeat, self.all_runs = loops, len(all_runs), all_runs
        self.compile_time, self._precision = compile_time, precision
        self.timings = [seconds / loops for seconds in all_runs]
        self.best, self.worst = min(self.timings), max(self.timings)

    @property
    def average(self):
        """Mean of the runs, in seconds a loop."""
        return math.fsum(self.timings) / self.repeat

    @property
    def stdev(self):
        """Standard deviation of the runs."""
        mean = self.average
        return (math.fsum((t - mean) ** 2 for t in self.timings) / self.repeat) ** 0.5

    def __str__(self):
        pm = _encodable("±", "+-")
        runs, loops = (f"{n:,} {word}{'' if n == 1 else 's'}" for n, word in ((self.repeat, "run"), (self.loops, "loop")))
        mean, deviation = time_text(self.average, self._precision), time_text(self.stdev, self._precision)
        return f"{mean} {pm} {deviation} per loop (mean {pm} std. dev. of {runs}, {loops} each)"

    def _repr_pretty_(self, p, cycle):
        p.text(f"<TimeitResult : {self}>")


def _loop_function(shell, setup, statement):
    """The function that runs the statement in a loop and measures it; names are the shell's."""
    for text in (setup, statement):
        compile(text, shell.cell_name, "exec")  # what is wrong is said of the text itself, not of the loop around it
    source = TEMPLATE.format(setup=indented(setup, "    "), statement=indented(statement, "        "))
    remember_source("<magic-timeit>", source)
    made = {}
    exec(compile(source, "<magic-timeit>", "exec"), shell.user_ns, made)
    return made["inner"]


def _measure(inner, number):
    collects = gc.isenabled()
    gc.disable()
    try:
        return inner(repeat(None, number), perf_counter)
    finally:
        if collects:
            gc.enable()


def _loops_for(inner):
    for power in range(10):
        if _measure(inner, 10 ** power) >= LONG_ENOUGH_S:
            break
    return 10 ** power


def _number(options, letter, default):
    try:
        value = int(options.get(letter, default))
    except ValueError as e:
        raise UsageError(str(e)) from None
    if value < 0:
        raise UsageError(f"option -{letter}: {value} is less than nothing")
    return value


def _timeit(shell, options, setup, statement):
    if not statement.strip():
        return None
    started = perf_counter()
    inner = _loop_function(shell, setup, statement)
    compiling = perf_counter() - started
    number = _number(options, "n", 0) or _loops_for(inner)
    all_runs = [_measure(inner, number) for _ in range(max(1, _number(options, "r", 7)))]
    result = TimeitResult(number, all_runs, compiling, _number(options, "p", 3))
    if "q" not in options:
        _tell(result)
    return result if "o" in options else None


def _tell(result):
    if result.worst > 4 * result.best > 0 and result.worst * result.loops > 1e-6:
        print(f"The slowest run took {result.worst / result.best:0.2f} times longer than the fastest. "
              "This could mean that an intermediate result is being cached.")
    print(result)
    if result.compile_time > WORTH_TELLING_S:
        print(f"Compiler time: {result.compile_time:.2f} s")


def timeit_line(shell, line, frame):
    """%timeit -n loops -r runs -p digits -q -o statement"""
    options, statement = options_of(line, "n:r:tcp:qo")
    return _timeit(shell, options, "pass", to_python(statement))


def timeit_cell(shell, line, cell):
    """%%timeit options setup, and the statements"""
    options, setup = options_of(line, "n:r:tcp:qo")
    return _timeit(shell, options, to_python(setup) or "pass", to_python(cell))
