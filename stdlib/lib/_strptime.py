"""time.strptime: reading a time that strftime wrote.

A format is read once, left to right, against the text; there are no regular expressions.  Each directive is a
function of the text and the place in it; it stores what it found and gives the place behind it, or None."""

import time

_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december"]
_SHORT_DAYS = [day[:3] for day in _DAYS]
_SHORT_MONTHS = [month[:3] for month in _MONTHS]
_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

# Directives of digits: (most digits, least value, greatest value).
_NUMBERS = {"d": (2, 1, 31), "H": (2, 0, 23), "I": (2, 1, 12), "j": (3, 1, 366), "m": (2, 1, 12), "M": (2, 0, 59),
            "S": (2, 0, 61), "U": (2, 0, 53), "W": (2, 0, 53), "w": (1, 0, 6), "u": (1, 1, 7), "y": (2, 0, 99),
            "V": (2, 1, 53)}
_NAMES = {"a": _SHORT_DAYS, "A": _DAYS, "b": _SHORT_MONTHS, "B": _MONTHS, "p": ["am", "pm"], "h": _SHORT_MONTHS}
_COMPOSED = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "T": "%H:%M:%S",
             "R": "%H:%M", "F": "%Y-%m-%d", "r": "%I:%M:%S %p"}


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _ordinal(year, month, day):
    """Days since the day before 1 January of year 1."""
    before = year - 1
    leap_day = month > 2 and _is_leap(year)
    return before * 365 + before // 4 - before // 100 + before // 400 + _BEFORE_MONTH[month - 1] + leap_day + day


def _month_length(year, month):
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _read_number(text, at, most, least, greatest):
    """The longest run of digits that is in range: (value, place behind) or (None, at)."""
    for end in range(min(at + most, len(text)), at, -1):
        digits = text[at:end]
        if digits.isascii() and digits.isdigit() and least <= int(digits) <= greatest:
            return int(digits), end
    return None, at


def _read_name(text, at, names):
    """Which of the names stands here, the longest first."""
    lower = text[at:at + 12].lower()
    for index in sorted(range(len(names)), key=lambda i: -len(names[i])):
        if lower.startswith(names[index]):
            return index, at + len(names[index])
    return None, at


def _read_zone(text, at):
    """%z: +hh:mm[:ss[.ffffff]], +hhmm, Z.  (seconds east, fraction), place behind."""
    if text[at:at + 1] == "Z":
        return (0, 0), at + 1
    sign = {"+": 1, "-": -1}.get(text[at:at + 1])
    hours, end = _read_number(text, at + 1, 2, 0, 99)
    if sign is None or hours is None or end != at + 3:
        return None, at
    colon = text[end:end + 1] == ":"
    minutes, after = _read_number(text, end + colon, 2, 0, 59)
    if minutes is None or after != end + colon + 2:
        return None, at
    seconds, end = 0, after
    if not colon or text[end:end + 1] == ":":
        value, after = _read_number(text, end + colon, 2, 0, 59)
        if value is not None and after == end + colon + 2:
            seconds, end = value, after
    fraction = 0
    if text[end:end + 1] == ".":
        value, after = _read_number(text, end + 1, 6, 0, 999999)
        if value is not None:
            fraction, end = value * 10 ** (6 - (after - end - 1)), after
    return (sign * (hours * 3600 + minutes * 60 + seconds), sign * fraction), end


def _read_zone_name(text, at):
    """%Z: UTC, GMT or one of time.tzname: (tm_isdst, name)."""
    names = [("utc", 0), ("gmt", 0), (time.tzname[0].lower(), 0), (time.tzname[1].lower(), 1)]
    for name, summer in sorted(names, key=lambda row: -len(row[0])):
        if name and text[at:at + len(name)].lower() == name:
            if summer and time.tzname[0] == time.tzname[1]:
                summer = 0 if name in ("utc", "gmt") else -1
            return (summer, text[at:at + len(name)]), at + len(name)
    return None, at


def _read_directive(letter, text, at):
    if letter in _NUMBERS:
        return _read_number(text, at, *_NUMBERS[letter])
    if letter in _NAMES:
        return _read_name(text, at, _NAMES[letter])
    if letter in ("Y", "G"):
        digits = text[at:at + 4]
        good = len(digits) == 4 and digits.isascii() and digits.isdigit()
        return (int(digits), at + 4) if good else (None, at)
    if letter == "f":
        value, end = _read_number(text, at, 6, 0, 999999)
        return (None, at) if value is None else (value * 10 ** (6 - (end - at)), end)
    if letter == "z":
        return _read_zone(text, at)
    return _read_zone_name(text, at)


def _expand(format):
    for letter, meaning in _COMPOSED.items():
        format = format.replace("%%", "\0").replace("%" + letter, meaning).replace("\0", "%%")
    return format


