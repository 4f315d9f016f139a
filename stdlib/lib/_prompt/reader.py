"""Where lines come from."""
import sys

SETTINGS = ("tab: complete", "set enable-bracketed-paste on", "set show-all-if-ambiguous on",
            "set bind-tty-special-chars off", '"\\C-?": rub-out-indentation')


def _flush():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            pass


def write_error(text):
    """To sys.stderr, if that is one."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        pass


class Plain:
    """Lines of sys.stdin, whatever that is; prompts go to sys.stderr."""

    edits = False

    def line(self, prompt, text=""):
        """The next line without its newline. EOFError."""
        _flush()
        write_error(prompt)
        try:
            line = sys.stdin.readline()
        except (ValueError, AttributeError):  # closed, or none at all
            line = ""
        if not line:
            raise EOFError
        return line[:-1] if line.endswith("\n") else line

    def remember(self, text):
        """Nothing is remembered."""


class Edited:
    """Lines edited at the terminal, with history and completion."""

    edits = True

    def __init__(self, namespace):
        import readline
        from _line_editor import read_line
        from _prompt import complete
        from _prompt.history import History
        self._read = read_line
        self.history = History(readline)
        complete.install(readline, namespace)
        for setting in SETTINGS:
            readline.parse_and_bind(setting)

    def line(self, prompt, text=""):
        """The next line, or several that were pasted or recalled; `text` is there at the beginning."""
        _flush()
        return self._read(prompt, text)

    def remember(self, text):
        """An input for the history."""
        self.history.add(text)


def reader_for(namespace):
    """The best reader there is."""
    import os
    from _line_editor import is_there
    is_terminal = os.isatty(0) and os.isatty(1) and sys.stdin is sys.__stdin__
    if is_terminal and os.environ.get("TERM") != "dumb" and not os.environ.get("PYTHON_BASIC_REPL") and is_there():
        return Edited(namespace)
    return Plain()
