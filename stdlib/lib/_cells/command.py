"""Commands of the system: !command, %%bash. What this program has printed comes out first; a command's output goes straight to the
same place, and waiting for it lets other threads run."""
import errno
import subprocess
import sys

from _cells.error import UsageError
from _cells.source import body_text


class SList(list):
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
        return SList(line for line in self if re.search(pattern, line))

    def sort(self, field=None, nums=False):
        """The lines in order: as they are, by a word, by the number that they or the word hold."""
        def key(line):
            words = line.split()
            text = line if field is None else words[field] if field < len(words) else ""
            return int("".join(c for c in text if c.isdigit()) or 0) if nums else text
        return SList(sorted(self, key=key))

    def fields(self, *numbers):
        """Each line's words, or some of them."""
        if not numbers:
            return [line.split() for line in self]
        return SList(" ".join(words[n] for n in numbers if -len(words) <= n < len(words)) for words in map(str.split, self))


def lines_of(text):
    """A command's output as an SList."""
    return SList(text.splitlines())


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


SCRIPT_OPTIONS = {"--bg": False, "--no-raise-error": False, "--out": True, "--err": True, "--proc": True}  # has it a value?


def _script_options(words):
    """({option: value}, the program and its arguments)"""
    options = {}
    while words and words[0].partition("=")[0] in SCRIPT_OPTIONS:
        name, sign, value = words[0].partition("=")
        words = words[1:]
        if SCRIPT_OPTIONS[name] and not sign:
            if not words:
                raise UsageError(f"argument {name}: expected one argument")
            value, words = words[0], words[1:]
        options[name] = value
    return options, words


def _started(words, options):
    streams = {name: subprocess.PIPE for option, name in (("--out", "stdout"), ("--err", "stderr")) if option in options}
    try:
        return subprocess.Popen(words, stdin=subprocess.PIPE, **streams)
    except OSError as e:
        raise UsageError(f"Couldn't find program: {words[0]!r}" if e.errno == errno.ENOENT else str(e)) from None


def _feed_behind(process, script):
    """A script for a process that nobody waits for."""
    import threading

    def feed():
        with process.stdin:
            process.stdin.write(script)
        process.wait()
    threading.Thread(target=feed, daemon=True).start()


def script_cell(shell, line, cell):
    """%%script [--no-raise-error] [--out name] [--err name] [--bg] [--proc name] program arguments, and what it reads"""
    options, words = _script_options(line.split())
    if not words:
        raise UsageError("%%script: which program?")
    script = body_text(cell).encode("utf-8", "surrogateescape")
    _flush()
    process = _started(words, options)
    if "--proc" in options:
        shell.user_ns[options["--proc"]] = process
    if "--bg" in options:
        _feed_behind(process, script)
        shell.user_ns.update({options[name]: stream for name, stream in (("--out", process.stdout), ("--err", process.stderr))
                              if name in options})
        return
    output, errors = process.communicate(script)
    _settle()
    for name, data in (("--out", output), ("--err", errors)):
        if name in options:
            shell.user_ns[options[name]] = data.decode("utf-8", "replace")
    if process.returncode and "--no-raise-error" not in options:
        raise subprocess.CalledProcessError(process.returncode, script, output, errors)


def _script_of(program):
    def run_it(shell, line, cell):
        options, words = _script_options(line.split())
        chosen = [f"{name}={value}" if SCRIPT_OPTIONS[name] else name for name, value in options.items()]
        script_cell(shell, " ".join([*chosen, program or f"{sys.executable} -", *words]), cell)
    run_it.__doc__ = f"%%{program or 'python'} [options of %%script], and a script"
    return run_it


bash_cell, sh_cell, perl_cell, ruby_cell, python_cell = map(_script_of, ("bash", "sh", "perl", "ruby", None))


def system_line(shell, line, frame):
    """%system command: its lines"""
    return lines_of(output_of(line)[0])


def system_cell(shell, line, cell):
    """%%system, and commands: their lines"""
    return lines_of(output_of(line + "\n" + cell)[0])
