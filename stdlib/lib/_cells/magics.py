"""The magics: which there are, where they live, and how they are called.

A row names a module of this package and a function in it: function(shell, line, frame) for a line, function(shell, line, cell)
for a cell. Modules are imported when one of their magics is used."""
from importlib import import_module

from _cells.error import UsageError
from _cells.expand import expand

LINE = {
    "time": ("timing", "time_line"), "timeit": ("timing", "timeit_line"),
    "system": ("command", "system_line"), "sx": ("command", "system_line"),
    "run": ("files", "run_line"), "cat": ("files", "cat_line"), "load": ("files", "load_line"),
    "pwd": ("folder", "pwd_line"), "cd": ("folder", "cd_line"), "ls": ("folder", "ls_line"),
    "env": ("folder", "env_line"), "set_env": ("folder", "set_env_line"),
    "who": ("names", "who_line"), "who_ls": ("names", "who_ls_line"), "whos": ("names", "whos_line"),
    "reset": ("names", "reset_line"), "xdel": ("names", "xdel_line"),
    "history": ("names", "history_line"), "hist": ("names", "history_line"),
    "pinfo": ("about", "pinfo_line"), "pinfo2": ("about", "pinfo2_line"),
    "pdoc": ("about", "pdoc_line"), "psource": ("about", "psource_line"),
    "lsmagic": ("about", "lsmagic_line"), "gil": ("lock", "gil_line"),
    "pip": ("about", "installer_line"), "conda": ("about", "installer_line"), "mamba": ("about", "installer_line"),
}
# What only a notebook's window would notice is accepted and does nothing.
ACCEPTED = ("matplotlib", "pylab", "load_ext", "unload_ext", "reload_ext", "config", "autoreload", "automagic", "autosave",
            "aimport", "colors", "xmode", "precision", "pprint", "gui", "autoawait", "alias")
CELL = {
    "time": ("timing", "time_cell"), "timeit": ("timing", "timeit_cell"),
    "bash": ("command", "bash_cell"), "sh": ("command", "sh_cell"), "script": ("command", "script_cell"),
    "python": ("command", "python_cell"), "python3": ("command", "python_cell"),
    "system": ("command", "system_cell"), "sx": ("command", "system_cell"), "!": ("command", "system_cell"),
    "writefile": ("files", "writefile_cell"), "file": ("files", "writefile_cell"),
    "capture": ("capture", "capture_cell"),
    "html": ("rich", "html_cell"), "HTML": ("rich", "html_cell"), "markdown": ("rich", "markdown_cell"),
    "latex": ("rich", "latex_cell"), "javascript": ("rich", "javascript_cell"), "svg": ("rich", "svg_cell"),
}
# These take their line as Python, or as names: $ and {} in it stay.
AS_IT_STANDS = {"time", "timeit", "pinfo", "pinfo2"}


def _function(row):
    module, name = row
    return getattr(import_module("_cells." + module), name)


def run_line(shell, name, line, frame):
    """%name line, called from frame."""
    if name in ACCEPTED:
        return None
    if name not in LINE:
        other = f" (But cell magic `%%{name}` exists, did you mean that instead?)" if name in CELL else ""
        raise UsageError(f"Line magic function `%{name}` not found{other}.")
    if name not in AS_IT_STANDS:
        line = expand(line, shell.user_ns, frame)
    return _function(LINE[name])(shell, line, frame)


def run_cell(shell, name, line, cell):
    """%%name line, with the cell below."""
    is_line = name in LINE or name in ACCEPTED
    if name not in CELL:
        other = f" (But line magic `%{name}` exists, did you mean that instead?)" if is_line else ""
        raise UsageError(f"Cell magic `%%{name}` not found{other}.")
    if not cell.strip():
        other = f" Did you mean the line magic %{name} (single %)?" if is_line else ""
        raise UsageError(f"%%{name} is a cell magic, but the cell body is empty.{other}")
    if name not in AS_IT_STANDS:
        line = expand(line, shell.user_ns)
    return _function(CELL[name])(shell, line, cell)


def options_of(line, letters):
    """({letter: value}, rest) of `-n 10 -o rest`: `letters` as for getopt, those with a value followed by a colon."""
    found = {}
    while line.startswith("-") and len(line) > 1:
        letter, rest = line[1], line[2:]
        if letter not in letters or letter == ":":
            raise UsageError(f"option -{letter} not recognized ( allowed: {letters!r} )")
        if letters[letters.index(letter) + 1:][:1] == ":":
            value, _, rest = rest.lstrip().partition(" ")
            if not value:
                raise UsageError(f"option -{letter} requires argument ( allowed: {letters!r} )")
            found[letter] = value
        else:
            found[letter] = ""
            if rest[:1].strip():
                rest = "-" + rest
        line = rest.lstrip()
    return found, line
