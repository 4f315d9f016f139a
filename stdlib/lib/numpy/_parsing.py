"""numpy.fromstring and numpy.fromfile: arrays of numbers in a row, as text between separators or as raw bytes."""
import os
import re
import warnings

import numpy as np

_FLOAT = r"[+-]?(?:nan(?:\(\w*\))?|inf(?:inity)?|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)"
_NUMBERS = {"f": _FLOAT, "b": _FLOAT, "c": rf"{_FLOAT}(?:(?:{_FLOAT})?j)?", "i": r"[+-]?\d+", "u": r"\+?\d+", "m": r"[+-]?\d+", "M": r"[+-]?\d+"}


def _value_of(kind, word):
    if kind in "iumM":
        return max(min(int(word), 2 ** 63 - 1), -2 ** 63) if kind != "u" else min(int(word), 2 ** 64 - 1)
    if kind == "c":
        real = re.match(_FLOAT, word, re.IGNORECASE)[0]
        return complex(real + "j") if word[len(real):] in ("j", "J") else complex(float(real), float(word[len(real):-1] or 0))
    return float(word)


def _words(text, kind, sep, count):
    """The numbers, as far as there are any, and the place behind the last one and what separates it from the next."""
    number = re.compile(r"\s*(" + _NUMBERS[kind] + ")", re.IGNORECASE)
    between = re.compile(r"\s*" + r"\s*".join(map(re.escape, sep.split())) + (r"\s*" if sep.strip() else ""))
    values, place = [], 0
    while len(values) != count:
        found = number.match(text, place)
        if not found:
            break
        values.append(_value_of(kind, found[1]))
        place = found.end()
        gap = between.match(text, place)
        if not gap:
            break
        place = gap.end()
    return values, place, len(values) == count or not text[place:].strip()


def _parsed(text, dtype, count, sep):
    if dtype.kind not in _NUMBERS:
        raise ValueError("don't know how to read character strings with that array type")
    values, place, complete = _words(text, dtype.kind, sep, count)
    if not complete:
        warnings.warn("string or file could not be read to its end due to unmatched data; this will raise a ValueError in the future.",
                      DeprecationWarning, stacklevel=3)
    wide = {"i": "i8", "u": "u8", "b": "f8", "f": "f8", "c": "c16", "m": "i8", "M": "i8"}[dtype.kind]
    return np.array(values, wide).astype(dtype), place


def fromstring(string, dtype=float, count=-1, *, sep="", like=None):
    if not isinstance(string, str):
        string = bytes(memoryview(string)) if sep == "" else bytes(memoryview(string)).decode("latin-1")
    dtype = np.dtype(dtype)
    if sep == "":
        warnings.warn("The binary mode of fromstring is deprecated, as it behaves surprisingly on unicode inputs. Use frombuffer instead",
                      DeprecationWarning, stacklevel=2)
        string = string.encode() if isinstance(string, str) else string
    if dtype.itemsize == 0:
        raise ValueError("zero-valued itemsize")
    if sep:
        return _parsed(string, dtype, count, sep)[0]
    if count < 0 and len(string) % dtype.itemsize:
        raise ValueError("string size must be a multiple of element size")
    if count * dtype.itemsize > len(string):
        raise ValueError("string is smaller than requested size")
    return np.frombuffer(string, dtype, count).copy()


def fromfile(file, dtype=float, count=-1, sep="", offset=0, *, like=None):
    if sep and offset:
        raise TypeError("'offset' argument only permitted for binary files")
    if isinstance(file, (str, bytes, os.PathLike)):
        with open(file, "rb") as opened:
            return fromfile(opened, dtype, count, sep, offset)
    dtype = np.dtype(dtype)
    if dtype.hasobject:
        raise ValueError("Cannot read into object array")
    if offset:
        file.seek(offset, os.SEEK_CUR)
    size = dtype.itemsize
    start, end = file.tell(), os.fstat(file.fileno()).st_size
    if size == 0 or count < 0 and end < start:
        raise ValueError("negative dimensions are not allowed")
    if sep:
        result, place = _parsed(file.read().decode("latin-1"), dtype, count, sep)
        file.seek(start + place)
        return result
    count = (end - start) // size if count < 0 else max(0, min(count, (end - start) // size))
    return np.frombuffer(file.read(count * size), dtype, count).copy()
