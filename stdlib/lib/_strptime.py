"""time.strptime: reading a time that strftime wrote.

A format is read left to right against the text; there are no regular expressions.  What a directive can read at a place
are some pairs of a value and the place behind it, the longest first; where the text does not go on as the format does,
the last directive that could have read less does so."""

import time

_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december"]
_SHORT_DAYS = [day[:3] for day in _DAYS]
_SHORT_MONTHS = [month[:3] for month in _MONTHS]
_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

# Directives of digits: (most digits, least value, greatest value, fewest digits).
_NUMBERS = {"d": (2, 1, 31, 1), "H": (2, 0, 23, 1), "I": (2, 1, 12, 1), "j": (3, 1, 366, 1), "m": (2, 1, 12, 1),
            "M": (2, 0, 59, 1), "S": (2, 0, 61, 1), "U": (2, 0, 53, 1), "W": (2, 0, 53, 1), "w": (1, 0, 6, 1),
            "u": (1, 1, 7, 1), "V": (2, 0, 53, 1), "y": (2, 0, 99, 2), "Y": (4, 0, 9999, 4), "G": (4, 0, 9999, 4)}
_NAMES = {"a": _SHORT_DAYS, "A": _DAYS, "b": _SHORT_MONTHS, "B": _MONTHS, "p": ["am", "pm"]}
_COMPOSED = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}


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


def _read_numbers(text, at, most, least, greatest, fewest):
    """The runs of digits that are in range, the longest first: [(value, place behind)]"""
    found = []
    for end in range(min(at + most, len(text)), at + fewest - 1, -1):
        digits = text[at:end]
        if digits.isascii() and digits.isdigit() and least <= int(digits) <= greatest:
            found.append((int(digits), end))
    return found


def _read_names(text, at, names):
    """Which of the names stand here, the longest first: [(index, place behind)]"""
    lower = text[at:at + 12].lower()
    here = [index for index in range(len(names)) if lower.startswith(names[index])]
    return [(index, at + len(names[index])) for index in sorted(here, key=lambda i: -len(names[i]))]


def _read_pair(text, at, greatest):
    """Two digits: (value, place behind) or (None, at)."""
    found = _read_numbers(text, at, 2, 0, greatest, 2)
    return found[0] if found else (None, at)


def _read_zone(text, at):
    """%z: +hh:mm[:ss[.ffffff]], +hhmm[ss], Z: [((seconds east, fraction), place behind)], the longest first."""
    if text[at:at + 1] == "Z":
        return [((0, 0), at + 1)]
    sign = {"+": 1, "-": -1}.get(text[at:at + 1])
    hours, end = _read_pair(text, at + 1, 99)
    minutes, end = _read_pair(text, end + (text[end:end + 1] == ":"), 59)
    if sign is None or hours is None or minutes is None:
        return []
    east = hours * 3600 + minutes * 60
    found = [((sign * east, 0), end)]
    seconds, end = _read_pair(text, end + (text[end:end + 1] == ":"), 59)
    if seconds is not None:
        found.insert(0, ((sign * (east + seconds), 0), end))
        if text[end:end + 1] == ".":
            fractions = [(value * 10 ** (6 - (place - end - 1)), place) for value, place in _read_numbers(text, end + 1, 6, 0, 999999, 1)]
            found[:0] = [((sign * (east + seconds), sign * fraction), place) for fraction, place in fractions]
    return found


def _read_zone_name(text, at):
    """%Z: UTC, GMT or one of time.tzname: (tm_isdst, name)."""
    names = [("utc", 0), ("gmt", 0), (time.tzname[0].lower(), 0), (time.tzname[1].lower(), 1)]
    for name, summer in sorted(names, key=lambda row: -len(row[0])):
        if name and text[at:at + len(name)].lower() == name:
            if summer and time.tzname[0] == time.tzname[1]:
                summer = 0 if name in ("utc", "gmt") else -1
            return (summer, text[at:at + len(name)]), at + len(name)
    return None, at


def _readings(letter, text, at):
    """What the directive can read here: [(value, place behind)], the best first."""
    if letter in _NUMBERS:
        found = _read_numbers(text, at, *_NUMBERS[letter])
        return found[1:] if letter == "V" and found and found[0] == (0, at + 2) else found  # 0, but not 00
    if letter in _NAMES:
        return _read_names(text, at, _NAMES[letter])
    if letter == "f":
        return [(value * 10 ** (6 - (end - at)), end) for value, end in _read_numbers(text, at, 6, 0, 999999, 1)]
    if letter == "z":
        return _read_zone(text, at)
    reading = _read_zone_name(text, at)
    return [reading] if reading[0] is not None else []


def _expand(format):
    for letter, meaning in _COMPOSED.items():
        format = format.replace("%%", "\0").replace("%" + letter, meaning).replace("\0", "%%")
    return format


