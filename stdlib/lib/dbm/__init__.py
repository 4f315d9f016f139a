"""Files that are dicts of bytes: dbm.dumb, in which new ones are made, and dbm.gnu where libgdbm is there; those of ndbm are recognised,
but not read."""
import builtins
import os
import struct

__all__ = ["open", "whichdb", "error"]


class error(Exception):
    """There is no module that could open the file."""


error = (error, OSError)


def open(file, flag="r", mode=0o666):
    """A data base: "r" to read, "w" to write, "c" to create where there is none, "n" always to create."""
    kind = None if flag == "n" else whichdb(file)
    if kind is None and flag[:1] not in ("c", "n"):
        raise error[0]("db file doesn't exist; use 'c' or 'n' flag to create a new db")
    if kind == "":
        raise error[0]("db type could not be determined")
    if kind == "dbm.gnu":
        from . import gnu
        return gnu.open(file, flag, mode)
    if kind not in (None, "dbm.dumb"):
        raise error[0](f"db type is {kind}, but the module is not available")
    from . import dumb
    return dumb.open(file, flag, mode)


def whichdb(filename):
    """The module that a file is for; "" if it is none's, None if it cannot be read."""
    name = os.fsencode(filename)
    if os.path.exists(name + b".pag") and os.path.exists(name + b".dir"):
        return "dbm.ndbm"
    if os.path.exists(name + b".dat") and os.path.exists(name + b".dir"):
        with builtins.open(name + b".dir", "rb") as index:
            if os.path.getsize(name + b".dat") == 0 and not index.read(1):
                return "dbm.dumb"
            index.seek(0)
            if index.read(1) in (b"'", b'"', b""):
                return "dbm.dumb"
    try:
        with builtins.open(name, "rb") as file:
            head = file.read(16)
    except OSError:
        return None
    magic = struct.unpack("=l", head[:4])[0] if len(head) >= 4 else None
    return "dbm.gnu" if magic in (0x13579ACE, 0x13579ACD, 0x13579ACF) else ""
