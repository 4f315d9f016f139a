"""Magics that a program adds: functions that it registers, extensions that bring theirs, and second names."""
import importlib

from _cells.error import UsageError
from _cells.magics import has_cell, has_line, options_of, run_cell, run_line

KINDS = {"line": ("line_magics",), "cell": ("cell_magics",), "line_cell": ("line_magics", "cell_magics")}


def register(shell, function, kind="line", name=None):
    """function(line) or function(line, cell) becomes %name, %%name, or both."""
    if kind not in KINDS:
        raise ValueError(f"magic_kind must be one of {', '.join(KINDS)}, {kind!r} given")
    for table in KINDS[kind]:
        getattr(shell, table)[name or function.__name__] = function


def alias_magic_line(shell, line, frame):
    """%alias_magic [-l] [-c] NAME MAGIC"""
    options, rest = options_of(line, "lc")
    words = rest.split()
    if len(words) != 2:
        raise UsageError("%alias_magic NAME MAGIC")
    name, target = (word.lstrip("%") for word in words)
    wanted = set(options) or {"l", "c"}
    makes_line, makes_cell = "l" in wanted and has_line(shell, target), "c" in wanted and has_cell(shell, target)
    if not (makes_line or makes_cell):
        raise UsageError(f"No magic function called `{target}`.")
    if makes_line:
        shell.line_magics[name] = lambda text: run_line(shell, target, text, frame)
        print(f"Created `%{name}` as an alias for `%{target}`.")
    if makes_cell:
        shell.cell_magics[name] = lambda text, cell: run_cell(shell, target, text, cell)
        print(f"Created `%%{name}` as an alias for `%%{target}`.")


def _extension(line):
    """The module of an extension, or None: what only a notebook's window would notice is nowhere to be found."""
    try:
        return importlib.import_module(line.strip())
    except ModuleNotFoundError as e:
        if e.name == line.strip().partition(".")[0]:
            return None
        raise


def load_ext_line(shell, line, frame):
    """%load_ext module: its load_ipython_extension(shell) is called, if there are such a module and function"""
    load = getattr(_extension(line), "load_ipython_extension", None) if line.strip() else None
    if load:
        load(shell)


def unload_ext_line(shell, line, frame):
    """%unload_ext module"""
    unload = getattr(_extension(line), "unload_ipython_extension", None) if line.strip() else None
    if unload:
        unload(shell)
