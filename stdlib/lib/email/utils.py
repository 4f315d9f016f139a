"""Small things about messages: addresses, dates, identifiers, parameters of headers."""
import datetime
import os
import random
import re
import socket
import time
import urllib.parse

from email._addresses import Addresses

__all__ = ["collapse_rfc2231_value", "decode_params", "decode_rfc2231", "encode_rfc2231", "formataddr", "formatdate", "format_datetime",
           "getaddresses", "make_msgid", "mktime_tz", "parseaddr", "parsedate", "parsedate_tz", "parsedate_to_datetime", "quote",
           "unquote", "localtime"]

COMMASPACE, EMPTYSTRING, CRLF, TICK = ", ", "", "\r\n", "'"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_LONG_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "mon tue wed thu fri sat sun".split()
_ZONES = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "AST": -400, "ADT": -300, "EST": -500, "EDT": -400, "CST": -600, "CDT": -500,
          "MST": -700, "MDT": -600, "PST": -800, "PDT": -700}


# ---- addresses

def quote(str):
    """With backslashes before what a quoted string cannot hold."""
    return str.replace("\\", r"\\").replace('"', r"\"")


def unquote(str):
    """Without quotes or angle brackets around it."""
    around = str[:1] + str[-1:] if len(str) > 1 else ""
    if around == '""':
        return str[1:-1].replace("\\\\", "\\").replace('\\"', '"')
    return str[1:-1] if around == "<>" else str


def formataddr(pair, charset="utf-8"):
    """The inverse of parseaddr."""
    name, address = pair
    address.encode("ascii")
    if not name:
        return address
    try:
        name.encode("ascii")
    except UnicodeEncodeError:
        from email.charset import Charset
        if isinstance(charset, str):
            charset = Charset(charset)
        return "%s <%s>" % (charset.header_encode(name), address)
    quotes = '"' if re.search(r'[][\\()<>@,:;".]', name) else ""
    return "%s%s%s <%s>" % (quotes, re.sub(r'[\\"]', r"\\\g<0>", name), quotes, address)


_QUOTED_NAME = re.compile(r'"(?:\\.|[^"\\])*"', re.DOTALL)


def _plausible(field):
    """A field whose parentheses pair outside quotes; else one that is nobody's address."""
    depth = 0
    for mark in re.findall(r"\\.|[()]", _QUOTED_NAME.sub("", field), re.DOTALL):
        depth += {"(": 1, ")": -1}.get(mark, 0)
        if depth < 0:
            break
    return "('', '')" if depth else field


def _read_addresses(fields):
    return [("", "") if "[" in address else (name, address)
            for name, address in Addresses(COMMASPACE.join(map(_plausible, fields))).all()]


def getaddresses(fieldvalues, *, strict=True):
    """[(name, address)] of several fields; strict: [("", "")] if they are not as many as the commas promise."""
    fields = [str(value) for value in fieldvalues]
    if not strict:
        return Addresses(COMMASPACE.join(fields)).all()
    found = _read_addresses(fields)
    promised = sum(1 + _QUOTED_NAME.sub("", field).count(",") for field in map(_plausible, fields))
    return found if len(found) == promised else [("", "")]


def parseaddr(addr, *, strict=True):
    """(name, address) of an address; ("", "") if it is none, and if strict, if there are several."""
    if not strict:
        found = Addresses(addr).all()
        return found[0] if found else ("", "")
    if isinstance(addr, list):
        addr = addr[0]
    if not isinstance(addr, str):
        return "", ""
    found = _read_addresses([addr])
    return found[0] if len(found) == 1 else ("", "")


# ---- dates

def _number(text):
    return int(text) if text.isdigit() else None


def _zone_offset(zone):
    """Seconds east of Greenwich; None: not known."""
    hours_minutes = _ZONES.get(zone.upper())
    if hours_minutes is None:
        try:
            hours_minutes = int(zone)
        except ValueError:
            return None
        if hours_minutes == 0 and zone.startswith("-"):
            return None
    sign = -1 if hours_minutes < 0 else 1
    hours, minutes = divmod(abs(hours_minutes), 100)
    return sign * (hours * 3600 + minutes * 60)


def _clock(text):
    parts = text.split(":")
    if len(parts) == 1 and "." in text:
        parts = text.split(".")
    if len(parts) not in (2, 3):
        return None
    numbers = [_number(part.partition(".")[0]) for part in parts]
    return None if None in numbers else tuple(numbers + [0] * (3 - len(numbers)))


def _date_words(text):
    """The words of a date without its day of the week, the zone apart."""
    words = text.split()
    if not words:
        return []
    if words[0].endswith(",") or words[0].lower() in _DAYS:
        del words[0]
    else:
        at = words[0].rfind(",")
        if at >= 0:
            words[0] = words[0][at + 1:]
    if len(words) == 3 and words[0].count("-") == 2:
        words[0:1] = words[0].split("-")
    elif words and words[0].count("-") == 2:
        words[0:1] = words[0].split("-")
    if len(words) == 4:
        at = max(words[3].find("+"), words[3].find("-"))
        words[3:] = [words[3][:at], words[3][at:]] if at > 0 else [words[3], ""]
    return words[:5]


