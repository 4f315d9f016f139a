"""Folders of installed packages.  Nothing is done on import: gilt itself puts what it needs on sys.path."""
import os
import sys

PREFIXES = [sys.prefix, sys.exec_prefix]
ENABLE_USER_SITE = None
USER_SITE = USER_BASE = None


def _version():
    return "python%d.%d" % sys.version_info[:2]


def makepath(*paths):
    """(absolute path, the same for comparing)"""
    path = os.path.abspath(os.path.join(*paths))
    return path, os.path.normcase(path)


def removeduppaths():
    """sys.path without repetitions; all that was seen, a set."""
    kept, known = [], set()
    for path in sys.path:
        path, key = makepath(path)
        if key not in known:
            kept.append(path)
            known.add(key)
    sys.path[:] = kept
    return known


def getuserbase():
    """The user's own tree."""
    global USER_BASE
    if USER_BASE is None:
        USER_BASE = os.environ.get("PYTHONUSERBASE") or os.path.join(os.path.expanduser("~"), ".local")
    return USER_BASE


def getusersitepackages():
    """The user's own packages."""
    global USER_SITE, ENABLE_USER_SITE
    if USER_SITE is None:
        USER_SITE = os.path.join(getuserbase(), "lib", _version(), "site-packages")
    return USER_SITE


def getsitepackages(prefixes=None):
    """Those of the machine."""
    found = []
    for prefix in dict.fromkeys(PREFIXES if prefixes is None else prefixes):
        if prefix:
            found.append(os.path.join(prefix, "lib", _version(), "site-packages"))
    return found


def check_enableusersite():
    """May the user's packages be used?"""
    if sys.flags.no_user_site:
        return False
    return None if os.getuid() != os.geteuid() or os.getgid() != os.getegid() else True


def addpackage(sitedir, name, known_paths):
    """The lines of a .pth file: paths, and imports."""
    try:
        with open(os.path.join(sitedir, name), encoding="utf-8-sig") as file:
            lines = file.read().splitlines()
    except OSError:
        return None
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(("import ", "import\t")):
            try:
                exec(line)
            except Exception as e:
                print(f"Error processing line {number} of {os.path.join(sitedir, name)}:\n\n  {type(e).__name__}: {e}\n\nRemainder of file ignored",
                      file=sys.stderr)
                break
            continue
        path, key = makepath(sitedir, line.rstrip())
        if key not in known_paths and os.path.exists(path):
            sys.path.append(path)
            known_paths.add(key)
    return known_paths


def addsitedir(sitedir, known_paths=None):
    """A folder of packages onto sys.path, and what its .pth files say."""
    known = {makepath(path)[1] for path in sys.path} if known_paths is None else known_paths
    path, key = makepath(sitedir)
    if key not in known:
        sys.path.append(path)
        known.add(key)
    try:
        names = sorted(name for name in os.listdir(path) if name.endswith(".pth"))
    except OSError:
        return None
    for name in names:
        addpackage(path, name, known)
    return known if known_paths is not None else None


def main():
    """sys.path without repetitions and with absolute paths."""
    removeduppaths()


def _script():
    usage = """\
    %s [--user-base] [--user-site]

    Without arguments print some useful information
    With arguments print the value of USER_BASE and/or USER_SITE separated
    by '%s'.

    Exit codes with --user-base or --user-site:
      0 - user site directory is enabled
      1 - user site directory is disabled by user
      2 - user site directory is disabled by super user
          or for security reasons
     >2 - unknown error
    """
    args = sys.argv[1:]
    enabled = check_enableusersite()
    if not args:
        print("sys.path = [")
        for path in sys.path:
            print("    %r," % (path,))
        print("]")
        for name, path in (("USER_BASE", getuserbase()), ("USER_SITE", getusersitepackages())):
            print("%s: %r (%s)" % (name, path, "exists" if os.path.isdir(path) else "doesn't exist"))
        print("ENABLE_USER_SITE: %r" % enabled)
        sys.exit(0)
    shown = [value() for option, value in (("--user-base", getuserbase), ("--user-site", getusersitepackages)) if option in args]
    if not shown:
        import textwrap
        print(textwrap.dedent(usage % (sys.argv[0], os.pathsep)))
        sys.exit(10)
    print(os.pathsep.join(shown))
    sys.exit(0 if enabled else 1 if enabled is False else 2)


if __name__ == "__main__":
    _script()
