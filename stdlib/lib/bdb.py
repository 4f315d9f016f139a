"""What a debugger needs: stopping at lines, stepping, breakpoints, on sys.settrace.

A subclass of Bdb overrides user_line() and its like, which run while the program stands still, and calls set_step(),
set_next(), set_continue() ... to say where it stops next: at `stopframe` (None: anywhere) from line `stoplineno` on.
"""
import fnmatch
import linecache
import os
import sys
from inspect import CO_COROUTINE, CO_GENERATOR

__all__ = ["BdbQuit", "Bdb", "Breakpoint"]

_GENERATORS = CO_GENERATOR | CO_COROUTINE | 0x200


class BdbQuit(Exception):
    """The debugger was left."""


class Bdb:
    """The base of debuggers: breakpoints, steps, and user_... methods that are told of stops."""

    def __init__(self, skip=None):
        self.skip = set(skip) if skip else None
        self.breaks = {}
        self.fncache = {}
        self.frame_returning = None
        self._set_stopinfo(None, None)
        self.quitting = False

    def canonic(self, filename):
        """One name for each file; <string> and its like stay."""
        if filename[:1] + filename[-1:] == "<>":
            return filename
        known = self.fncache.get(filename)
        if known is None:
            known = self.fncache[filename] = os.path.normcase(os.path.abspath(filename))
        return known

    def reset(self):
        linecache.checkcache()
        self.botframe = None
        self._set_stopinfo(None, None)

    # ---- sys.settrace calls these

    def trace_dispatch(self, frame, event, arg):
        if self.quitting:
            return None
        handler = {"line": self.dispatch_line, "call": self.dispatch_call, "return": self.dispatch_return,
                   "exception": self.dispatch_exception}.get(event)
        if handler is None:
            return self.trace_dispatch
        return handler(frame) if event == "line" else handler(frame, arg)

    def dispatch_line(self, frame):
        if self.stop_here(frame) or self.break_here(frame):
            self.user_line(frame)
            if self.quitting:
                raise BdbQuit
        return self.trace_dispatch

    def dispatch_call(self, frame, arg):
        if self.botframe is None:           # the caller of the first function: it is not stopped in
            self.botframe = frame.f_back
        elif not (self.stop_here(frame) or self.break_anywhere(frame)):
            return None
        elif not (self.stopframe and frame.f_code.co_flags & _GENERATORS):
            self.user_call(frame, arg)
            if self.quitting:
                raise BdbQuit
        return self.trace_dispatch

    def dispatch_return(self, frame, arg):
        if not self.stop_here(frame) and frame is not self.returnframe:
            return self.trace_dispatch
        if not (self.stopframe and frame.f_code.co_flags & _GENERATORS):
            self.frame_returning = frame
            try:
                self.user_return(frame, arg)
            finally:
                self.frame_returning = None
            self._leave_if_quitting()
            if frame is self.stopframe and self.stoplineno != -1:
                self._set_stopinfo(None, None)
        return self.trace_dispatch

    def dispatch_exception(self, frame, arg):
        ends = arg[0] in (StopIteration, GeneratorExit)
        if self.stop_here(frame):
            told = not (ends and arg[2] is None and frame.f_code.co_flags & _GENERATORS)
        else:  # the generator that is stepped through has come to its end, or was closed
            stop = self.stopframe
            told = ends and stop and frame is not stop and stop.f_code.co_flags & _GENERATORS
        if told:
            self.user_exception(frame, arg)
            self._leave_if_quitting()
        return self.trace_dispatch

    def _leave_if_quitting(self):
        if self.quitting:
            raise BdbQuit

    # ---- stop?

    def is_skipped_module(self, module_name):
        return module_name is not None and any(fnmatch.fnmatch(module_name, pattern) for pattern in self.skip)

    def stop_here(self, frame):
        if self.skip and self.is_skipped_module(frame.f_globals.get("__name__")):
            return False
        if frame is self.stopframe:
            return self.stoplineno != -1 and frame.f_lineno >= self.stoplineno
        return not self.stopframe

    def break_here(self, frame):
        filename = self.canonic(frame.f_code.co_filename)
        lines = self.breaks.get(filename, ())
        for lineno in (frame.f_lineno, frame.f_code.co_firstlineno):   # the second is that of a break at a function
            if lineno in lines:
                break
        else:
            return False
        bp, clear = effective(filename, lineno, frame)
        if not bp:
            return False
        self.currentbp = bp.number
        if clear and bp.temporary:
            self.do_clear(str(bp.number))
        return True

    def break_anywhere(self, frame):
        return self.canonic(frame.f_code.co_filename) in self.breaks

    def do_clear(self, arg):
        raise NotImplementedError("subclass of bdb must implement do_clear()")

    # ---- for subclasses

    def user_call(self, frame, argument_list):
        pass

    def user_line(self, frame):
        pass

    def user_return(self, frame, return_value):
        pass

    def user_exception(self, frame, exc_info):
        pass

    # ---- where to stop next

    def _set_stopinfo(self, stopframe, returnframe, stoplineno=0):
        self.stopframe = stopframe
        self.returnframe = returnframe
        self.quitting = False
        self.stoplineno = stoplineno

    def set_until(self, frame, lineno=None):
        """At a line behind this one, or behind lineno, of this frame."""
        self._set_stopinfo(frame, frame, frame.f_lineno + 1 if lineno is None else lineno)

    def set_step(self):
        """At the next line, wherever that is."""
        if self.frame_returning:
            caller = self.frame_returning.f_back
            if caller and not caller.f_trace:
                caller.f_trace = self.trace_dispatch
        self._set_stopinfo(None, None)

    def set_next(self, frame):
        """At the next line of this frame, or of a caller."""
        self._set_stopinfo(frame, None)

    def set_return(self, frame):
        """When this frame returns."""
        if frame.f_code.co_flags & _GENERATORS:
            self._set_stopinfo(frame, None, -1)
        else:
            self._set_stopinfo(frame.f_back, frame)

    def set_trace(self, frame=None):
        """From this frame on."""
        here = frame or sys._getframe().f_back
        self.reset()
        while here is not None:
            here.f_trace = self.trace_dispatch
            self.botframe, here = here, here.f_back
        self.set_step()
        sys.settrace(self.trace_dispatch)

    def set_continue(self):
        """At breakpoints only."""
        self._set_stopinfo(self.botframe, None, -1)
        if self.breaks:
            return
        sys.settrace(None)
        here = sys._getframe().f_back
        while here is not None and here is not self.botframe:
            del here.f_trace
            here = here.f_back

    def set_quit(self):
        self.stopframe = self.botframe
        self.returnframe = None
        self.quitting = True
        sys.settrace(None)

    # ---- breakpoints

    def set_break(self, filename, lineno, temporary=False, cond=None, funcname=None):
        """A breakpoint; the text of what is wrong, or None."""
        filename = self.canonic(filename)
        if not linecache.getline(filename, lineno):
            return f"Line {filename}:{lineno} does not exist"
        lines = self.breaks.setdefault(filename, [])
        if lineno not in lines:
            lines.append(lineno)
        Breakpoint(filename, lineno, temporary, cond, funcname)
        return None

    def _prune_breaks(self, filename, lineno):
        if (filename, lineno) not in Breakpoint.bplist:
            self.breaks[filename].remove(lineno)
        if not self.breaks[filename]:
            del self.breaks[filename]

    def clear_break(self, filename, lineno):
        filename = self.canonic(filename)
        if filename not in self.breaks:
            return f"There are no breakpoints in {filename}"
        if lineno not in self.breaks[filename]:
            return f"There is no breakpoint at {filename}:{lineno}"
        for bp in Breakpoint.bplist[filename, lineno][:]:
            bp.deleteMe()
        self._prune_breaks(filename, lineno)
        return None

    def clear_bpbynumber(self, arg):
        try:
            bp = self.get_bpbynumber(arg)
        except ValueError as e:
            return str(e)
        bp.deleteMe()
        self._prune_breaks(bp.file, bp.line)
        return None

    def clear_all_breaks(self):
        if not self.breaks:
            return "There are no breakpoints"
        for bp in Breakpoint.bpbynumber:
            if bp:
                bp.deleteMe()
        self.breaks = {}
        return None

    def get_bpbynumber(self, arg):
        if not arg:
            raise ValueError("Breakpoint number expected")
        try:
            number = int(arg)
        except ValueError:
            raise ValueError(f"Non-numeric breakpoint number {arg}") from None
        try:
            bp = Breakpoint.bpbynumber[number]
        except IndexError:
            raise ValueError(f"Breakpoint number {number} out of range") from None
        if bp is None:
            raise ValueError(f"Breakpoint {number} already deleted")
        return bp

    def get_break(self, filename, lineno):
        return lineno in self.breaks.get(self.canonic(filename), ())

    def get_breaks(self, filename, lineno):
        filename = self.canonic(filename)
        return Breakpoint.bplist[filename, lineno] if self.get_break(filename, lineno) else []

    def get_file_breaks(self, filename):
        return self.breaks.get(self.canonic(filename), [])

    def get_all_breaks(self):
        return self.breaks

    # ---- frames

    def get_stack(self, f, t):
        """[(frame, line)] from the outermost on, and the index of the current one."""
        callers = []
        here = f
        while here is not None:
            callers.append((here, here.f_lineno))
            if here is self.botframe:
                break
            here = here.f_back
        raised = t.tb_next if t and t.tb_frame is f else t
        stack = callers[::-1]
        while raised is not None:
            stack.append((raised.tb_frame, raised.tb_lineno))
            raised = raised.tb_next
        current = stack if here is None else callers    # where botframe is not among the callers, the innermost entry
        return stack, max(0, len(current) - 1)

    def format_stack_entry(self, frame_lineno, lprefix=": "):
        import reprlib
        frame, lineno = frame_lineno
        filename = self.canonic(frame.f_code.co_filename)
        text = f"{filename}({lineno}){frame.f_code.co_name or '<lambda>'}()"
        if "__return__" in frame.f_locals:
            text += "->" + reprlib.repr(frame.f_locals["__return__"])
        if lineno is not None:
            line = linecache.getline(filename, lineno, frame.f_globals)
            if line:
                text += lprefix + line.strip()
        return text

    # ---- running code

    def _traced(self, function, /, *args, **kwds):
        self.reset()
        sys.settrace(self.trace_dispatch)
        try:
            return function(*args, **kwds)
        except BdbQuit:
            return None
        finally:
            self.quitting = True
            sys.settrace(None)

    def run(self, cmd, globals=None, locals=None):
        if globals is None:
            import __main__
            globals = __main__.__dict__
        if isinstance(cmd, str):
            cmd = compile(cmd, "<string>", "exec")
        self._traced(exec, cmd, globals, globals if locals is None else locals)

    def runeval(self, expr, globals=None, locals=None):
        if globals is None:
            import __main__
            globals = __main__.__dict__
        return self._traced(eval, expr, globals, globals if locals is None else locals)

    def runctx(self, cmd, globals, locals):
        self.run(cmd, globals, locals)

    def runcall(self, func, /, *args, **kwds):
        return self._traced(func, *args, **kwds)


