"""format() of a Decimal: the format specification, and the text it asks for.  Imported when a Decimal is first formatted."""
from _decimal_fixed import digits, length
from decimal import _make, _rescale


def format_decimal(value, spec, context):
    fill, align, sign, no_negative_zero, width, comma, precision, kind = parse_spec(spec)
    if not value.is_finite():
        body = value._special_text() + ("%" if kind == "%" else "")
        if align == "z":
            fill, align = " ", ">"
        return _pad("-" if value._sign else "" if sign == "-" else sign, body, fill, align, width)
    if kind == "%":
        value = _make(value._sign, value._n, value._exp + 2)
    kept_sign = kind == "F" and value._n        # CPython 3.11's z does not look at what F rounds to
    if precision is not None:
        value = _to_precision(value, precision, kind, context.rounding)
    if not value._n and value._exp > 0 and kind in ("f", "F", "%"):
        value = _make(value._sign, 0, 0)
    whole, part, exponent = _split(value, precision, kind)
    tail = "." + part if part else ""
    if exponent or kind in ("e", "E"):
        letter = "e" if kind and kind not in ("E", "G") else "E"
        tail += f"{letter}{exponent:+d}"
    if kind == "%":
        tail += "%"
    negative = value._sign and not (no_negative_zero and not value._n and not kept_sign)
    sign = "-" if negative else "" if sign == "-" else sign
    if align == "z":
        whole, align = _with_zeros(whole, width - len(sign) - len(tail), comma), ">"
    return _pad(sign, (_grouped(whole, comma) if comma else whole) + tail, fill, align, width)


def parse_spec(spec):
    """(fill, align, sign, no_negative_zero, width, comma, precision, kind); align "z": zeros; ValueError."""
    fill, align, rest = " ", None, spec
    if len(rest) > 1 and rest[1] in "<>=^":
        fill, align, rest = rest[0], rest[1], rest[2:]
    elif rest[:1] and rest[0] in "<>=^":
        align, rest = rest[0], rest[1:]
    sign = "-"
    if rest[:1] and rest[0] in "+- ":
        sign, rest = rest[0], rest[1:]
    no_negative_zero = rest[:1] == "z"
    rest = rest[1:] if no_negative_zero else rest
    if rest[:1] == "0":
        if align is not None:
            raise ValueError("invalid format string")
        align, rest = "z", rest[1:]
    width, rest = _leading_number(rest, "0")
    comma = rest[:1] if rest[:1] == "," else ""
    rest = rest[len(comma):]
    precision = None
    if rest[:1] == ".":
        precision, rest = _leading_number(rest[1:])
    kind = rest or None
    if kind is not None and kind not in ("e", "E", "f", "F", "g", "G", "n", "%") or comma and kind == "n":
        raise ValueError("invalid format string")
    return fill, align or ">", sign, no_negative_zero, width, comma, precision, kind


def _leading_number(text, if_none=""):
    """The number a text begins with, and what follows it."""
    rest = text.lstrip("0123456789")
    number = text[:len(text) - len(rest)] or if_none
    if not number or len(number) > 18:
        raise ValueError("invalid format string")
    return int(number), rest


def _to_precision(value, precision, kind, rounding):
    """Rounded: to places behind the point for f and %, else to digits; one more for e, which has one in front."""
    if kind in ("f", "F", "%"):
        return _rescale(value, -precision, None, rounding)
    wanted = precision + 1 if kind in ("e", "E") else max(precision, 1)
    if not value._n or kind not in ("e", "E") and length(value._n) <= wanted:
        return value
    value = _rescale(value, value.adjusted() - wanted + 1, None, rounding)
    if length(value._n) > wanted:               # 9.99 became 10.0
        value = _make(value._sign, value._n // 10, value._exp + 1)
    return value


def _split(value, precision, kind):
    """The digits before and behind the point, and the exponent that makes up for where it stands."""
    text = digits(value._n)
    left = value._exp + len(text)               # how many digits a plain notation has before the point
    if kind in ("e", "E"):
        point = 1 - precision if not value._n and precision is not None else 1
    elif kind in ("f", "F", "%"):
        point = left
    else:
        point = left if value._exp <= 0 and left > -6 else 1
    if point < 0:
        return "0", "0" * -point + text, left - point
    if point > len(text):
        return text + "0" * (point - len(text)), "", left - point
    return text[:point] or "0", text[point:], left - point


def _with_zeros(whole, width, comma):
    """The digits with zeros before them that fill this width, commas counted; a comma is never the first."""
    if comma:
        width -= (width - 1) // 4
    return whole.rjust(width, "0")


def _grouped(whole, comma):
    first = (len(whole) - 1) % 3 + 1
    return comma.join([whole[:first]] + [whole[i:i + 3] for i in range(first, len(whole), 3)])


def _pad(sign, body, fill, align, width):
    padding = fill * (width - len(sign) - len(body))
    if align == "<":
        return sign + body + padding
    if align == ">":
        return padding + sign + body
    if align == "=":
        return sign + padding + body
    half = len(padding) // 2
    return padding[:half] + sign + body + padding[half:]
