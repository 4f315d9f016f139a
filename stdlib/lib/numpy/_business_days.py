"""Days of business: which days are open, how many lie between two, which one is so many of them later."""

import re

import numpy as np

from ._times import NAT, isnat, month_of_days


class busdaycalendar:
    """Which days of a week are open, and which days are not."""

    __module__ = "numpy"

    def __init__(self, weekmask="1111100", holidays=None):
        self.weekmask = _mask_of(weekmask)
        if not self.weekmask.any():
            raise ValueError("Cannot construct a numpy.busdaycal with a weekmask of all zeros")
        closed = np.asarray([] if holidays is None else holidays, "M8[D]")
        closed = np.unique(closed[~isnat(closed)])
        self.holidays = closed[self.weekmask[_weekdays(closed)]]


_DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def _mask_of(weekmask):
    if isinstance(weekmask, str):
        text = weekmask.strip()
        if len(text) == 7 and set(text) <= {"0", "1"}:
            return np.array([c == "1" for c in text])
        names = re.findall("[A-Z][a-z]{2}", text)
        if set(names) - set(_DAY_NAMES) or "".join(names) != "".join(text.split()):
            raise ValueError(f"Invalid business day weekmask string \"{weekmask}\"")
        return np.array([name in names for name in _DAY_NAMES])
    mask = np.asarray(weekmask, bool)
    if mask.shape != (7,):
        raise ValueError("A business day weekmask array must have length 7")
    return mask


def _weekdays(days):
    return (days.view(np.int64) + 3) % 7


def _calendar(weekmask, holidays, busdaycal):
    return busdaycal if busdaycal is not None else busdaycalendar(weekmask, holidays)


def _days(dates):
    return np.asarray(dates, "M8[D]")


def is_busday(dates, weekmask="1111100", holidays=None, busdaycal=None, out=None):
    calendar, days = _calendar(weekmask, holidays, busdaycal), _days(dates)
    result = calendar.weekmask[_weekdays(days)] & ~np.isin(days.view(np.int64), calendar.holidays.view(np.int64)) & ~isnat(days)
    if out is None:
        return result[()]
    out[...] = result
    return out


def _open_before(days, calendar):
    """How many days of business lie before each day, counted from one Monday on."""
    weeks, weekday = np.divmod(days + 3, 7)
    before = np.concatenate(([0], np.cumsum(calendar.weekmask)))
    return weeks * before[7] + before[weekday] - np.searchsorted(calendar.holidays.view(np.int64), days)


def busday_count(begindates, enddates, weekmask="1111100", holidays=None, busdaycal=None, out=None):
    calendar = _calendar(weekmask, holidays, busdaycal)
    first, last = _days(begindates), _days(enddates)
    if isnat(first).any() or isnat(last).any():
        raise ValueError("Cannot compute a business day count with a NaT (not-a-time) date")
    a, b = np.broadcast_arrays(first.view(np.int64), last.view(np.int64))
    backwards = a > b
    result = np.where(backwards, -(_open_before(a + 1, calendar) - _open_before(b + 1, calendar)), _open_before(b, calendar) - _open_before(a, calendar))
    if out is None:
        return result[()]
    out[...] = result
    return out


_ROLLS = {"forward": 1, "following": 1, "backward": -1, "preceding": -1, "modifiedfollowing": 1, "modifiedpreceding": -1}


def _rolled(day, calendar, roll, closed):
    """The day, or the open one that the rule leads to; None: NaT."""
    def is_open(n):
        return calendar.weekmask[(n + 3) % 7] and n not in closed
    if is_open(day):
        return day
    if roll == "raise":
        raise ValueError("Non-business day date in busday_offset")
    if roll == "nat":
        return None
    step, at = _ROLLS[roll], day
    while not is_open(at):
        at += step
    if roll.startswith("modified") and month_of_days(at)[0] != month_of_days(day)[0]:
        at = day
        while not is_open(at):
            at -= step
    return at


def busday_offset(dates, offsets, roll="raise", weekmask="1111100", holidays=None, busdaycal=None, out=None):
    if roll != "raise" and roll != "nat" and roll not in _ROLLS:
        raise ValueError(f"Invalid business day roll parameter \"{roll}\"")
    calendar = _calendar(weekmask, holidays, busdaycal)
    closed = set(calendar.holidays.view(np.int64).tolist())
    days, steps = np.broadcast_arrays(_days(dates).view(np.int64), np.asarray(offsets).astype(np.int64))
    found = []
    for day, left in zip(days.ravel().tolist(), steps.ravel().tolist()):
        at = None if day == NAT else _rolled(day, calendar, roll, closed)
        while at is not None and left:
            at += 1 if left > 0 else -1
            if calendar.weekmask[(at + 3) % 7] and at not in closed:
                left -= 1 if left > 0 else -1
        found.append(NAT if at is None else at)
    result = np.array(found, np.int64).reshape(days.shape).view("M8[D]")
    if out is None:
        return result[()]
    out[...] = result
    return out
