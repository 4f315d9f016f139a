"""TOML 1.0: configuration files as dicts.

A recursive parser over the text; patterns find numbers, times and bare keys.  Which tables a header may open again, and which keys a
dotted one may add to, is kept beside the dicts, by their identity.
"""
import re
from datetime import date, datetime, time, timedelta, timezone

__all__ = ["loads", "load", "TOMLDecodeError"]

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_BLANKS = re.compile(r"[ \t]*")
_COMMENT = re.compile(r"#[^\n]*")
_TIME = r"([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?"
_MOMENT = re.compile(rf"(\d{{4}})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:[Tt ]{_TIME}(?:([Zz])|([+-])([01]\d|2[0-3]):([0-5]\d))?)?", re.ASCII)
_CLOCK = re.compile(_TIME, re.ASCII)
_NUMBER = re.compile(r"""0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)
    |[+-]?(?:0|[1-9](?:_?[0-9])*)(?P<float>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)""", re.VERBOSE | re.ASCII)
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}
_CONTROL = frozenset(map(chr, [*range(32), 127]))
_WORDS = {"true": True, "false": False}
_FLOATS = {"inf", "+inf", "-inf", "nan", "+nan", "-nan"}


class TOMLDecodeError(ValueError):
    """The text is no TOML."""


def load(fp, /, *, parse_float=float):
    """The content of a file that is open in binary mode."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """The content of a text."""
    text = s.replace("\r\n", "\n")
    return _Parser(text, _safe(parse_float)).document()


def _safe(parse_float):
    if parse_float is float:
        return float

    def parse(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return value
    return parse


class _Parser:
    def __init__(self, text, parse_float):
        self.text, self.at, self.parse_float = text, 0, parse_float
        self.top = {}
        self.frozen = set()       # ids of tables and arrays written as values: nobody adds to them
        self.explicit = set()     # ids of tables that had a header
        self.dotted = set()       # ids of tables that dotted keys made: no header for them
        self.arrays = set()       # ids of arrays of tables
        self.kept = []            # all of these, so that no id is used again

    # ---- small things

    def error(self, message, at=None):
        at = self.at if at is None else at
        if at >= len(self.text):
            return TOMLDecodeError(f"{message} (at end of document)")
        line = self.text.count("\n", 0, at) + 1
        return TOMLDecodeError(f"{message} (at line {line}, column {at - self.text.rfind(chr(10), 0, at)})")

    def skip(self, pattern):
        self.at = pattern.match(self.text, self.at).end()

    def peek(self):
        return self.text[self.at:self.at + 1]

    def note(self, kind, value):
        self.kept.append(value)
        kind.add(id(value))

    def comment(self):
        """A comment, if one stands here."""
        if self.peek() == "#":
            end = _COMMENT.match(self.text, self.at).end()
            for at in range(self.at, end):
                if self.text[at] in _CONTROL and self.text[at] != "\t":
                    raise self.error(f"Found invalid character {self.text[at]!r}", at)
            self.at = end

    def blank_lines(self):
        while True:
            self.skip(_BLANKS)
            self.comment()
            if self.peek() != "\n":
                return
            self.at += 1

    # ---- the document

    def document(self):
        table, path = self.top, ()
        while True:
            self.skip(_BLANKS)
            char = self.peek()
            if char == "[":
                table, path = self.header()
            elif char and (char in "\"'" or _BARE.match(char)):
                self.pair(table, path)
            elif char and char not in "\n#":
                raise self.error("Invalid statement")
            self.skip(_BLANKS)
            self.comment()
            if self.at == len(self.text):
                return self.top
            if self.peek() != "\n":
                raise self.error("Expected newline or end of document after a statement")
            self.at += 1

    def header(self):
        many = self.text.startswith("[[", self.at)
        self.at += 2 if many else 1
        self.skip(_BLANKS)
        path = self.key()
        if not self.text.startswith("]]" if many else "]", self.at):
            raise self.error("Expected ']]' at the end of an array declaration" if many else "Expected ']' at the end of a table declaration")
        opened = self.open_array(path) if many else self.open_table(path)
        self.at += 2 if many else 1
        return opened, path

    def down(self, path):
        """The table at a path, made where it is not there; of an array of tables its last one."""
        table = self.top
        for name in path:
            table = table.setdefault(name, {})
            if id(table) in self.frozen:
                raise KeyError
            if isinstance(table, list):
                table = table[-1]
            if not isinstance(table, dict):
                raise KeyError
        return table

    def open_table(self, path):
        try:
            parent = self.down(path[:-1])
            table = parent.setdefault(path[-1], {})
            if isinstance(table, dict) and id(table) in self.explicit | self.dotted | self.frozen or isinstance(table, list):
                raise self.error(f"Cannot declare {path} twice")
            if not isinstance(table, dict):
                raise KeyError
        except KeyError:
            raise self.error("Cannot overwrite a value") from None
        self.note(self.explicit, table)
        return table

    def open_array(self, path):
        try:
            parent = self.down(path[:-1])
            known = path[-1] in parent
            array = parent.setdefault(path[-1], [])
            if known and id(array) not in self.arrays:
                if isinstance(array, (dict, list)):
                    raise self.error(f"Cannot mutate immutable namespace {path}")
                raise KeyError
        except KeyError:
            raise self.error("Cannot overwrite a value") from None
        self.note(self.arrays, array)
        array.append({})
        return array[-1]

    def pair(self, table, path):
        """key = value, into a table."""
        names = self.key()
        if self.peek() != "=":
            raise self.error("Expected '=' after a key in a key/value pair")
        self.at += 1
        self.skip(_BLANKS)
        value = self.value()
        for name in names[:-1]:
            known = name in table
            table = table.setdefault(name, {})
            if not known:
                self.note(self.dotted, table)
            elif not isinstance(table, dict):
                raise self.error("Cannot overwrite a value")
            elif id(table) not in self.dotted or id(table) in self.frozen:
                raise self.error(f"Cannot mutate immutable namespace {path + names[:-1]}")
        if names[-1] in table:
            raise self.error("Cannot overwrite a value")
        table[names[-1]] = value

    # ---- keys

    def key(self):
        """The names of a dotted key; the blanks behind it are skipped."""
        names = [self.name()]
        self.skip(_BLANKS)
        while self.peek() == ".":
            self.at += 1
            self.skip(_BLANKS)
            names.append(self.name())
            self.skip(_BLANKS)
        return tuple(names)

    def name(self):
        char = self.peek()
        if char == "'":
            return self.literal()
        if char == '"':
            return self.basic()
        found = _BARE.match(self.text, self.at)
        if not found:
            raise self.error("Invalid initial character for a key part")
        self.at = found.end()
        return found.group()

    # ---- values

    def value(self):
        char = self.peek()
        if char == '"':
            return self.basic_lines() if self.text.startswith('"""', self.at) else self.basic()
        if char == "'":
            return self.literal_lines() if self.text.startswith("'''", self.at) else self.literal()
        if char == "[":
            return self.array()
        if char == "{":
            return self.table()
        for word, value in _WORDS.items():
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        return self.plain()

    def plain(self):
        """A date, a time or a number."""
        found = _MOMENT.match(self.text, self.at)
        if found:
            try:
                value = _moment(found)
            except ValueError:
                raise self.error("Invalid date or datetime") from None
            self.at = found.end()
            return value
        found = _CLOCK.match(self.text, self.at)
        if found:
            self.at = found.end()
            return _clock(*found.groups())
        found = _NUMBER.match(self.text, self.at)
        if found:
            self.at = found.end()
            return self.parse_float(found.group()) if found["float"] else int(found.group(), 0)
        for size in (3, 4):
            word = self.text[self.at:self.at + size]
            if word in _FLOATS:
                self.at += size
                return self.parse_float(word)
        raise self.error("Invalid value")

    def array(self):
        values = []
        self.note(self.frozen, values)
        self.at += 1
        self.blank_lines()
        while self.peek() != "]":
            values.append(self.value())
            self.blank_lines()
            if self.peek() == ",":
                self.at += 1
                self.blank_lines()
            elif self.peek() != "]":
                raise self.error("Unclosed array")
        self.at += 1
        return values

    def table(self):
        table = {}
        self.at += 1
        self.skip(_BLANKS)
        if self.peek() == "}":
            self.at += 1
            self.note(self.frozen, table)
            return table
        while True:
            self.pair(table, ())
            self.skip(_BLANKS)
            char = self.peek()
            self.at += 1
            if char == "}":
                self.freeze(table)
                return table
            if char != ",":
                self.at -= 1
                raise self.error("Unclosed inline table")
            self.skip(_BLANKS)

    def freeze(self, table):
        self.note(self.frozen, table)
        for value in table.values():
            if isinstance(value, dict) and id(value) not in self.frozen:
                self.freeze(value)

    # ---- strings

    def literal(self):
        start = self.at + 1
        for at in range(start, len(self.text)):
            char = self.text[at]
            if char == "'":
                self.at = at + 1
                return self.text[start:at]
            if char in _CONTROL and char != "\t":
                raise self.error(f"Found invalid character {char!r}", at)
        self.at = len(self.text)
        raise self.error("Expected \"'\"")

    def literal_lines(self):
        self.at += 3
        if self.peek() == "\n":
            self.at += 1
        end = self.text.find("'''", self.at)
        if end < 0:
            self.at = len(self.text)
            raise self.error('Expected "\'\'\'"')
        for at in range(self.at, end):
            if self.text[at] in _CONTROL and self.text[at] not in "\t\n":
                raise self.error(f"Found invalid character {self.text[at]!r}", at)
        for _ in range(2):  # up to two quotes may stand before the closing ones
            if self.text.startswith("'", end + 3):
                end += 1
        value, self.at = self.text[self.at:end], end + 3
        return value

    def basic(self):
        self.at += 1
        return self.escaped('"', "\t", self.escape)

    def basic_lines(self):
        self.at += 3
        if self.peek() == "\n":
            self.at += 1
        value = self.escaped('"""', "\t\n", self.escape_in_lines)
        for _ in range(2):
            if self.peek() == '"':
                self.at += 1
                value += '"'
        return value

    def escaped(self, end, allowed, escape):
        parts, start = [], self.at
        while True:
            char = self.peek()
            if not char:
                raise self.error("Unterminated string")
            if char == '"' and self.text.startswith(end, self.at):
                parts.append(self.text[start:self.at])
                self.at += len(end)
                return "".join(parts)
            if char == "\\":
                parts += self.text[start:self.at], escape()
                start = self.at
            elif char in _CONTROL and char not in allowed:
                raise self.error(f"Illegal character {char!r}")
            else:
                self.at += 1

    def escape_in_lines(self):
        """A backslash before the end of a line takes away that end and all blanks behind it."""
        found = re.compile(r"\\[ \t]*\n").match(self.text, self.at)
        if found:
            self.at = re.compile(r"[ \t\n]*").match(self.text, found.end()).end()
            return ""
        if self.text[self.at + 1:self.at + 2] in (" ", "\t"):
            raise self.error("Unescaped '\\' in a string")
        return self.escape()

    def escape(self):
        char = self.text[self.at + 1:self.at + 2]
        size = {"u": 4, "U": 8}.get(char)
        if size is None:
            if char not in _ESCAPES:
                self.at = min(self.at + 2, len(self.text))
                raise self.error("Unescaped '\\' in a string" if char else "Unterminated string")
            self.at += 2
            return _ESCAPES[char]
        digits = self.text[self.at + 2:self.at + 2 + size]
        if not re.fullmatch("[0-9A-Fa-f]{%d}" % size, digits):
            raise self.error("Invalid hex value", self.at + 2)
        code = int(digits, 16)
        self.at += 2 + size
        if 0xD800 <= code < 0xE000 or code > 0x10FFFF:
            raise self.error("Escaped character is not a Unicode scalar value")
        return chr(code)


def _clock(hour, minute, second, fraction):
    return time(int(hour), int(minute), int(second), int(fraction.ljust(6, "0")) if fraction else 0)


def _moment(found):
    year, month, day, hour, minute, second, fraction, utc, sign, zone_hours, zone_minutes = found.groups()
    if hour is None:
        return date(int(year), int(month), int(day))
    zone = None
    if utc:
        zone = timezone.utc
    elif sign:
        shift = timedelta(hours=int(zone_hours), minutes=int(zone_minutes))
        zone = timezone(-shift if sign == "-" else shift)
    clock = _clock(hour, minute, second, fraction)
    return datetime.combine(date(int(year), int(month), int(day)), clock, zone)


TOMLDecodeError.__module__ = "tomllib"
