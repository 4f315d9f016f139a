"""The namespace: what has been defined, and clearing it."""
import re

from _cells.error import UsageError
from _cells.magics import options_of

NAMES_A_LINE = 9


def _own_names(shell, kinds=""):
    wanted = set(kinds.split())
    return sorted(name for name, value in shell.user_ns.items()
                  if not name.startswith("_") and name not in shell.hidden
                  and (not wanted or type(value).__name__ in wanted))


def who_ls_line(shell, line, frame):
    """%who_ls [kinds]: a sorted list of names"""
    return _own_names(shell, line)


def who_line(shell, line, frame):
    """%who [kinds]"""
    names = _own_names(shell, line)
    if not names:
        print("No variables match your requested type." if line.strip() else "Interactive namespace is empty.")
        return
    for number, name in enumerate(names):
        if number and number % NAMES_A_LINE == 0:
            print()
        print(name, end="\t ")
    print()


def whos_line(shell, line, frame):
    """%whos [kinds]: a table"""
    names = _own_names(shell, line)
    if not names:
        who_line(shell, line, frame)
        return
    rows = [(name, type(shell.user_ns[name]).__name__, _shortly(shell.user_ns[name])) for name in names]
    first, second = (max(len(title), *(len(row[n]) for row in rows)) + 3 for n, title in enumerate(("Variable", "Type")))
    head = f"{'Variable':{first}}{'Type':{second}}Data/Info"
    print(head)
    print("-" * len(head))
    for name, kind, text in rows:
        print(f"{name:{first}}{kind:{second}}{text}")


def _shortly(value):
    if isinstance(value, (list, tuple, dict, set, frozenset)):
        return f"n={len(value)}"
    try:
        text = str(value).replace("\n", "\\n")
    except Exception as e:
        return f"<{type(e).__name__} in str()>"
    return text if len(text) <= 50 else f"{text[:20]}<...>{text[-20:]}"


def reset_line(shell, line, frame):
    """%reset -f [-s]: forgets all names; Out too, unless -s"""
    options, _ = options_of(line, "fs")
    if "f" not in options:
        raise UsageError("%reset forgets all names: %reset -f does it without asking")
    for name in [name for name in shell.user_ns if name not in shell.hidden and not name.startswith("__")]:
        del shell.user_ns[name]
    if "s" not in options:
        shell.values.clear()


def xdel_line(shell, line, frame):
    """%xdel name"""
    name = line.strip()
    if name not in shell.user_ns:
        raise UsageError(f"name {name!r} is not defined")
    del shell.user_ns[name]


def reset_selective_line(shell, line, frame):
    """%reset_selective -f pattern: forgets the names in which a regular expression is found"""
    options, pattern = options_of(line, "f")
    if "f" not in options:
        raise UsageError("%reset_selective forgets names: %reset_selective -f PATTERN does it without asking")
    try:
        pattern = re.compile(pattern.strip())
    except re.error as e:
        raise UsageError(f"{e} in {pattern!r}") from None
    for name in filter(pattern.search, _own_names(shell)):
        del shell.user_ns[name]
