"""Where libraries are: find_library("m") -> "libm.so.6".

The loader's cache answers, read here as the text of `ldconfig -p`; what it does not know (LD_LIBRARY_PATH) is looked for in
the folders named there.
"""
import os
import re
import struct
import subprocess

_LDCONFIG = ("/sbin/ldconfig", "/usr/sbin/ldconfig")

# What ldconfig says of a library that fits the program, by machine.
_ABI = {"x86_64": "libc6,x86-64", "aarch64": "libc6,AArch64", "ppc64": "libc6,64bit", "sparc64": "libc6,64bit",
        "s390x": "libc6,64bit"}


def _known_libraries():
    for program in _LDCONFIG:
        if os.path.exists(program):
            done = subprocess.run([program, "-p"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.DEVNULL, env={"LC_ALL": "C", "LANG": "C"})
            return done.stdout.decode("utf-8", "surrogateescape")
    return ""


def _from_cache(name):
    machine = os.uname().machine if struct.calcsize("l") == 8 else ""
    abi = _ABI.get(machine, "libc6")
    found = re.search(rf"^\s+(lib{re.escape(name)}\.[^\s]+)\s\({re.escape(abi)}", _known_libraries(), re.MULTILINE)
    return found and found.group(1)


def _from_path(name):
    pattern = re.compile(rf"lib{re.escape(name)}\.so[0-9.]*")
    for folder in os.environ.get("LD_LIBRARY_PATH", "").split(":"):
        try:
            files = sorted(os.listdir(folder)) if folder else ()
        except OSError:
            continue
        for file in files:
            if pattern.fullmatch(file):
                return os.path.join(folder, file)
    return None


def find_library(name):
    """The file name of a library, as CDLL takes it, or None."""
    return _from_cache(name) or _from_path(name)
