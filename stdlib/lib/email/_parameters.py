"""Parameters of MIME headers (RFC 2045, RFC 2231): `name=text`, `name="text"`, `name*=utf-8''te%78t`, `name*0=...; name*1=...`."""
import re
from urllib.parse import unquote_to_bytes

from email import errors

_COMMENT = r"\((?:[^()\\]|\\.)*\)"
_GAP = re.compile(rf"(?:\s|{_COMMENT})*")
_NAME = re.compile(r"""([^\s=;*"()]+)(?:\*(\d+))?(\*)?""")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"?', re.DOTALL)
_TOKEN = re.compile(r'[^\s;()"]+')
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


class _Parts:
    """The pieces of one parameter: number -> (text, is it escaped?)."""

    def __init__(self, name):
        self.name, self.pieces = name, {}

    def text(self):
        charset, out = None, []
        for number in sorted(self.pieces):
            text, escaped = self.pieces[number]
            if escaped and number == min(self.pieces) and text.count("'") >= 2:
                charset, _, text = text.split("'", 2)
            out.append(_unescaped(text, charset) if escaped else text)
        return "".join(out)


def _unescaped(text, charset):
    data = unquote_to_bytes(text)
    try:
        return data.decode(charset or "ascii", "surrogateescape")
    except LookupError:
        return data.decode("ascii", "surrogateescape")


def _one(part):
    """(name, number or None, escaped?, value, is all of it right?) of what stands between semicolons; None: no parameter."""
    found = _NAME.match(part, _GAP.match(part).end())
    if found is None:
        return None
    name, number, star = found.groups()
    at = _GAP.match(part, found.end()).end()
    if part[at:at + 1] != "=":
        return name, number, False, "", False
    at = _GAP.match(part, at + 1).end()
    value = _QUOTED.match(part, at)
    if value is not None:
        text = _ESCAPE.sub(r"\1", value[1])
    else:
        value = _TOKEN.match(part, at)
        if value is None:
            return None
        text = value[0]
    return name, number, bool(star), text, _GAP.match(part, value.end()).end() == len(part)


def split_parameters(parts):
    """({name: (name as it is written, value)} in their order, defects) of what stood between semicolons."""
    found, defects = {}, []
    for part in parts:
        one = _one(part)
        if one is None:
            if part.strip():
                defects.append(errors.InvalidHeaderDefect(f"parameter with invalid value: {part.strip()!r}"))
            continue
        name, number, escaped, value, good = one
        entry = found.setdefault(name.lower(), _Parts(name))
        if not good:
            defects.append(errors.InvalidHeaderDefect(f"parameter that is not as it should be: {part.strip()!r}"))
        place = int(number) if number else 0
        if place in entry.pieces:
            defects.append(errors.InvalidHeaderDefect("duplicate parameter name; duplicate(s) ignored"))
            continue
        entry.pieces[place] = value, escaped
    return {key: (entry.name, entry.text()) for key, entry in found.items()}, defects
