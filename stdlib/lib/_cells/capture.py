"""%%capture: a cell whose output is kept instead of shown."""
import io
import sys


class Captured:
    """stdout and stderr as texts; calling it, or show(), prints them."""

    def __init__(self, stdout, stderr):
        self.stdout, self.stderr = stdout, stderr

    def show(self):
        """Print what was captured."""
        sys.stdout.write(self.stdout)
        sys.stderr.write(self.stderr)

    __call__ = show

    def __str__(self):
        return self.stdout


def capture_cell(shell, line, cell):
    """%%capture [--no-stdout] [--no-stderr] [name], and a cell"""
    words = line.split()
    kept = {name: io.StringIO() for name in ("stdout", "stderr") if f"--no-{name}" not in words}
    before = {name: getattr(sys, name) for name in kept}
    for name, stream in kept.items():
        setattr(sys, name, stream)
    shell.silenced = True
    try:
        shell.run_text(cell, shell.cell_name)
    finally:
        for name, stream in before.items():
            setattr(sys, name, stream)
        names = [word for word in words if not word.startswith("-")]
        if names:
            shell.user_ns[names[0]] = Captured(*(kept[name].getvalue() if name in kept else "" for name in ("stdout", "stderr")))
