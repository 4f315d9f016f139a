"""Lines of source files, read once and kept; also of modules that are part of the binary, of inputs at the prompt, and of loaders."""
from _interp import source_text

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# name -> (size, mtime, lines, full name); mtime None: nothing to compare with.  Or (function,), which gives the text or None.
cache = {}


def clearcache():
    """Forget everything."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Line lineno (from 1) with its newline; '' for what is not there."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """All lines of a file; [] if it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) > 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget files that have changed since."""
    import os
    for name in list(cache) if filename is None else [filename] if filename in cache else []:
        size, mtime, _, fullname = cache[name] if len(cache[name]) > 1 else (0, None, [], name)
        if mtime is None:
            continue
        try:
            stat = os.stat(fullname)
        except (OSError, ValueError):
            cache.pop(name, None)
            continue
        if (size, mtime) != (stat.st_size, stat.st_mtime):
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Read a file again."""
    text = source_text(filename)
    size = mtime = None
    fullname = filename
    if text is None:
        text = _of_loader(filename, module_globals)
    cache.pop(filename, None)
    if text is None:
        if not filename or (filename.startswith("<") and filename.endswith(">")):
            return []
        try:
            fullname, text, size, mtime = _read(filename)
        except (OSError, UnicodeDecodeError, SyntaxError, ValueError):
            return []
    lines = text.splitlines(True) if "\r" in text else [line + "\n" for line in text.split("\n")]
    if lines and lines[-1] == "\n" and "\r" not in text:
        lines.pop()
    elif lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = (len(text) if size is None else size, mtime, lines, fullname)
    return lines


def _read(filename):
    import os
    import sys
    candidates = [filename]
    if not os.path.isabs(filename):
        candidates += [os.path.join(folder, filename) for folder in sys.path if isinstance(folder, str)]
    for name in candidates:
        try:
            stat = os.stat(name)
        except OSError:
            continue
        with open(name, "rb") as file:
            data = file.read()
        return name, _decode(data), stat.st_size, stat.st_mtime
    raise FileNotFoundError(filename)


def _decode(data):
    """Source bytes as text: BOM, coding line, UTF-8."""
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    for line in data.split(b"\n", 2)[:2]:
        if line.lstrip().startswith(b"#") and b"coding" in line:
            name = line.partition(b"coding")[2].lstrip(b":= \t").replace(b"-*-", b" ").split()
            if name:
                return data.decode(name[0].decode("ascii", "replace"))
    return data.decode("utf-8")


def _of_loader(filename, module_globals):
    """The text of a module whose loader knows it, if there is no such file."""
    import os
    if os.path.exists(filename) or not lazycache(filename, module_globals):
        return None
    try:
        return cache[filename][0]()
    except (ImportError, OSError):
        return None


def lazycache(filename, module_globals):
    """Notes that a module's loader has the text, without asking for it yet: is it so?"""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename.startswith("<") and filename.endswith(">") or not module_globals:
        return False
    spec = module_globals.get("__spec__")
    name = getattr(spec, "name", None) or module_globals.get("__name__")
    get_source = getattr(getattr(spec, "loader", None) or module_globals.get("__loader__"), "get_source", None)
    if not name or not get_source:
        return False
    cache[filename] = (lambda: get_source(name),)
    return True
