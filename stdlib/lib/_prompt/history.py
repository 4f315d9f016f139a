"""Former inputs, in memory and in a file.

The file has one input a line; a carriage return stands for a newline within. Each input is appended when it is made, so sessions
at the same time lose nothing; when the file has grown to twice the limit, a new session writes it anew with the last ones.
GILT_HISTORY or PYTHON_HISTORY names another file; an empty name means none."""
import os

LIMIT = 1000
READ_BYTES = 1 << 20  # more is never read


def path():
    """The file's name, or None."""
    for variable in ("GILT_HISTORY", "PYTHON_HISTORY"):
        if variable in os.environ:
            return os.environ[variable] or None
    home = os.path.expanduser("~")
    return None if home == "~" else os.path.join(home, ".gilt_history")


class History:
    """The history of a session."""

    def __init__(self, readline):
        self._readline = readline
        self._path = path()
        self._last = None
        for text in self._load():
            self._readline.add_history(text)
            self._last = text

    def add(self, text):
        """One more input, unless it is the last one again."""
        text = text.rstrip()
        if not text.strip() or text == self._last:
            return
        self._last = text
        self._readline.add_history(text)
        if self._readline.get_current_history_length() > LIMIT:
            self._readline.remove_history_item(0)
        self._append(text)

    def _load(self):
        if self._path is None:
            return []
        try:
            with open(self._path, "rb") as file:
                file.seek(max(0, os.fstat(file.fileno()).st_size - READ_BYTES))
                cut = file.tell() > 0
                lines = file.read(READ_BYTES).decode("utf-8", "replace").split("\n")[:-1]
        except (OSError, ValueError):
            return []
        if cut or len(lines) > 2 * LIMIT:
            lines = lines[-LIMIT:]
            self._rewrite(lines)
        return [line.replace("\r", "\n").replace("\0", "") for line in lines[-LIMIT:] if line.strip()]

    def _rewrite(self, lines):
        part = f"{self._path}.{os.getpid()}"
        try:
            fd = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
            with open(fd, "w", encoding="utf-8", errors="surrogateescape") as file:
                file.writelines(line + "\n" for line in lines)
            os.replace(part, self._path)
        except OSError:
            pass  # a home that cannot be written to: the history is this session's

    def _append(self, text):
        if self._path is None:
            return
        data = (text.replace("\n", "\r") + "\n").encode("utf-8", "surrogateescape")
        try:
            fd = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
        except OSError:
            return
        try:
            os.write(fd, data)
        except OSError:
            pass
        finally:
            os.close(fd)
