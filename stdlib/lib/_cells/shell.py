"""One namespace and the cells that run in it, one after the other.

A shell counts the cells, remembers their texts (In) and values (Out, _, __, ___, _n), and hands what is to be shown to its output:
the terminal (Printed), or the recorder that fills a notebook. Cells are called `In [n]` in tracebacks, and the lines there are
their own. `get_ipython()` gives the shell, as programs expect."""
import builtins
import os
import sys
from functools import cached_property

from _cells import traceback
from _cells.error import UsageError
from _cells.pretty import pretty
from _cells.source import assigned_name, body_text, cell_magic, is_bare_magic, is_silenced, to_python
from _interp import compile_cell, remember_source

OUT_LIMIT = 1000  # as many values are kept in Out
COROUTINE = 128   # co_flags of code that awaits


class Printed:
    """Outputs go to sys.stdout, what went wrong to sys.stderr."""

    def result(self, count, value):
        """The value of a cell."""
        text = pretty(value)
        print(f"Out[{count}]: " + ("\n" if "\n" in text else "") + text)

    def display(self, value, display_id=None, is_update=False, metadata=None):
        """A value that display() is asked to show."""
        print(pretty(value))

    def data(self, data, metadata):
        """{kind: text} that is shown as it is."""
        print(data.get("text/plain", f"<{', '.join(data)}>"))

    def clear(self, wait=False):
        """Begin the present line anew."""
        for stream in (sys.stdout, sys.stderr):
            if stream.isatty():
                print("\033[2K\r", end="", file=stream, flush=True)

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

    ast_node_interactivity = "last_expr"  # whose values are shown: all, last_expr, last_expr_or_assign, none
    automagic = False  # may a text of one line leave out the % of a magic?
    debugs = False     # does the debugger follow an exception?

    def __init__(self, namespace, output=None):
        self.user_ns = namespace
        self.output = output or Printed()
        self.silenced = False  # the cell that runs ends with a semicolon
        self.raw_inputs, self.values = [""], {}  # the texts by their numbers, from 1; what they gave
        self.hidden = set()  # names in it that are not the user's
        self.line_magics, self.cell_magics = {}, {}  # what programs add
        self.folders, self.folder_stack, self.bookmarks = [os.getcwd()], [], {}

    def install(self):
        """get_ipython() and display() are this host's."""
        builtins.get_ipython = lambda: self
        builtins.display = self.display

    @cached_property
    def aliases(self):
        """{name: command}"""
        from _cells.alias import COMMON
        return dict(COMMON)

    @cached_property
    def events(self):
        """Where programs register what they want to be told."""
        from _cells.events import Events
        return Events()

    @cached_property
    def _loop(self):
        from _cells.awaiting import Loop
        return Loop()

    # ---- running texts

    def run_text(self, text, name):
        """Runs a text whose last value is shown, under this name in tracebacks."""
        remember_source(name, text)
        text = self._unfolded(text)
        magic = cell_magic(text)
        if magic:
            sys.displayhook(self.run_cell_magic(*magic))
        else:
            self._run_code(self._compiled(to_python(text), name), self.user_ns)

    def _unfolded(self, text):
        """A text of one line may be the name of a macro, or a magic without its %."""
        word = text.strip()
        if "\n" in word:
            return text
        value = self.user_ns.get(word)
        if type(value).__name__ == "Macro" and type(value).__module__ == "_cells.history":
            return value.value
        return text.replace(word, "%" + word, 1) if self.automagic and is_bare_magic(word, self) else text

    def as_python(self, text):
        """A text with its magics as calls, as In keeps it."""
        text = self._unfolded(text)
        magic = cell_magic(text)
        if not magic:
            return to_python(text)
        name, line, cell = magic
        return f"get_ipython().run_cell_magic({name!r}, {line!r}, {body_text(cell)!r})"

    def _compiled(self, python, name):
        mode = self.ast_node_interactivity
        if mode == "last_expr_or_assign":
            python += "\n" + assigned_name(python)
        if mode == "none":
            python += "\nNone"
        return compile_cell(python, name, mode == "all", True)

    def _run_code(self, code, *namespaces):
        if code.co_flags & COROUTINE:
            self._loop.run(eval(code, *namespaces))
        else:
            exec(code, *namespaces)

    def value_of(self, text, name, namespaces=()):
        """Runs a text; the value of its last expression, or None."""
        found = []
        code = compile_cell(to_python(text), name, False, True)
        hook, sys.displayhook = sys.displayhook, found.append
        try:
            self._run_code(code, *(namespaces or (self.user_ns,)))
        finally:
            sys.displayhook = hook
        return found[-1] if found else None

    def ex(self, text):
        """Runs Python."""
        exec(text, self.user_ns)

    def ev(self, text):
        """The value of an expression."""
        return eval(text, self.user_ns)

    def push(self, variables, interactive=True):
        """Names and values for the namespace: a dict, or names that the caller has."""
        if not isinstance(variables, dict):
            local = sys._getframe(1).f_locals
            names = variables.split() if isinstance(variables, str) else variables
            variables = {name: local[name] for name in names}
        self.user_ns.update(variables)

    # ---- showing

    def display(self, *values, raw=False, display_id=None, metadata=None, clear=False, **options):
        """display(value, ...): shows each in a line of its own; with an id (True: a new one) its handle, by which it can be updated."""
        if display_id is not None:
            from IPython.core.display_functions import DisplayHandle
            handle = DisplayHandle(None if display_id is True else display_id)
            display_id = handle.display_id
        if clear:
            self.output.clear(wait=True)
        for value in values:
            if raw:
                self.output.data(value, metadata or {})
            elif not isinstance(value, type) and callable(getattr(type(value), "_ipython_display_", None)):
                value._ipython_display_()
            else:
                self.output.display(value, display_id, metadata=metadata)
        return None if display_id is None else handle

    def showtraceback(self, *args, **options):
        """Tells about the exception that is being handled, or the last one."""
        exception = sys.exc_info()[1] or getattr(sys, "last_value", None)
        if exception is not None:
            self.output.failure(exception)

    # ---- what the lines of a cell call

    def run_line_magic(self, name, line, _stack_depth=1):
        """%name line"""
        from _cells import magics
        return magics.run_line(self, name, line, sys._getframe(_stack_depth))

    def run_cell_magic(self, name, line, cell):
        """%%name line, and the cell below it"""
        from _cells import magics
        return magics.run_cell(self, name, line, cell)

    def has_line_magic(self, name):
        """Is there a %name?"""
        from _cells import magics
        return magics.has_line(self, name)

    def register_magic_function(self, func, magic_kind="line", magic_name=None):
        """func(line), or func(line, cell) for "cell" and "line_cell", becomes a magic."""
        from _cells.own import register
        register(self, func, magic_kind, magic_name)

    def register_magics(self, *groups):
        """The magics of classes that IPython.core.magic.magics_class marked, or of objects of them."""
        for group in groups:
            if isinstance(group, type):
                group = group(self)
            for kind, table in group.magics.items():
                for name, method in table.items():
                    self.register_magic_function(getattr(group, method) if isinstance(method, str) else method, kind, name)

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


