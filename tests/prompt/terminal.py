"""A terminal for tests: runs a program on a pseudo-terminal, types, waits for what appears, and keeps the screen.

    python3.11 terminal.py PROGRAM ARGUMENT... < session.json

The session is a list of steps: a string is typed; {"wait": regex} waits until the screen's text matches; {"signal": name};
{"size": [rows, columns]}; {"pause": seconds}; {"mark": text} notes the screen under a title. At the end the last screen is printed, and the
exit status. Everything has a time limit."""
import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time

LIMIT_S = 15
SEQUENCE = re.compile(r"\x1b\[([?\d;]*)([A-Za-z])|\x1b[()][A-Z0-9]|\x1b[=>]|\x1b\][^\x07]*\x07")


class Screen:
    """Lines of characters and a cursor: as much of a VT100 as line editors use."""

    def __init__(self, columns=80):
        self.columns, self.row, self.column = columns, 0, 0
        self.lines = [[]]
        self.pending = ""

    def feed(self, text):
        """What the program wrote."""
        text, at = self.pending + text, 0
        self.pending = ""
        while at < len(text):
            if text[at] == "\x1b":
                found = SEQUENCE.match(text, at)
                if not found:
                    if len(text) - at < 20:
                        self.pending = text[at:]
                        return
                    at += 1
                    continue
                if found[2]:
                    self.control(found[2], found[1])
                at = found.end()
                continue
            self.put(text[at])
            at += 1

    def put(self, c):
        """One character."""
        if c == "\r":
            self.column = 0
        elif c == "\n":
            self.move_to(self.row + 1)
        elif c == "\b":
            self.column = max(0, self.column - 1)
        elif c >= " ":
            if self.column >= self.columns:
                self.move_to(self.row + 1)
                self.column = 0
            line = self.lines[self.row]
            line += " " * (self.column + 1 - len(line))
            line[self.column] = c
            self.column += 1

    def move_to(self, row):
        """To a row, which is made if it is not there."""
        self.row = max(0, row)
        while len(self.lines) <= self.row:
            self.lines.append([])

    def control(self, letter, numbers):
        """An escape sequence."""
        n = int(numbers) if numbers.isdigit() else 0
        line = self.lines[self.row]
        if letter == "A":
            self.move_to(self.row - max(1, n))
        elif letter == "B":
            self.move_to(self.row + max(1, n))
        elif letter == "C":
            self.column += max(1, n)
        elif letter == "D":
            self.column = max(0, self.column - max(1, n))
        elif letter == "G":
            self.column = max(1, n) - 1
        elif letter == "K" and n == 0:
            del line[self.column:]
        elif letter == "J" and n == 0:
            del line[self.column:]
            del self.lines[self.row + 1:]
        elif letter == "P":
            del line[self.column:self.column + max(1, n)]
        elif letter == "@":
            line[self.column:self.column] = " " * max(1, n)

    def text(self):
        """All lines."""
        return "\n".join("".join(line).rstrip() for line in self.lines).rstrip("\n")


class Terminal:
    """A program on a pseudo-terminal."""

    def __init__(self, words, environment):
        self.screen = Screen()
        self.raw = ""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execvpe(words[0], words, environment)
        self.resize(24, 80)

    def resize(self, rows, columns):
        """Another size of window."""
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen.columns = columns

    def read(self, seconds):
        """What comes within this time; False: nothing more will come."""
        if not select.select([self.fd], [], [], seconds)[0]:
            return True
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            return False
        self.raw += data.decode("utf-8", "replace")
        self.screen.feed(data.decode("utf-8", "replace"))
        return bool(data)

    def wait(self, pattern):
        """Until the screen matches."""
        deadline = time.monotonic() + LIMIT_S
        while not re.search(pattern, self.screen.text()):
            if not self.read(0.05) or time.monotonic() > deadline:
                print(f"never saw {pattern!r} on:\n{self.screen.text()}")
                self.end()
                sys.exit(1)

    def settle(self):
        """Until nothing has come for a while."""
        deadline = time.monotonic() + LIMIT_S
        while time.monotonic() < deadline and select.select([self.fd], [], [], 0.15)[0]:
            if not self.read(0):
                return

    def end(self):
        """The program's status; it is killed if it does not end by itself."""
        deadline = time.monotonic() + LIMIT_S
        while time.monotonic() < deadline:
            self.read(0.02)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        return "killed"


def play(terminal, steps):
    """The steps of a session."""
    for step in steps:
        if isinstance(step, str):
            os.write(terminal.fd, step.encode())
        elif "wait" in step:
            terminal.wait(step["wait"])
        elif "signal" in step:
            os.kill(terminal.pid, getattr(signal, step["signal"]))
        elif "size" in step:
            terminal.resize(*step["size"])
        elif "pause" in step:
            terminal.settle() if step["pause"] is True else time.sleep(step["pause"])
        elif "mark" in step:
            terminal.settle()
            print(f"[{step['mark']}]\n{terminal.screen.text()}")


def main():
    session = json.load(sys.stdin)
    environment = {**os.environ, "TERM": "xterm", "PYTHON_COLORS": "0", **session.get("env", {})}
    terminal = Terminal(sys.argv[1:], environment)
    play(terminal, session["steps"])
    status = terminal.end()
    print(terminal.raw if session.get("raw") else terminal.screen.text())
    print(f"[status {status}]")


if __name__ == "__main__":
    main()
