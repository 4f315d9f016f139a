"""%%capture: a cell whose output is kept instead of shown."""
import builtins
import io
import sys

from _cells.shell import Printed

STREAMS = ("stdout", "stderr")


class Kept(Printed):
    """Values are kept, to be displayed later."""

    def __init__(self):
        self.values = []

    def result(self, count, value):
        """The value of a cell."""
        self.values.append(value)

    def display(self, value, display_id=None, is_update=False):
        """A value that display() is asked to show."""
        self.values.append(value)


class Captured:
    """stdout and stderr as texts, outputs as a list; calling it, or show(), shows them."""

    def __init__(self, stdout, stderr, outputs=None):
        self.stdout, self.stderr, self.outputs = stdout, stderr, outputs or []

    def show(self):
        """Show what was captured."""
        sys.stdout.write(self.stdout)
        sys.stderr.write(self.stderr)
        for value in self.outputs:
            builtins.display(value)

    __call__ = show

    def __str__(self):
        return self.stdout


def capture_cell(shell, line, cell):
    """%%capture [--no-stdout] [--no-stderr] [--no-display] [name], and a cell"""
    words = line.split()
    streams = {name: io.StringIO() for name in STREAMS if f"--no-{name}" not in words}
    before = {name: getattr(sys, name) for name in streams}
    output, hook, kept = shell.output, sys.displayhook, Kept()
    for name, stream in streams.items():
        setattr(sys, name, stream)
    if "--no-display" not in words:
        shell.output, sys.displayhook = kept, lambda value: None if value is None else kept.values.append(value)
    try:
        shell.run_text(cell, shell.cell_name)
    finally:
        for name, stream in before.items():
            setattr(sys, name, stream)
        shell.output, sys.displayhook = output, hook
        names = [word for word in words if not word.startswith("-")]
        if names:
            texts = (streams[name].getvalue() if name in streams else "" for name in STREAMS)
            shell.user_ns[names[0]] = Captured(*texts, kept.values)