def _steps(format):
    """The format taken apart: directives as "%d", blanks as " ", other characters as they are, small."""
    wanted, steps, i = _expand(format), [], 0
    while i < len(wanted):
        letter = wanted[i]
        i += 1
        if letter.isspace():
            if steps[-1:] != [" "]:
                steps.append(" ")
        elif letter != "%":
            steps.append(letter.lower())
        elif i == len(wanted):
            raise ValueError("stray %% in format '%s'" % format) from None
        else:
            letter = wanted[i]
            i += 1
            if letter != "%" and letter not in _NUMBERS and letter not in _NAMES and letter not in "fzZ":
                raise ValueError("'%s' is a bad directive in format '%s'" % (letter, format)) from None
            steps.append(letter if letter == "%" else "%" + letter)
    return steps


def _step_readings(step, text, at):
    """[(value, place behind)]; the value of blanks and of characters is None."""
    if len(step) == 2:
        return _readings(step[1], text, at)
    if step != " ":
        return [(None, at + 1)] if text[at:at + 1].lower() == step else []
    end = at
    while text[end:end + 1].isspace():
        end += 1
    return [(None, place) for place in range(end, at, -1)]


def _scan(text, format):
    """The values of the directives by letter."""
    steps, chosen, at = _steps(format), [], 0
    while len(chosen) < len(steps):
        readings = _step_readings(steps[len(chosen)], text, at)
        while not readings:  # the last one that could have read less
            if not chosen:
                raise ValueError("time data %r does not match format %r" % (text, format))
            readings = chosen.pop()[1:]
        chosen.append(readings)
        at = readings[0][1]
    if at != len(text):
        raise ValueError("unconverted data remains: %s" % text[at:])
    return {step[1]: readings[0][0] for step, readings in zip(steps, chosen) if len(step) == 2}


def _last_of(found, letters):
    """Of directives that say the same the last one counts: (its letter, what it read) or (None, None)."""
    return next(((letter, found[letter]) for letter in reversed(found) if letter in letters), (None, None))


def _year_of(found):
    letter, number = _last_of(found, "Yy")
    return number if letter != "y" else number + (2000 if number <= 68 else 1900)


def _weekday_of(found):
    """0 is Monday; None: not given."""
    letter, number = _last_of(found, "wuAa")
    return (number + 6) % 7 if letter == "w" else number - 1 if letter == "u" else number


def _month_of(found):
    letter, number = _last_of(found, "mBbh")
    return number if number is None or letter == "m" else number + 1


def _day_by_week(year, week, weekday, starts_sunday):
    """The day of the year of a weekday in week 0, 1 ... as %U and %W count them."""
    first = (_ordinal(year, 1, 1) + 6) % 7
    if starts_sunday:
        first, weekday = (first + 1) % 7, (weekday + 1) % 7
    start = (7 - first) % 7
    return 1 + weekday - first if week == 0 else 1 + start + 7 * (week - 1) + weekday


_WITH_WEEKDAY = "a weekday directive ('%A', '%a', '%w', or '%u')."


def _check_iso(found, year, weekday):
    if year is None and "G" in found:
        if "V" not in found or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and " + _WITH_WEEKDAY)
        if "j" in found:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
    elif "V" in found and "U" not in found and "W" not in found:
        if weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and " + _WITH_WEEKDAY)
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")


def _date_of(found):
    """(year, month, day, day of the year, weekday)"""
    year, weekday = _year_of(found), _weekday_of(found)
    month, (week_letter, week) = _month_of(found), _last_of(found, "UW")
    day, yday = found.get("d", 1), found.get("j")
    _check_iso(found, year, weekday)
    if year is None and "G" in found:
        monday = _ordinal(found["G"], 1, 4) - (_ordinal(found["G"], 1, 4) + 6) % 7
        year, yday = found["G"], monday + 7 * (found["V"] - 1) + weekday - _ordinal(found["G"], 1, 1) + 1
        if yday < 1:
            year -= 1
            yday += 366 if _is_leap(year) else 365
    leap_day = year is None and month == 2 and day == 29  # 29 February without a year: one that has it
    if year is None:
        year = 1904 if leap_day else 1900
    if yday is None and weekday is not None and week is not None:
        yday = _day_by_week(year, week, weekday, week_letter == "U")
        if yday <= 0:
            year -= 1
            yday += 366 if _is_leap(year) else 365
    if yday is not None:  # whoever says it knows it
        length = 366 if _is_leap(year) else 365
        if yday > length:
            year, yday = year + 1, yday - length
        month = max(m for m in range(1, 13) if _ordinal(year, m, 1) - _ordinal(year, 1, 1) < yday)
        day = yday - (_ordinal(year, month, 1) - _ordinal(year, 1, 1))
    month = month or 1
    if year < 1:
        raise ValueError("year %d is out of range" % year)
    if day > _month_length(year, month):
        raise ValueError("day is out of range for month")
    ordinal = _ordinal(year, month, day)
    if yday is None:
        yday = ordinal - _ordinal(year, 1, 1) + 1
    if weekday is None:
        weekday = (ordinal + 6) % 7
    return 1900 if leap_day else year, month, day, yday, weekday


def _hour_of(found):
    letter, hour = _last_of(found, "HI")
    if letter != "I":
        return hour or 0
    return hour % 12 + 12 if found.get("p") == 1 else hour % 12


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
