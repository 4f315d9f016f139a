"""The debugger: breakpoint(), pdb.set_trace(), pdb.run(...), python -m pdb FILE; `help` lists its commands.

A statement sees the names of the current frame.  What it assigns is seen by later statements of the debugger and, if the
frame is a module's, by the program; the local variables of a function stay as they are.
"""
import bdb
import cmd
import code
import inspect
import linecache
import os
import pprint
import sys
import traceback
from _pdb_breakpoints import Breakpoints, find_function

__all__ = ["run", "pm", "Pdb", "runeval", "runctx", "runcall", "set_trace", "post_mortem", "help"]

line_prefix = "\n-> "


class Restart(Exception):
    """The program is to be run again."""


class _Shown(str):
    """Stands for a value that there is none of, so without quotes."""

    __repr__ = str.__str__


def _initial_lines():
    """Those of .pdbrc at home and in the present folder."""
    lines = []
    for path in os.path.expanduser("~/.pdbrc"), ".pdbrc":
        try:
            with open(path, encoding="utf-8") as file:
                lines += file
        except OSError:
            pass
    return lines


class Pdb(Breakpoints, bdb.Bdb, cmd.Cmd):
    """The debugger: a Bdb whose stops are a prompt."""
    _previous_sigint_handler = None

    def __init__(self, completekey="tab", stdin=None, stdout=None, skip=None, nosigint=False, readrc=True):
        bdb.Bdb.__init__(self, skip=skip)
        cmd.Cmd.__init__(self, completekey, stdin, stdout)
        if stdout:
            self.use_rawinput = False
        self.prompt = "(Pdb) "
        self.aliases = {}
        self.displaying = {}
        self._begin_breakpoints()
        self.mainpyfile = ""
        self._wait_for_mainpyfile = False
        self.rcLines = _initial_lines() if readrc else []
        self.forget()

    def forget(self):
        self.lineno = None
        self.stack = []
        self.curindex = 0
        self.curframe = None
        self.tb_lineno = {}

    def setup(self, frame, tb):
        self.forget()
        self.stack, self.curindex = self.get_stack(frame, tb)
        while tb:
            self.tb_lineno[tb.tb_frame] = tb.tb_lineno
            tb = tb.tb_next
        self.curframe = self.stack[self.curindex][0]
        self.curframe_locals = self.curframe.f_locals

    # ---- the program stands still

    def _waiting(self, frame):
        """Before the first line of the program that -m pdb runs."""
        if self._wait_for_mainpyfile:
            if self.mainpyfile != self.canonic(frame.f_code.co_filename) or frame.f_lineno <= 0:
                return True
            self._wait_for_mainpyfile = False
        return False

    def user_call(self, frame, argument_list):
        if not self._wait_for_mainpyfile and self.stop_here(frame):
            self.message("--Call--")
            self.interaction(frame, None)

    def user_line(self, frame):
        if not self._waiting(frame) and self.bp_commands(frame):
            self.interaction(frame, None)

    def user_return(self, frame, return_value):
        if self._wait_for_mainpyfile:
            return
        frame.f_locals["__return__"] = return_value
        self.message("--Return--")
        self.interaction(frame, None)

    def user_exception(self, frame, exc_info):
        if self._wait_for_mainpyfile:
            return
        kind, value, tb = exc_info
        frame.f_locals["__exception__"] = kind, value
        internal = "Internal " if not tb and kind is StopIteration else ""
        self.message(internal + traceback.format_exception_only(kind, value)[-1].strip())
        self.interaction(frame, tb)

    def interaction(self, frame, traceback):
        self.setup(frame, traceback)
        if self.execRcLines():
            self.forget()               # one of them lets the program go on
            return
        self.print_stack_entry(self.stack[self.curindex])
        for expression, old in self.displaying.get(self.curframe, {}).items():
            new = self._getval_except(expression)
            if new is not old and new != old:
                self.displaying[self.curframe][expression] = new
                self.message(f"display {expression}: {new!r}  [old: {old!r}]")
        self._cmdloop()
        self.forget()

    def execRcLines(self):
        """The commands of .pdbrc that have not been done; True if one of them ends the interaction: the others wait for the next."""
        while self.rcLines:
            line = self.rcLines.pop(0).strip()
            if line and not line.startswith("#") and self.onecmd(line):
                return True
        return False

    def _cmdloop(self):
        while True:
            try:
                self.allow_kbdint = True
                self.cmdloop()
                self.allow_kbdint = False
                return
            except KeyboardInterrupt:
                self.message("--KeyboardInterrupt--")

    def message(self, msg):
        print(msg, file=self.stdout)

    def error(self, msg):
        print("***", msg, file=self.stdout)

    # ---- lines

    def onecmd(self, line):
        """A line, which is carried out now, or kept for a breakpoint."""
        return self.handle_command_def(line) if self.commands_defining else super().onecmd(line)

    def precmd(self, line):
        if not line.strip():
            return line
        words = line.split()
        while words[0] in self.aliases:
            line = self.aliases[words[0]]
            for i, word in enumerate(words[1:], 1):
                line = line.replace(f"%{i}", word)
            line = line.replace("%*", " ".join(words[1:]))
            words = line.split()
        if words[0] != "alias" and ";;" in line:
            line, _, rest = line.partition(";;")
            self.cmdqueue.insert(0, rest.lstrip())
            line = line.rstrip()
        return line

    def displayhook(self, obj):
        if obj is not None:
            self.message(repr(obj))

    def default(self, line):
        """A Python statement in the current frame."""
        if line[:1] == "!":
            line = line[1:].strip()
        hook, stdin, stdout = sys.displayhook, sys.stdin, sys.stdout
        try:
            compiled = compile(line + "\n", "<stdin>", "single")
            sys.displayhook, sys.stdin, sys.stdout = self.displayhook, self.stdin, self.stdout
            exec(compiled, self.curframe.f_globals, self.curframe_locals)
        except BaseException:
            self._error_exc()
        finally:
            sys.displayhook, sys.stdin, sys.stdout = hook, stdin, stdout

    def _error_exc(self):
        self.error(traceback.format_exception_only(*sys.exc_info()[:2])[-1].strip())

    def _getval(self, arg):
        try:
            return eval(arg, self.curframe.f_globals, self.curframe_locals)
        except BaseException:
            self._error_exc()
            raise

    def _getval_except(self, arg, frame=None):
        try:
            return eval(arg, self.curframe.f_globals, self.curframe_locals)
        except BaseException:
            return _Shown("** raised " + traceback.format_exception_only(*sys.exc_info()[:2])[-1].strip() + " **")

    # ---- going on

    def do_step(self, arg):
        """s(tep)\nGo on to the next line, into functions, too."""
        self.set_step()
        return 1

    do_s = do_step

    def do_next(self, arg):
        """n(ext)\nGo on to the next line of this function, or to its end."""
        self.set_next(self.curframe)
        return 1

    do_n = do_next

    def do_until(self, arg):
        """unt(il) [lineno]\nGo on to a line behind this one, or to lineno."""
        lineno = None
        if arg:
            try:
                lineno = int(arg)
            except ValueError:
                self.error(f"Error in argument: {arg!r}")
                return None
            if lineno <= self.curframe.f_lineno:
                self.error('"until" line number is smaller than current line number')
                return None
        self.set_until(self.curframe, lineno)
        return 1

    do_unt = do_until

    def do_return(self, arg):
        """r(eturn)\nGo on to where this function returns."""
        self.set_return(self.curframe)
        return 1

    do_r = do_return

    def do_continue(self, arg):
        """c(ont(inue))\nGo on to the next breakpoint."""
        self.set_continue()
        return 1

    do_c = do_cont = do_continue

    def do_jump(self, arg):
        """j(ump) lineno\nThe line that is run next; in the innermost frame only."""
        if self.curindex + 1 != len(self.stack):
            self.error("You can only jump within the bottom frame")
            return
        try:
            line = int(arg)
        except ValueError:
            self.error("The 'jump' command requires a line number")
            return
        try:
            self.curframe.f_lineno = line
            self.stack[self.curindex] = self.stack[self.curindex][0], line
            self.print_stack_entry(self.stack[self.curindex])
        except ValueError as e:
            self.error(f"Jump failed: {e}")

    do_j = do_jump

    def do_run(self, arg):
        """run [args...]\nRun the program again."""
        if arg:
            import shlex
            sys.argv = sys.argv[:1] + shlex.split(arg)
        raise Restart

    do_restart = do_run

    def do_quit(self, arg):
        """q(uit)\nEnd the program."""
        self._user_requested_quit = True
        self.set_quit()
        return 1

    do_q = do_exit = do_quit

    def do_EOF(self, arg):
        """EOF\nThe end of the input ends the program."""
        self.message("")
        return self.do_quit(arg)

    # ---- frames

    def print_stack_entry(self, frame_lineno, prompt_prefix=line_prefix):
        prefix = "> " if frame_lineno[0] is self.curframe else "  "
        self.message(prefix + self.format_stack_entry(frame_lineno, prompt_prefix))

    def do_where(self, arg):
        """w(here)\nThe frames from the outermost on; > is the current one."""
        for entry in self.stack:
            self.print_stack_entry(entry)

    do_w = do_bt = do_where

    def _select_frame(self, number):
        self.curindex = number
        self.curframe = self.stack[number][0]
        self.curframe_locals = self.curframe.f_locals
        self.print_stack_entry(self.stack[number])
        self.lineno = None

    def _frame_count(self, arg):
        try:
            return int(arg or 1)
        except ValueError:
            self.error(f"Invalid frame count ({arg})")
            return None

    def do_up(self, arg):
        """u(p) [count]\nTo the caller's frame."""
        if self.curindex == 0:
            self.error("Oldest frame")
            return
        count = self._frame_count(arg)
        if count is not None:
            self._select_frame(0 if count < 0 else max(0, self.curindex - count))

    do_u = do_up

    def do_down(self, arg):
        """d(own) [count]\nBack to the frame that was called."""
        if self.curindex + 1 == len(self.stack):
            self.error("Newest frame")
            return
        count = self._frame_count(arg)
        if count is not None:
            last = len(self.stack) - 1
            self._select_frame(last if count < 0 else min(last, self.curindex + count))

    do_d = do_down

    def _lines_to_list(self, arg):
        """(first, last): eleven lines around one, behind those shown before, or from the first to the last (or so many more)."""
        if not arg and self.lineno is not None:
            return self.lineno + 1, self.lineno + 11
        begin, comma, end = arg.partition(",")
        if comma:
            first, last = int(begin), int(end)
            return first, last if last >= first else first + last
        middle = self.curframe.f_lineno if arg in ("", ".") else int(arg)
        first = max(1, middle - 5)
        return first, first + 10

    def do_list(self, arg):
        """l(ist) [first [,last] | .]\nThe source around the current line, or from first on."""
        self.lastcmd = "list"
        try:
            first, last = self._lines_to_list(arg)
        except ValueError:
            self.error(f"Error in argument: {arg!r}")
            return
        filename = self.curframe.f_code.co_filename
        lines = linecache.getlines(filename, self.curframe.f_globals)
        self._print_lines(lines[first - 1:last], first, self.get_file_breaks(filename), self.curframe)
        self.lineno = min(last, len(lines))
        if len(lines) < last:
            self.message("[EOF]")

    do_l = do_list

    def do_longlist(self, arg):
        """longlist | ll\nThe source of the current function."""
        try:
            lines, lineno = inspect.getsourcelines(self.curframe)
        except OSError as e:
            self.error(e)
            return
        self._print_lines(lines, max(1, lineno), self.get_file_breaks(self.curframe.f_code.co_filename), self.curframe)

    do_ll = do_longlist

    def do_source(self, arg):
        """source expression\nThe source of an object."""
        try:
            lines, lineno = inspect.getsourcelines(self._getval(arg))
        except (OSError, TypeError) as e:
            self.error(e)
        except BaseException:
            pass
        else:
            self._print_lines(lines, lineno)

    def _print_lines(self, lines, start, breaks=(), frame=None):
        current = frame.f_lineno if frame else -1
        raised = self.tb_lineno.get(frame, -1) if frame else -1
        for lineno, line in enumerate(lines, start):
            text = str(lineno).rjust(3)
            if len(text) < 4:
                text += " "
            text += "B" if lineno in breaks else " "
            text += "->" if lineno == current else ">>" if lineno == raised else ""
            self.message(text + "\t" + line.rstrip())

    def do_args(self, arg):
        """a(rgs)\nThe arguments of the current function."""
        code_ = self.curframe.f_code
        count = code_.co_argcount + code_.co_kwonlyargcount + bool(code_.co_flags & 4) + bool(code_.co_flags & 8)
        for name in code_.co_varnames[:count]:
            value = repr(self.curframe_locals[name]) if name in self.curframe_locals else "*** undefined ***"
            self.message(f"{name} = {value}")

    do_a = do_args

    def do_retval(self, arg):
        """retval\nWhat the function has returned."""
        if "__return__" in self.curframe_locals:
            self.message(repr(self.curframe_locals["__return__"]))
        else:
            self.error("Not yet returned!")

    do_rv = do_retval

    # ---- values

    def do_p(self, arg):
        """p expression\nIts value."""
        try:
            self.message(repr(self._getval(arg)))
        except BaseException:
            pass

    def do_pp(self, arg):
        """pp expression\nIts value, printed prettily."""
        try:
            self.message(pprint.pformat(self._getval(arg)))
        except BaseException:
            pass

    def do_whatis(self, arg):
        """whatis expression\nIts type."""
        try:
            value = self._getval(arg)
        except BaseException:
            return
        if inspect.ismethod(value):
            self.message(f"Method {value.__name__}")
        elif inspect.isfunction(value):
            self.message(f"Function {value.__name__}")
        elif isinstance(value, type):
            self.message(f"Class {value.__module__}.{value.__qualname__}")
        else:
            self.message(type(value))

    def do_display(self, arg):
        """display [expression]\nShow its value at each stop where it has changed."""
        shown = self.displaying.setdefault(self.curframe, {})
        if not arg:
            self.message("Currently displaying:")
            for expression, value in shown.items():
                self.message(f"{expression}: {value!r}")
            return
        shown[arg] = self._getval_except(arg)
        self.message(f"display {arg}: {shown[arg]!r}")

    def do_undisplay(self, arg):
        """undisplay [expression]\nNo longer show it, or any."""
        shown = self.displaying.get(self.curframe, {})
        if not arg:
            shown.clear()
        elif shown.pop(arg, None) is None:
            self.error(f"not displaying {arg}")

    def do_debug(self, arg):
        """debug code\nStep through a statement in a debugger of its own."""
        sys.settrace(None)
        inner = Pdb(self.completekey, self.stdin, self.stdout)
        inner.prompt = f"({self.prompt.strip()}) "
        self.message("ENTERING RECURSIVE DEBUGGER")
        try:
            sys.call_tracing(inner.run, (arg, self.curframe.f_globals, self.curframe_locals))
        except Exception:
            self._error_exc()
        self.message("LEAVING RECURSIVE DEBUGGER")
        sys.settrace(self.trace_dispatch)
        self.lastcmd = inner.lastcmd

    def do_interact(self, arg):
        """interact\nA prompt with the names of the current frame."""
        code.interact("*interactive*", local={**self.curframe.f_globals, **self.curframe_locals})

    def do_alias(self, arg):
        """alias [name [command]]\nA new command; %1, %2 ... are its arguments."""
        words = arg.split(maxsplit=1)
        if len(words) == 2:
            self.aliases[words[0]] = words[1]
            return
        for name in words or sorted(self.aliases):
            if name in self.aliases:
                self.message(f"{name} = {self.aliases[name]}")

    def do_unalias(self, arg):
        """unalias name\nForget it."""
        self.aliases.pop(arg.strip(), None)

    # ---- help

    def do_help(self, arg):
        """h(elp) [command]\nThe commands, or what one does."""
        if not arg:
            return cmd.Cmd.do_help(self, arg)
        method = getattr(self, "help_" + arg, None) or getattr(self, "do_" + arg, None)
        if method is None:
            self.error(f"No help for {arg!r}")
        elif arg.startswith("help_"):
            method()
        elif doc := inspect.getdoc(method):
            self.message(doc)
        else:
            self.error(f"No help for {arg!r}; __doc__ string missing")

    do_h = do_help

    # ---- python -m pdb

    def _run_target(self, target):
        import __main__
        code, names = target.prepare()
        __main__.__dict__.clear()
        __main__.__dict__.update(names)
        self._wait_for_mainpyfile = True
        self.mainpyfile = self.canonic(target.path)
        self._user_requested_quit = False
        self.run(code, __main__.__dict__)


