"""What we run on: the system by uname, the interpreter as gilt presents itself.

python_version() is the language's version, as in sys.version_info; python_implementation() tells who implements it.
"""
import functools
import os
import sys
from collections import namedtuple

_Uname = namedtuple("uname_result", "system node release version machine processor")


class uname_result(_Uname):
    """(system, node, release, version, machine, processor)"""


@functools.cache
def uname():
    u = os.uname()
    return uname_result(u.sysname, u.nodename, u.release, u.version, u.machine, "")


def system():
    return uname().system


def node():
    return uname().node


def release():
    return uname().release


def version():
    return uname().version


def machine():
    return uname().machine


def processor():
    return ""


def architecture(executable=sys.executable, bits="", linkage=""):
    return bits or "64bit", linkage or "ELF"


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """("glibc", its version)"""
    try:
        name, _, number = os.confstr("CS_GNU_LIBC_VERSION").partition(" ")
        return name, number
    except (AttributeError, ValueError, OSError):
        return lib, version


def platform(aliased=False, terse=False):
    """One line: Linux-6.1.0-x86_64-with-glibc2.36"""
    u, libc = os.uname(), "".join(libc_ver())
    return f"{u.sysname}-{u.release}-with-{libc}" if terse else f"{u.sysname}-{u.release}-{u.machine}-with-{libc}"


def python_implementation():
    return "gilt" if sys.implementation.name == "gilt" else "CPython"


def python_version():
    return "%d.%d.%d" % sys.version_info[:3]


def python_version_tuple():
    return tuple(map(str, sys.version_info[:3]))


def python_branch():
    return ""


def python_revision():
    return ""


def python_build():
    return "main", ""


def python_compiler():
    """The compiler, from behind the brackets of sys.version."""
    _, bracket, rest = sys.version.rpartition("[")
    return rest.rstrip("]") if bracket else ""


def freedesktop_os_release():
    """The fields of /etc/os-release.  OSError."""
    for path in ("/etc/os-release", "/usr/lib/os-release"):
        try:
            with open(path, encoding="utf-8") as f:
                lines = f.read().splitlines()
        except OSError:
            continue
        found = {"NAME": "Linux", "ID": "linux", "PRETTY_NAME": "Linux"}
        for line in lines:
            name, equals, value = line.partition("=")
            if equals and not line.startswith("#"):
                found[name] = value.strip().strip("'\"")
        return found
    raise OSError(2, "Unable to read files /etc/os-release, /usr/lib/os-release")


if __name__ == "__main__":
    import sys
    terse = "terse" in sys.argv or "--terse" in sys.argv
    print(platform(not ("nonaliased" in sys.argv or "--nonaliased" in sys.argv), terse))
    sys.exit(0)
