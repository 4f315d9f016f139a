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
    """(system, node, release, version, machine, processor)."""
    u = os.uname()
    return uname_result(u.sysname, u.nodename, u.release, u.version, u.machine, "")


def system():
    """The system, such as "Linux"."""
    return uname().system


def node():
    """The machine's name in its network."""
    return uname().node


def release():
    """The kernel's release."""
    return uname().release


def version():
    """The kernel's version, as text."""
    return uname().version


def machine():
    """The kind of processor, such as "x86_64"."""
    return uname().machine


def processor():
    """Empty: Linux does not say more than machine()."""
    return ""


def architecture(executable=sys.executable, bits="", linkage=""):
    """(width of an address, format of programs)."""
    return bits or "64bit", linkage or "ELF"


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    """Of another system: (release, versioninfo, machine) as they were given."""
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    """Of another system: (release, version, csd, ptype) as they were given."""
    return release, version, csd, ptype


def win32_edition():
    """Of another system: None."""


def win32_is_iot():
    """Of another system: False."""
    return win32_edition() in ("IoTUAP", "NanoServer", "WindowsCoreHeadless", "IoTEdgeOS")


def java_ver(release="", vendor="", vminfo=("", "", ""), osinfo=("", "", "")):
    """Of another interpreter: (release, vendor, vminfo, osinfo) as they were given."""
    return release, vendor, vminfo, osinfo


def system_alias(system, release, version):
    """The three as they are commonly called: SunOS 5 is Solaris 2, and win32 is Windows.  Releases compare as texts."""
    if system == "SunOS" and release >= "5":
        major, dot, rest = release.partition(".")
        if major.isdigit():
            release = str(int(major) - 3) + dot + rest
        return "Solaris", release, version
    return "Windows" if system in ("win32", "win16") else system, release, version


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
    """Which Python this is: gilt, or under another one CPython."""
    return "gilt" if sys.implementation.name == "gilt" else "CPython"


def python_version():
    """The version of the language, such as 3.11.2."""
    return "%d.%d.%d" % sys.version_info[:3]


def python_version_tuple():
    """The same as three texts."""
    return tuple(map(str, sys.version_info[:3]))


def python_branch():
    """Empty: nothing is noted at the build."""
    return ""


def python_revision():
    """Likewise."""
    return ""


def python_build():
    """(name of the build, its date)."""
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
