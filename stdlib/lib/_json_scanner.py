"""The scanner of json as parts in Python, which a program may replace one by one: json.scanner and json.decoder name them.

json itself reads by _json.scan.  Who sets a decoder's parse_object, parse_array or parse_string makes a scanner of them by
py_make_scanner(decoder) and stores it as decoder.scan_once.
"""
import re

from _json import scanstring as c_scanstring
from json.decoder import JSONDecodeError

FLAGS = re.VERBOSE | re.MULTILINE | re.DOTALL
WHITESPACE_STR = " \t\n\r"
WHITESPACE = re.compile(r"[ \t\n\r]*", FLAGS)
STRINGCHUNK = re.compile(r'(.*?)(["\\\x00-\x1f])', FLAGS)
NUMBER_RE = re.compile(r"(-?(?:0|[1-9]\d*))(\.\d+)?([eE][-+]?\d+)?", FLAGS)
BACKSLASH = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
NaN, PosInf, NegInf = float("nan"), float("inf"), float("-inf")

_WORDS = {"n": ("null", None), "t": ("true", True), "f": ("false", False)}
_CONSTANTS = {"N": ("NaN", NaN), "I": ("Infinity", PosInf), "-": ("-Infinity", NegInf)}
_HEX = re.compile("[0-9A-Fa-f]{4}")


def _hex4(s, at):
    digits = _HEX.match(s, at + 1)
    if digits is None:
        raise JSONDecodeError("Invalid \\uXXXX escape", s, at)
    return int(digits[0], 16)


def _escaped_unit(s, at):
    """(character, end) of an escape \\uXXXX whose u stands at `at`; two surrogates are one character."""
    unit, end = _hex4(s, at), at + 5
    if 0xD800 <= unit <= 0xDBFF and s.startswith("\\u", end):
        low = _hex4(s, end + 1)
        if 0xDC00 <= low <= 0xDFFF:
            return chr(0x10000 + (unit - 0xD800 << 10) + (low - 0xDC00)), end + 6
    return chr(unit), end


def py_scanstring(s, end, strict=True, _b=BACKSLASH, _m=STRINGCHUNK.match):
    """(string, end), from behind the opening quote."""
    begin, parts = end - 1, []
    while True:
        chunk = _m(s, end)
        if chunk is None:
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        end = chunk.end()
        text, stop = chunk.groups()
        parts.append(text)
        if stop == '"':
            return "".join(parts), end
        if stop != "\\":
            if strict:
                raise JSONDecodeError("Invalid control character {0!r} at".format(stop), s, end)
            parts.append(stop)
            continue
        if end >= len(s):
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        letter = s[end]
        if letter == "u":
            char, end = _escaped_unit(s, end)
        elif letter in _b:
            char, end = _b[letter], end + 1
        else:
            raise JSONDecodeError("Invalid \\escape: {0!r}".format(letter), s, end)
        parts.append(char)


def _value(s, at, scan_once):
    try:
        return scan_once(s, at)
    except StopIteration as err:
        raise JSONDecodeError("Expecting value", s, err.value) from None


def _key(s, at, strict, memo):
    """(key, place of its value), from behind the opening quote."""
    key, at = c_scanstring(s, at, strict)
    at = WHITESPACE.match(s, at).end()
    if s[at:at + 1] != ":":
        raise JSONDecodeError("Expecting ':' delimiter", s, at)
    return memo.setdefault(key, key), WHITESPACE.match(s, at + 1).end()


def _pairs(s, at, strict, scan_once, memo):
    """(pairs, end) of an object whose first key's quote stands at `at`."""
    pairs = []
    while True:
        if s[at:at + 1] != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)
        key, at = _key(s, at + 1, strict, memo)
        value, at = _value(s, at, scan_once)
        pairs.append((key, value))
        at = WHITESPACE.match(s, at).end()
        mark = s[at:at + 1]
        if mark == "}":
            return pairs, at + 1
        if mark != ",":
            raise JSONDecodeError("Expecting ',' delimiter", s, at)
        comma, at = at, WHITESPACE.match(s, at + 1).end()
        if s[at:at + 1] != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", s, max(comma, at))


def JSONObject(s_and_end, strict, scan_once, object_hook, object_pairs_hook, memo=None):
    """(value, end) of the object whose first character behind the brace has that place."""
    s, end = s_and_end
    at = WHITESPACE.match(s, end).end()
    if s[at:at + 1] == "}":
        pairs, at = [], at + 1
    else:
        pairs, at = _pairs(s, at, strict, scan_once, {} if memo is None else memo)
    if object_pairs_hook is not None:
        return object_pairs_hook(pairs), at
    value = dict(pairs)
    return (value if object_hook is None else object_hook(value)), at


def JSONArray(s_and_end, scan_once):
    """(list, end) of the array whose first character behind the bracket has that place."""
    s, end = s_and_end
    at = WHITESPACE.match(s, end).end()
    values = []
    if s[at:at + 1] == "]":
        return values, at + 1
    while True:
        value, at = _value(s, at, scan_once)
        values.append(value)
        at = WHITESPACE.match(s, at).end()
        mark = s[at:at + 1]
        if mark == "]":
            return values, at + 1
        if mark != ",":
            raise JSONDecodeError("Expecting ',' delimiter", s, at)
        at = WHITESPACE.match(s, at + 1).end()


def py_make_scanner(context):
    """A function (text, place) -> (value, end) of a decoder's parts; StopIteration(place) where there is no value."""
    parse_object, parse_array, parse_string = context.parse_object, context.parse_array, context.parse_string
    strict, object_hook, object_pairs_hook = context.strict, context.object_hook, context.object_pairs_hook
    parse_float, parse_int, parse_constant = context.parse_float, context.parse_int, context.parse_constant
    memo = context.memo

    def number(string, at):
        match = NUMBER_RE.match(string, at)
        if match is None:
            return None
        whole, fraction, power = match.groups()
        if fraction or power:
            return parse_float(whole + (fraction or "") + (power or "")), match.end()
        return parse_int(whole), match.end()

    def scan(string, at):
        char = string[at:at + 1]
        if char == '"':
            return parse_string(string, at + 1, strict)
        if char == "{":
            return parse_object((string, at + 1), strict, scan, object_hook, object_pairs_hook, memo)
        if char == "[":
            return parse_array((string, at + 1), scan)
        if char in _WORDS and string.startswith(_WORDS[char][0], at):
            word, value = _WORDS[char]
            return value, at + len(word)
        found = number(string, at)
        if found is not None:
            return found
        if char in _CONSTANTS and string.startswith(_CONSTANTS[char][0], at):
            word, value = _CONSTANTS[char]
            return (value if parse_constant is None else parse_constant(word)), at + len(word)
        raise StopIteration(at)

    def scan_once(string, idx):
        try:
            return scan(string, idx)
        finally:
            memo.clear()

    return scan_once
