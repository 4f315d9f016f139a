"""Prompts written in Python: InteractiveInterpreter runs inputs, InteractiveConsole reads them line by line."""
import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ["InteractiveInterpreter", "InteractiveConsole", "interact", "compile_command"]


class InteractiveInterpreter:
    """A namespace (locals) and the running of inputs in it."""

    def __init__(self, locals=None):
        self.locals = {"__name__": "__console__", "__doc__": None} if locals is None else locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename="<input>", symbol="single"):
        """Run an input. True: it is not complete."""
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename)
        else:
            if code is None:
                return True
            self.runcode(code)
        return False

    def runcode(self, code):
        """Run a code object; what it raises is shown, SystemExit passes."""
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except:  # noqa: E722
            self.showtraceback()

    def showsyntaxerror(self, filename=None):
        """Show the SyntaxError that is being handled; with a filename, as one of that file."""
        kind, value, tb = sys.exc_info()
        if filename and kind is SyntaxError:
            try:
                message, (_, lineno, offset, line) = value.args
            except ValueError:
                pass
            else:
                value = SyntaxError(message, (filename, lineno, offset, line))
        sys.last_type, sys.last_value, sys.last_traceback = kind, value, tb
        if sys.excepthook is sys.__excepthook__:
            self.write("".join(traceback.format_exception_only(kind, value)))
        else:
            sys.excepthook(kind, value, tb)

    def showtraceback(self):
        """Show the exception that is being handled, without this module's own frame."""
        kind, value, tb = sys.exc_info()
        sys.last_type, sys.last_value, sys.last_traceback = kind, value, tb
        try:
            if sys.excepthook is sys.__excepthook__:
                self.write("".join(traceback.format_exception(kind, value, tb.tb_next)))
            else:
                sys.excepthook(kind, value, tb)
        finally:
            value = tb = None

    def write(self, data):
        """Where complaints go: sys.stderr."""
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    """Reads lines and runs them when they are an input."""

    def __init__(self, locals=None, filename="<console>"):
        InteractiveInterpreter.__init__(self, locals)
        self.filename = filename
        self.resetbuffer()

    def resetbuffer(self):
        """Forget the lines so far."""
        self.buffer = []

    def interact(self, banner=None, exitmsg=None):
        """Read and run until the input ends."""
        for name, prompt in (("ps1", ">>> "), ("ps2", "... ")):
            if not hasattr(sys, name):
                setattr(sys, name, prompt)
        if banner is None:
            words = 'Type "help", "copyright", "credits" or "license" for more information.'
            self.write(f"Python {sys.version} on {sys.platform}\n{words}\n({type(self).__name__})\n")
        elif banner:
            self.write(f"{banner}\n")
        more = False
        while True:
            try:
                line = self.raw_input(sys.ps2 if more else sys.ps1)
            except EOFError:
                self.write("\n")
                break
            except KeyboardInterrupt:
                self.write("\nKeyboardInterrupt\n")
                self.resetbuffer()
                more = False
                continue
            try:
                more = self.push(line)
            except KeyboardInterrupt:
                self.write("\nKeyboardInterrupt\n")
                self.resetbuffer()
                more = False
        if exitmsg is None:
            self.write(f"now exiting {type(self).__name__}...\n")
        elif exitmsg != "":
            self.write(f"{exitmsg}\n")

    def push(self, line):
        """Add a line (without its newline). True: the input is not complete."""
        self.buffer.append(line)
        more = self.runsource("\n".join(self.buffer), self.filename)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=""):
        """The next line, or EOFError."""
        return input(prompt)


def interact(banner=None, readfunc=None, local=None, exitmsg=None):
    """A console in a namespace, with its own function to read lines."""
    console = InteractiveConsole(local)
    if readfunc is not None:
        console.raw_input = readfunc
    else:
        try:
            import readline  # noqa: F401
        except ImportError:
            pass
    console.interact(banner, exitmsg)
