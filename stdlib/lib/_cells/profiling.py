"""%prun: where the time goes, by function."""
import cProfile
import io
import pstats

from _cells.error import UsageError
from _cells.magics import options_of
from _cells.source import to_python

LETTERS = "l:rs:T:D:q"


def _limit(text):
    """How much of the table: a count, a part of it, or a pattern for names."""
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            pass
    return text


def _profiled(shell, options, text):
    profile = cProfile.Profile()
    try:
        profile.runctx(to_python(text), shell.user_ns, shell.user_ns)
        ending = ""
    except SystemExit:
        ending = "*** SystemExit exception caught in code being profiled."
    table = io.StringIO()
    stats = pstats.Stats(profile, stream=table).strip_dirs().sort_stats(*options["s"].split(",") if "s" in options else ("time",))
    stats.print_stats(*[_limit(options["l"])] if "l" in options else ())
    if "q" not in options:
        print(table.getvalue().rstrip() + "\n" + ending)
    if "T" in options:
        with open(options["T"], "w", encoding="utf-8") as file:
            file.write(table.getvalue())
    if "D" in options:
        stats.dump_stats(options["D"])
    return stats if "r" in options else None


def prun_line(shell, line, frame):
    """%prun [-l limit] [-s key] [-T file] [-D file] [-q] [-r] statement"""
    options, statement = options_of(line, LETTERS)
    if not statement.strip():
        raise UsageError("%prun needs a statement")
    return _profiled(shell, options, statement)


def prun_cell(shell, line, cell):
    """%%prun options, and the statements"""
    options, statement = options_of(line, LETTERS)
    return _profiled(shell, options, statement + "\n" + cell)
