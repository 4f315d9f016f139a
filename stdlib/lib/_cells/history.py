"""The inputs so far: showing them, running them again, keeping them. Inputs are named by numbers and ranges: `3 5-8 10-`."""
import os

from _cells.error import UsageError
from _cells.magics import options_of


class Macro:
    """Inputs under one name; a cell that is only this name runs them."""

    def __init__(self, value):
        self.value = value

    def __str__(self):
        return self.value

    def __repr__(self):
        return f"{type(self).__module__}.{type(self).__name__}({self.value!r})"

    def __add__(self, other):
        if not isinstance(other, (Macro, str)):
            return NotImplemented
        return Macro(self.value + str(other))


def _numbers(words, last):
    """The numbers that words like `3` and `5-8` name, of 1 to last."""
    for word in words:
        begin, dash, end = word.replace(":", "-").partition("-")
        try:
            first = int(begin) if begin else 1
            beyond = first + 1 if not dash else (int(end) + (":" not in word) if end else last + 1)
        except ValueError:
            raise UsageError(f"{word!r} names no input: N, N-M, N- or -M does") from None
        yield from range(max(first, 1), min(beyond, last + 1))


def _inputs(shell, words, python=False):
    """(number, text) of the inputs that words name; without any, of all but the present one."""
    texts = shell.raw_inputs
    last = len(texts) - 1
    numbers = _numbers(words, last) if words else range(1, last)
    return [(number, shell.as_python(texts[number]) if python else texts[number]) for number in numbers]


def _text_of(shell, words):
    """What a macro or a file keeps: inputs by number, or the text that a name stands for."""
    if len(words) == 1 and words[0] in shell.user_ns and isinstance(shell.user_ns[words[0]], (str, Macro)):
        return str(shell.user_ns[words[0]])
    return "".join(text + "\n" for _, text in _inputs(shell, words))


def history_line(shell, line, frame):
    """%history [-n] [-t] [-o] [-l N] [-g pattern] [-f file] [ranges]: the inputs; with their numbers, as Python, with their values"""
    options, rest = options_of(line, "ntol:g:f:")
    rows = _inputs(shell, rest.split(), "t" in options)
    if "l" in options:
        rows = rows[-int(options["l"]):]
    if "g" in options:
        from fnmatch import fnmatchcase
        pattern = options["g"] if "*" in options["g"] else f"*{options['g']}*"
        rows = [row for row in rows if fnmatchcase(row[1], pattern)]
    lines = []
    for number, text in rows:
        gap = "\n" if "\n" in text else " "
        lines.append(f"{number:4}:{gap}{text}" if "n" in options else text)
        if "o" in options and number in shell.values:
            lines.append(repr(shell.values[number]))
    text = "".join(line + "\n" for line in lines)
    if "f" not in options:
        print(text, end="")
        return
    with open(os.path.expanduser(options["f"]), "w", encoding="utf-8") as file:
        file.write(text)


def rerun_line(shell, line, frame):
    """%rerun [ranges]: inputs again, the last one if none is named"""
    words = line.split()
    rows = _inputs(shell, words) if words else _inputs(shell, [])[-1:]
    text = "\n".join(text for _, text in rows)
    print("=== Executing: ===")
    print(text)
    print("=== Output: ===")
    shell.run_text(text, shell.cell_name)


def macro_line(shell, line, frame):
    """%macro NAME ranges"""
    options, rest = options_of(line, "rq")
    name, *words = rest.split() or [""]
    if not name.isidentifier() or not words:
        raise UsageError("%macro NAME, and the numbers of inputs")
    shell.user_ns[name] = macro = Macro(_text_of(shell, words))
    if "q" not in options:
        print(f"Macro `{name}` created. To execute, type its name (without quotes).")
        print("=== Macro contents: ===")
        print(macro.value, end="")


def save_line(shell, line, frame):
    """%save [-a] [-f] file ranges"""
    options, rest = options_of(line, "af")
    name, *words = rest.split() or [""]
    if not name:
        raise UsageError("%save file, and the numbers of inputs")
    name = os.path.expanduser(name if name.endswith((".py", ".ipy")) else name + ".py")
    if os.path.exists(name) and not options:
        raise UsageError(f"File `{name}` exists: -f writes over it, -a adds to it")
    text = _text_of(shell, words)
    with open(name, "a" if "a" in options else "w", encoding="utf-8") as file:
        file.write(text)
    print(f"The following commands were written to file `{name}`:")
    print(text, end="")


def notebook_line(shell, line, frame):
    """%notebook file: the inputs as a notebook"""
    name = line.strip()
    if not name:
        raise UsageError("the following arguments are required: filename")
    from _cells import writer
    from _cells.document import Cell
    cells = [Cell(text) for _, text in _inputs(shell, [])]
    record = writer.new_record(cells)
    writer.forget_outputs(cells)
    writer.write(record, os.path.expanduser(name))