def _parse_date(text):
    words = _date_words(text)
    if len(words) < 5:
        return None
    day, month, year, clock, zone = words
    if not day.rstrip(",").isdigit() and day.lower().rstrip(",") in _MONTHS + _LONG_MONTHS:
        day, month = month, day
    month = month.lower().rstrip(",")
    if month not in _MONTHS + _LONG_MONTHS:
        return None
    day = day.rstrip(",")
    if ":" in year:
        year, clock = clock, year
    year = year.rstrip(",")
    if not year[:1].isdigit():
        year, zone = zone, year
    clock = _clock(clock.rstrip(","))
    numbers = _number(year), _number(day)
    if clock is None or None in numbers:
        return None
    year, day = numbers
    if year < 100:
        year += 1900 if year > 68 else 2000
    month = ((_MONTHS + _LONG_MONTHS).index(month)) % 12 + 1
    return [year, month, day, *clock, 0, 1, -1, _zone_offset(zone) if zone else None]


def parsedate_tz(data):
    """A tuple as of time.mktime, and the offset of the zone in seconds; None if it is no date."""
    if not data:
        return None
    found = _parse_date(data)
    if found is None:
        return None
    if found[9] is None:
        found[9] = 0
    return tuple(found)


def parsedate(data):
    """A tuple as of time.mktime; None if it is no date."""
    found = parsedate_tz(data)
    return found[:9] if isinstance(found, tuple) else found


def mktime_tz(data):
    """Seconds since 1970 of what parsedate_tz gave."""
    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    import calendar
    return calendar.timegm(data) - data[9]


def parsedate_to_datetime(data):
    """A datetime, without a zone for -0000.  ValueError."""
    found = _parse_date(data) if data else None
    if found is None:
        raise ValueError("Invalid date value or format \"%s\"" % str(data))
    zone = found[9]
    if zone is None:
        return datetime.datetime(*found[:6])
    return datetime.datetime(*found[:6], tzinfo=datetime.timezone(datetime.timedelta(seconds=zone)))


def _date_text(parts, zone):
    return "%s, %02d %s %04d %02d:%02d:%02d %s" % (_DAYS[parts[6]].title(), parts[2], _MONTHS[parts[1] - 1].title(), parts[0],
                                                   parts[3], parts[4], parts[5], zone)


def formatdate(timeval=None, localtime=False, usegmt=False):
    """A date as headers have it, of now or of seconds since 1970."""
    if timeval is None:
        timeval = time.time()
    moment = datetime.datetime.fromtimestamp(timeval, datetime.timezone.utc)
    if localtime:
        moment = moment.astimezone()
        usegmt = False
    elif not usegmt:
        moment = moment.replace(tzinfo=None)
    return format_datetime(moment, usegmt)


def format_datetime(dt, usegmt=False):
    """A date as headers have it, of a datetime."""
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError("usegmt option requires a UTC datetime")
        zone = "GMT"
    else:
        zone = "-0000" if dt.tzinfo is None else dt.strftime("%z")
    return _date_text(dt.timetuple(), zone)


def localtime(dt=None, isdst=-1):
    """A datetime with the zone of this place."""
    if dt is None:
        return datetime.datetime.now(datetime.timezone.utc).astimezone()
    if dt.tzinfo is not None:
        return dt.astimezone()
    seconds = time.mktime(dt.timetuple()[:-1] + (isdst,))
    local = time.localtime(seconds)
    return dt.replace(tzinfo=datetime.timezone(datetime.timedelta(seconds=local.tm_gmtoff), local.tm_zone))


def make_msgid(idstring=None, domain=None):
    """An identifier that no other message has, in angle brackets."""
    words = [str(int(time.time() * 100)), str(os.getpid()), str(random.getrandbits(64))]
    if idstring is not None:
        words.append(idstring)
    return "<%s@%s>" % (".".join(words), socket.getfqdn() if domain is None else domain)


# ---- parameters of headers (RFC 2231)

def decode_rfc2231(s):
    """(charset, language, text) of "charset'language'text"."""
    parts = s.split(TICK, 2)
    return (None, None, s) if len(parts) <= 2 else parts


def encode_rfc2231(s, charset=None, language=None):
    """The text with %XX; with a character set, in the form that decode_rfc2231 reads."""
    s = urllib.parse.quote(s, safe="", encoding=charset or "ascii")
    if charset is None and language is None:
        return s
    return "%s'%s'%s" % (charset, language or "", s)


def decode_params(params):
    """[(name, value)] with parameters that came in pieces put together; values of the extended form are (charset, language, text)."""
    made = [params[0]]
    pieces = {}
    for name, value in params[1:]:
        encoded = name.endswith("*")
        value = unquote(value)
        found = re.match(r"^(?P<name>\w+)\*((?P<num>[0-9]+)\*?)?$", name)
        if found:
            pieces.setdefault(found["name"], []).append((int(found["num"]) if found["num"] else None, value, encoded))
        else:
            made.append((name, '"%s"' % quote(value)))
    for name, parts in pieces.items():
        parts.sort(key=lambda part: -1 if part[0] is None else part[0])
        text = "".join(urllib.parse.unquote(value, encoding="latin-1") if encoded else value for _, value, encoded in parts)
        if any(encoded for _, _, encoded in parts):
            charset, language, text = decode_rfc2231(text)
            made.append((name, (charset, language, '"%s"' % quote(text))))
        else:
            made.append((name, '"%s"' % quote(text)))
    return made


def collapse_rfc2231_value(value, errors="replace", fallback_charset="us-ascii"):
    """The text of such a value."""
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, _, text = value
    try:
        return str(bytes(text, "raw-unicode-escape"), charset or fallback_charset, errors)
    except LookupError:
        return unquote(text)


def _sanitize(string):
    return string.encode("utf-8", "surrogateescape").decode("utf-8", "replace") if _has_surrogates(string) else string


def _has_surrogates(s):
    try:
        s.encode()
    except UnicodeEncodeError:
        return True
    return False
