"""Time zones of the IANA data base, from the system's files (RFC 8536) or the package tzdata.

A zone is a row of moments at which its clocks were set, and a rule for the years behind the last one.  Local times are looked up in
the same row moved by the offsets: where the clock went back a time comes twice, which `fold` tells apart.
"""
import bisect
import os
import re
import struct
import weakref
from calendar import isleap
from datetime import datetime, timedelta, tzinfo

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

_DEFAULT_PATH = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")
_EPOCH_ORDINAL = datetime(1970, 1, 1).toordinal()
_DAY = 86400
TZPATH = ()


class ZoneInfoNotFoundError(KeyError):
    """There is no such zone."""


class InvalidTZPathWarning(RuntimeWarning):
    """A relative folder in PYTHONTZPATH, which is not looked into."""


def reset_tzpath(to=None):
    """Look for zones in these folders; by default in those of PYTHONTZPATH, or the system's."""
    global TZPATH
    if to is not None:
        if isinstance(to, (str, bytes)):
            raise TypeError(f"tzpath must be a list or tuple, not {type(to)}, i.e. {to!r}")
        wrong = [path for path in to if not os.path.isabs(path)]
        if wrong:
            raise ValueError("tzpaths should be absolute paths: " + _listed(wrong))
        TZPATH = tuple(map(os.fspath, to))
        return
    given = os.environ.get("PYTHONTZPATH")
    if given is None:
        TZPATH = _DEFAULT_PATH
        return
    paths = [path for path in given.split(os.pathsep) if path]
    wrong = [path for path in paths if not os.path.isabs(path)]
    if wrong:
        import warnings
        warnings.warn("Invalid paths specified in PYTHONTZPATH environment variable. Paths must be absolute but found the following "
                      "relative paths: " + _listed(wrong), InvalidTZPathWarning, stacklevel=2)
    TZPATH = tuple(path for path in paths if os.path.isabs(path))


def _listed(paths):
    return "\n" + "\n    ".join(map(repr, paths))


reset_tzpath()


def _folders():
    yield from TZPATH
    try:
        import tzdata
    except ImportError:
        return
    yield os.path.join(os.path.dirname(tzdata.__file__), "zoneinfo")


def _open(key):
    """The open file of a zone."""
    if os.path.isabs(key):
        raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
    plain = os.path.normpath(key)
    if len(plain) != len(key):
        raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
    if plain.startswith(".."):
        raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")
    for folder in _folders():
        try:
            return open(os.path.join(folder, key), "rb")
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError, PermissionError, ValueError, UnicodeEncodeError):
            continue
    raise ZoneInfoNotFoundError(f"No time zone found with key {key}")


def available_timezones():
    """The keys of all zones there are."""
    found = set()
    for folder in _folders():
        for path, folders, names in os.walk(folder):
            if path == folder:
                folders[:] = [name for name in folders if name not in ("right", "posix")]
            for name in names:
                full = os.path.join(path, name)
                key = os.path.relpath(full, folder)
                if key != "posixrules" and _is_zone(full):
                    found.add(key)
    return found


def _is_zone(path):
    try:
        with open(path, "rb") as file:
            return file.read(4) == b"TZif"
    except OSError:
        return False


# ---- the file

def _read(file):
    """(moments, the number of the clock set at each, clocks, rule); a clock is (offset, is it summer time?, name)."""
    version, counts = _header(file)
    size = 4
    if version >= 2:  # first the same for readers of 1985
        utc_local, std_wall, leap, times, types, chars = counts
        file.seek(times * 5 + types * 6 + chars + leap * 8 + std_wall + utc_local, 1)
        version, counts = _header(file)
        size = 8
    utc_local, std_wall, leap, times, types, chars = counts
    moments = struct.unpack(f">{times}{'q' if size == 8 else 'l'}", file.read(times * size))
    which = struct.unpack(f">{times}B", file.read(times))
    rows = [struct.unpack(">lbB", file.read(6)) for _ in range(types)]
    names = file.read(chars)
    clocks = [(offset, bool(summer), names[at:names.index(b"\0", at)].decode()) for offset, summer, at in rows]
    rule = b""
    if size == 8:
        file.seek(leap * 12 + std_wall + utc_local, 1)
        file.readline()
        rule = file.readline().rstrip(b"\n")
    return moments, which, clocks, rule.decode()


def _header(file):
    data = file.read(44)
    if data[:4] != b"TZif":
        raise ValueError("Invalid TZif file: magic not found")
    return 1 if data[4:5] == b"\0" else int(data[4:5]), struct.unpack(">6l", data[20:44])


# ---- the rule for later years: "CET-1CEST,M3.5.0,M10.5.0/3"

