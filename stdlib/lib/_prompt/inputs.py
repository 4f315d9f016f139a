"""Inputs: one line, a block, or whatever was pasted at once."""
from codeop import CommandCompiler

from _cells.source import Scanner, cell_magic, is_special, needs_host, to_python, without_prompts

INDENT = 4
LEAVING = ("return", "pass", "break", "continue", "raise")


def is_blank(text):
    """Nothing but blank lines and comments?"""
    return all(not line.strip() or line.lstrip().startswith("#") for line in text.split("\n"))


class Input:
    """The lines of an input until it is complete."""

    def __init__(self, compiler=None):
        self.lines = []
        self.compiler = compiler or CommandCompiler()
        self.scanner = Scanner()

    @property
    def text(self):
        """The input so far."""
        return "\n".join(self.lines)

    def add(self, line):
        """One more line, or many that came at once. True: the input is complete."""
        is_blank = not line
        first = not self.lines
        if first:
            line = "\n".join(without_prompts(line.split("\n"), prompts_only=True))
        self.lines += line.split("\n")
        for part in line.split("\n"):
            self.scanner.read(part)
        if self.scanner.between_statements:
            if is_blank:
                return True
            if cell_magic(self.text):
                return "\n" in line
            if first and len(self.lines) == 1 and is_special(line):
                return True
        return not self._needs_more("\n" in line)

    def _needs_more(self, came_at_once):
        text = to_python(self.text) if needs_host(self.text) else self.text
        try:
            return self.compiler(text, "<stdin>", "exec" if came_at_once else "single") is None
        except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError):
            return False  # what is wrong is said when it is run

    def indentation(self):
        """What the next line begins with."""
        line = next((line for line in reversed(self.lines) if line.strip()), "")
        blanks = line[:len(line) - len(line.lstrip(" \t"))]
        if self.scanner.quote:
            return ""
        scanner = Scanner()
        words = line[:scanner.read(line)].rstrip()
        if scanner.depth and words.endswith(("(", "[", "{")):
            return blanks + " " * INDENT
        if self.scanner.depth:
            return blanks
        if words.endswith(":"):
            return blanks + " " * INDENT
        if words.split(None, 1)[:1] and words.split(None, 1)[0] in LEAVING:
            return blanks[:-INDENT]
        return blanks
