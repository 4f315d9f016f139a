"""Reads inputs and runs them until the input ends.

At a terminal each input has a name of its own, `<stdin>-3`, under which its text is known to tracebacks; a SyntaxError, and all
of an input that is no terminal (`gilt -i < file`), is called `<stdin>`, as in CPython."""
import __future__
import builtins
import os
import sys

from _cells import traceback
from _cells.error import UsageError
from _cells.source import needs_host
from _interp import compile_cell, remember_source
from _prompt import colour
from _prompt.inputs import Input, is_blank
from _prompt.reader import reader_for, write_error
from codeop import CommandCompiler, PyCF_ALLOW_INCOMPLETE_INPUT, PyCF_DONT_IMPLY_DEDENT

INCOMPLETE_FLAGS = PyCF_ALLOW_INCOMPLETE_INPUT | PyCF_DONT_IMPLY_DEDENT
FUTURE_FLAGS = __future__.annotations.compiler_flag
WORDS = 'Type "help", "copyright", "credits" or "license" for more information.'


def _prompt_text(name):
    """str(sys.ps1), each time anew; nothing if that fails."""
    try:
        return str(getattr(sys, name, "")).replace("\0", "")
    except Exception:
        return ""


class Prompt:
    """A namespace, a reader, and the inputs so far."""

    def __init__(self, namespace, reader):
        self.namespace, self.reader = namespace, reader
        self.inputs = [""]  # by their numbers, from 1
        self.asking = CommandCompiler()  # remembers `from __future__ import`
        self.at_end = False

    @property
    def name(self):
        """What the input that runs is called."""
        return f"<stdin>-{len(self.inputs) - 1}" if self.reader.edits else "<stdin>"

    def run(self):
        """Until the input ends, or SystemExit."""
        while not self.at_end:
            try:
                self._run_text(self._read())
            except KeyboardInterrupt:
                write_error("\nKeyboardInterrupt\n")
        write_error("\n")

    def _read(self):
        """The next input; what there is of it at the end of all input."""
        lines = Input(self.asking)
        prompt, indentation = "ps1", ""
        while True:
            try:
                line = self.reader.line(_prompt_text(prompt), indentation)
            except EOFError:
                if lines.lines:
                    write_error("\n")
                else:
                    self.at_end = True
                return lines.text
            if self.reader.edits:
                line = line.rstrip("\n") if line.strip() else ""
            elif not lines.lines and not line.strip():
                line = ""
            if lines.add(line):
                self.reader.remember(lines.text)
                return lines.text
            prompt, indentation = "ps2", lines.indentation() if self.reader.edits else ""

    def _run_text(self, text):
        if is_blank(text):
            return
        self._leave_if_asked(text.strip())
        self.inputs.append(text.rstrip("\n"))
        error = None
        try:
            self._execute(text)
        except SystemExit:
            raise
        except UsageError as e:
            write_error(f"UsageError: {e}\n")
        except BaseException as e:
            error = e
        if error is not None:
            self._show(error)

    def _leave_if_asked(self, word):
        """exit and quit work without parentheses, as long as they mean what they do."""
        if word not in ("exit", "quit") or word in self.namespace or not self.reader.edits:
            return
        if type(getattr(builtins, word, None)).__name__ == "Quitter":
            raise SystemExit

    def _execute(self, text):
        if needs_host(text):
            from _prompt.host import install
            host = install(self.namespace, self)
            remember_source(self.name, text)
            host.run_text(text, self.name)
            return
        try:
            code = self._compiled(text)
        except BaseException as e:
            raise e.with_traceback(None)
        if self.reader.edits:
            remember_source(self.name, text)
        exec(code, self.namespace)

    def _compiled(self, text):
        """What was typed is one statement; what was pasted may be many. What is wrong with them is said of <stdin>."""
        if "\n" in text and self._is_many(text):
            return compile_cell(text, self.name, True, False)
        code = self._compile(text, "<stdin>", "single")
        return self._compile(text, self.name, "single") if self.reader.edits else code

    def _is_many(self, text):
        """Is it more than one statement? Of a text that is neither, "exec" knows better what is wrong."""
        if not self.reader.edits:
            return False
        try:
            self._compile(text, "<stdin>", "single")
            return False
        except SyntaxError:
            pass
        self._compile(text, "<stdin>", "exec")
        return True

    def _compile(self, text, name, mode):
        flags = self.asking.compiler.flags & ~INCOMPLETE_FLAGS
        code = compile(text + "\n", name, mode, flags, True)
        self.asking.compiler.flags |= code.co_flags & FUTURE_FLAGS
        return code

    def _show(self, exception):
        if sys.excepthook is sys.__excepthook__ and colour.is_wanted(sys.stderr):
            traceback.remember(exception)
            colour.write(exception)
        else:
            traceback.show(exception)


def _greet():
    write_error(f"Python {sys.version} on {sys.platform}\n{WORDS}\n")


def _run_startup(prompt):
    """PYTHONSTARTUP, in the prompt's namespace."""
    name = os.environ.get("PYTHONSTARTUP")
    if not name or sys.flags.ignore_environment:
        return
    try:
        with open(name, "rb") as file:
            source = file.read()
    except OSError as e:
        write_error(f"Could not open PYTHONSTARTUP\n{type(e).__name__}: {e}\n")
        return
    try:
        exec(compile(source, name, "exec"), prompt.namespace)
    except SystemExit:
        raise
    except BaseException as e:
        prompt._show(e)


def run(error, is_first):
    """The prompt; after a program that may have ended with an error, or as the only program."""
    namespace = sys.modules["__main__"].__dict__
    for name, text in (("ps1", ">>> "), ("ps2", "... ")):
        if not hasattr(sys, name):
            setattr(sys, name, text)
    prompt = Prompt(namespace, reader_for(namespace))
    if error is not None:
        prompt._show(error)
    if is_first:
        if not sys.flags.quiet:
            _greet()
        _run_startup(prompt)
    prompt.run()
