"""Where an installation keeps its files, and how it was built.

gilt is one binary with its library inside; the paths are those that a Python installed beside it would have.
"""
import os
import sys

__all__ = ["get_config_h_filename", "get_config_var", "get_config_vars", "get_makefile_filename", "get_path", "get_path_names",
           "get_paths", "get_platform", "get_python_version", "get_scheme_names", "get_default_scheme",
           "get_preferred_scheme", "parse_config_h"]

_SCHEMES = {
    "posix_prefix": {
        "stdlib": "{installed_base}/{platlibdir}/python{py_version_short}",
        "platstdlib": "{platbase}/{platlibdir}/python{py_version_short}",
        "purelib": "{base}/lib/python{py_version_short}/site-packages",
        "platlib": "{platbase}/{platlibdir}/python{py_version_short}/site-packages",
        "include": "{installed_base}/include/python{py_version_short}",
        "platinclude": "{installed_platbase}/include/python{py_version_short}",
        "scripts": "{base}/bin",
        "data": "{base}",
    },
    "posix_home": {
        "stdlib": "{installed_base}/lib/python", "platstdlib": "{base}/lib/python", "purelib": "{base}/lib/python",
        "platlib": "{base}/lib/python", "include": "{installed_base}/include/python",
        "platinclude": "{installed_base}/include/python", "scripts": "{base}/bin", "data": "{base}",
    },
    "posix_user": {
        "stdlib": "{userbase}/{platlibdir}/python{py_version_short}",
        "platstdlib": "{userbase}/{platlibdir}/python{py_version_short}",
        "purelib": "{userbase}/lib/python{py_version_short}/site-packages",
        "platlib": "{userbase}/lib/python{py_version_short}/site-packages",
        "include": "{userbase}/include/python{py_version_short}",
        "scripts": "{userbase}/bin", "data": "{userbase}",
    },
}
_SCHEMES["venv"] = _SCHEMES["posix_prefix"]

_PREFERRED = {"prefix": "posix_prefix", "home": "posix_home", "user": "posix_user"}

_vars = {}


def get_config_vars(*args):
    """All variables as a dict, or the values of those named (None for the unknown)."""
    if not _vars:
        major, minor, micro = sys.version_info[:3]
        _vars.update(
            prefix=sys.prefix, exec_prefix=sys.exec_prefix, py_version=f"{major}.{minor}.{micro}",
            py_version_short=f"{major}.{minor}", py_version_nodot=f"{major}{minor}", installed_base=sys.base_prefix,
            base=sys.prefix, installed_platbase=sys.base_exec_prefix, platbase=sys.exec_prefix,
            platlibdir=getattr(sys, "platlibdir", "lib"), abiflags="", py_version_nodot_plat="", implementation="gilt",
            userbase=os.environ.get("PYTHONUSERBASE") or os.path.expanduser("~/.local"),
            Py_DEBUG=0, Py_ENABLE_SHARED=0, WITH_THREAD=1, EXT_SUFFIX=".so", SOABI="", EXE="",
            VERSION=f"{major}.{minor}", BINDIR=f"{sys.prefix}/bin", LIBDIR=f"{sys.prefix}/lib", SIZEOF_VOID_P=8)
    return [_vars.get(name) for name in args] if args else _vars


def get_config_var(name):
    """One of get_config_vars(), or None."""
    return get_config_vars().get(name)


def get_scheme_names():
    """The names of all schemes."""
    return tuple(sorted(_SCHEMES))


def get_path_names():
    """The names of the folders of a scheme."""
    return "stdlib", "platstdlib", "purelib", "platlib", "include", "scripts", "data"


def get_preferred_scheme(key):
    """The scheme for a prefix, home or user."""
    if key == "prefix" and sys.prefix != sys.base_prefix:
        return "venv"
    if key not in _PREFERRED:
        raise ValueError(f"{key!r} returned by 'get_preferred_scheme()' is not a valid scheme on this platform")
    return _PREFERRED[key]


def get_default_scheme():
    """The scheme of this installation."""
    return get_preferred_scheme("prefix")


def get_paths(scheme=None, vars=None, expand=True):
    """The folders of a scheme by name."""
    paths = _SCHEMES[get_default_scheme() if scheme is None else scheme]
    if not expand:
        return paths
    values = {**get_config_vars(), **(vars or {})}
    return {name: os.path.normpath(path.format(**values)) for name, path in paths.items()}


def get_path(name, scheme=None, vars=None, expand=True):
    """One folder of a scheme."""
    return get_paths(scheme, vars, expand)[name]


def get_platform():
    """linux-x86_64"""
    name = os.uname()
    return f"{name.sysname.lower().replace('/', '')}-{name.machine.replace(' ', '_').replace('/', '-')}"


def get_python_version():
    """3.11"""
    return get_config_vars()["py_version_short"]


def get_makefile_filename():
    """Where a Makefile would be."""
    return os.path.join(get_path("stdlib"), "config", "Makefile")


def is_python_build(check_home=None):
    """Does this run from the folder it was built in?  An installed Python does not."""
    return False


def get_config_h_filename():
    """Where pyconfig.h would be."""
    return os.path.join(get_path("platinclude"), "pyconfig.h")


def parse_config_h(fp, vars=None):
    """The #define lines of a pyconfig.h."""
    import re
    vars = {} if vars is None else vars
    for line in fp:
        defined = re.match(r"#define ([A-Z][A-Za-z0-9_]+) (.*)\n", line)
        undefined = re.match(r"/[*] #undef ([A-Z][A-Za-z0-9_]+) [*]/\n", line)
        if defined:
            name, value = defined.groups()
            vars[name] = int(value) if re.fullmatch(r"-?\d+", value) else value
        elif undefined:
            vars[undefined.group(1)] = 0
    return vars


def _main():
    print(f'Platform: "{get_platform()}"')
    print(f'Python version: "{get_python_version()}"')
    print(f'Current installation scheme: "{get_default_scheme()}"')
    for title, values in (("Paths", get_paths()), ("Variables", get_config_vars())):
        print()
        print(f"{title}: ")
        for name, value in sorted(values.items()):
            print(f'\t{name} = "{value}"')


if __name__ == "__main__":
    _main()