# ---- ways in

def run(statement, globals=None, locals=None):
    """Run a statement from its first line on under the debugger."""
    Pdb().run(statement, globals, locals)


def runeval(expression, globals=None, locals=None):
    """As run(), for an expression: its value."""
    return Pdb().runeval(expression, globals, locals)


def runctx(statement, globals, locals):
    """As run()."""
    run(statement, globals, locals)


def runcall(*args, **kwds):
    """Calls a function under the debugger."""
    return Pdb().runcall(*args, **kwds)


def set_trace(*, header=None):
    """Stop here."""
    pdb = getattr(sys.stdout, "debugger", Pdb)()  # doctest's knows where the user is to be asked
    if header is not None:
        pdb.message(header)
    pdb.set_trace(sys._getframe().f_back)


def post_mortem(t=None):
    """Look at where an exception was raised: the one being handled, or that of a traceback."""
    if t is None:
        t = sys.exc_info()[2]
    if t is None:
        raise ValueError("A valid traceback must be passed if no exception is being handled")
    p = Pdb()
    p.reset()
    p.interaction(None, t)


def pm():
    """Look at where the last exception that nobody caught was raised."""
    post_mortem(sys.last_traceback)


def help():
    """Prints what is known of the commands."""
    print(__doc__)


_USAGE = """usage: pdb.py [-c command] ... [-m module | pyfile] [arg] ...

Runs a program, or with -m a module or package as one, under the debugger.  First the commands in .pdbrc of the home folder and of the
present one are carried out, then those given by -c: "-c continue" runs until something is raised, "-c 'until X'" up to line X."""