def _scan(text, format):
    """The values of the directives by letter."""
    found, at, i = {}, 0, 0
    wanted = _expand(format)
    problem = ValueError("time data %r does not match format %r" % (text, format))
    while i < len(wanted):
        letter = wanted[i]
        i += 1
        if letter.isspace():
            while i < len(wanted) and wanted[i].isspace():
                i += 1
            if not text[at:at + 1].isspace():
                raise problem
            while text[at:at + 1].isspace():
                at += 1
            continue
        if letter == "%":
            if i == len(wanted):
                raise ValueError("stray %% in format '%s'" % format)
            letter = wanted[i]
            i += 1
            if letter != "%":
                if letter not in _NUMBERS and letter not in _NAMES and letter not in "YGfzZ":
                    raise ValueError("'%s' is a bad directive in format '%s'" % (letter, format))
                value, at = _read_directive(letter, text, at)
                if value is None:
                    raise problem
                found[letter] = value
                continue
        if text[at:at + 1].lower() != letter.lower():
            raise problem
        at += 1
    if at != len(text):
        raise ValueError("unconverted data remains: %s" % text[at:])
    return found


def _year_of(found):
    if "Y" in found:
        return found["Y"]
    if "y" in found:
        return found["y"] + (2000 if found["y"] <= 68 else 1900)
    return None


def _weekday_of(found):
    """0 is Monday; None: not given."""
    if "w" in found:
        return (found["w"] + 6) % 7
    if "u" in found:
        return found["u"] - 1
    return found.get("A", found.get("a"))


def _day_by_week(year, week, weekday, starts_sunday):
    """The day of the year of a weekday in week 0, 1 ... as %U and %W count them."""
    first = (_ordinal(year, 1, 1) + 6) % 7
    if starts_sunday:
        first, weekday = (first + 1) % 7, (weekday + 1) % 7
    start = (7 - first) % 7
    return 1 + weekday - first if week == 0 else 1 + start + 7 * (week - 1) + weekday


def _date_of(found):
    """(year, month, day, day of the year, weekday)"""
    year, weekday = _year_of(found), _weekday_of(found)
    month = found.get("B", found.get("b", found.get("h")))
    month = found["m"] if "m" in found else None if month is None else month + 1
    day, yday = found.get("d", 1), found.get("j")
    if "G" in found or "V" in found:
        if year is not None or "G" not in found or "V" not in found or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        monday = _ordinal(found["G"], 1, 4) - (_ordinal(found["G"], 1, 4) + 6) % 7
        year, yday = found["G"], monday + 7 * (found["V"] - 1) + weekday - _ordinal(found["G"], 1, 1) + 1
        if yday < 1:
            year -= 1
            yday += 366 if _is_leap(year) else 365
    leap_day = year is None and month == 2 and day == 29  # 29 February without a year: one that has it
    if year is None:
        year = 1904 if leap_day else 1900
    if yday is None and weekday is not None and ("U" in found or "W" in found):
        yday = _day_by_week(year, found["U"] if "U" in found else found["W"], weekday, "U" in found)
        if yday <= 0:
            year -= 1
            yday += 366 if _is_leap(year) else 365
    if month is None and yday is not None:
        month = max(m for m in range(1, 13) if _ordinal(year, m, 1) - _ordinal(year, 1, 1) < yday)
        day = yday - (_ordinal(year, month, 1) - _ordinal(year, 1, 1))
    month = month or 1
    if day > _month_length(year, month):
        raise ValueError("day is out of range for month")
    ordinal = _ordinal(year, month, day)
    if yday is None:
        yday = ordinal - _ordinal(year, 1, 1) + 1
    if weekday is None:
        weekday = (ordinal + 6) % 7
    return 1900 if leap_day else year, month, day, yday, weekday


def _hour_of(found):
    if "I" not in found:
        return found.get("H", 0)
    hour = found["I"] % 12
    return hour + 12 if found.get("p") == 1 else hour


def _strptime(text, format="%a %b %d %H:%M:%S %Y"):
    """((the nine fields, zone's name, seconds east), microseconds, microseconds of the zone)"""
    for i, arg in enumerate((text, format)):
        if not isinstance(arg, str):
            raise TypeError("strptime() argument {} must be str, not {}".format(i, type(arg)))
    found = _scan(text, format)
    year, month, day, yday, weekday = _date_of(found)
    summer, zone = found.get("Z", (-1, None))
    east, fraction = found.get("z", (None, 0))
    fields = (year, month, day, _hour_of(found), found.get("M", 0), found.get("S", 0), weekday, yday, summer, zone, east)
    return fields, found.get("f", 0), fraction


def _strptime_time(text, format="%a %b %d %H:%M:%S %Y"):
    """What time.strptime gives."""
    fields = _strptime(text, format)[0]
    return time.struct_time(fields)


def _strptime_datetime(cls, text, format="%a %b %d %H:%M:%S %Y"):
    """What datetime.datetime.strptime gives, for a class like it."""
    from datetime import timedelta, timezone
    fields, microseconds, fraction = _strptime(text, format)
    zone, east = fields[-2:]
    args = fields[:6] + (microseconds,)
    if east is not None:
        offset = timedelta(seconds=east, microseconds=fraction)
        args += (timezone(offset, zone) if zone else timezone(offset),)
    return cls(*args)
