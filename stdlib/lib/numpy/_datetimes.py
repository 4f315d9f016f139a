"""datetime64 and timedelta64: numbers of a unit since 1970, and arrays of them.

A scalar is a count and a unit; the calendar (years and months) and the clock (weeks to attoseconds) meet in days.  Arrays are those of
_objects, whose elements are such scalars, all of the dtype's unit.
"""
import datetime
import operator
import re

import numpy as np

from ._objects import OBJECT, ObjectArray, ObjectDtype, broadcast_of, is_numbers, made

UNITS = ("Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "ps", "fs", "as")
# How many of a unit make one of the unit before, from weeks on.
_STEPS = {"D": 7, "h": 24, "m": 60, "s": 60, "ms": 1000, "us": 1000, "ns": 1000, "ps": 1000, "fs": 1000, "as": 1000}
_LEAST = -2 ** 63
_MOST = 2 ** 63 - 1


def _factor(coarse, fine):
    """How many of the finer unit one of the coarser is; None between the calendar and the clock."""
    a, b = UNITS.index(coarse), UNITS.index(fine)
    if a <= 1 < b:
        return None
    factor = 12 if coarse == "Y" and b else 1
    for unit in UNITS[max(a, 1) + 1:b + 1] if b > 1 else ():
        factor *= _STEPS[unit]
    return factor


def _finer(a, b):
    return a if b is None or a is not None and UNITS.index(a) >= UNITS.index(b) else b


def _days_of_month(months):
    year, month = divmod(months, 12)
    year += 1970
    y = year - (month < 2)
    era, rest = divmod(y, 400)
    of_year = (153 * ((month + 10) % 12) + 2) // 5
    return era * 146097 + rest * 365 + rest // 4 - rest // 100 + of_year - 719468


def _month_of_days(days):
    """The month a day lies in, counted from January 1970, and the day's number in it from 0."""
    era, day = divmod(days + 719468, 146097)
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    of_year = day - (365 * year + year // 4 - year // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + 2 - 12 * (shifted >= 10)
    months = (era * 400 + year + (month < 2) - 1970) * 12 + month
    return months, days - _days_of_month(months)


def _converted(count, unit, to, dates):
    """count of a unit in another one; dates: since 1970, so that months have their lengths."""
    if count is None or unit is None or unit == to:
        return count
    a, b = UNITS.index(unit), UNITS.index(to)
    if a <= 1 < b:
        if not dates:
            raise TypeError(f"Cannot cast NumPy timedelta64 scalar from metadata [{unit}] to [{to}] according to the rule 'same_kind'")
        return _converted(_days_of_month(count * (12 if unit == "Y" else 1)), "D", to, True)
    if b <= 1 < a:
        if not dates:
            raise TypeError(f"Cannot cast NumPy timedelta64 scalar from metadata [{unit}] to [{to}] according to the rule 'same_kind'")
        return _converted(_month_of_days(_converted(count, unit, "D", True))[0], "M", to, True)
    if a > b:
        if not dates and count < 0:
            return -(-count // _factor(to, unit))
        return count // _factor(to, unit)
    return count * _factor(unit, to)


_PATTERN = re.compile(r"([+-]?\d{4,})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?)?)?)?(Z)?$")


def _parsed(text):
    """A text's count and unit."""
    if text.lower() in ("nat", ""):
        return None, None
    if text == "today":
        return (datetime.date.today() - datetime.date(1970, 1, 1)).days, "D"
    if text == "now":
        return int(datetime.datetime.now(datetime.timezone.utc).timestamp()), "s"
    found = _PATTERN.match(text)
    if not found:
        at = len(re.match(r"[\d-]*", text)[0])
        raise ValueError(f'Error parsing datetime string "{text}" at position {at}')
    year, month, day, hour, minute, second, part = found.groups()[:7]
    months = (int(year) - 1970) * 12
    if month is None:
        return months // 12, "Y"
    if not 1 <= int(month) <= 12:
        raise ValueError(f'Month out of range in datetime string "{text}"')
    months += int(month) - 1
    if day is None:
        return months, "M"
    days = _days_of_month(months) + int(day) - 1
    if not 1 <= int(day) or days >= _days_of_month(months + 1):
        raise ValueError(f'Day out of range in datetime string "{text}"')
    count, unit = days, "D"
    for unit_of, digits, limit in (("h", hour, 24), ("m", minute, 60), ("s", second, 60)):
        if digits is None:
            return count, unit
        if int(digits) >= limit:
            raise ValueError(f'{ {"h": "Hours", "m": "Minutes", "s": "Seconds"}[unit_of]} out of range in datetime string "{text}"')
        count, unit = count * limit + int(digits), unit_of
    if part is not None:
        unit = ("ms", "us", "ns", "ps", "fs", "as")[(min(len(part), 18) + 2) // 3 - 1]
        places = 3 * (UNITS.index(unit) - UNITS.index("s"))
        count = count * 10 ** places + int(part[:places].ljust(places, "0"))
    return count, unit


def _checked_unit(unit):
    if unit is not None and unit not in UNITS:
        raise TypeError(f'Invalid datetime unit "{unit}" in metadata')
    return unit


class _Time:
    """What both have: _count (None: not a time) and _unit (None: any)."""

    __module__ = "numpy"
    __slots__ = ("_count", "_unit")
    shape, ndim, size, itemsize, nbytes = (), 0, 1, 8, 8
    real = property(lambda self: self)
    dtype = property(lambda self: TimeDtype(self._letter, self._unit))

    @classmethod
    def _made(cls, count, unit):
        self = object.__new__(cls)
        self._count, self._unit = count, unit
        return self

    @classmethod
    def kind_of(cls, items):
        unit = None
        for item in items:
            unit = _finer(item._unit, unit)
        return TimeDtype(cls._letter, unit)

    def _in(self, unit):
        return _converted(self._count, self._unit, unit, self._letter == "M")

    def astype(self, kind, *args, **kwargs):
        return np.asarray(self).astype(kind)[()]

    def view(self, kind):
        return np.int64(_LEAST if self._count is None else self._count)

    __int__ = lambda self: self._count

    def tolist(self):
        return self.item()

    def __bool__(self):
        return self._count != 0

    def __hash__(self):
        return hash((self._letter, self.item() if self._count is not None else None))

    def __reduce__(self):
        return _restored, (type(self), self._count, self._unit)

    __reduce_ex__ = lambda self, protocol: self.__reduce__()
    __copy__ = lambda self: self
    __deepcopy__ = lambda self, memo: self

    def _compared(self, other, compare):
        other = _as_time(other, type(self))
        if other is None:
            return NotImplemented
        if isinstance(other, np.ndarray):
            return NotImplemented
        if self._count is None or other._count is None:
            return np.bool_(compare is operator.ne)
        unit = _finer(self._unit, other._unit)
        return np.bool_(compare(self._in(unit), other._in(unit)))

    def __repr__(self):
        text = f"'{self}'" if self._letter == "M" else "'NaT'" if self._count is None else str(self._count)
        shown = self._letter == "m" or self._unit == "h" and self._count is not None
        return f"numpy.{type(self).__name__}({text}" + (f",'{self._unit}')" if self._unit and shown else ")")


def _comparisons(cls):
    for name in ("eq", "ne", "lt", "le", "gt", "ge"):
        def method(self, other, compare=getattr(operator, name)):
            return self._compared(other, compare)
        setattr(cls, f"__{name}__", method)


_comparisons(_Time)


def _restored(cls, count, unit):
    return cls._made(count, unit)


def _as_time(value, cls):
    """value as a scalar of that class; None if it is none."""
    if isinstance(value, cls):
        return value
    if cls is datetime64:
        return datetime64(value) if isinstance(value, (str, datetime.date)) else None
    if isinstance(value, datetime.timedelta):
        return timedelta64(value)
    if isinstance(value, (int, np.integer)) and not isinstance(value, (bool, _Time)):
        return timedelta64._made(int(value), None)
    return None


class datetime64(_Time):
    """A moment, or a day, month, year."""

    __slots__ = ()
    _letter = "M"

    def __new__(cls, value=None, unit=None):
        unit = _checked_unit(unit)
        if value is None:
            return cls._made(None, unit)
        if isinstance(value, datetime64):
            return cls._made(value._in(unit or value._unit), unit or value._unit)
        if isinstance(value, (str, bytes)):
            count, own = _parsed(value if isinstance(value, str) else value.decode())
        elif isinstance(value, datetime.datetime):
            if value.tzinfo is not None:
                value = value.astimezone(datetime.timezone.utc).replace(tzinfo=None)
            count, own = (value - datetime.datetime(1970, 1, 1)) // datetime.timedelta(microseconds=1), "us"
        elif isinstance(value, datetime.date):
            count, own = (value - datetime.date(1970, 1, 1)).days, "D"
        elif isinstance(value, (int, np.integer)):
            if unit is None:
                raise ValueError("Converting an integer to a NumPy datetime requires a specified unit")
            return cls._made(int(value) if value != _LEAST else None, unit)
        else:
            raise ValueError("Could not convert object to NumPy datetime")
        return cls._made(_converted(count, own, unit, True) if unit else count, unit or own)

    def __str__(self):
        if self._count is None:
            return "NaT"
        days = self._in("D") if self._unit not in ("Y", "M") else None
        months, day = _month_of_days(days) if days is not None else (self._in("M"), 0)
        text = f"{1970 + months // 12:04d}"
        if self._unit == "Y":
            return text
        text += f"-{months % 12 + 1:02d}"
        if self._unit == "M":
            return text
        text += f"-{day + 1:02d}"
        level = UNITS.index(self._unit)
        if level <= 3:
            return text
        rest = self._count - days * _factor("D", self._unit)
        below = _factor("s", self._unit) if level > 6 else 1
        seconds = rest // below if level > 6 else rest * _factor(self._unit, "s")
        text += f"T{seconds // 3600:02d}"
        if level >= 5:
            text += f":{seconds // 60 % 60:02d}"
        if level >= 6:
            text += f":{seconds % 60:02d}"
        return text + (f".{rest % below:0{3 * (level - 6)}d}" if level > 6 else "")

    def item(self, *args):
        if self._count is None:
            return None
        if self._unit in ("Y", "M", "W", "D"):
            days = self._in("D")
            return datetime.date(1970, 1, 1) + datetime.timedelta(days) if -719162 <= days <= 2932896 else self._count
        if UNITS.index(self._unit) > UNITS.index("us"):
            return self._count
        return datetime.datetime(1970, 1, 1) + datetime.timedelta(microseconds=self._in("us"))

    def __add__(self, other):
        other = _as_time(other, timedelta64)
        if other is None:
            return NotImplemented
        unit = _finer(self._unit, other._unit)
        if self._count is None or other._count is None:
            return datetime64._made(None, unit)
        return datetime64._made(self._in(unit) + (other._in(unit) if other._unit else other._count), unit)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, (datetime64, datetime.date)):
            other = datetime64(other)
            unit = _finer(self._unit, other._unit)
            if self._count is None or other._count is None:
                return timedelta64._made(None, unit)
            return timedelta64._made(self._in(unit) - other._in(unit), unit)
        other = _as_time(other, timedelta64)
        return NotImplemented if other is None else self + -other

    def __rsub__(self, other):
        return datetime64(other) - self if isinstance(other, datetime.date) else NotImplemented


class timedelta64(_Time):
    """A span of time."""

    __slots__ = ()
    _letter = "m"

    def __new__(cls, value=0, unit=None):
        unit = _checked_unit(unit)
        if isinstance(value, timedelta64):
            return cls._made(value._in(unit or value._unit) if value._unit else value._count, unit or value._unit)
        if isinstance(value, datetime.timedelta):
            count = value // datetime.timedelta(microseconds=1)
            return cls._made(_converted(count, "us", unit, False) if unit else count, unit or "us")
        if value is None or isinstance(value, str) and value.lower() == "nat":
            return cls._made(None, unit)
        if isinstance(value, float) or not isinstance(value, (int, np.integer, str)):
            raise ValueError("Could not convert object to NumPy timedelta")
        return cls._made(int(value), unit)

    def __str__(self):
        if self._count is None:
            return "NaT"
        names = {"Y": "years", "M": "months", "W": "weeks", "D": "days", "h": "hours", "m": "minutes", "s": "seconds", "ms": "milliseconds",
                 "us": "microseconds", "ns": "nanoseconds", "ps": "picoseconds", "fs": "femtoseconds", "as": "attoseconds", None: "generic time units"}
        return f"{self._count} {names[self._unit]}"

    def item(self, *args):
        if self._count is None or self._unit is None or UNITS.index(self._unit) <= 1 or UNITS.index(self._unit) > UNITS.index("us"):
            return self._count
        return datetime.timedelta(microseconds=self._in("us"))

    def _with(self, count):
        return timedelta64._made(count, self._unit)

    def _paired(self, other):
        """Both counts in one unit, and the unit."""
        unit = _finer(self._unit, other._unit)
        counts = (x._in(unit) if x._unit else x._count for x in (self, other))
        return (*counts, unit)

    def _summed(self, other, operation):
        other = _as_time(other, timedelta64)
        if other is None:
            return NotImplemented
        a, b, unit = self._paired(other)
        return timedelta64._made(None if a is None or b is None else operation(a, b), unit)

    def __add__(self, other):
        return self._summed(other, operator.add)

    __radd__ = __add__

    def __sub__(self, other):
        return self._summed(other, operator.sub)

    def __rsub__(self, other):
        return datetime64(other) - self if isinstance(other, datetime.date) else self._summed(other, lambda a, b: b - a)

    def __mul__(self, other):
        if isinstance(other, (_Time, np.ndarray)) or not isinstance(other, (int, float, np.number)):
            return NotImplemented
        return self._with(None if self._count is None else int(self._count * other))

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, (timedelta64, datetime.timedelta)):
            a, b, _ = self._paired(timedelta64(other))
            return np.float64(np.nan) if a is None or b is None else np.float64(a) / np.float64(b)
        return self._with(int(self._count / other)) if isinstance(other, (int, float, np.number)) else NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, (timedelta64, datetime.timedelta)):
            a, b, _ = self._paired(timedelta64(other))
            return np.int64(a // b)
        return self._with(int(self._count // other)) if isinstance(other, (int, float, np.number)) else NotImplemented

    def __mod__(self, other):
        other = _as_time(other, timedelta64)
        return NotImplemented if other is None else self._summed(other, operator.mod)

    def __neg__(self):
        return self._with(None if self._count is None else -self._count)

    def __abs__(self):
        return self._with(None if self._count is None else abs(self._count))

    __pos__ = lambda self: self


_KINDS = {"M": datetime64, "m": timedelta64}


class TimeDtype(ObjectDtype):
    """dtype('<M8[D]') and its like."""

    __module__ = "numpy"

    def __new__(cls, kind, unit=None):
        return super().__new__(cls, kind, _checked_unit(unit))

    itemsize = alignment = property(lambda self: 8)
    str = property(lambda self: f"<{self._kind}8" + (f"[{self._width}]" if self._width else ""))
    num = property(lambda self: 21 if self._kind == "M" else 22)
    type = property(lambda self: _KINDS[self._kind])
    name = property(lambda self: _KINDS[self._kind].__name__ + (f"[{self._width}]" if self._width else ""))
    hasobject = property(lambda self: False)
    array_class = property(lambda self: TimeArray)

    def __repr__(self):
        return f"dtype('{self.str}')"

    def __str__(self):
        return self.name

    def stored(self, value):
        cls = _KINDS[self._kind]
        if isinstance(value, cls) and value._unit == self._width:
            return value
        return cls(value, self._width)

    def blank(self, number):
        return _KINDS[self._kind]._made(0, self._width)

    def made_of(self, items):
        """The dtype for these values: without a unit of its own, the finest of theirs."""
        if self._width:
            return self
        return _KINDS[self._kind].kind_of([self.stored(x) for x in items])


def dtype_of(text):
    """The dtype that "M8[D]", "datetime64[ns]" ... name."""
    found = re.match(r"(M8|m8|datetime64|timedelta64|M|m)(?:\[(?:1)?(\w+)\])?$", text)
    if not found:
        raise TypeError(f"data type '{text}' not understood")
    return TimeDtype("M" if found[1] in ("M8", "M", "datetime64") else "m", found[2] if found[2] != "generic" else None)


class TimeArray(ObjectArray):
    """An array of moments or of spans."""

    def _counts(self):
        return np.array([_LEAST if x._count is None else x._count for x in self._listed()], np.int64).reshape(self.shape)

    def _of_counts(self, counts):
        counts = np.asarray(counts)
        cls, unit = _KINDS[self._dtype.kind], self._dtype._width
        return made([cls._made(None if n == _LEAST else n, unit) for n in counts.ravel().tolist()], counts.shape, self._dtype)

    def view(self, *args):
        return self._counts() if args and np.dtype(args[0]).kind == "i" else self._view(self._places)

    def astype(self, kind, order="K", casting="unsafe", subok=True, copy=True):
        kind = np.dtype(kind)
        if kind == self._dtype and not copy:
            return self
        if isinstance(kind, TimeDtype):
            return made([kind.type._made(_converted(x._count, x._unit, kind._width or x._unit, kind.kind == "M"), kind._width or x._unit)
                         for x in self._listed()], self.shape, kind.made_of(self._listed()))
        if kind.kind == "O":
            return made([x.item() for x in self._listed()], self.shape, OBJECT)
        if kind.kind == "U":
            width = kind._width or (28 if self._dtype.kind == "M" else 21)
            return made([str(x) for x in self._listed()], self.shape, ObjectDtype("U", width))
        return self._counts().astype(kind)

    def tolist(self):
        return made([x.item() for x in self._listed()], self.shape, OBJECT).tolist()

    def _computed(self, other, name, operation, reflected=False):
        if isinstance(other, (str, datetime.date, datetime.timedelta, _Time)):
            other = np.asarray(other if isinstance(other, (_Time, str)) else _as_time(other, datetime64 if isinstance(other, datetime.date) else timedelta64))
        other = np.asarray(other)
        shape = broadcast_of(other, self) if reflected else broadcast_of(self, other)
        mine = self._view(np.broadcast_to(self._places, shape))._listed()
        if is_numbers(other):
            theirs = np.broadcast_to(other, shape).ravel().tolist()
        else:
            theirs = other._view(np.broadcast_to(other._places, shape))._listed()
        return collected([operation(b, a) if reflected else operation(a, b) for a, b in zip(mine, theirs)], shape)

    def _compared(self, other, compare):
        if isinstance(other, (str, datetime.date, datetime.timedelta)):
            other = _as_time(datetime64(other) if isinstance(other, str) else other, _KINDS[self._dtype.kind])
        other = np.asarray(other)
        shape = broadcast_of(self, other)
        pairs = zip(*(x._view(np.broadcast_to(x._places, shape))._listed() for x in (self, other)))
        return np.array([bool(compare(a, b)) for a, b in pairs], bool).reshape(shape)[()]

    def __neg__(self):
        return self._of_counts(-self._counts())

    def __abs__(self):
        return self._of_counts(abs(self._counts()))

    def _folded(self, name, axis, out, keepdims):
        """Of the counts along an axis; where one is NaT all of them are."""
        counts = self._counts()
        missing = counts == _LEAST
        result = np.asarray(getattr(counts, name)(axis=axis, keepdims=keepdims))
        if name == "mean":
            result = np.trunc(result).astype(np.int64)
        if missing.any():
            result = np.where(missing.any(axis=axis, keepdims=keepdims), _LEAST, result)
        return _delivered(self._of_counts(result), out)

    def _need_spans(self, name):
        if self._dtype.kind == "M":
            from numpy.core._exceptions import UFuncTypeError
            raise UFuncTypeError(f"ufunc '{name}' cannot use operands with types {self._dtype!r} and {self._dtype!r}")

    def sum(self, axis=None, dtype=None, out=None, keepdims=False):
        self._need_spans("add")
        return self._folded("sum", axis, out, keepdims)

    def mean(self, axis=None, dtype=None, out=None, keepdims=False):
        self._need_spans("add")
        return self._folded("mean", axis, out, keepdims)

    def cumsum(self, axis=None, dtype=None, out=None):
        self._need_spans("add")
        counts = self._counts()
        missing = (counts == _LEAST).cumsum(axis) > 0
        return _delivered(self._of_counts(np.where(missing, _LEAST, counts.cumsum(axis))), out)

    def max(self, axis=None, out=None, keepdims=False):
        return self._folded("max", axis, out, keepdims)

    def min(self, axis=None, out=None, keepdims=False):
        return self._folded("min", axis, out, keepdims)

    def ptp(self, axis=None, out=None, keepdims=False):
        return _delivered(np.asarray(self.max(axis, None, keepdims) - self.min(axis, None, keepdims)), out)

    def _ranks(self, missing):
        """The counts, those of NaT as `missing`."""
        counts = self._counts()
        return np.where(counts == _LEAST, missing, counts)

    def sort(self, axis=-1, kind=None, order=None):
        if axis is None or self.ndim == 1:
            self[...] = self.ravel()[self._ranks(_MOST).ravel().argsort(kind="stable")]
        else:
            self[...] = np.take_along_axis(self, self.argsort(axis), axis)

    def argsort(self, axis=-1, kind=None, order=None):
        return self._ranks(_MOST).argsort(axis, kind)

    def argmax(self, axis=None, out=None, *, keepdims=False):
        return self._ranks(_MOST).argmax(axis, out, keepdims=keepdims)

    def argmin(self, axis=None, out=None, *, keepdims=False):
        return self._ranks(_LEAST).argmin(axis, out, keepdims=keepdims)

    def _only_shown(self):
        item = self._only()
        return str(item._count) if self._dtype.kind == "m" and item._count is not None else f"'{item}'"

    def printable(self, formatter=None):
        """NaT is as wide as the others; spans are aligned at the right."""
        span = self._dtype.kind == "m"
        words = ["'NaT'" if span and x._count is None else str(x._count) if span else str(x) for x in self._items]
        shown = [words[k] for k in self._places.ravel().tolist()]
        width = max(map(len, shown), default=0)
        words = [w.rjust(width) if span else f"'{w}'".rjust(width + 2) for w in words]
        return self._places, {"int": lambda k: words[int(k)]}


def _delivered(result, out):
    """In out, if there is one; else as an array, or its one element."""
    if out is None:
        return _one(result)
    out[...] = result
    return out


def _one(array):
    return array[()] if not array.ndim else array


def collected(values, shape):
    """Results as an array: of times, or of numbers."""
    if values and isinstance(values[0], _Time):
        kind = type(values[0]).kind_of(values)
        return _one(made(values, shape, kind))
    return np.array(values).reshape(shape)[()]


def isnat(x):
    if isinstance(x, _Time):
        return np.bool_(x._count is None)
    x = np.asarray(x)
    if x.dtype.kind not in "mM":
        raise TypeError("ufunc 'isnat' is only defined for np.datetime64 and np.timedelta64.")
    return x._counts() == _LEAST


def arange_of(start, stop, step, kind):
    """numpy.arange of times."""
    first, last = (None if x is None else kind.stored(x) if not isinstance(x, _Time) else x for x in (start, stop))
    unit = kind._width
    for x in (first, last):
        if x is not None and not kind._width:
            unit = _finer(x._unit, unit)
    by = 1 if step is None else timedelta64(step)._in(unit) if isinstance(step, (timedelta64, datetime.timedelta)) and timedelta64(step)._unit else int(
        step._count if isinstance(step, timedelta64) else step)
    counts = np.arange(first._in(unit), last._in(unit), by) if last is not None else np.arange(0, first._in(unit), by)
    kind = TimeDtype(kind.kind, unit)
    return made([kind.type._made(n, unit) for n in counts.tolist()], counts.shape, kind)


def datetime_as_string(arr, unit=None, timezone="naive", casting="same_kind"):
    a = np.asarray(arr)
    texts = [str(datetime64(x, unit) if unit and unit != "auto" else x) + ("Z" if timezone == "UTC" else "") for x in a.ravel()._listed()]
    if unit == "auto" or a.dtype.kind != "M":
        return np.array(texts).reshape(a.shape)[()]
    width = 28 if unit is None else max(map(len, texts), default=1)
    return np.array(texts, f"U{width}").reshape(a.shape)[()]


def datetime_data(dtype):
    kind = np.dtype(dtype)
    return kind._width or "generic", 1


def _weekdays(x):
    return (np.asarray(x, "M8[D]")._counts() + 3) % 7


def is_busday(dates, weekmask="1111100", holidays=()):
    open_days = np.array([c == "1" for c in weekmask] if isinstance(weekmask, str) else weekmask, bool)
    days = np.asarray(dates, "M8[D]")
    closed = np.asarray(holidays, "M8[D]")._counts() if len(holidays) else np.array([], int)
    return (open_days[_weekdays(days)] & ~np.isin(days._counts(), closed))[()]


def busday_count(begindates, enddates, weekmask="1111100", holidays=()):
    first, last = (int(np.asarray(x, "M8[D]")._counts()) for x in (begindates, enddates))
    days = np.arange(min(first, last), max(first, last))
    count = int(np.sum(is_busday(made([datetime64._made(n, "D") for n in days.tolist()], days.shape, TimeDtype("M", "D")), weekmask, holidays)))
    return np.int64(count if first <= last else -count)
