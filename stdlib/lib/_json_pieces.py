"""JSON text piece by piece, in Python: json.encoder names what stands here.

json itself writes by _json.encode.  These are for encoders that change how one kind of value is written (floats, most of
all) and leave the rest as it is.
"""
import re

ESCAPE = re.compile(r'[\x00-\x1f\\"\b\f\n\r\t]')
ESCAPE_ASCII = re.compile(r'([\\"]|[^\ -~])')
HAS_UTF8 = re.compile(rb"[\x80-\xff]")
ESCAPE_DCT = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
for _code in range(0x20):
    ESCAPE_DCT.setdefault(chr(_code), f"\\u{_code:04x}")
INFINITY = float("inf")


def py_encode_basestring(s):
    """JSON text of a str."""
    return '"' + ESCAPE.sub(lambda match: ESCAPE_DCT[match[0]], s) + '"'


def _ascii_escape(match):
    char = match[0]
    if char in ESCAPE_DCT:
        return ESCAPE_DCT[char]
    code = ord(char)
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}"


def py_encode_basestring_ascii(s):
    """ASCII-only JSON text of a str."""
    return '"' + ESCAPE_ASCII.sub(_ascii_escape, s) + '"'


def _make_iterencode(markers, _default, _encoder, _indent, _floatstr, _key_separator, _item_separator, _sort_keys,
                     _skipkeys, _one_shot):
    """A function (value, level) -> pieces of JSON text.

    markers: a dict of what is being written, or None for no look-out for circles; _encoder and _floatstr write strings and
    floats; _default stands in for unknown types.
    """
    if _indent is not None and not isinstance(_indent, str):
        _indent = " " * _indent

    def plain(value):
        """The text of what has no parts, None for what may have."""
        if isinstance(value, str):
            return _encoder(value)
        if value is None:
            return "null"
        if value is True:
            return "true"
        if value is False:
            return "false"
        if isinstance(value, int):
            return int.__repr__(value)
        return _floatstr(value) if isinstance(value, float) else None

    def enter(value):
        if markers is not None:
            if id(value) in markers:
                raise ValueError("Circular reference detected")
            markers[id(value)] = value

    def leave(value):
        if markers is not None:
            del markers[id(value)]

    def line_start(level):
        return "" if _indent is None else "\n" + _indent * level

    def listed(values, level):
        if not values:
            yield "[]"
            return
        enter(values)
        start = line_start(level + 1)
        lead = "[" + start
        for value in values:
            text = plain(value)
            if text is not None:
                yield lead + text
            else:
                yield lead
                yield from pieces(value, level + 1)
            lead = _item_separator + start
        if _indent is not None:
            yield line_start(level)
        yield "]"
        leave(values)

    def key_text(key):
        """A key as a string, None for one to leave out."""
        if isinstance(key, str):
            return key
        text = plain(key)
        if text is None and not _skipkeys:
            raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
        return text

    def mapped(table, level):
        if not table:
            yield "{}"
            return
        enter(table)
        yield "{"
        start = line_start(level + 1)
        if start:
            yield start
        lead = None
        for key, value in sorted(table.items()) if _sort_keys else table.items():
            key = key_text(key)
            if key is None:
                continue
            if lead is not None:
                yield lead
            lead = _item_separator + start
            yield _encoder(key)
            yield _key_separator
            yield from pieces(value, level + 1)
        if _indent is not None:
            yield line_start(level)
        yield "}"
        leave(table)

    def pieces(value, level):
        text = plain(value)
        if text is not None:
            yield text
        elif isinstance(value, (list, tuple)):
            yield from listed(value, level)
        elif isinstance(value, dict):
            yield from mapped(value, level)
        else:
            enter(value)
            yield from pieces(_default(value), level)
            leave(value)

    return pieces
