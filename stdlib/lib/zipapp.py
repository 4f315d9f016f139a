"""Applications in one file: a zip archive with a __main__.py, behind a line that says who runs it."""
import contextlib
import os
import pathlib
import shutil
import stat
import sys
import zipfile

__all__ = ["ZipAppError", "create_archive", "get_interpreter"]

MAIN_TEMPLATE = """\
# -*- coding: utf-8 -*-
import {module}
{module}.{fn}()
"""
shebang_encoding = sys.getfilesystemencoding()


class ZipAppError(ValueError):
    """It cannot be made of that."""


@contextlib.contextmanager
def _opened(archive, mode):
    if isinstance(archive, (str, os.PathLike)):
        with open(archive, mode) as file:
            yield file
    else:
        yield archive


def _first_line(interpreter):
    return b"#!" + interpreter.encode(shebang_encoding) + b"\n" if interpreter else b""


def _make_executable(path):
    os.chmod(path, os.stat(path).st_mode | stat.S_IEXEC)


def _copy_archive(archive, new_archive, interpreter=None):
    """The same archive behind another first line."""
    with _opened(archive, "rb") as source:
        start = source.read(2)
        if start == b"#!":
            source.readline()
            start = b""
        with _opened(new_archive, "wb") as target:
            target.write(_first_line(interpreter) + start)
            shutil.copyfileobj(source, target)
    if interpreter and isinstance(new_archive, str):
        _make_executable(new_archive)


def _main_text(main):
    module, _, function = main.partition(":")
    if not all(part.isidentifier() for part in module.split(".")) or not all(part.isidentifier() for part in function.split(".")):
        raise ZipAppError("Invalid entry point: " + main)
    return MAIN_TEMPLATE.format(module=module, fn=function)


def create_archive(source, target=None, interpreter=None, main=None, filter=None, compressed=False):
    """Make one of a folder, or copy one with another interpreter in its first line."""
    is_file = hasattr(source, "read") and hasattr(source, "readline")
    if not is_file:
        source = pathlib.Path(source)
        is_file = source.is_file()
    if is_file:
        _copy_archive(source, target, interpreter)
        return
    if not source.exists():
        raise ZipAppError("Source does not exist")
    has_main = (source / "__main__.py").is_file()
    if main and has_main:
        raise ZipAppError("Cannot specify entry point if the source has __main__.py")
    if not (main or has_main):
        raise ZipAppError("Archive has no entry point")
    text = _main_text(main) if main else None
    if target is None:
        target = source.with_suffix(".pyz")
    elif not hasattr(target, "write"):
        target = pathlib.Path(target)
    with _opened(target, "wb") as file:
        file.write(_first_line(interpreter))
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED) as archive:
            for path in sorted(source.rglob("*")):
                name = path.relative_to(source)
                if filter is None or filter(name):
                    archive.write(path, name.as_posix())
            if text:
                archive.writestr("__main__.py", text.encode("utf-8"))
    if interpreter and not hasattr(target, "write"):
        _make_executable(target)


def get_interpreter(archive):
    """Who runs it, or None."""
    with _opened(archive, "rb") as file:
        if file.read(2) == b"#!":
            return file.readline().strip().decode(shebang_encoding)
    return None


def main(args=None):
    """The command line."""
    import argparse
    parser = argparse.ArgumentParser()
    parser.add_argument("--output", "-o", default=None, help="the archive to write; needed if SOURCE is an archive")
    parser.add_argument("--python", "-p", default=None, help="the interpreter of the first line (default: no such line)")
    parser.add_argument("--main", "-m", default=None, help="the function to start with, MODULE:FUNCTION (default: __main__.py, which must be there)")
    parser.add_argument("--compress", "-c", action="store_true", help="pack the files; else they are stored as they are")
    parser.add_argument("--info", default=False, action="store_true", help="show which interpreter an archive names")
    parser.add_argument("source", help="a folder, or an archive")
    wanted = parser.parse_args(args)
    if wanted.info:
        if not os.path.isfile(wanted.source):
            raise SystemExit("Can only get info for an archive file")
        print("Interpreter: {}".format(get_interpreter(wanted.source) or "<none>"))
        sys.exit(0)
    if os.path.isfile(wanted.source):
        if wanted.output is None or os.path.exists(wanted.output) and os.path.samefile(wanted.source, wanted.output):
            raise SystemExit("In-place editing of archives is not supported")
        if wanted.main:
            raise SystemExit("Cannot change the main function when copying")
    create_archive(wanted.source, wanted.output, interpreter=wanted.python, main=wanted.main, compressed=wanted.compress)


if __name__ == "__main__":
    main()