_RULE = re.compile(r"([^<0-9:.+-]+|<[A-Za-z0-9+-]+>)([+-]?\d{1,3}(?::\d\d(?::\d\d)?)?)"
                   r"(?:([^<0-9:.+,-]+|<[A-Za-z0-9+-]+>)([+-]?\d{1,3}(?::\d\d(?::\d\d)?)?)?(?:,([^,]+),([^,]+))?)?\Z")


def _seconds(text):
    sign = -1 if text[0] == "-" else 1
    parts = [int(part) for part in text.lstrip("+-").split(":")]
    return sign * sum(part * unit for part, unit in zip(parts, (3600, 60, 1)))


class _Rule:
    """Standard time and, between two moments of each year, summer time."""

    def __init__(self, text):
        found = _RULE.match(text)
        if not found:
            raise ValueError(f"{text} is not a valid TZ string")
        standard, offset, summer, summer_offset, start, end = found.groups()
        self.standard = -_seconds(offset), 0, standard.strip("<>")
        self.summer = None
        if summer:
            if not start:
                raise ValueError(f"Missing transition rules in TZ string: {text}")
            shifted = -_seconds(summer_offset) if summer_offset else self.standard[0] + 3600
            self.summer = shifted, shifted - self.standard[0], summer.strip("<>")
            self.start, self.end = _YearDay(start), _YearDay(end)

    def clock_at(self, local, year, fold):
        """The clock at a local time, in seconds since 1970."""
        if not self.summer:
            return self.standard
        start, end = self.start.seconds(year), self.end.seconds(year)
        shift = self.summer[1]
        if fold == (shift >= 0):  # the hour that is left out, or comes twice
            end -= shift
        else:
            start += shift
        summer = start <= local < end if start < end else not end <= local < start
        return self.summer if summer else self.standard

    def clock_at_utc(self, moment, year):
        """(clock, fold) at a moment in UTC."""
        if not self.summer:
            return self.standard, 0
        start = self.start.seconds(year) - self.standard[0]
        end = self.end.seconds(year) - self.summer[0]
        summer = start <= moment < end if start < end else not end <= moment < start
        shift = self.summer[1]
        back = end if shift > 0 else start
        fold = 0 <= moment - back < abs(shift)
        return self.summer if summer else self.standard, int(fold)


