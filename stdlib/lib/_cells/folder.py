"""Where the program is: the working folder, the folders it was in, and its environment."""
import os

from _cells.error import UsageError
from _cells.magics import options_of


def pwd_line(shell, line, frame):
    """%pwd"""
    return os.getcwd()


def _go(shell, target, quiet=False):
    try:
        os.chdir(os.path.expanduser(target))
    except OSError as e:
        raise UsageError(f"%cd: {e}") from None
    shell.folders.append(os.getcwd())
    if not quiet:
        print(os.getcwd())


def _target(shell, words):
    """The folder that the words of %cd mean."""
    if words == "-":
        if len(shell.folders) < 2:
            raise UsageError("%cd -: there is no folder to go back to")
        return shell.folders[-2]
    if words.startswith("-") and words[1:].isdigit():
        number = int(words[1:])
        if number >= len(shell.folders):
            raise UsageError("The requested directory does not exist in history.")
        return shell.folders[number]
    if words.startswith("-b"):
        words = words[2:].strip()
        if words not in shell.bookmarks:
            raise UsageError(f"Bookmark '{words}' not found.  Use '%bookmark -l' to see your bookmarks.")
    return shell.bookmarks.get(words, words) if not os.path.isdir(words or "~") else words


def cd_line(shell, line, frame):
    """%cd [-q] folder, or a bookmark; `-` goes back, -N to number N of %dhist"""
    words = line.strip()
    quiet = words.startswith("-q")
    words = words.removeprefix("-q").strip().strip("'\"")
    _go(shell, _target(shell, words) or "~", quiet)


def dhist_line(shell, line, frame):
    """%dhist: the folders so far"""
    print("Directory history (kept in _dh)")
    for number, folder in enumerate(shell.folders):
        print(f"{number}: {folder}")


def pushd_line(shell, line, frame):
    """%pushd folder: goes there, and remembers where it was"""
    before = os.getcwd()
    if line.strip():
        _go(shell, _target(shell, line.strip()))
    shell.folder_stack.insert(0, before)
    return dirs_line(shell, line, frame)


def popd_line(shell, line, frame):
    """%popd: back to where the last %pushd was"""
    if not shell.folder_stack:
        raise UsageError("%popd on empty stack")
    _go(shell, shell.folder_stack.pop(0))
    print("popd ->", os.getcwd())


def dirs_line(shell, line, frame):
    """%dirs: what %popd will go through"""
    return list(shell.folder_stack)


def bookmark_line(shell, line, frame):
    """%bookmark name [folder], -l lists, -d name forgets one, -r all: names for %cd, for this run"""
    options, rest = options_of(line, "dlr")
    words = rest.split()
    if "l" in options:
        _list_bookmarks(shell.bookmarks)
    elif "r" in options:
        shell.bookmarks.clear()
    elif not words:
        raise UsageError("You must specify the bookmark name")
    elif "d" in options:
        if shell.bookmarks.pop(words[0], None) is None:
            raise UsageError(f"%bookmark -d: Can't delete bookmark '{words[0]}'")
    else:
        shell.bookmarks[words[0]] = os.path.expanduser(words[1]) if len(words) > 1 else os.getcwd()


def _list_bookmarks(bookmarks):
    width = max(map(len, bookmarks), default=0)
    print("Current bookmarks:")
    for name, folder in sorted(bookmarks.items()):
        print(f"{name:{width}} -> {folder}")


def env_line(shell, line, frame):
    """%env, %env NAME, %env NAME=value"""
    if not line.strip():
        return dict(os.environ)
    name, sign, value = line.partition("=")
    if not sign and " " in line.strip():
        name, _, value = line.strip().partition(" ")
        sign = " "
    name = name.strip()
    if sign:
        return _set(name, value.strip())
    if name not in os.environ:
        raise UsageError(f"Environment does not have key: {name}")
    return os.environ[name]


def set_env_line(shell, line, frame):
    """%set_env NAME value"""
    name, sign, value = line.partition("=" if "=" in line else " ")
    if not sign:
        raise UsageError("%set_env NAME value")
    return _set(name.strip(), value.strip())


def _set(name, value):
    try:
        os.environ[name] = value
    except (ValueError, OSError) as e:
        raise UsageError(f"%env: {e}") from None
    print(f"env: {name}={value}")
