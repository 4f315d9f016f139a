"""The magics: which there are, where they live, and how they are called.

A row names a module of this package and a function in it: function(shell, line, frame) for a line, function(shell, line, cell)
for a cell. Modules are imported when one of their magics is used."""
from importlib import import_module

from _cells.error import UsageError
from _cells.expand import expand
from _cells.source import body_text

LINE = {
    "time": ("timing", "time_line"), "timeit": ("timing", "timeit_line"), "prun": ("profiling", "prun_line"),
    "system": ("command", "system_line"), "sx": ("command", "system_line"),
    "run": ("files", "run_line"), "load": ("files", "load_line"), "pycat": ("files", "pycat_line"),
    "pwd": ("folder", "pwd_line"), "cd": ("folder", "cd_line"), "dhist": ("folder", "dhist_line"),
    "pushd": ("folder", "pushd_line"), "popd": ("folder", "popd_line"), "dirs": ("folder", "dirs_line"),
    "bookmark": ("folder", "bookmark_line"), "env": ("folder", "env_line"), "set_env": ("folder", "set_env_line"),
    "alias": ("alias", "alias_line"), "unalias": ("alias", "unalias_line"), "alias_magic": ("own", "alias_magic_line"),
    "load_ext": ("own", "load_ext_line"), "reload_ext": ("own", "load_ext_line"), "unload_ext": ("own", "unload_ext_line"),
    "who": ("names", "who_line"), "who_ls": ("names", "who_ls_line"), "whos": ("names", "whos_line"),
    "reset": ("names", "reset_line"), "reset_selective": ("names", "reset_selective_line"), "xdel": ("names", "xdel_line"),
    "history": ("history", "history_line"), "hist": ("history", "history_line"), "rerun": ("history", "rerun_line"),
    "macro": ("history", "macro_line"), "save": ("history", "save_line"), "notebook": ("history", "notebook_line"),
    "tb": ("trouble", "tb_line"), "debug": ("trouble", "debug_line"), "pdb": ("trouble", "pdb_line"),
    "precision": ("settings", "precision_line"), "pprint": ("settings", "pprint_line"),
    "config": ("settings", "config_line"), "automagic": ("settings", "automagic_line"),
    "pinfo": ("about", "pinfo_line"), "pinfo2": ("about", "pinfo2_line"), "psearch": ("about", "psearch_line"),
    "pdoc": ("about", "pdoc_line"), "pdef": ("about", "pdef_line"), "psource": ("about", "psource_line"),
    "pfile": ("about", "pfile_line"), "lsmagic": ("about", "lsmagic_line"), "gil": ("lock", "gil_line"),
    "pip": ("about", "installer_line"), "conda": ("about", "installer_line"), "mamba": ("about", "installer_line"),
}
# What only a notebook's window would notice is accepted and does nothing.
ACCEPTED = ("matplotlib", "pylab", "autoreload", "autosave", "aimport", "colors", "xmode", "gui", "autoawait")
CELL = {
    "time": ("timing", "time_cell"), "timeit": ("timing", "timeit_cell"), "prun": ("profiling", "prun_cell"),
    "bash": ("command", "bash_cell"), "sh": ("command", "sh_cell"), "script": ("command", "script_cell"),
    "python": ("command", "python_cell"), "python3": ("command", "python_cell"),
    "perl": ("command", "perl_cell"), "ruby": ("command", "ruby_cell"),
    "system": ("command", "system_cell"), "sx": ("command", "system_cell"), "!": ("command", "system_cell"),
    "writefile": ("files", "writefile_cell"), "file": ("files", "writefile_cell"),
    "capture": ("capture", "capture_cell"),
    "html": ("rich", "html_cell"), "HTML": ("rich", "html_cell"), "markdown": ("rich", "markdown_cell"),
    "latex": ("rich", "latex_cell"), "javascript": ("rich", "javascript_cell"), "js": ("rich", "javascript_cell"),
    "svg": ("rich", "svg_cell"), "SVG": ("rich", "svg_cell"),
}
# These take their line as Python, or as names: $ and {} in it stay.
AS_IT_STANDS = {"time", "timeit", "prun", "pinfo", "pinfo2", "alias", "macro"}


def _function(row):
    module, name = row
    return getattr(import_module("_cells." + module), name)


def has_line(shell, name):
    """Is there a %name?"""
    return name in LINE or name in ACCEPTED or name in shell.line_magics or name in shell.aliases


def has_cell(shell, name):
    """Is there a %%name?"""
    return name in CELL or name in shell.cell_magics


def run_line(shell, name, line, frame):
    """%name line, called from frame. What a program registered comes before our own, aliases of the system come last."""
    if not has_line(shell, name):
        other = f" (But cell magic `%%{name}` exists, did you mean that instead?)" if has_cell(shell, name) else ""
        raise UsageError(f"Line magic function `%{name}` not found{other}.")
    if name not in AS_IT_STANDS:
        line = expand(line, shell.user_ns, frame)
    if name in shell.line_magics:
        return shell.line_magics[name](line)
    if name in LINE:
        return _function(LINE[name])(shell, line, frame)
    if name not in ACCEPTED:
        _function(("alias", "run"))(shell, name, line)
    return None


def run_cell(shell, name, line, cell):
    """%%name line, with the cell below."""
    if not has_cell(shell, name):
        other = f" (But line magic `%{name}` exists, did you mean that instead?)" if has_line(shell, name) else ""
        raise UsageError(f"Cell magic `%%{name}` not found{other}.")
    if name not in AS_IT_STANDS:
        line = expand(line, shell.user_ns)
    if name in shell.cell_magics:
        return shell.cell_magics[name](line, body_text(cell))
    if not cell.strip():
        other = f" Did you mean the line magic %{name} (single %)?" if has_line(shell, name) else ""
        raise UsageError(f"%%{name} is a cell magic, but the cell body is empty.{other}")
    return _function(CELL[name])(shell, line, cell)


def switched(line, now, usage):
    """What `on`, `off`, 1, 0, or nothing (the other way round) make of a switch. UsageError(usage) for other words."""
    word = line.strip().lower()
    if word not in ("", "on", "off", "1", "0"):
        raise UsageError(usage)
    return not now if not word else word in ("on", "1")


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
