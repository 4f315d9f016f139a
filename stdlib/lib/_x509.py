"""Certificates (X.509, RFC 5280) as ssl shows them: a dict of what their DER says."""
import socket

from _ssl import txt2obj

_SEQUENCE, _SET, _INTEGER, _BIT_STRING, _OCTETS, _OID, _UTC_TIME, _BOOLEAN = 0x30, 0x31, 0x02, 0x03, 0x04, 0x06, 0x17, 0x01
_ENCODINGS = {0x1C: "utf-32-be", 0x1E: "utf-16-be", 0x14: "latin-1"}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SAN, _AUTHORITY_INFO, _CRL_POINTS = "2.5.29.17", "1.3.6.1.5.5.7.1.1", "2.5.29.31"
_OCSP, _CA_ISSUERS = "1.3.6.1.5.5.7.48.1", "1.3.6.1.5.5.7.48.2"


class Malformed(ValueError):
    """This is not DER."""


def items(data):
    """The (tag, content) pairs that stand in data one after the other."""
    at = 0
    while at < len(data):
        if at + 2 > len(data):
            raise Malformed("a cut header")
        tag, size = data[at], data[at + 1]
        at += 2
        if size & 0x80:
            width = size & 0x7F
            if not 0 < width <= 4:
                raise Malformed("an indefinite length")
            size = int.from_bytes(data[at:at + width], "big")
            at += width
        if at + size > len(data):
            raise Malformed("a cut value")
        yield tag, data[at:at + size]
        at += size


def _oid(data):
    numbers, value = [], 0
    for byte in data:
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            numbers.append(value)
            value = 0
    if not numbers:
        return ""
    first = min(numbers[0] // 40, 2)
    return ".".join(map(str, [first, numbers[0] - 40 * first, *numbers[1:]]))


def _oid_name(data):
    dotted = _oid(data)
    try:
        return txt2obj(dotted)[2] or dotted
    except ValueError:
        return dotted


def _text(tag, data):
    return data.decode(_ENCODINGS.get(tag, "utf-8"), "replace")


def _name(data):
    """((("commonName", "localhost"),), ...)"""
    parts = []
    for _, attributes in items(data):
        pairs = []
        for _, pair in items(attributes):
            (_, oid), (tag, value) = items(pair)
            pairs.append((_oid_name(oid), _text(tag, value)))
        parts.append(tuple(pairs))
    return tuple(parts)


def _serial(data):
    n = int.from_bytes(data, "big", signed=True)
    digits = f"{abs(n):X}"
    return ("-" if n < 0 else "") + "0" * (len(digits) % 2) + digits


def _time(tag, data):
    text = data.decode("ascii", "replace")
    if tag == _UTC_TIME:
        text = ("19" if text[:2] >= "50" else "20") + text
    try:
        return f"{_MONTHS[int(text[4:6]) - 1]} {int(text[6:8]):2d} {text[8:10]}:{text[10:12]}:{text[12:14] if text[12:13] != 'Z' else '00'} {text[:4]} GMT"
    except (ValueError, IndexError):
        return "Bad time value"


def _address(data):
    if len(data) == 4:
        return socket.inet_ntop(socket.AF_INET, data)
    if len(data) == 16:
        return ":".join(f"{int.from_bytes(data[i:i + 2], 'big'):X}" for i in range(0, 16, 2))
    return "<invalid>"


def _directory_name(data):
    (_, name), = items(data)
    return _name(name)


_GENERAL_NAMES = {
    0: ("othername", lambda data: "<unsupported>"), 1: ("email", lambda data: _text(0x16, data)), 2: ("DNS", lambda data: _text(0x16, data)),
    4: ("DirName", _directory_name), 6: ("URI", lambda data: _text(0x16, data)), 7: ("IP Address", _address), 8: ("Registered ID", _oid_name),
}


def _general_name(tag, data):
    kind, decode = _GENERAL_NAMES.get(tag & 0x1F, ("othername", lambda data: "<unsupported>"))
    return kind, decode(data)


def _subject_names(value):
    (_, names), = items(value)
    return tuple(_general_name(tag, data) for tag, data in items(names))


def _authority_locations(value, wanted):
    (_, entries), = items(value)
    found = []
    for _, entry in items(entries):
        (_, method), (tag, place) = items(entry)
        if _oid(method) == wanted and tag & 0x1F == 6:
            found.append(_text(0x16, place))
    return tuple(found)


def _crl_points(value):
    """The URIs among the full names: SEQUENCE OF { [0] { [0] GeneralNames } }."""
    (_, points), = items(value)
    found = []
    for _, point in items(points):
        for tag, name in items(point):
            for kind, full in items(name) if tag == 0xA0 else ():
                found += [_text(0x16, data) for t, data in items(full) if kind == 0xA0 and t & 0x1F == 6]
    return tuple(found)


def _extensions(data):
    """{oid: value}"""
    (_, rows), = items(data)
    found = {}
    for _, row in items(rows):
        fields = list(items(row))
        found[_oid(fields[0][1])] = fields[-1][1]
    return found


def describe(der):
    """The dict that getpeercert() returns."""
    (_, whole), *_ = items(der)
    (_, body), *_ = items(whole)
    fields = list(items(body))
    version = 1
    if fields[0][0] == 0xA0:
        version = next(items(fields.pop(0)[1]))[1][-1] + 1
    serial, _, issuer, validity, subject, _ = (content for _, content in fields[:6])
    (begin_tag, begin), (end_tag, end) = items(validity)
    about = {"subject": _name(subject), "issuer": _name(issuer), "version": version, "serialNumber": _serial(serial),
             "notBefore": _time(begin_tag, begin), "notAfter": _time(end_tag, end)}
    found = {}
    for tag, data in fields[6:]:
        if tag == 0xA3:
            found = _extensions(data)
    if _SAN in found:
        about["subjectAltName"] = _subject_names(found[_SAN])
    if _AUTHORITY_INFO in found:
        for key, wanted in (("OCSP", _OCSP), ("caIssuers", _CA_ISSUERS)):
            if places := _authority_locations(found[_AUTHORITY_INFO], wanted):
                about[key] = places
    if _CRL_POINTS in found and (places := _crl_points(found[_CRL_POINTS])):
        about["crlDistributionPoints"] = places
    return about
