"""The lines of several files as one stream: those named on the command line, or standard input."""
import contextlib
import io
import os
import sys
from types import GenericAlias

__all__ = ["input", "close", "nextfile", "filename", "lineno", "filelineno", "fileno", "isfirstline", "isstdin", "FileInput",
           "hook_compressed", "hook_encoded"]

_state = None


def input(files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
    """The FileInput on which the functions of this module work."""
    global _state
    if _state and _state._file:
        raise RuntimeError("input() already active")
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def close():
    """End the stream."""
    global _state
    state, _state = _state, None
    if state:
        state.close()


def _active():
    if not _state:
        raise RuntimeError("no active input()")
    return _state


def nextfile():
    """Leave the rest of this file."""
    return _active().nextfile()


def filename():
    """The file of the last line; None before the first."""
    return _active().filename()


def lineno():
    """The number of the last line, over all files."""
    return _active().lineno()


def filelineno():
    """The number of the last line in its file."""
    return _active().filelineno()


def fileno():
    """The descriptor of this file; -1 where none is open."""
    return _active().fileno()


def isfirstline():
    """Is the last line the first one of its file?"""
    return _active().isfirstline()


def isstdin():
    """Does the last line come from standard input?"""
    return _active().isstdin()


class FileInput:
    """The stream.  With inplace, what is printed while a file is read becomes the file."""

    _file = _output = _savestdout = _backupfilename = _filename = None
    _startlineno = _filelineno = 0
    _isstdin = False

    def __init__(self, files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
        if isinstance(files, str):
            files = (files,)
        elif isinstance(files, os.PathLike):
            files = (os.fspath(files),)
        else:
            files = tuple(sys.argv[1:] if files is None else files) or ("-",)
        if mode not in ("r", "rb"):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if inplace and openhook:
            raise ValueError("FileInput cannot use an opening hook in inplace mode")
        if openhook and not callable(openhook):
            raise ValueError("FileInput openhook must be callable")
        self._files, self._inplace, self._backup = files, inplace, backup
        self._mode, self._openhook, self._encoding, self._errors = mode, openhook, encoding, errors

    def __del__(self):
        self.close()

    def close(self):
        try:
            self.nextfile()
        finally:
            self._files = ()

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def nextfile(self):
        """Close this file: the next line is the first one of the next."""
        saved, self._savestdout = self._savestdout, None
        if saved:
            sys.stdout = saved
        output, self._output = self._output, None
        try:
            if output:
                output.close()
        finally:
            file, self._file = self._file, None
            try:
                if file and not self._isstdin:
                    file.close()
            finally:
                old, self._backupfilename = self._backupfilename, None
                if old and not self._backup:
                    try:
                        os.unlink(old)
                    except OSError:
                        pass
                self._isstdin = False

    def readline(self):
        while True:
            if not self._file:
                if not self._files:
                    return b"" if "b" in self._mode else ""
                self._open_next()
            line = self._file.readline()
            if line:
                self._filelineno += 1
                return line
            self.nextfile()

    def _open_next(self):
        self._filename, self._files = self._files[0], self._files[1:]
        self._startlineno, self._filelineno = self.lineno(), 0
        self._isstdin = self._filename == "-"
        if self._isstdin:
            self._filename = "<stdin>"
            self._file = getattr(sys.stdin, "buffer", sys.stdin) if "b" in self._mode else sys.stdin
        elif self._inplace:
            self._open_inplace()
        elif not self._openhook:
            self._file = open(self._filename, self._mode, encoding=self._text_encoding(), errors=self._errors)
        elif self._encoding is None:
            self._file = self._openhook(self._filename, self._mode)
        else:
            self._file = self._openhook(self._filename, self._mode, encoding=self._encoding, errors=self._errors)

    def _text_encoding(self):
        return None if "b" in self._mode else self._encoding

    def _open_inplace(self):
        """Read the file under its backup's name, and print into a new one with the same permissions."""
        self._backupfilename = os.fspath(self._filename) + (self._backup or ".bak")
        try:
            os.unlink(self._backupfilename)
        except OSError:
            pass
        os.rename(self._filename, self._backupfilename)
        self._file = open(self._backupfilename, self._mode, encoding=self._text_encoding(), errors=self._errors)
        try:
            rights = os.fstat(self._file.fileno()).st_mode
        except OSError:
            rights = 0o666
        target = os.open(self._filename, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, rights)
        self._output = os.fdopen(target, self._mode.replace("r", "w"), encoding=self._text_encoding(), errors=self._errors)
        with contextlib.suppress(OSError):
            os.chmod(self._filename, rights)
        self._savestdout, sys.stdout = sys.stdout, self._output

    def filename(self):
        return self._filename

    def lineno(self):
        return self._startlineno + self._filelineno

    def filelineno(self):
        return self._filelineno

    def fileno(self):
        try:
            return self._file.fileno() if self._file else -1
        except ValueError:
            return -1

    def isfirstline(self):
        return self._filelineno == 1

    def isstdin(self):
        return self._isstdin

    __class_getitem__ = classmethod(GenericAlias)


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    """An openhook that reads .gz and .bz2."""
    if encoding is None and "b" not in str(mode):
        encoding = "locale"
    ending = os.path.splitext(filename)[1]
    if ending == ".gz":
        import gzip
        stream = gzip.open(filename, mode)
    elif ending == ".bz2":
        import bz2
        stream = bz2.BZ2File(filename, mode)
    else:
        return open(filename, mode, encoding=encoding, errors=errors)
    return stream if "b" in mode else io.TextIOWrapper(stream, encoding=encoding, errors=errors)


def hook_encoded(encoding, errors=None):
    """An openhook for an encoding."""
    return lambda filename, mode: open(filename, mode, encoding=encoding, errors=errors)