class _YearDay:
    """M3.5.0/2, J60 or 59: a moment of a year."""

    def __init__(self, text):
        day, _, clock = text.partition("/")
        self.clock = _seconds(clock) if clock else 7200
        found = re.fullmatch(r"M(\d{1,2})\.(\d)\.(\d)|(J?)(\d{1,3})", day)
        if not found:
            raise ValueError(f"Invalid dst start/end date: {text}")
        self.month, self.week, self.weekday = map(int, found.groups()[:3]) if found[1] else (0, 0, 0)
        self.julian, self.day = bool(found[4]), int(found[5] or 0)
        if found[1] and not (1 <= self.month <= 12 and 1 <= self.week <= 5 and self.weekday <= 6):
            raise ValueError(f"Invalid dst start/end date: {text}")

    def seconds(self, year):
        return (self.ordinal(year) - _EPOCH_ORDINAL) * _DAY + self.clock

    def ordinal(self, year):
        if not self.month:
            first = datetime(year, 1, 1).toordinal()
            if not self.julian:
                return first + self.day
            return first + self.day - 1 + (isleap(year) and self.day > 59)
        first = datetime(year, self.month, 1).toordinal()
        day = first + (self.weekday - first) % 7 + 7 * (self.week - 1)  # ordinals are 0 modulo 7 on a Sunday
        following = datetime(year + self.month // 12, self.month % 12 + 1, 1).toordinal() if (year, self.month) < (9999, 12) else day + 1
        return day if day < following else day - 7


# ---- a zone

class _Zone:
    """What a file says, made ready for questions.  Clocks are (offset, shift of summer time, name)."""

    def __init__(self, file):
        self.moments, which, clocks, rule = _read(file)
        shifts = _shifts(which, clocks)
        made = [(offset, shifts[i] if summer else 0, name) for i, (offset, summer, name) in enumerate(clocks)]
        self.after = [made[i] for i in which]
        first = next((i for i, clock in enumerate(clocks) if not clock[1]), 0)
        self.before = made[first] if made else (0, 0, "UTC")
        self.rule = _Rule(rule) if rule else None
        offsets = [self.before[0]] + [clock[0] for clock in self.after]
        self.local = tuple([moment + pick(offsets[i], offsets[i + 1]) for i, moment in enumerate(self.moments)] for pick in (max, min))
        self.fixed = None
        if not self.moments and (not self.rule or not self.rule.summer):
            self.fixed = self.rule.standard if self.rule else self.before

    def clock(self, moment):
        """The clock at a naive local datetime."""
        if self.fixed:
            return self.fixed
        local = (moment.toordinal() - _EPOCH_ORDINAL) * _DAY + moment.hour * 3600 + moment.minute * 60 + moment.second
        row = self.local[moment.fold]
        if self.rule and (not row or local >= row[-1]):
            return self.rule.clock_at(local, moment.year, moment.fold)
        at = bisect.bisect_right(row, local)
        return self.after[at - 1] if at else self.before

    def clock_utc(self, moment):
        """(clock, fold) at a naive datetime in UTC."""
        seconds = (moment.toordinal() - _EPOCH_ORDINAL) * _DAY + moment.hour * 3600 + moment.minute * 60 + moment.second
        at = bisect.bisect_right(self.moments, seconds)
        if at >= 1:
            before = self.after[at - 2] if at >= 2 else self.before
            back = before[0] - self.after[at - 1][0]
            fold = int(0 <= seconds - self.moments[at - 1] < back)
        if self.rule and at == len(self.moments):
            clock, rule_fold = self.rule.clock_at_utc(seconds, moment.year)
            return clock, int(rule_fold or at and fold)
        return (self.after[at - 1], fold) if at else (self.before, 0)


def _shifts(which, clocks):
    """How far summer time is ahead of the standard time next to it; an hour, where that does not tell."""
    shifts = {}
    for step in (-1, 1):
        for i, number in enumerate(which):
            beside = i + step
            if number in shifts or not clocks[number][1] or not 0 <= beside < len(which) or clocks[which[beside]][1]:
                continue
            shift = clocks[number][0] - clocks[which[beside]][0]
            if shift:
                shifts[number] = shift
    return {number: shifts.get(number, 3600) for number in range(len(clocks))}


class ZoneInfo(tzinfo):
    """A time zone, by its key: ZoneInfo("Europe/Berlin").  The same key gives the same object."""

    _weak = weakref.WeakValueDictionary()
    _recent = {}
    _RECENT_MOST = 8

    def __init_subclass__(cls):
        cls._weak, cls._recent = weakref.WeakValueDictionary(), {}

    def __new__(cls, key):
        made = cls._weak.get(key)
        if made is None:
            made = cls._weak.setdefault(key, cls._load(key))
            made._cached = True
        cls._recent[key] = cls._recent.pop(key, made)
        if len(cls._recent) > cls._RECENT_MOST:
            del cls._recent[next(iter(cls._recent))]
        return made

    @classmethod
    def _make(cls, file, key):
        self = super().__new__(cls)
        self._zone, self._key, self._from_file, self._cached = _Zone(file), key, False, False
        return self

    @classmethod
    def _load(cls, key):
        with _open(key) as file:
            return cls._make(file, key)

    @classmethod
    def no_cache(cls, key):
        """A new object."""
        return cls._load(key)

    @classmethod
    def from_file(cls, fobj, /, key=None):
        """A zone from an open file."""
        self = cls._make(fobj, key)
        self._from_file = True
        return self

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """The next call with a key reads the file again."""
        for key in list(cls._weak) if only_keys is None else only_keys:
            cls._weak.pop(key, None)
            cls._recent.pop(key, None)

    @property
    def key(self):
        return self._key

    def _clock(self, dt):
        if dt is None:
            return self._zone.fixed
        return self._zone.clock(dt)

    def utcoffset(self, dt):
        clock = self._clock(dt)
        return clock and timedelta(seconds=clock[0])

    def dst(self, dt):
        clock = self._clock(dt)
        return clock and timedelta(seconds=clock[1])

    def tzname(self, dt):
        clock = self._clock(dt)
        return clock and clock[2]

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        clock, fold = self._zone.clock_utc(dt)
        moved = dt + timedelta(seconds=clock[0])
        return moved.replace(fold=1) if fold else moved

    def __str__(self):
        return self._key if self._key is not None else repr(self)

    def __repr__(self):
        if self._key is not None:
            return f"{type(self).__module__}.{type(self).__qualname__}(key={self._key!r})"
        return f"{type(self).__module__}.{type(self).__qualname__}.from_file({self._key!r})"

    def __reduce__(self):
        if self._from_file:
            import pickle
            raise pickle.PicklingError("Cannot pickle a ZoneInfo file created from a file stream.")
        return type(self)._unpickle, (self._key, self._cached)

    @classmethod
    def _unpickle(cls, key, cached, /):
        return cls(key) if cached else cls.no_cache(key)
