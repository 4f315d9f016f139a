"""Tracebacks in colour, by the form of their lines.

Whether there is any: PYTHON_COLORS (0, 1), NO_COLOR, FORCE_COLOR, TERM=dumb, in this order; else at a terminal."""
import os
import re
import sys

FILE = re.compile(r'(\s*(?:\| )?  File )("[^"]*")(, line )(\d+)(, in )?(.*)$')
CARETS = re.compile(r"[\s|]*[~^]+$")
PLACE = re.compile(r"[\s|]+\S")
ERROR = re.compile(r"([\s|]*)([A-Za-z_][\w.]*)(:.*|$)")
HINT = re.compile(r"(hint: )(.*)$")
HEADS = ("Traceback (most recent", "During handling", "The above exception", "KeyboardInterrupt", "  + ", "  | ")

RESET, RED, PURPLE, BOLD_RED, BOLD_PURPLE, CYAN = "\033[0m", "\033[31m", "\033[35m", "\033[1;31m", "\033[1;35m", "\033[36m"


def is_wanted(stream):
    """Is there to be colour on this stream?"""
    setting = os.environ.get("PYTHON_COLORS")
    if setting in ("0", "1"):
        return setting == "1"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    if os.environ.get("TERM") == "dumb":
        return False
    try:
        return stream.isatty()
    except (AttributeError, ValueError, OSError):
        return False


def coloured(text):
    """A traceback's text with colours."""
    return "".join(_line(line.rstrip("\n")) + "\n" for line in text.splitlines())


def _line(line):
    found = FILE.match(line)
    if found:
        before, name, of, number, inside, function = found.groups()
        rest = f"{inside}{PURPLE}{function}{RESET}" if inside else function
        return f"{before}{PURPLE}{name}{RESET}{of}{PURPLE}{number}{RESET}{rest}"
    if CARETS.match(line):
        blanks = line[:len(line) - len(line.lstrip(" \t|"))]
        return f"{blanks}{BOLD_RED}{line[len(blanks):]}{RESET}"
    found = HINT.match(line)
    if found:
        return f"{CYAN}{found[1]}{RESET}{found[2]}"
    if not line.strip() or line.startswith(HEADS) or line.startswith(" "):
        return line
    found = ERROR.match(line)
    if not found:
        return line
    blanks, name, message = found.groups()
    return f"{blanks}{BOLD_PURPLE}{name}{RESET}" + (f":{PURPLE}{message[1:]}{RESET}" if message else "")


def write(exception):
    """Tell about an exception on sys.stderr, in colour."""
    from _interp import report_text
    sys.stderr.write(coloured(report_text(exception)))
    sys.stderr.flush()