class ExecutionResult:
    """How a cell ended: its number, its value, and the exception if it raised one."""

    def __init__(self, execution_count=None):
        self.execution_count = execution_count
        self.result = self.error_before_exec = self.error_in_exec = None

    @property
    def error(self):
        """What the cell raised, or its text could not be compiled for."""
        return self.error_before_exec or self.error_in_exec

    @property
    def success(self):
        """Did nothing go wrong?"""
        return self.error is None

    def raise_error(self):
        """The exception again, if there was one."""
        if self.error is not None:
            raise self.error

    def __repr__(self):
        names = "execution_count", "error_before_exec", "error_in_exec", "result"
        return f"<{type(self).__name__} {' '.join(f'{name}={getattr(self, name)!r}' for name in names)}>"


class Shell(Host):
    """Counts cells, shows and remembers their values."""

    automagic = True

    def __init__(self, namespace, output=None):
        Host.__init__(self, namespace, output)
        self.execution_count = 0
        self.python_inputs = [""]
        self._last = ["", "", ""]
        self._result = ExecutionResult()
        own = dict(In=self.python_inputs, _ih=self.python_inputs, Out=self.values, _oh=self.values, _dh=self.folders,
                   _="", __="", ___="", _i="", _ii="", _iii="")
        namespace.update(own)
        self.hidden = set(own)
        self.install()
        sys.displayhook = self.echo

    def run_cell(self, text, store_history=False, silent=False):
        """Runs one cell, as a new one or as a part of the present one, and tells what ended it. SystemExit passes."""
        if not text.strip():
            return ExecutionResult()
        if store_history:
            self.execution_count += 1
            self._remember_input(text)
        outer, result = (self._result, self.silenced), ExecutionResult(self.execution_count)
        self._result = result
        try:
            self._run_told(text, result, silent)
        finally:
            self._result, self.silenced = outer
        return result

    def _run_told(self, text, result, silent):
        self.events.trigger("pre_execute")
        self.events.trigger("pre_run_cell", result)
        try:
            self.silenced = silent or is_silenced(text)
            self.run_text(text, self.cell_name)
        except SystemExit:
            raise
        except UsageError as e:
            result.error_in_exec = e
            self.output.complaint(f"UsageError: {e}")
        except BaseException as e:
            self._failed(e, result)
        self.events.trigger("post_execute")
        self.events.trigger("post_run_cell", result)

    def _failed(self, exception, result):
        result.error_in_exec = exception
        self.output.failure(exception)
        if self.debugs and exception.__traceback__ is not None:
            import pdb
            pdb.post_mortem(exception.__traceback__)

    @property
    def cell_name(self):
        """The name of the cell that runs."""
        return f"In [{self.execution_count}]"

    def echo(self, value):
        """sys.displayhook: shows a cell's value and remembers it."""
        if value is None or self.silenced:
            return
        self._result.result = value
        if callable(getattr(type(value), "_ipython_display_", None)):
            self.display(value)
        else:
            self.output.result(self.execution_count, value)
        self._remember_value(value)

    def _remember_input(self, text):
        text, names = text.strip("\n"), self.user_ns
        self.raw_inputs.append(text)
        self.python_inputs.append(self.as_python(text))
        names[f"_i{self.execution_count}"] = text
        for name, back in (("_i", 2), ("_ii", 3), ("_iii", 4)):
            names[name] = self.raw_inputs[-back] if back <= len(self.raw_inputs) else ""

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
