"""Files: %%writefile, %run, %load, %cat."""
import os
import sys

from _cells.error import DocumentError, UsageError
from _cells.magics import options_of
from _cells.source import body_text


def writefile_cell(shell, line, cell):
    """%%writefile [-a] name, and the text"""
    options, name = options_of(line, "a")
    name = os.path.expanduser(name.strip().strip("'\""))
    if not name:
        raise UsageError("the following arguments are required: filename")
    appends = "a" in options
    print(("Appending to" if appends else "Overwriting" if os.path.exists(name) else "Writing") + " " + name)
    text = body_text(cell)
    with open(name, "a" if appends else "w", encoding="utf-8") as file:
        file.write(text if text.endswith("\n") else text + "\n")


def _text_of(name):
    try:
        with open(name, encoding="utf-8") as file:
            return file.read()
    except OSError as e:
        raise UsageError(f"{name}: {e.strerror}") from None


def pycat_line(shell, line, frame):
    """%pycat name: a program's text"""
    print(_text_of(line.strip()), end="")


def load_line(shell, line, frame):
    """%load name: runs its text as if it stood here"""
    shell.run_text(_text_of(line.strip()), line.strip())


def run_line(shell, line, frame):
    """%run [-i] [-n] file arguments: the file's names are here afterwards"""
    options, rest = options_of(line, "in")
    words = rest.split()
    if not words:
        raise UsageError("you must provide at least a filename.")
    name = _program_named(os.path.expanduser(words[0].strip("'\"")))
    argv, sys.argv = sys.argv, [name] + words[1:]
    try:
        if name.endswith((".ipy", ".ipynb")):
            _run_cells(shell, name)
        else:
            _run_program(shell, name, options)
    except SystemExit as e:
        if e.code:
            raise UsageError(f"{name} ended with status {e.code}") from None
    finally:
        sys.argv = argv


def _program_named(name):
    for candidate in (name, name + ".py", name + ".ipy"):
        if os.path.isfile(candidate):
            return candidate
    raise UsageError(f"File `{name!r}` not found.")


def _run_cells(shell, name):
    from _cells import document
    try:
        cells = document.read(name).code_cells()
    except DocumentError as e:
        raise UsageError(f"{name}: {e}") from None
    shell.silenced = True
    for cell in cells:
        shell.run_text(cell.text, name)


def _run_program(shell, name, options):
    """With -i in the shell's own namespace, else in one of its own that is copied in the end."""
    with open(name, "rb") as file:
        code = compile(file.read(), name, "exec")
    if "i" in options:
        exec(code, shell.user_ns)
        return
    module = type(sys)("__main__" if "n" not in options else os.path.basename(name).rpartition(".")[0])
    module.__file__ = name
    main, sys.modules["__main__"] = sys.modules["__main__"], module
    try:
        exec(code, module.__dict__)
    finally:
        sys.modules["__main__"] = main
        shell.user_ns.update((key, value) for key, value in vars(module).items() if not key.startswith("__"))
