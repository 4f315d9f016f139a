"""Odds and ends: truth values, paths, words in quotes, variables in texts."""
import os
import re
import string
import sys
from sysconfig import get_platform

from .dep_util import newer
from .errors import DistutilsByteCompileError, DistutilsPlatformError
from .spawn import spawn

get_host_platform = get_platform

_TRUE = "y", "yes", "t", "true", "on", "1"
_FALSE = "n", "no", "f", "false", "off", "0"


def strtobool(val):
    """1 or 0.  ValueError for a word that means neither."""
    val = val.lower()
    if val in _TRUE:
        return 1
    if val in _FALSE:
        return 0
    raise ValueError("invalid truth value %r" % (val,))


def convert_path(pathname):
    """A path written with / as this system writes it."""
    if os.sep == "/" or not pathname:
        return pathname
    if pathname[0] == "/":
        raise ValueError("path '%s' cannot be absolute" % pathname)
    if pathname[-1] == "/":
        raise ValueError("path '%s' cannot end with '/'" % pathname)
    return os.path.join(*[part for part in pathname.split("/") if part != "."])


def change_root(new_root, pathname):
    """The path below another root."""
    return os.path.join(new_root, pathname[1:] if os.path.isabs(pathname) else pathname)


_environ_checked = 0


def check_environ():
    """Sees to HOME and PLAT in the environment."""
    global _environ_checked
    if _environ_checked:
        return
    if "HOME" not in os.environ:
        import pwd
        try:
            os.environ["HOME"] = pwd.getpwuid(os.getuid())[5]
        except (ImportError, KeyError):
            pass
    os.environ.setdefault("PLAT", get_platform())
    _environ_checked = 1


def subst_vars(s, local_vars):
    """s with $name replaced from local_vars or the environment.  ValueError for a name that is in neither."""
    check_environ()

    def value(match):
        name = match.group(1)
        return str(local_vars[name]) if name in local_vars else os.environ[name]

    try:
        return re.sub(r"\$([a-zA-Z_][a-zA-Z_0-9]*)", value, s)
    except KeyError as missing:
        raise ValueError("invalid variable '$%s'" % missing) from None


def grok_environment_error(exc, prefix="error: "):
    """An OSError in words."""
    return prefix + str(exc)


_WORD = re.compile(r"[^\\\'\"%s ]*" % string.whitespace)
_QUOTED = {"'": re.compile(r"'(?:[^'\\]|\\.)*'"), '"': re.compile(r'"(?:[^"\\]|\\.)*"')}


def split_quoted(s):
    """The words of s.  Quotes, of either kind, keep blanks in a word, and so does a backslash before one."""
    s = s.strip()
    words, word, at = [], "", 0
    begun = False
    while at < len(s):
        char = s[at]
        begun = True
        if char in string.whitespace:
            words.append(word)
            word, begun = "", False
            while s[at] in string.whitespace:
                at += 1
        elif char == "\\":
            word += s[at + 1:at + 2]
            at += 2
        elif char in _QUOTED:
            quoted = _QUOTED[char].match(s, at)
            if quoted is None:
                raise ValueError("bad string (mismatched %s quotes?)" % char)
            word += quoted.group()[1:-1]
            at = quoted.end()
        else:
            plain = _WORD.match(s, at)
            word += plain.group()
            at = plain.end()
    return words + [word] if begun else words


def execute(func, args, msg=None, verbose=0, dry_run=0):
    """func(*args), told to the log; not with dry_run."""
    from . import log
    if msg is None:
        msg = "%s%r" % (func.__name__, args)
        if msg[-2:] == ",)":
            msg = msg[:-2] + ")"
    log.info(msg)
    if not dry_run:
        func(*args)


def rfc822_escape(header):
    """A header of several lines: what follows the first is indented."""
    return ("\n" + 8 * " ").join(header.split("\n"))


def byte_compile(py_files, optimize=0, force=0, prefix=None, base_dir=None, verbose=1, dry_run=0, direct=None):
    """Compiles files to __pycache__, if they are newer than what is there."""
    if sys.dont_write_bytecode:
        raise DistutilsByteCompileError("byte-compiling is disabled.")
    import importlib.util
    from py_compile import compile as compile_file
    from . import log
    for file in py_files:
        if not file.endswith(".py"):
            continue
        target = importlib.util.cache_from_source(file, optimization="" if optimize == 0 else optimize)
        if prefix and not file.startswith(prefix):
            raise ValueError("invalid prefix: filename %r doesn't start with %r" % (file, prefix))
        shown = file[len(prefix):] if prefix else file
        if base_dir:
            shown = os.path.join(base_dir, shown)
        if force or newer(file, target):
            log.info("byte-compiling %s to %s", file, os.path.basename(target))
            if not dry_run:
                compile_file(file, target, shown)
        else:
            log.debug("skipping byte-compilation of %s to %s", file, os.path.basename(target))
