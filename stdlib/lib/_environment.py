"""The virtual environment that the interpreter belongs to: what its pyvenv.cfg says, and its packages on sys.path.

The interpreter calls enter() before the program, if there is such a file beside its binary or in the folder above.
"""
import os
import sys


def settings(folder):
    """What stands in pyvenv.cfg, by names in small letters."""
    found = {}
    try:
        with open(os.path.join(folder, "pyvenv.cfg"), encoding="utf-8") as file:
            for line in file:
                name, equals, value = line.partition("=")
                if equals:
                    found[name.strip().lower()] = value.strip()
    except (OSError, UnicodeError):
        pass
    return found


def enter(folder):
    """Make this the environment's interpreter."""
    said = settings(folder)
    home = said.get("home")
    if home is None:            # a file of that name, but of something else
        return
    import site
    sys.prefix = sys.exec_prefix = folder
    sys._home = home
    sys._base_executable = said.get("executable") or os.path.join(home, os.path.basename(sys.executable))
    site.PREFIXES[:] = [folder]
    site.ENABLE_USER_SITE = False
    if said.get("include-system-site-packages", "false").lower() == "true":
        site.PREFIXES.append(sys.base_prefix)
    for packages in site.getsitepackages():
        if os.path.isdir(packages):
            site.addsitedir(packages)