class Breakpoint:
    """A place where the program stops: permanent or once, under a condition, after so many times."""

    next = 1
    bplist = {}          # (file, line) -> breakpoints there
    bpbynumber = [None]  # by number; None: deleted

    def __init__(self, file, line, temporary=False, cond=None, funcname=None):
        self.funcname = funcname
        self.func_first_executable_line = None
        self.file = file
        self.line = line
        self.temporary = temporary
        self.cond = cond
        self.enabled = True
        self.ignore = 0
        self.hits = 0
        self.number = Breakpoint.next
        Breakpoint.next += 1
        self.bpbynumber.append(self)
        self.bplist.setdefault((file, line), []).append(self)

    @staticmethod
    def clearBreakpoints():
        Breakpoint.next = 1
        Breakpoint.bplist = {}
        Breakpoint.bpbynumber = [None]

    def deleteMe(self):
        place = self.file, self.line
        self.bpbynumber[self.number] = None
        self.bplist[place].remove(self)
        if not self.bplist[place]:
            del self.bplist[place]

    def enable(self):
        self.enabled = True

    def disable(self):
        self.enabled = False

    def bpprint(self, out=None):
        print(self.bpformat(), file=out)

    def bpformat(self):
        kind = ("del  " if self.temporary else "keep ") + ("yes  " if self.enabled else "no   ")
        text = "%-4dbreakpoint   %s at %s:%d" % (self.number, kind, self.file, self.line)
        if self.cond:
            text += f"\n\tstop only if {self.cond}"
        if self.ignore:
            text += f"\n\tignore next {self.ignore} hits"
        if self.hits:
            text += f"\n\tbreakpoint already hit {self.hits} time{'s' if self.hits > 1 else ''}"
        return text

    def __str__(self):
        return f"breakpoint {self.number} at {self.file}:{self.line}"


def checkfuncname(b, frame):
    """Is this where a breakpoint set by the name of a function stops: its first line?"""
    if not b.funcname:
        return b.line == frame.f_lineno
    if frame.f_code.co_name != b.funcname:
        return False
    if not b.func_first_executable_line:
        b.func_first_executable_line = frame.f_lineno
    return b.func_first_executable_line == frame.f_lineno


def effective(file, line, frame):
    """(breakpoint that stops here, whether it goes if it is temporary), or (None, None)."""
    for b in Breakpoint.bplist[file, line]:
        if not b.enabled or not checkfuncname(b, frame):
            continue
        b.hits += 1
        certain = True
        if b.cond:
            try:
                if not eval(b.cond, frame.f_globals, frame.f_locals):
                    continue
            except Exception:
                certain = False  # stop, so that it can be looked at
        if b.ignore > 0 and certain:
            b.ignore -= 1
            continue
        return b, certain
    return None, None


def set_trace():
    """Stops in the caller's frame."""
    Bdb().set_trace(sys._getframe().f_back)
