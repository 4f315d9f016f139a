"""One namespace and the cells that run in it, one after the other.

A shell counts the cells, remembers their texts (In) and values (Out, _, __, ___, _n), and hands what is to be shown to its output:
the terminal (Printed), or the recorder that fills a notebook. Cells are called `In [n]` in tracebacks, and the lines there are
their own. `get_ipython()` gives the shell, as programs expect."""
import builtins
import sys

from _cells import traceback
from _cells.error import UsageError
from _cells.pretty import pretty
from _cells.source import cell_magic, is_silenced, to_python
from _interp import compile_cell, remember_source

OUT_LIMIT = 1000  # as many values are kept in Out


class Printed:
    """Outputs go to sys.stdout, what went wrong to sys.stderr."""

    def result(self, count, value):
        """The value of a cell."""
        text = pretty(value)
        print(f"Out[{count}]: " + ("\n" if "\n" in text else "") + text)

    def display(self, value):
        """A value that display() is asked to show."""
        print(pretty(value))

    def rich(self, kind, text):
        """Text of a kind (text/html ...) that a terminal cannot show."""
        print(f"<{kind}, {len(text)} characters>")

    def failure(self, exception):
        """A cell raised."""
        sys.stdout.flush()
        traceback.show(exception)

    def complaint(self, text):
        """A magic was used wrongly."""
        sys.stdout.flush()
        print(text, file=sys.stderr, flush=True)


class Host:
    """A namespace in which texts run that may use magics and commands: of a shell, or of the prompt."""

    echoes_every = False  # every expression statement of a text, or the last one only?

    def __init__(self, namespace, output=None):
        self.user_ns = namespace
        self.output = output or Printed()
        self.silenced = False  # the cell that runs ends with a semicolon
        self.inputs, self.values = [""], {}
        self.hidden = set(namespace)

    def install(self):
        """get_ipython() and display() are this host's."""
        builtins.get_ipython = lambda: self
        builtins.display = self.display

    def run_text(self, text, name):
        """Runs a text whose last value is shown, under this name in tracebacks."""
        remember_source(name, text)
        magic = cell_magic(text)
        if magic:
            self.echo(self.run_cell_magic(*magic))
        else:
            exec(compile_cell(to_python(text), name, self.echoes_every), self.user_ns)

    def value_of(self, text, name, namespaces=()):
        """Runs a text; the value of its last expression, or None."""
        found = []
        code = compile_cell(to_python(text), name, False)
        hook, sys.displayhook = sys.displayhook, found.append
        try:
            exec(code, *(namespaces or (self.user_ns,)))
        finally:
            sys.displayhook = hook
        return found[-1] if found else None

    def display(self, *values, **options):
        """display(value, ...): shows each in a line of its own."""
        for value in values:
            self.output.display(value)

    # ---- what the lines of a cell call

    def run_line_magic(self, name, line, _stack_depth=1):
        """%name line"""
        from _cells import magics
        return magics.run_line(self, name, line, sys._getframe(_stack_depth))

    def run_cell_magic(self, name, line, cell):
        """%%name line, and the cell below it"""
        from _cells import magics
        return magics.run_cell(self, name, line, cell)

    def system(self, command):
        """!command: its output goes where this program's goes."""
        from _cells.command import run
        from _cells.expand import expand
        self.user_ns["_exit_code"] = run(expand(command, self.user_ns, sys._getframe(1)))

    def getoutput(self, command, split=True):
        """x = !command: the lines it printed."""
        from _cells.command import lines_of, output_of
        from _cells.expand import expand
        text, status = output_of(expand(command, self.user_ns, sys._getframe(1)))
        self.user_ns["_exit_code"] = status
        return lines_of(text) if split else text

    def magic(self, text):
        """magic("name line"), the old way to say %name line."""
        name, _, line = text.strip().lstrip("%").partition(" ")
        return self.run_line_magic(name, line.strip(), _stack_depth=2)


class Shell(Host):
    """Counts cells, shows and remembers their values."""

    def __init__(self, namespace, output=None):
        Host.__init__(self, namespace, output)
        self.execution_count = 0
        self._last = ["", "", ""]
        namespace.update(In=self.inputs, _ih=self.inputs, Out=self.values, _oh=self.values, _="", __="", ___="",
                         _i="", _ii="", _iii="")
        self.hidden = set(namespace)
        self.install()
        sys.displayhook = self.echo

    def run_cell(self, text):
        """Runs one cell; what ended it: an exception that has been told, or None. SystemExit passes."""
        if not text.strip():
            return None
        self.execution_count += 1
        self._remember_input(text)
        try:
            self.silenced = is_silenced(text)
            self.run_text(text, f"In [{self.execution_count}]")
        except SystemExit:
            raise
        except UsageError as e:
            self.output.complaint(f"UsageError: {e}")
            return e
        except BaseException as e:
            self.output.failure(e)
            return e
        return None

    @property
    def cell_name(self):
        """The name of the cell that runs."""
        return f"In [{self.execution_count}]"

    def echo(self, value):
        """sys.displayhook: shows a cell's value and remembers it."""
        if value is None or self.silenced:
            return
        self.output.result(self.execution_count, value)
        self._remember_value(value)

    def _remember_input(self, text):
        text, names = text.strip("\n"), self.user_ns
        self.inputs.append(text)
        names[f"_i{self.execution_count}"] = text
        for name, back in (("_i", 2), ("_ii", 3), ("_iii", 4)):
            names[name] = self.inputs[-back] if back <= len(self.inputs) else ""

    def _remember_value(self, value):
        if value is self.values:
            return
        names, are_ours = self.user_ns, True
        for name, kept in zip(("_", "__", "___"), self._last):
            are_ours = are_ours and names.get(name, kept) is kept
        self._last = [value] + self._last[:2]
        if are_ours:
            names.update(zip(("_", "__", "___"), self._last))
        names[f"_{self.execution_count}"] = self.values[self.execution_count] = value
        if len(self.values) > OUT_LIMIT:
            self._forget_values(OUT_LIMIT // 5)

    def _forget_values(self, count):
        for number in sorted(self.values)[:count]:
            del self.values[number]
            self.user_ns.pop(f"_{number}", None)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__name__} after {self.execution_count} cells>"
