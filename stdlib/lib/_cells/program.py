"""gilt FILE.ipy, gilt FILE.ipynb, gilt --to notebook IN.ipynb -o OUT.ipynb."""
import os
import sys

from _cells import document
from _cells.error import DocumentError
from _cells.shell import Shell


def _read(path):
    try:
        return document.read(path)
    except DocumentError as e:
        problem = str(e)
    except OSError as e:
        problem = f"[Errno {e.errno}] {e.strerror}"
    _refuse(f"can't read '{path}': {problem}")


def _refuse(problem):
    print(f"gilt: {problem}", file=sys.stderr)
    raise SystemExit(2)


def _run(shell, cells):
    """The cells, until one raises that is not allowed to; its exception, or None."""
    for cell in cells:
        error = shell.run_cell(cell.text, store_history=True).error
        if error is not None and not cell.may_raise:
            return error
    return None


def _leave(error):
    if isinstance(error, KeyboardInterrupt):
        raise SystemExit(130)
    if error is not None:
        raise SystemExit(1)


def run_file(path):
    """Run the cells of a file and print what they show."""
    source = _read(path)
    try:
        error = _run(Shell(sys.modules["__main__"].__dict__), source.code_cells())
    finally:
        sys.displayhook = sys.__displayhook__  # with -i the prompt follows
    _leave(error)


# ---- gilt --to notebook

def _parse(path, words):
    """(name of the new notebook, may cells raise) of the words behind the file's name."""
    target, allow = None, False
    words = list(words)
    while words:
        word, sign, value = words.pop(0).partition("=")
        if word in ("-o", "--output"):
            if not sign and not words:
                _refuse(f"{word} needs a file name")
            target = value if sign else words.pop(0)
        elif word == "--allow-errors":
            allow = True
        else:
            _refuse(f"--to notebook: unknown argument {word!r} (-o FILE, --allow-errors)")
    return os.path.abspath(target or os.path.splitext(path)[0] + ".nbconvert.ipynb"), allow  # cells may change the folder


def _record(cells, allow_errors):
    """Runs cells and puts their outputs in place; the exception that ended it, or None."""
    from _cells.recorder import Recorder
    with Recorder() as recorder:
        shell = Shell(sys.modules["__main__"].__dict__, recorder)
        for cell in cells:
            if cell.is_skipped:
                continue
            try:
                error = shell.run_cell(cell.text, store_history=True).error
            except SystemExit as e:
                recorder.failure(e)
                error = e
            finally:
                cell.record["outputs"] = recorder.take()
                if cell.text.strip():
                    cell.record["execution_count"] = shell.execution_count
            if error is not None and not allow_errors and not cell.may_raise:
                return error
    return None


def write_notebook(path, words):
    """Run the cells of a file and write them with their outputs as a notebook."""
    target, allow_errors = _parse(path, words)
    source = _read(path)
    from _cells import traceback, writer
    cells = source.code_cells()
    record = source.record or writer.new_record(cells)
    writer.forget_outputs(cells)
    error = _record(cells, allow_errors)
    try:
        writer.write(record, target)
    except OSError as e:
        _refuse(f"can't write '{target}': [Errno {e.errno}] {e.strerror}")
    if isinstance(error, SystemExit):
        raise error
    if error is not None:
        traceback.show(error)
    _leave(error)
