"""Of pdb: breakpoints, and what shall be done when one is reached (the debugger's command `commands`)."""

import bdb
import linecache
import os
import re
import sys

# These let the program go on, and so end the list that they stand in.
_RESUMING = ("do_continue", "do_step", "do_next", "do_return", "do_quit", "do_jump")


def find_function(funcname, filename):
    """(name, file, line) of a function's definition in a file, or None."""
    pattern = re.compile(rf"\s*(async\s+)?def\s+{re.escape(funcname)}\s*[(\[]")
    linecache.checkcache(filename)
    for lineno, line in enumerate(linecache.getlines(filename), 1):
        if pattern.match(line):
            return funcname, filename, lineno
    return None


class Breakpoints:
    """The part of Pdb that sets breakpoints and keeps a list of commands for each."""

    commands_defining = False

    def _begin_breakpoints(self):
        self.commands = {}              # number of a breakpoint: lines
        self.commands_doprompt = {}     # ... does it prompt when they are done?
        self.commands_silent = {}       # ... does it keep still about where it stopped?

    # ---- where

    def do_break(self, arg, temporary=False):
        """b(reak) [[filename:]lineno | function] [, condition]\nStop there; without arguments, list all breakpoints."""
        if not arg:
            if self.breaks:
                self.message("Num Type         Disp Enb   Where")
                for bp in bdb.Breakpoint.bpbynumber:
                    if bp:
                        self.message(bp.bpformat())
            return
        place, comma, cond = arg.partition(",")
        found = self._place(place.strip(), arg)
        if found is None:
            return
        filename, line, funcname = found
        line = self.checkline(filename, line)
        if not line:
            return
        problem = self.set_break(filename, line, temporary, cond.strip() or None, funcname)
        if problem:
            self.error(problem)
        else:
            bp = self.get_breaks(filename, line)[-1]
            self.message(f"Breakpoint {bp.number} at {bp.file}:{bp.line}")

    do_b = do_break

    def _place(self, place, arg):
        """(file, line, function) of a breakpoint's place; None after an error."""
        file, colon, rest = place.rpartition(":")
        if colon:
            filename = self.lookupmodule(file.rstrip())
            if not filename:
                self.error(f"{file!r} not found from sys.path")
                return None
            if not rest.strip().isdigit():
                self.error(f"Bad lineno: {rest.strip()}")
                return None
            return filename, int(rest), None
        if place.isdigit():
            return self._default_file(), int(place), None
        try:
            function = eval(place, self.curframe.f_globals, self.curframe_locals)
            function = getattr(function, "__func__", function)
            return function.__code__.co_filename, function.__code__.co_firstlineno, function.__code__.co_name
        except BaseException:
            found = find_function(place.split(".")[-1], self._default_file())
            if found is None:
                self.error(f"The specified object {place!r} is not a function or was not found along sys.path.")
                return None
            return found[1], found[2], found[0]

    def _default_file(self):
        filename = self.curframe.f_code.co_filename
        return self.mainpyfile if filename == "<string>" and self.mainpyfile else filename

    def lookupmodule(self, filename):
        if os.path.isabs(filename) and os.path.exists(filename):
            return filename
        for folder in [os.path.dirname(self.mainpyfile), *sys.path]:
            for name in (filename, filename + ".py"):
                path = os.path.join(folder, name)
                if os.path.exists(path):
                    return path
        return None

    def checkline(self, filename, lineno):
        """The line, if there is something to stop at; else 0."""
        line = linecache.getline(filename, lineno, self.curframe.f_globals if self.curframe else None)
        if not line:
            self.message("End of file")
            return 0
        line = line.strip()
        if not line or line[0] == "#" or line[:3] in ('"""', "'''"):
            self.error("Blank or comment")
            return 0
        return lineno

    def do_tbreak(self, arg):
        """tbreak, as break\nStop there once."""
        self.do_break(arg, True)

    def _breakpoints(self, arg):
        for number in arg.split():
            try:
                yield self.get_bpbynumber(number)
            except ValueError as e:
                self.error(e)

    def do_enable(self, arg):
        """enable number...\nBreakpoints that were disabled."""
        for bp in self._breakpoints(arg):
            bp.enable()
            self.message(f"Enabled {bp}")

    def do_disable(self, arg):
        """disable number...\nBreakpoints that do not stop for the time being."""
        for bp in self._breakpoints(arg):
            bp.disable()
            self.message(f"Disabled {bp}")

    def do_condition(self, arg):
        """condition number [condition]\nStop only if it is true."""
        number, _, cond = arg.partition(" ")
        for bp in self._breakpoints(number):
            bp.cond = cond.strip() or None
            self.message(f"New condition set for breakpoint {bp.number}." if bp.cond else
                         f"Breakpoint {bp.number} is now unconditional.")

    def do_ignore(self, arg):
        """ignore number [count]\nDo not stop there the next count times."""
        number, _, count = arg.partition(" ")
        count = int(count) if count.strip().isdigit() else 0
        for bp in self._breakpoints(number):
            bp.ignore = count
            self.message(f"Will ignore next {'' if count == 1 else str(count) + ' '}crossing{'' if count == 1 else 's'} of "
                         f"breakpoint {bp.number}." if count else f"Will stop next time breakpoint {bp.number} is reached.")

    def do_clear(self, arg):
        """cl(ear) [filename:lineno | number...]\nRemove breakpoints; without arguments all of them, after a question."""
        if not arg:
            try:
                reply = input("Clear all breaks? ")
            except EOFError:
                reply = "no"
            gone = [bp for bp in bdb.Breakpoint.bpbynumber if bp] if reply.strip().lower() in ("y", "yes") else []
            if gone:
                self.clear_all_breaks()
        elif ":" in arg:
            filename, _, lineno = arg.rpartition(":")
            gone = self.get_breaks(filename, int(lineno))[:] if lineno.isdigit() else []
            problem = self.clear_break(filename, int(lineno)) if lineno.isdigit() else f"Invalid line number ({arg})"
            if problem:
                self.error(problem)
                return
        else:
            gone = list(self._breakpoints(arg))
            for bp in gone:
                self.clear_bpbynumber(str(bp.number))
        for bp in gone:
            self.message(f"Deleted {bp}")

    do_cl = do_clear

    # ---- lists of commands

    def do_commands(self, arg):
        """commands [bpnumber]
        Take down commands, up to "end", to be carried out when the breakpoint (by default the last one) is reached.

        "silent" keeps the place from being shown; a command that lets the program go on ends the list.  "end" alone removes them.
        """
        try:
            number = int(arg) if arg else len(bdb.Breakpoint.bpbynumber) - 1
        except ValueError:
            self.error("Usage: commands [bnum]\n        ...\n        end")
            return
        try:
            self.get_bpbynumber(number)
        except ValueError as e:
            self.error("cannot set commands: %s" % e)
            return
        tables = (self.commands, []), (self.commands_doprompt, True), (self.commands_silent, False)
        before = [table.get(number) for table, _ in tables]
        for table, value in tables:
            table[number] = value
        self.commands_bnum, self.commands_defining, prompt = number, True, self.prompt
        self.prompt = "(com) "
        try:
            self.cmdloop()
        except KeyboardInterrupt:
            for (table, _), value in zip(tables, before):
                table[number] = value
                if value is None:
                    del table[number]
            self.error("command definition aborted, old commands restored")
        finally:
            self.commands_defining = False
            self.prompt = prompt

    def handle_command_def(self, line):
        """A line of a list; 1 if it is the last one."""
        number = self.commands_bnum
        cmd, arg, line = self.parseline(line)
        if not cmd:
            return None
        if cmd == "silent":
            self.commands_silent[number] = True
            return None
        if cmd == "end":
            self.cmdqueue = []
            return 1
        self.commands[number].append(f"{cmd} {arg}" if arg else cmd)
        if getattr(self, "do_" + cmd, self.default).__name__ in _RESUMING:
            self.commands_doprompt[number] = False
            self.cmdqueue = []
            return 1
        return None

    def bp_commands(self, frame):
        """Carries out the list of the breakpoint that was reached; True if there is none."""
        number = getattr(self, "currentbp", False)
        if not number or number not in self.commands:
            return True
        self.currentbp = 0
        last = self.lastcmd
        self.setup(frame, None)
        for line in self.commands[number]:
            self.onecmd(line)
        self.lastcmd = last
        if not self.commands_silent[number]:
            self.print_stack_entry(self.stack[self.curindex])
        if self.commands_doprompt[number]:
            self._cmdloop()
        self.forget()
        return None
