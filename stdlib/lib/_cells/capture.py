"""%%capture: a cell whose output is kept instead of shown."""
from IPython.utils.capture import capture_output

SHOWN = ("stdout", "stderr", "display")


def capture_cell(shell, line, cell):
    """%%capture [--no-stdout] [--no-stderr] [--no-display] [name], and a cell"""
    words = line.split()
    names = [word for word in words if not word.startswith("-")]
    with capture_output(**{name: f"--no-{name}" not in words for name in SHOWN}) as kept:
        if names:
            shell.user_ns[names[0]] = kept
        shell.run_text(cell, shell.cell_name)
