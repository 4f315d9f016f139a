"""datetime64 and timedelta64: scalars, and what is computed with arrays of them.

In memory a time is an int64 of its dtype's unit.  What computes brings its operands to one unit, sees them as int64 and calls the
core's functions for such counts (_numpy._time_add ...), which know NaT; the result is seen as a time again.  A scalar is a count and a dtype.
"""

import datetime
import re

import _numpy
import numpy as np

UNITS = ("Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "ps", "fs", "as")
NAT = -2 ** 63
# How many of a unit make one of the unit before, from weeks on.
_STEPS = {"D": 7, "h": 24, "m": 60, "s": 60, "ms": 1000, "us": 1000, "ns": 1000, "ps": 1000, "fs": 1000, "as": 1000}
_NAMES = {"Y": "years", "M": "months", "W": "weeks", "D": "days", "h": "hours", "m": "minutes", "s": "seconds", "ms": "milliseconds", "us": "microseconds",
          "ns": "nanoseconds", "ps": "picoseconds", "fs": "femtoseconds", "as": "attoseconds", "generic": "generic time units"}
_unit = _numpy._time_unit


def _dtype(kind, unit="generic", multiple=1):
    return _numpy._time_dtype(kind, unit, multiple)


# ---- the calendar

def _factor(coarse, fine):
    """How many of the finer unit one of the coarser is: both of the clock (weeks and less), or both of the calendar."""
    a, b = UNITS.index(coarse), UNITS.index(fine)
    if b <= 1:
        return 12 if a < b else 1
    factor = 1
    for unit in UNITS[a + 1:b + 1]:
        factor *= _STEPS[unit]
    return factor


def _days_of_month(months):
    year, month = divmod(months, 12)
    year += 1970
    era, rest = divmod(year - (month < 2), 400)
    of_year = (153 * ((month + 10) % 12) + 2) // 5
    return era * 146097 + rest * 365 + rest // 4 - rest // 100 + of_year - 719468


def month_of_days(days):
    """The month a day lies in, counted from January 1970, and the day's number in it from 0."""
    era, day = divmod(days + 719468, 146097)
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    of_year = day - (365 * year + year // 4 - year // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + 2 - 12 * (shifted >= 10)
    months = (era * 400 + year + (month < 2) - 1970) * 12 + month
    return months, days - _days_of_month(months)


def _in_unit(count, kind, wanted):
    """A count of one dtype in another one's unit."""
    if count == NAT or kind is wanted or _unit(kind) == _unit(wanted):
        return count
    return int(np.array(count, "i8").view(kind).astype(wanted).view("i8"))


def _checked(count, kind, wanted, what):
    """The same, where it loses nothing but precision."""
    if count != NAT and not np.can_cast(kind, wanted, "same_kind"):
        raise TypeError(f"Cannot cast NumPy {what} scalar from metadata [{_shown_unit(kind)}] to [{_shown_unit(wanted)}] according to the rule 'same_kind'")
    return _in_unit(count, kind, wanted)


def _shown_unit(kind):
    unit, multiple = _unit(kind)
    return unit if multiple == 1 else f"{multiple}{unit}"


# ---- texts

_PATTERN = re.compile(r"([+-]?\d{4,})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$", re.ASCII)
_EPOCH = datetime.datetime(1970, 1, 1)
_RANGES = (("h", 24, "Hours"), ("m", 60, "Minutes"), ("s", 60, "Seconds"))


def _parsed(text):
    """A text's count and unit."""
    text = text.strip()
    if text.lower() in ("nat", ""):
        return NAT, "generic"
    if text == "today":
        return (datetime.date.today() - _EPOCH.date()).days, "D"
    if text == "now":
        return int(datetime.datetime.now(datetime.timezone.utc).timestamp()), "s"
    found = _PATTERN.match(text)
    if not found:
        at = len(re.match(r"[\d-]*", text)[0])
        raise ValueError(f'Error parsing datetime string "{text}" at position {at}')
    year, month, day, *clock, part, zone = found.groups()
    months = (int(year) - 1970) * 12
    if month is None:
        return months // 12, "Y"
    if not 1 <= int(month) <= 12:
        raise ValueError(f'Month out of range in datetime string "{text}"')
    months += int(month) - 1
    if day is None:
        return months, "M"
    count, unit = _days_of_month(months) + int(day) - 1, "D"
    if not 1 <= int(day) or count >= _days_of_month(months + 1):
        raise ValueError(f'Day out of range in datetime string "{text}"')
    for digits, (unit_of, limit, name) in zip(clock, _RANGES):
        if digits is None:
            break
        if int(digits) >= limit:
            raise ValueError(f'{name} out of range in datetime string "{text}"')
        count, unit = count * limit + int(digits), unit_of
    if part is not None:
        unit = ("ms", "us", "ns", "ps", "fs", "as")[(min(len(part), 18) + 2) // 3 - 1]
        places = 3 * (UNITS.index(unit) - UNITS.index("s"))
        count = count * 10 ** places + int(part[:places].ljust(places, "0"))
    return _without_zone(count, unit, zone) if zone else (count, unit)


def _without_zone(count, unit, zone):
    import warnings
    warnings.warn("parsing timezone aware datetimes is deprecated; this will raise an error in the future", DeprecationWarning, stacklevel=5)
    if zone == "Z":
        return count, unit
    minutes = (int(zone[1:3]) * 60 + int(zone[3:].lstrip(":") or 0)) * (-1 if zone[0] == "-" else 1)
    if unit == "h":
        count, unit = count * 60, "m"
    return count - minutes * _factor("m", unit), unit


def text_of(kind, count):
    """A moment as ISO 8601 has it; a span as a number and the unit's name."""
    unit, multiple = _unit(kind)
    if count == NAT:
        return "NaT"
    if kind.kind == "m":
        return f"{count} {_NAMES[unit]}" if multiple == 1 else f"{count * multiple} {_NAMES[unit]}"
    if unit == "generic":
        return "NaT"
    count *= multiple
    if unit in ("Y", "M"):
        months, day = count * (12 if unit == "Y" else 1), 0
    else:
        days = count * 7 if unit == "W" else count // _factor("D", unit)
        months, day = month_of_days(days)
    text = f"{1970 + months // 12:04d}"
    if unit == "Y":
        return text
    text += f"-{months % 12 + 1:02d}"
    if unit == "M":
        return text
    text += f"-{day + 1:02d}"
    level = UNITS.index(unit)
    if level <= 3:
        return text
    rest = count - days * _factor("D", unit)
    below = _factor("s", unit) if level > 6 else 1
    seconds = rest // below if level > 6 else rest * _factor(unit, "s")
    text += f"T{seconds // 3600:02d}"
    if level >= 5:
        text += f":{seconds // 60 % 60:02d}"
    if level >= 6:
        text += f":{seconds % 60:02d}"
    return text + (f".{rest % below:0{3 * (level - 6)}d}" if level > 6 else "")


# ---- values: what the core asks for each element

def scalar_of(kind, count):
    return (datetime64 if kind.kind == "M" else timedelta64)._made(count, kind)


def item_of(kind, count):
    """A datetime, date or timedelta of Python's where it can be one; None for NaT; else the count."""
    unit, multiple = _unit(kind)
    if count == NAT:
        return None
    if unit == "generic" or UNITS.index(unit) > UNITS.index("us"):
        return count
    if kind.kind == "m":
        if unit in ("Y", "M"):
            return count
        try:
            return datetime.timedelta(microseconds=count * multiple * _factor(unit, "us"))
        except OverflowError:
            return count
    if unit in ("Y", "M", "W", "D"):
        days = _in_unit(count, kind, _dtype("M", "D"))
        return datetime.date.fromordinal(days + 719163) if -719162 <= days <= 2932896 else count
    micros = count * multiple * _factor(unit, "us")
    return _EPOCH + datetime.timedelta(microseconds=micros) if -62135596800000000 <= micros < 253402300800000000 else count


def _dates(days):
    return list(map(datetime.date.fromordinal, (days + 719163).tolist()))


def _moments(micros):
    """datetimes of microseconds since 1970: the calendar's arithmetic for all of them at once."""
    days, rest = np.divmod(micros, 86400000000)
    days += 719468
    era = days // 146097
    day = days - era * 146097
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    of_year = day - (365 * year + year // 4 - year // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + np.where(shifted < 10, 3, -9)
    seconds, rest = np.divmod(rest, 1000000)
    minutes, seconds = np.divmod(seconds, 60)
    hours, minutes = np.divmod(minutes, 60)
    columns = era * 400 + year + (month < 3), month, of_year - (153 * shifted + 2) // 5 + 1, hours, minutes, seconds, rest
    return list(map(datetime.datetime, *[column.tolist() for column in columns]))


def _spans(micros):
    return [datetime.timedelta(0, 0, n) for n in micros.tolist()]


# What makes items of counts, what a unit is of, and between which of these Python has such items.
_LISTED = {"days": (_dates, "D", -719162, 2932896), "M": (_moments, "us", -62135596800000000, 253402300799999999),
           "m": (_spans, "us", -86399999913600000000, 86399999999999999999)}


def listed(a):
    """tolist() of an array of at least one dimension."""
    if a.ndim > 1:
        return [listed(part) for part in a]
    kind = a.dtype.newbyteorder("=")
    unit, multiple = _unit(kind)
    counts = _counts(a, kind)
    if not a.size or unit in ("generic", "Y", "M") or UNITS.index(unit) > UNITS.index("us"):
        return [item_of(kind, n) for n in counts.tolist()]
    make, base, least, greatest = _LISTED["days" if kind.kind == "M" and unit in ("W", "D") else kind.kind]
    factor = multiple * _factor(unit, base)
    missing = counts == NAT
    known = np.where(missing, 0, counts)
    low, high = int(known.min()) * factor, int(known.max()) * factor
    if low < max(least, -2 ** 63) or high > min(greatest, 2 ** 63 - 1):
        return [item_of(kind, n) for n in counts.tolist()]
    items = make(known * factor)
    for n in missing.nonzero()[0].tolist():
        items[n] = None
    return items


def _moment_of(value):
    """A count and a dtype for what stands for a moment; None: nothing does."""
    if isinstance(value, (str, bytes)):
        count, unit = _parsed(value if isinstance(value, str) else value.decode("ascii"))
        return count, _dtype("M", unit)
    if isinstance(value, datetime.datetime):
        if value.tzinfo is not None:
            import warnings
            warnings.warn("parsing timezone aware datetimes is deprecated; this will raise an error in the future", DeprecationWarning, stacklevel=4)
            value = value.astimezone(datetime.timezone.utc).replace(tzinfo=None)
        return (value - _EPOCH) // datetime.timedelta(microseconds=1), _dtype("M", "us")
    if isinstance(value, datetime.date):
        return value.toordinal() - 719163, _dtype("M", "D")
    return None


def count_of(kind, value):
    """A value as a count of this dtype's unit."""
    if isinstance(value, _Time):
        if value._dtype is kind:
            return value._count
        if value._dtype.kind == kind.kind:
            return _checked(value._count, value._dtype, kind, "datetime64" if kind.kind == "M" else "timedelta64")
        if kind.kind == "m":
            return value._count
    if value is None:
        return NAT
    generic = _unit(kind)[0] == "generic"
    if isinstance(value, np.ndarray) and value.ndim == 0:
        return count_of(kind, value[()])
    if isinstance(value, (int, np.integer, np.bool_)) and not isinstance(value, _Time):
        if kind.kind == "M" and generic:
            raise ValueError("Converting an integer to a NumPy datetime requires a specified unit")
        return int(value)
    if kind.kind == "M":
        moment = _moment_of(value)
        if moment is None:
            raise ValueError("Could not convert object to NumPy datetime")
        return moment[0] if generic else _in_unit(*moment, kind)
    if isinstance(value, datetime.timedelta):
        count = value // datetime.timedelta(microseconds=1)
        return count if generic else _in_unit(count, _dtype("m", "us"), kind)
    if isinstance(value, (str, bytes)):
        text = value if isinstance(value, str) else value.decode("ascii")
        if text.lower() in ("nat", ""):
            return NAT
        try:
            return int(text)
        except ValueError:
            raise ValueError("Could not convert object to NumPy timedelta") from None
    raise ValueError("Could not convert object to NumPy timedelta")


def dtype_of(open_kind, value):
    """The dtype of a time for this value, where only its kind is given."""
    if isinstance(value, np.ndarray):
        kind = open_kind
        for item in value.ravel().tolist():
            kind = np.promote_types(kind, dtype_of(open_kind, item))
        return kind
    if isinstance(value, _Time):
        return value._dtype if value._dtype.kind == open_kind.kind else open_kind
    if open_kind.kind == "M":
        moment = _moment_of(value)
        return moment[1] if moment else open_kind
    return _dtype("m", "us") if isinstance(value, datetime.timedelta) else open_kind


# ---- scalars

def _given_unit(unit, letter):
    """The dtype that the second argument of datetime64() and timedelta64() names; None: none."""
    if unit is None:
        return None
    if isinstance(unit, tuple):
        name, multiple = unit[:2]
        return _dtype(letter, name.decode() if isinstance(name, bytes) else name, multiple)
    if not isinstance(unit, str):
        unit = str(unit)
    try:
        return np.dtype(f"{letter}8[{unit}]")
    except TypeError:
        raise TypeError(f'Invalid datetime unit "{unit}" in metadata') from None


class _Time(np.generic):
    """What both have: a count, and a dtype for its unit."""

    __module__ = "numpy"
    __slots__ = ("_count", "_dtype")
    shape, ndim, size, itemsize, nbytes, strides = (), 0, 1, 8, 8, ()
    real = T = base = property(lambda self: self)
    _element_dtype = dtype = property(lambda self: self._dtype)

    @classmethod
    def _made(cls, count, kind):
        self = np.generic.__new__(cls)
        self._count, self._dtype = count, kind
        return self

    def astype(self, kind, *args, **kwargs):
        return np.asarray(self).astype(kind)[()]

    def view(self, kind):
        return np.asarray(self).view(kind)[()]

    def __array__(self, kind=None):
        array = np.array(self._count, "i8").view(self._dtype)
        return array if kind is None else array.astype(kind)

    def __int__(self):
        return self._count

    def item(self, *args):
        return item_of(self._dtype, self._count)

    def tolist(self):
        return self.item()

    def tobytes(self, order="C"):
        return np.asarray(self).tobytes()

    def copy(self):
        return self

    def reshape(self, *shape, order="C"):
        return np.asarray(self).reshape(*shape)

    def ravel(self, order="C"):
        return np.asarray(self).ravel()

    flatten = ravel

    def __bool__(self):
        return self._count != 0

    def __hash__(self):
        return hash(self._count) if self._count != NAT else id(self) >> 4

    def __reduce__(self):
        return np.core.multiarray.scalar, (self._dtype, self.tobytes())

    def __reduce_ex__(self, protocol):
        return self.__reduce__()

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __float__(self):
        return float(self._count)

    def __getitem__(self, key):
        return np.asarray(self)[key]

    def __str__(self):
        return text_of(self._dtype, self._count)

    def __repr__(self):
        missing = self._count == NAT
        text = f"'{self}'" if self._dtype.kind == "M" or missing else str(self._count)
        unit, multiple = _unit(self._dtype)
        shown = unit != "generic" and (self._dtype.kind == "m" or multiple != 1 or unit == "h")
        return f"numpy.{type(self).__name__}({text}" + (f",'{_shown_unit(self._dtype)}')" if shown else ")")

    def __format__(self, spec):
        return format(self.item() if spec else str(self), spec)

    def max(self, *args, **kwargs):
        return self

    min = max


def _operators():
    for name, symbol in (("eq", "equal"), ("ne", "not_equal"), ("lt", "less"), ("le", "less_equal"), ("gt", "greater"), ("ge", "greater_equal")):
        def method(self, other, symbol=symbol):
            return compared_operator(symbol, self, other)
        setattr(_Time, f"__{name}__", method)
    for name, function in (("add", "add"), ("sub", "subtract"), ("mul", "multiply"), ("truediv", "divide"), ("floordiv", "floor_divide"), ("mod", "remainder")):
        def forward(self, other, function=function):
            return _operated(function, self, other)

        def backward(self, other, function=function):
            return _operated(function, other, self)
        setattr(_Time, f"__{name}__", forward)
        setattr(_Time, f"__r{name}__", backward)
    for name, function in (("neg", "negative"), ("pos", "positive"), ("abs", "absolute")):
        def unary(self, function=function):
            return ufunc(function, self)
        setattr(_Time, f"__{name}__", unary)
    _Time.__divmod__ = lambda self, other: (self // other, self % other)


_PLAIN = (int, float, np.number, np.bool_, datetime.date, datetime.timedelta, _Time)


def _operated(function, a, b):
    return ufunc(function, a, b) if isinstance(a, _PLAIN) and isinstance(b, _PLAIN) else NotImplemented


def compared_operator(symbol, a, b):
    """a < b of a time and anything; NotImplemented where nothing compares."""
    if isinstance(b, np.ndarray) and not isinstance(a, np.ndarray) and b.ndim:
        return NotImplemented
    if not isinstance(b, (np.ndarray, *_PLAIN)):
        return NotImplemented
    if isinstance(b, (np.integer, int)) and not isinstance(b, _Time) and a.dtype.kind == "M":
        return NotImplemented
    return ufunc(symbol, a, b)


_operators()


class datetime64(_Time):
    """A moment, or a day, month, year."""

    __module__ = "numpy"
    __slots__ = ()
    _element_code = "M8"

    def __new__(cls, value=None, unit=None):
        kind = _given_unit(unit, "M")
        if value is None:
            return cls._made(NAT, kind or _dtype("M"))
        if isinstance(value, np.ndarray) and value.ndim == 0:
            value = value[()]
        if kind is None:
            kind = dtype_of(_dtype("M"), value)
        return cls._made(count_of(kind, value), kind)


class timedelta64(_Time):
    """A span of time."""

    __module__ = "numpy"
    __slots__ = ()
    _element_code = "m8"

    def __new__(cls, value=0, unit=None):
        kind = _given_unit(unit, "m")
        if isinstance(value, np.ndarray) and value.ndim == 0:
            value = value[()]
        if kind is None:
            kind = dtype_of(_dtype("m"), value)
        return cls._made(count_of(kind, value), kind)


# ---- ufuncs

def _operand(x):
    """An array of times or of numbers."""
    if isinstance(x, datetime.date):
        return np.asarray(datetime64(x))
    if isinstance(x, datetime.timedelta):
        return np.asarray(timedelta64(x))
    return x if isinstance(x, np.ndarray) else np.asarray(x)


def _class(kind):
    """m and M for times, i for whole numbers, f for others, - for what does not mix with times."""
    return kind.kind if kind.kind in "mM" else "i" if kind.kind in "biu" else "f" if kind.kind == "f" else "-"


_SAME = {"equal", "not_equal", "less", "less_equal", "greater", "greater_equal", "maximum", "minimum", "fmax", "fmin"}
_BOOLS = {"equal", "not_equal", "less", "less_equal", "greater", "greater_equal"}
# What the kinds of both operands give: the core's function, and of what kind the result is ("" for a plain number).
_BINARY = {
    "add": {"mm": ("add", "m"), "Mm": ("add", "M"), "mM": ("add", "M"), "Mi": ("add", "M"), "iM": ("add", "M"), "mi": ("add", "m"), "im": ("add", "m")},
    "subtract": {"mm": ("subtract", "m"), "MM": ("subtract", "m"), "Mm": ("subtract", "M"), "Mi": ("subtract", "M"), "mi": ("subtract", "m"), "im": ("subtract", "m")},
    "multiply": {"mi": ("multiply", "m"), "im": ("multiply", "m"), "mf": ("scale", "m"), "fm": ("scale", "m")},
    "divide": {"mi": ("divide", "m"), "mf": ("shrink", "m"), "mm": ("ratio", "")},
    "floor_divide": {"mi": ("share", "m"), "mf": ("shrink", "m"), "mm": ("count", "")},
    "remainder": {"mm": ("remainder", "m")},
    **{name: {"MM": (name, ""), "mm": (name, ""), "mi": (name, ""), "im": (name, "")} for name in _BOOLS},
    **{name: {"MM": (name, "M"), "mm": (name, "m"), "mi": (name, "m"), "im": (name, "m")} for name in _SAME - _BOOLS},
}
_SCALING = {"multiply", "divide", "floor_divide"}   # whose number has no unit


def _fail_types(name, arrays):
    from numpy.core._exceptions import UFuncTypeError
    shown = " and ".join(repr(a.dtype) for a in arrays)
    raise UFuncTypeError(f"ufunc '{name}' cannot use operands with types {shown}")


def _fail_common(name, a, b):
    if a.kind == "M" and b.kind == "m":
        from numpy.core._exceptions import UFuncTypeError
        raise UFuncTypeError(f"Cannot cast ufunc '{name}' input 1 from {b!r} to {_dtype('M', *_unit(a))!r} with casting rule 'same_kind'")
    from ._flexible import fail_operands
    fail_operands(a, b)


def _check_generic(name, a, b):
    """A number beside spans has no unit: neither may they have one."""
    span = b.dtype.kind == "m"
    kind = (a, b)[span].dtype
    if _unit(kind)[0] != "generic" and (a.ndim or b.ndim):
        from numpy.core._exceptions import UFuncTypeError
        raise UFuncTypeError(f"Cannot cast ufunc '{name}' input {int(span)} from {kind!r} to {_dtype('m')!r} with casting rule 'same_kind'")


def _counts(a, kind):
    """An array of times, or of numbers, as int64 in a dtype's unit."""
    if a.dtype.kind not in "mM":
        return a.astype(np.int64, copy=False)
    if a.dtype is not kind and a.dtype.kind != kind.kind:
        kind = _dtype(a.dtype.kind, *_unit(kind))
    return a.astype(kind, copy=False).view(np.int64)


def _common(name, a, b):
    """The unit for both, as a dtype of a span or a moment."""
    times = [x.dtype for x in (a, b) if x.dtype.kind in "mM"]
    if len(times) == 1:
        return times[0].newbyteorder("=")
    first, second = times
    (u, _), (v, _) = _unit(first), _unit(second)
    mixed = (u in ("Y", "M")) != (v in ("Y", "M")) and "generic" not in (u, v)
    if mixed and first.kind != second.kind:
        span = times.index(next(k for k in times if k.kind == "m"))
        if _unit(times[span])[0] in ("Y", "M"):
            from numpy.core._exceptions import UFuncTypeError
            wanted = _dtype("m", *_unit(times[1 - span]))
            raise UFuncTypeError(f"Cannot cast ufunc '{name}' input {span} from {times[span]!r} to {wanted!r} with casting rule 'same_kind'")
    return np.promote_types(first, second)


def _given(out, where):
    options = {}
    if out is not None:
        options["out"] = out.view(np.int64) if out.dtype.kind in "mM" else out
    if where is not True:
        options["where"] = where
    return options


def _delivered(result, kind, out):
    """int64 as times again."""
    if out is not None:
        return out
    if not kind:
        return result
    return result.view(kind) if isinstance(result, np.ndarray) else scalar_of(kind, int(result))


def ufunc(name, *operands, out=None, where=True):
    """numpy's ufunc of that name, where an operand is a time."""
    arrays = [_operand(x) for x in operands]
    if len(arrays) == 1:
        return _unary(name, arrays[0], out, where)
    if name == "divmod":
        if _class(arrays[0].dtype) + _class(arrays[1].dtype) != "mm":
            _fail_types(name, arrays)
        return ufunc("floor_divide", *operands), ufunc("remainder", *operands)
    if name not in _BINARY or len(arrays) > 2:
        from ._flexible import refuse
        refuse(name, arrays)
    a, b = arrays
    kinds = _class(a.dtype) + _class(b.dtype)
    row = _BINARY[name].get(kinds)
    if row is None:
        if name in _SAME:
            _fail_common(name, a.dtype, b.dtype)
        _fail_types(name, arrays)
    function, result = row
    if name in _SAME and "i" in kinds:
        _check_generic(name, a, b)
    kind = _common(name, a, b)
    if name in _SCALING and kinds != "mm":
        span, number = (a, b) if kinds[0] == "m" else (b, a)
        pair = _counts(span, kind), number.astype(np.float64 if "f" in kinds else np.int64, copy=False)
    else:
        pair = _counts(a, kind), _counts(b, kind)
    kind = _dtype(result, *_unit(kind)) if result else None
    if out is not None and kind is not None and out.dtype is not kind and out.dtype.kind in "mM":
        out[...] = ufunc(name, a, b)
        return out
    computes = getattr(_numpy, f"_time_{function}")
    if out is None and where is True and not (name in _SCALING and kinds != "mm"):
        from ._time_plans import remember
        remember(name, a, b, computes, kind)
    return _delivered(computes(*pair, **_given(out, where)), kind, out)


_UNARY = {"negative": "m", "absolute": "m", "sign": "m", "isnat": "mM"}


def _unary(name, a, out, where):
    kind = a.dtype.newbyteorder("=")
    options = _given(out, where)
    if name in ("isnat", "isnan", "isfinite", "isinf"):
        missing = _numpy._time_isnat(_counts(a, kind), **({} if name in ("isfinite", "isinf") else options))
        if name == "isfinite":
            return np.logical_not(missing, **options)
        return np.logical_and(missing, False, **options) if name == "isinf" else missing
    if name == "positive" and a.dtype.kind == "m":
        return np.array(a)[()] if out is None else np.copyto(out, a) or out
    if name not in _UNARY or a.dtype.kind not in _UNARY[name]:
        from ._flexible import refuse
        refuse(name, [a])
    return _delivered(getattr(_numpy, f"_time_{name}")(_counts(a, kind), **options), kind, out)


# ---- functions of the module numpy

def isnat(x, /, out=None, *, where=True, **options):
    x = x if isinstance(x, np.ndarray) else np.asarray(x)
    if x.dtype.kind not in "mM":
        raise TypeError("ufunc 'isnat' is only defined for np.datetime64 and np.timedelta64.")
    return _unary("isnat", x, out, where)


def arange_of(start, stop, step, kind):
    """numpy.arange of times."""
    if stop is None:
        start, stop = None, start
    given = [x for x in (start, stop, step) if x is not None]
    if kind is None:
        kind = next((np.asarray(x).dtype for x in given if np.asarray(x).dtype.kind == "M"), None) or next(np.asarray(x).dtype for x in given if np.asarray(x).dtype.kind == "m")
        for x in given:
            own = np.asarray(x).dtype
            if own.kind in "mM":
                kind = np.promote_types(kind, own)
    if _unit(kind)[0] == "generic":
        for x in given:
            kind = np.promote_types(kind, dtype_of(kind, x)) if not isinstance(x, (int, np.integer)) or isinstance(x, _Time) else kind
    if start is None:
        if kind.kind == "M":
            raise ValueError("arange requires both a start and a stop for NumPy datetime64 ranges")
        start = 0
    first = count_of(kind, start)
    span = _dtype("m", *_unit(kind))
    last = first + count_of(span, stop) if kind.kind == "M" and isinstance(stop, (timedelta64, datetime.timedelta, int, np.integer)) and not isinstance(stop, datetime64) and not isinstance(stop, datetime.date) else count_of(kind, stop)
    by = 1 if step is None else count_of(span, step)
    if by == 0:
        raise ValueError("arange: step cannot be zero")
    if NAT in (first, last, by):
        raise ValueError("arange: cannot use NaT (not-a-time) datetime values")
    return np.arange(first, last, by, dtype=np.int64).view(kind)


def texts_of(a):
    """Each element of an array as text, in a list."""
    kind = a.dtype.newbyteorder("=")
    return [text_of(kind, n) for n in _counts(a, kind).ravel().tolist()]


def datetime_as_string(arr, unit=None, timezone="naive", casting="same_kind"):
    a = np.asarray(arr)
    if a.dtype.kind != "M":
        raise TypeError("input must have type NumPy datetime")
    kind = a.dtype.newbyteorder("=")
    if unit == "auto":
        texts = [_shortened(text) for text in texts_of(a)]
    else:
        wanted = kind if unit is None else _dtype("M", unit)
        if not np.can_cast(kind, wanted, casting):
            raise TypeError(f"Cannot create a datetime string as units '{unit}' from a NumPy datetime with units '{_shown_unit(kind)}' according to casting rule '{casting}'")
        texts = texts_of(a.astype(wanted))
    if timezone == "UTC" or getattr(timezone, "key", None) == "UTC":
        texts = [text + "Z" if "T" in text else text for text in texts]
    width = _TEXT_WIDTHS[_unit(kind)[0]] if unit is None else max(map(len, texts), default=1)
    return np.array(texts, f"U{width}").reshape(a.shape)[()]


_TEXT_WIDTHS = {"Y": 22, "M": 25, "W": 28, "D": 28, "h": 32, "m": 35, "s": 38, "ms": 42, "us": 45, "ns": 48, "ps": 51, "fs": 54, "as": 57, "generic": 4}


def _shortened(text):
    """Without the clock where it says midnight."""
    return text.partition("T")[0] if text.endswith("T00") or not text.partition("T")[2].strip("0:.") else text


def datetime_data(dtype, /):
    unit = _unit(dtype)
    if unit is None:
        raise TypeError("cannot get datetime metadata from non-datetime type")
    return unit
