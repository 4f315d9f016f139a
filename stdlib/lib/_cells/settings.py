"""How values are shown: `%precision`, `%pprint`, and what `%config` can change."""
from _cells import pretty
from _cells.error import UsageError
from _cells.magics import switched

DEFAULT_DIGITS = 8  # numpy's


def _set_numpy_digits(digits):
    import sys
    if "numpy" in sys.modules:
        sys.modules["numpy"].set_printoptions(precision=digits)


def precision_line(shell, line, frame):
    """%precision, %precision digits, %precision format: how floats look"""
    word = line.strip()
    if "%" in word:
        digits = DEFAULT_DIGITS
        try:
            word % 3.14159
        except Exception:
            raise UsageError("Precision must be int or format string, not %r" % word) from None
    elif word:
        try:
            digits = int(word)
        except ValueError:
            raise UsageError(f"Precision must be int or format string, not {word!r}") from None
        if digits < 0:
            raise UsageError(f"Precision must be non-negative, not {digits}")
        word = f"%.{digits}f"
    else:
        word, digits = "%r", DEFAULT_DIGITS
    pretty.set_float_format(word)
    _set_numpy_digits(digits)
    return word


def pprint_line(shell, line, frame):
    """%pprint [on|off]: containers laid out in lines, or as repr has them"""
    pretty.lays_out = switched(line, pretty.lays_out, "%pprint, %pprint on, %pprint off")
    print(f"Pretty printing has been turned {'ON' if pretty.lays_out else 'OFF'}")


def config_line(shell, line, frame):
    """%config Class.name = value: of the names only InteractiveShell.ast_node_interactivity means anything here"""
    name, sign, value = line.partition("=")
    if name.strip().endswith("Shell.ast_node_interactivity") and sign:
        shell.ast_node_interactivity = value.strip().strip("'\"")


def automagic_line(shell, line, frame):
    """%automagic [on|off]: may a cell of one line leave out the %?"""
    word = line.strip().lower()
    shell.automagic = not shell.automagic if not word else word in ("on", "1", "true")
    print("\nAutomagic is " + ("ON, % prefix IS NOT needed for line magics." if shell.automagic
                               else "OFF, % prefix IS needed for line magics."))
