"""What datetime's classes share and what needs none of them: the ranges of fields, dates as counts of days from 1 January of
the year 1 (its ordinal, 1), and the texts of dates and clocks.  Offsets are duck-typed timedeltas.
"""
import sys
import time as _time

MINYEAR = 1
MAXYEAR = 9999
_DAYS_IN_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
_DAYS_BEFORE = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]


# ---- dates as counts of days

def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS_IN_MONTH[month]


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _ordinal_of(year, month, day):
    return _days_before_year(year) + _DAYS_BEFORE[month] + (month > 2 and _is_leap(year)) + day


def _date_of_ordinal(n):
    """Year, month, day of an ordinal: by 400-, 100-, 4- and 1-year cycles."""
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    month = n + 50 >> 5
    before = _DAYS_BEFORE[month] + (month > 2 and _is_leap(year))
    if before > n:
        month -= 1
        before -= _days_in_month(year, month)
    return year, month, n - before + 1


def _first_iso_monday(year):
    first = _ordinal_of(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _index(value):
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer") from None


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond, fold


# ---- texts

def _offset_text(offset, colon=":"):
    if offset is None:
        return ""
    sign = "+"
    if offset.days < 0:
        sign, offset = "-", -offset
    minutes, seconds = divmod(offset.days * 86400 + offset.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{sign}{hours:02d}{colon}{minutes:02d}"
    if seconds or offset.microseconds:
        text += f"{colon}{seconds:02d}"
        if offset.microseconds:
            text += f".{offset.microseconds:06d}"
    return text


def _clock_text(hour, minute, second, microsecond, timespec="auto"):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    if timespec == "seconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "milliseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond // 1000:03d}"
    if timespec == "microseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}"
    raise ValueError("Unknown timespec value")


def _strftime(obj, format, timetuple):
    """Replaces %f, %z and %Z, which time.strftime cannot know, and gives it the rest."""
    result, i = [], 0
    while i < len(format):
        c = format[i]
        i += 1
        if c != "%" or i == len(format):
            result.append(c)
            continue
        letter = format[i]
        i += 1
        if letter == "f":
            result.append("%06d" % getattr(obj, "microsecond", 0))
        elif letter == "z":
            result.append(_offset_text(obj.utcoffset(), "") if hasattr(obj, "utcoffset") else "")
        elif letter == "Z":
            name = obj.tzname() if hasattr(obj, "tzname") else None
            result.append((name or "").replace("%", "%%"))
        else:
            result.append("%" + letter)
    return _time.strftime("".join(result), timetuple)


def _digits(text, what):
    if not (text.isascii() and text.isdigit()):
        raise ValueError(what)
    return int(text)


def _parse_date(text, original):
    fault = f"Invalid isoformat string: {original!r}"
    if len(text) not in (7, 8, 10):
        raise ValueError(fault)
    year = _digits(text[:4], fault)
    dashes = text[4] == "-"
    rest = text[5:] if dashes else text[4:]
    if rest[:1] == "W":
        rest = rest[1:]
        week, day = _digits(rest[:2], fault), 1
        if len(rest) > 2:
            if dashes != (rest[2] == "-"):
                raise ValueError(fault)
            day = _digits(rest[3 if dashes else 2:], fault)
        return _date_of_week(year, week, day)
    month = _digits(rest[:2], fault)
    if dashes and rest[2:3] != "-" or len(rest) != (5 if dashes else 4):
        raise ValueError(fault)
    return year, month, _digits(rest[3 if dashes else 2:], fault)


def _date_of_week(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    weeks = 53 if _first_iso_monday(year + 1) - _first_iso_monday(year) == 371 else 52
    if not 0 < week <= weeks:
        raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return _date_of_ordinal(_first_iso_monday(year) + (week - 1) * 7 + day - 1)


def _parse_clock(text, fault):
    """[hour, minute, second, microsecond] of hh[:mm[:ss[.ffffff]]]."""
    values = [0, 0, 0, 0]
    whole, dot, fraction = text.replace(",", ".").partition(".")
    pieces = whole.split(":") if ":" in whole else [whole[i:i + 2] for i in range(0, len(whole), 2)]
    if not 1 <= len(pieces) <= 3 or any(len(p) != 2 for p in pieces) or dot and len(pieces) != 3:
        raise ValueError(fault)
    for i, piece in enumerate(pieces):
        values[i] = _digits(piece, fault)
    if dot:
        _digits(fraction, fault)
        values[3] = int(fraction[:6].ljust(6, "0"))
    return values


sys._as_builtin(globals())
