"""Of pdb: what shall be done when a breakpoint is reached (the debugger's command `commands`)."""

import bdb

# These let the program go on, and so end the list that they stand in.
_RESUMING = ("do_continue", "do_step", "do_next", "do_return", "do_quit", "do_jump")


class BreakpointCommands:
    """The part of Pdb that keeps a list of commands for each breakpoint."""

    commands_defining = False

    def _begin_commands(self):
        self.commands = {}              # number of a breakpoint: lines
        self.commands_doprompt = {}     # ... does it prompt when they are done?
        self.commands_silent = {}       # ... does it keep still about where it stopped?

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
