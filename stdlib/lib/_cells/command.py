"""Commands of the system: !command, %%bash. What this program has printed comes out first; a command's output goes straight to the
same place, and waiting for it lets other threads run."""
import errno
import subprocess
import sys

from _cells.error import UsageError


class Lines(list):
    """The lines that a command printed: .l list, .n text, .s words in one line."""

    @property
    def l(self):  # noqa: E743
        """A plain list."""
        return list(self)

    @property
    def n(self):
        """Joined by newlines."""
        return "\n".join(self)

    @property
    def s(self):
        """Joined by blanks."""
        return " ".join(self)

    def grep(self, pattern):
        """The lines that contain this regular expression."""
        import re
        return Lines(line for line in self if re.search(pattern, line))

    def fields(self, *numbers):
        """Each line's words, or some of them."""
        if not numbers:
            return [line.split() for line in self]
        return Lines(" ".join(words[n] for n in numbers if -len(words) <= n < len(words)) for words in map(str.split, self))


def lines_of(text):
    """A command's output as Lines."""
    return Lines(text.splitlines())


def _flush():
    """What was printed before a command comes before its output."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()


def _settle():
    """Where outputs are recorded, the command's are taken in before anything else is printed."""
    settle = getattr(sys.stdout, "settle", None)
    if settle:
        settle()


def run(command):
    """Runs a shell command; its status, -N for one that signal N ended."""
    _flush()
    status = subprocess.call(command, shell=True)
    _settle()
    return status


def output_of(command):
    """(text, status) of a shell command, its error output included."""
    _flush()
    done = subprocess.run(command, shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.stdout.decode("utf-8", "replace"), done.returncode


def _run_script(words, script):
    """A script goes to the standard input of its interpreter."""
    _flush()
    try:
        status = subprocess.run(words, input=script).returncode
    except OSError as e:
        raise UsageError(f"Couldn't find program: {words[0]!r}" if e.errno == errno.ENOENT else str(e)) from None
    _settle()
    return status


def script_cell(shell, line, cell):
    """%%script [--no-raise-error] program arguments, and what it reads"""
    words = line.split()
    strict = "--no-raise-error" not in words
    words = [word for word in words if word != "--no-raise-error"]
    if not words:
        raise UsageError("%%script: which program?")
    script = cell.lstrip("\n").encode("utf-8", "surrogateescape")
    status = _run_script(words, script)
    if status and strict:
        raise subprocess.CalledProcessError(status, script)


def bash_cell(shell, line, cell):
    """%%bash, and a script"""
    script_cell(shell, "bash " + line, cell)


def sh_cell(shell, line, cell):
    """%%sh, and a script"""
    script_cell(shell, "sh " + line, cell)


def python_cell(shell, line, cell):
    """%%python: a script for a process of its own"""
    script_cell(shell, f"{sys.executable} - {line}", cell)


def system_line(shell, line, frame):
    """%system command: its lines"""
    return lines_of(output_of(line)[0])


def system_cell(shell, line, cell):
    """%%system, and commands: their lines"""
    return lines_of(output_of(line + "\n" + cell)[0])
