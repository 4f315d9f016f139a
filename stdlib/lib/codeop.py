"""When is an input complete? A compiler for one that comes line by line.

The compiler itself says whether more lines could help (the flag PyCF_ALLOW_INCOMPLETE_INPUT): an input is tried as it is, and
with a newline behind it; it is wrong only if the second, too, is not incomplete."""
import __future__
import warnings

__all__ = ["compile_command", "Compile", "CommandCompiler"]

PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000

_FLAGS = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT
_features = [getattr(__future__, name) for name in __future__.all_feature_names]


def _is_blank(source):
    """Only blank lines and comments?"""
    return all(not line.strip() or line.strip().startswith("#") for line in source.split("\n"))


def _could_go_on(compiler, source, filename, symbol):
    """Is it incomplete, rather than complete or wrong?"""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", (SyntaxWarning, DeprecationWarning))
        try:
            compiler(source, filename, symbol)
            return False
        except SyntaxError:
            pass
        try:
            compiler(source + "\n", filename, symbol)
            return True
        except SyntaxError as e:
            return "incomplete input" in str(e)


def _maybe_compile(compiler, source, filename, symbol):
    if symbol != "eval" and _is_blank(source):
        source = "pass"
    if _could_go_on(compiler, source, filename, symbol):
        return None
    return compiler(source, filename, symbol)


def _compile(source, filename, symbol):
    return compile(source, filename, symbol, _FLAGS)


def compile_command(source, filename="<input>", symbol="single"):
    """A code object; None: more lines are needed. SyntaxError, ValueError, OverflowError if it is wrong.

    symbol is "single" (the default), "exec" or "eval"."""
    return _maybe_compile(_compile, source, filename, symbol)


class Compile:
    """compile() that remembers `from __future__ import`."""

    def __init__(self):
        self.flags = _FLAGS

    def __call__(self, source, filename, symbol):
        code = compile(source, filename, symbol, self.flags, True)
        for feature in _features:
            if code.co_flags & feature.compiler_flag:
                self.flags |= feature.compiler_flag
        return code


class CommandCompiler:
    """compile_command() that remembers `from __future__ import`."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        """A code object, or None: more lines are needed."""
        return _maybe_compile(self.compiler, source, filename, symbol)
