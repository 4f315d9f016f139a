"""What an object is: name?, name??, and the list of magics."""
import builtins
import inspect
import os

from _cells.error import UsageError
from _interp import source_text


def _object_named(shell, name, local=()):
    """(found, object) of a dotted name, or of a magic."""
    first, *rest = name.split(".")
    for names in (local, shell.user_ns, vars(builtins)):
        if first in names:
            value = names[first]
            break
    else:
        return _magic_named(shell, name)
    for word in rest:
        try:
            value = getattr(value, word)
        except Exception:
            return False, None
    return True, value


def _magic_named(shell, name):
    from _cells import magics
    plain = name.lstrip("%")
    own = (shell.cell_magics if name.startswith("%%") else shell.line_magics).get(plain)
    if own is not None:
        return True, own
    row = (magics.CELL if name.startswith("%%") else magics.LINE).get(plain) or magics.CELL.get(plain)
    return (False, None) if row is None else (True, magics._function(row))


def _signature(name, value):
    try:
        return name.rpartition(".")[2] + str(inspect.signature(value))
    except (TypeError, ValueError):
        return None


def _rows(name, value, with_source):
    is_class = isinstance(value, type)
    if callable(value):
        yield "Init signature" if is_class else "Signature", _signature(name, value)
    else:
        yield "Type", type(value).__name__
        yield "String form", _shortly(value)
        if hasattr(type(value), "__len__"):
            yield "Length", str(len(value))
    source = _source_of(value) if with_source else None
    if source:
        yield "Source", "\n" + source.rstrip("\n")
    else:
        yield "Docstring", inspect.getdoc(value) or "<no docstring>"
    yield "File", _file_of(value)
    if callable(value):
        yield "Type", type(value).__name__


def _shortly(value):
    text = str(value)
    return text if len(text) <= 500 else text[:200] + "<...>" + text[-200:]


def _source_of(value):
    try:
        return inspect.getsource(value)
    except (TypeError, OSError):
        return None


def _file_of(value):
    try:
        return inspect.getfile(value)
    except TypeError:
        return None


def _tell(shell, line, frame, with_source):
    name = line.strip()
    if "*" in name:
        _list_matching(shell, name)
        return
    found, value = _object_named(shell, name, frame.f_locals)
    if not found:
        print(f"Object `{name}` not found.")
        return
    rows = [(title, text) for title, text in _rows(name, value, with_source) if text is not None]
    width = max(len(title) for title, _ in rows) + 2
    for title, text in rows:
        separate = "\n" if "\n" in text and not text.startswith("\n") else ""
        print((title + ":").ljust(0 if separate or text.startswith("\n") else width) + separate + text)


def _list_matching(shell, pattern):
    from fnmatch import fnmatchcase
    owner, _, pattern_in = pattern.rpartition(".")
    found, value = _object_named(shell, owner) if owner else (True, None)
    names = dir(value) if owner else [*shell.user_ns, *vars(builtins)]
    for name in sorted(set(names)) if found else ():
        if fnmatchcase(name, pattern_in):
            print(f"{owner}.{name}" if owner else name)


def pinfo_line(shell, line, frame):
    """name?"""
    _tell(shell, line, frame, with_source=False)


def pinfo2_line(shell, line, frame):
    """name??, with the source if there is one"""
    _tell(shell, line, frame, with_source=True)


def pdoc_line(shell, line, frame):
    """%pdoc name"""
    found, value = _object_named(shell, line.strip(), frame.f_locals)
    print((inspect.getdoc(value) or "<no docstring>") if found else f"Object `{line.strip()}` not found.")


def pdef_line(shell, line, frame):
    """%pdef name: how it is called"""
    found, value = _object_named(shell, line.strip(), frame.f_locals)
    if not found:
        print(f"Object `{line.strip()}` not found.")
        return
    text = _signature(line.strip(), value) if callable(value) else None
    print(text or f"No definition header found for {line.strip()}")


def pfile_line(shell, line, frame):
    """%pfile name: the file in which it was defined"""
    found, value = _object_named(shell, line.strip(), frame.f_locals)
    name = _file_of(value) if found else line.strip()
    text = source_text(name) if name else None
    if text is None and name and os.path.isfile(name):
        with open(name, encoding="utf-8", errors="replace") as file:
            text = file.read()
    print(text.rstrip("\n") if text is not None else f"No file found for {line.strip()}")


def psearch_line(shell, line, frame):
    """%psearch pattern"""
    _list_matching(shell, line.strip())


def psource_line(shell, line, frame):
    """%psource name"""
    found, value = _object_named(shell, line.strip(), frame.f_locals)
    print((_source_of(value) or "No source found for " + line.strip()).rstrip("\n") if found else f"Object `{line.strip()}` not found.")


def lsmagic_line(shell, line, frame):
    """%lsmagic: all magics"""
    from _cells import magics
    print("Available line magics:")
    print("  ".join("%" + name for name in sorted({*magics.LINE, *magics.ACCEPTED, *shell.aliases, *shell.line_magics})))
    print("\nAvailable cell magics:")
    print("  ".join("%%" + name for name in sorted({*magics.CELL, *shell.cell_magics})))
    print(f"\nAutomagic is {'ON, % prefix IS NOT' if shell.automagic else 'OFF, % prefix IS'} needed for line magics.")


def installer_line(shell, line, frame):
    """%pip, %conda"""
    raise UsageError("gilt has no package installer; a module written in Python is imported from the folders in sys.path")
