"""Uuencoded files: bytes as lines of printable characters between "begin" and "end"."""
import binascii
import os
import sys
import warnings

__all__ = ["Error", "encode", "decode"]

warnings.warn("'uu' is deprecated and slated for removal in Python 3.13", DeprecationWarning, 2)


class Error(Exception):
    """A file that is not uuencoded, or that is there already."""


def encode(in_file, out_file, name=None, mode=None, *, backtick=False):
    """Encode a file; files are paths, open files of bytes, or "-".  backtick: "`" instead of blanks."""
    opened = []
    try:
        if in_file == "-":
            in_file = sys.stdin.buffer
        elif isinstance(in_file, str):
            name = os.path.basename(in_file) if name is None else name
            if mode is None:
                mode = os.stat(in_file).st_mode
            in_file = open(in_file, "rb")
            opened.append(in_file)
        if out_file == "-":
            out_file = sys.stdout.buffer
        elif isinstance(out_file, str):
            out_file = open(out_file, "wb")
            opened.append(out_file)
        name = "-" if name is None else name.replace("\n", "\\n").replace("\r", "\\r")
        out_file.write(b"begin %o %s\n" % ((0o666 if mode is None else mode) & 0o777, name.encode("ascii")))
        while data := in_file.read(45):
            out_file.write(binascii.b2a_uu(data, backtick=backtick))
        out_file.write(b"`\nend\n" if backtick else b" \nend\n")
    finally:
        for file in opened:
            file.close()


def _header(file):
    """(mode, name) of the line "begin 644 name"."""
    while line := file.readline():
        words = line.split(b" ", 2)
        if len(words) == 3 and words[0] == b"begin":
            try:
                return int(words[1], 8), words[2].rstrip(b" \t\r\n\f").decode("ascii")
            except ValueError:
                pass
    raise Error("No valid begin line found in input file")


def _bytes_of(line, quiet):
    try:
        return binascii.a2b_uu(line)
    except binascii.Error as problem:
        if not quiet:
            sys.stderr.write("Warning: %s\n" % problem)
        return binascii.a2b_uu(line[:((line[0] - 32 & 63) * 4 + 5) // 3])       # some encoders write too much


def decode(in_file, out_file=None, mode=None, quiet=False):
    """Decode a file; without out_file into the one that is named in it, which must not be there, nor lead out of this folder."""
    opened = []
    try:
        if in_file == "-":
            in_file = sys.stdin.buffer
        elif isinstance(in_file, str):
            in_file = open(in_file, "rb")
            opened.append(in_file)
        told_mode, told_name = _header(in_file)
        if out_file is None:
            out_file = told_name
            if os.path.exists(out_file):
                raise Error(f"Cannot overwrite existing file: {out_file}")
            if out_file.startswith(os.sep) or f"..{os.sep}" in out_file:
                raise Error(f"Refusing to write to {out_file} due to directory traversal")
        if out_file == "-":
            out_file = sys.stdout.buffer
        elif isinstance(out_file, str):
            path, out_file = out_file, open(out_file, "wb")
            opened.append(out_file)
            os.chmod(path, told_mode if mode is None else mode)
        line = in_file.readline()
        while line and line.strip(b" \t\r\n\f") != b"end":
            out_file.write(_bytes_of(line, quiet))
            line = in_file.readline()
        if not line:
            raise Error("Truncated input file")
    finally:
        for file in opened:
            file.close()
