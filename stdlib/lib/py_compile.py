"""Does a source file compile?  gilt compiles at each import and keeps no compiled files: compile() checks, and writes nothing."""
import enum
import os
import sys
import traceback

__all__ = ["compile", "main", "PyCompileError", "PycInvalidationMode"]


class PyCompileError(Exception):
    """What is wrong with a file; its text is that of a traceback's end."""

    def __init__(self, exc_type, exc_value, file, msg=""):
        self.exc_type_name, self.exc_value, self.file = exc_type.__name__, exc_value, file
        told = "".join(traceback.format_exception_only(exc_type, exc_value))
        if exc_type is SyntaxError:
            told = told.replace('File "<string>"', 'File "%s"' % file)
        elif not issubclass(exc_type, SyntaxError):
            told = "Sorry: %s: %s" % (exc_type.__name__, exc_value)
        self.msg = msg or told
        super().__init__(self.msg, self.exc_type_name, exc_value, file)

    def __str__(self):
        return self.msg


class PycInvalidationMode(enum.Enum):
    """For programs that name it."""

    TIMESTAMP = 1
    CHECKED_HASH = 2
    UNCHECKED_HASH = 3


def compile(file, cfile=None, dfile=None, doraise=False, optimize=-1, invalidation_mode=None, quiet=0):
    """None.  A file with a fault: PyCompileError (with doraise), or its text on standard error, unless quiet is 2."""
    import builtins
    with open(file, "rb") as source:
        data = source.read()
    try:
        builtins.compile(data, dfile or os.fspath(file), "exec", dont_inherit=True, optimize=optimize)
    except Exception as e:
        error = PyCompileError(type(e), e, dfile or file)
        if doraise:
            raise error from None
        if quiet < 2:
            sys.stderr.write(error.msg + "\n")


def main():
    """python -m py_compile FILE ...: what is wrong with them, if anything is; - reads names from standard input."""
    names = sys.argv[1:]
    if names == ["-"]:
        names = [line.rstrip("\n") for line in sys.stdin]
    failed = False
    for name in names:
        try:
            compile(name, doraise=True)
        except PyCompileError as error:
            failed = True
            sys.stderr.write(error.msg)
        except OSError as error:
            failed = True
            sys.stderr.write("%s\n" % error)
    sys.exit(failed)


if __name__ == "__main__":
    main()
