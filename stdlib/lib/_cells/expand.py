"""`$name` and `{expression}` in commands and magics."""
import re
from string import Formatter

DOLLAR = re.compile(r"\$(\$?[\w.]+)")


def expand(text, namespace, frame=None):
    """The text with its variables filled in; as it was if one of them is not there or anything else goes wrong."""
    if "$" not in text and "{" not in text:
        return text
    names = dict(namespace)
    if frame is not None:
        names.update(frame.f_locals)
    try:
        return "".join(_pieces(text, names))
    except Exception:
        return text


def _pieces(text, names):
    for literal, field, spec, conversion in Formatter().parse(text):
        yield from _dollars(literal, names)
        if field is None:
            continue
        value = eval(field, names)
        if conversion:
            value = {"r": repr, "s": str, "a": ascii}[conversion](value)
        yield format(value, spec)


def _dollars(text, names):
    """$$ is a dollar for the command itself; what stands in single quotes is none of ours."""
    at = 0
    for found in DOLLAR.finditer(text):
        if text.count("'", found.end()) % 2:
            continue
        yield text[at:found.start()]
        name = found[1]
        yield name if name.startswith("$") else str(eval(name, names))
        at = found.end()
    yield text[at:]
