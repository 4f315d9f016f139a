"""Where the program is: the working folder, and its environment."""
import os

from _cells.error import UsageError


def pwd_line(shell, line, frame):
    """%pwd"""
    return os.getcwd()


def cd_line(shell, line, frame):
    """%cd [-q] folder; `-` goes back"""
    quiet = line.startswith("-q")
    target = (line[2:] if quiet else line).strip().strip("'\"")
    before = os.getcwd()
    target = shell.user_ns.get("_previous_folder", before) if target == "-" else os.path.expanduser(target or "~")
    try:
        os.chdir(target)
    except OSError as e:
        raise UsageError(f"%cd: {e}") from None
    shell.user_ns["_previous_folder"] = before
    if not quiet:
        print(os.getcwd())


def ls_line(shell, line, frame):
    """%ls arguments"""
    shell.system(f"ls -F --color=never {line}")


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
