"""Time zones of the IANA data base, from the system's files (RFC 8536) or the package tzdata.

A zone is a row of moments at which its clocks were set, and a rule for the years behind the last one: _zoneinfo.Clocks, which answers
what datetimes ask.  Here its file is read, and zones are kept by their keys.
"""
import os
import re
import struct
import sys
import weakref
from _zoneinfo import Clocks

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

_DEFAULT_PATH = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")
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


def _read_rule(text):
    """(standard clock, summer clock or None, the moments of a year when that begins and ends)."""
    found = _RULE.match(text)
    if not found:
        raise ValueError(f"{text} is not a valid TZ string")
    standard, offset, summer, summer_offset, start, end = found.groups()
    clock = -_seconds(offset), 0, standard.strip("<>")
    if not summer:
        return clock, None, ()
    if not start:
        raise ValueError(f"Missing transition rules in TZ string: {text}")
    shifted = -_seconds(summer_offset) if summer_offset else clock[0] + 3600
    return clock, (shifted, shifted - clock[0], summer.strip("<>")), (_year_day(start), _year_day(end))


def _year_day(text):
    """M3.5.0/2, J60 or 59: (month, week, weekday, does 29 February not count?, day, seconds of the day)."""
    day, _, clock = text.partition("/")
    seconds = _seconds(clock) if clock else 7200
    found = re.fullmatch(r"M(\d{1,2})\.(\d)\.(\d)|(J?)(\d{1,3})", day)
    if not found:
        raise ValueError(f"Invalid dst start/end date: {text}")
    if not found[1]:
        return 0, 0, 0, bool(found[4]), int(found[5]), seconds
    month, week, weekday = map(int, found.groups()[:3])
    if not (1 <= month <= 12 and 1 <= week <= 5 and weekday <= 6):
        raise ValueError(f"Invalid dst start/end date: {text}")
    return month, week, weekday, False, 0, seconds


# ---- a zone

def _arranged(file):
    """What a file says, as Clocks wants it.  Clocks are (offset, shift of summer time, name)."""
    moments, which, clocks, text = _read(file)
    shifts = _shifts(which, clocks)
    made = [(offset, shifts[i] if summer else 0, name) for i, (offset, summer, name) in enumerate(clocks)] or [(0, 0, "UTC")]
    before = next((i for i, clock in enumerate(clocks) if not clock[1]), 0)
    rule = None
    if text:
        standard, summer, days = _read_rule(text)
        made.append(standard)
        rule = (len(made) - 1,)
        if summer:
            made.append(summer)
            rule += (len(made) - 1, *days)
    return tuple(made), tuple(moments), tuple(which), before, rule


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


class ZoneInfo(Clocks):
    """A time zone, by its key: ZoneInfo("Europe/Berlin").  The same key gives the same object."""

    _weak = weakref.WeakValueDictionary()
    _recent = {}
    _newest = None  # the last one of them
    _RECENT_MOST = 8

    def __init_subclass__(cls):
        cls._weak, cls._recent, cls._newest = weakref.WeakValueDictionary(), {}, None

    def __new__(cls, key):
        made = cls._recent.get(key)
        if made is None or made is not cls._newest:
            made = cls._newest = cls._find(key)
        return made

    @classmethod
    def _find(cls, key):
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
        self._set_clocks(*_arranged(file))
        self._key, self._from_file, self._cached = key, False, False
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
        cls._newest = None
        for key in list(cls._weak) if only_keys is None else only_keys:
            cls._weak.pop(key, None)
            cls._recent.pop(key, None)

    @property
    def key(self):
        return self._key

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


sys._as_builtin(ZoneInfo)