class _Script:
    """A file that is run as __main__."""

    def __init__(self, name):
        self.path = os.path.realpath(name)
        if not os.path.exists(self.path):
            print(f"Error: {name} does not exist")
            sys.exit(1)
        sys.path[0] = os.path.dirname(self.path)

    def prepare(self):
        """(code, the variables to run it with)"""
        with open(self.path, "rb") as f:
            code = compile(f.read(), self.path, "exec")
        return code, {"__name__": "__main__", "__file__": self.path, "__builtins__": __builtins__}


class _Module:
    """A module that is run as __main__, as by -m."""

    def __init__(self, name):
        import runpy
        try:
            _, self.spec, self.path, self.code = runpy._module_code(name)
        except ImportError as e:
            print(f"ImportError: {e}", file=sys.stderr)
            sys.exit(1)
        sys.argv[0] = self.path

    def prepare(self):
        spec = self.spec
        return self.code, {"__name__": "__main__", "__file__": self.path, "__package__": spec.parent, "__loader__": spec.loader,
                           "__spec__": spec, "__builtins__": __builtins__}


def main():
    """The command line."""
    import getopt
    options, args = getopt.getopt(sys.argv[1:], "mhc:", ["help", "command="])
    if any(option in ("-h", "--help") for option, _ in options) or not args:
        print(_USAGE)
        sys.exit(0 if args or options else 2)
    sys.argv[:] = args
    target = (_Module if ("-m", "") in options else _Script)(args[0])
    pdb = Pdb()
    pdb.rcLines.extend(value for option, value in options if option in ("-c", "--command"))
    while True:
        try:
            pdb._run_target(target)
            if pdb._user_requested_quit:
                break
            print("The program finished and will be restarted")
        except Restart:
            print("Restarting", target.path, "with arguments:")
            print("\t" + " ".join(sys.argv[1:]))
        except SystemExit as e:
            print("The program exited via sys.exit(). Exit status:", e)
        except SyntaxError:
            traceback.print_exc()
            sys.exit(1)
        except BaseException as e:
            traceback.print_exc()
            print("Uncaught exception. Entering post mortem debugging")
            print("Running 'cont' or 'step' will restart the program")
            pdb.interaction(None, e.__traceback__)
            print(f"Post mortem debugger finished. The {target.path} will be restarted")


if __name__ == "__main__":
    import pdb
    pdb.main()
