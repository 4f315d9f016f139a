"""numpy.compat: what once differed between Python 2 and 3."""
import io
import os
import pickle
from os import PathLike as os_PathLike
from pathlib import Path

long, integer_types, basestring, unicode, bytes = int, (int,), str, str, bytes
strchar = "U"


def asunicode(s):
    return s.decode("latin1") if isinstance(s, bytes) else str(s)


def asbytes(s):
    return s if isinstance(s, bytes) else str(s).encode("latin1")


asstr = asunicode
sixu = str


def isfileobj(f):
    return isinstance(f, (io.FileIO, io.BufferedReader, io.BufferedWriter))


def is_pathlib_path(obj):
    return isinstance(obj, Path)


def open_latin1(filename, mode="r"):
    return open(filename, mode=mode, encoding="iso-8859-1")


def getexception():
    import sys
    return sys.exc_info()[1]


def asbytes_nested(x):
    return [asbytes_nested(item) for item in x] if hasattr(x, "__iter__") and not isinstance(x, (bytes, str)) else asbytes(x)


def asunicode_nested(x):
    return [asunicode_nested(item) for item in x] if hasattr(x, "__iter__") and not isinstance(x, (bytes, str)) else asunicode(x)


os_fspath = os.fspath
