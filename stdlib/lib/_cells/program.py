"""gilt FILE.ipy, gilt FILE.ipynb, gilt --to notebook IN.ipynb -o OUT.ipynb."""
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
    print(f"gilt: can't read '{path}': {problem}", file=sys.stderr)
    raise SystemExit(2)


def _run(shell, cells):
    """The cells, until one raises that is not allowed to; its exception, or None."""
    for cell in cells:
        error = shell.run_cell(cell.text)
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
    _leave(_run(Shell(sys.modules["__main__"].__dict__), source.code_cells()))
