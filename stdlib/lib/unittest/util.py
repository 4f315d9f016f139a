"""How values look in messages."""
import os

__unittest = True

_MAX_LENGTH = 80
_BEGIN, _END, _COMMON, _REMARK = 5, 5, 5, 12  # how much of long, nearly equal texts is kept in each place
_DIFFERING = _MAX_LENGTH - _BEGIN - _COMMON - _END - 2 * _REMARK


def safe_repr(obj, short=False):
    """repr(), or the plain one of object where that fails."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if short and len(text) >= _MAX_LENGTH:
        return text[:_MAX_LENGTH] + " [truncated]..."
    return text


def strclass(cls):
    """module.Class"""
    return f"{cls.__module__}.{cls.__qualname__}"


def _shorten(text, head, tail):
    left_out = len(text) - head - tail
    if left_out <= _REMARK:  # the remark would be no shorter
        return text
    return f"{text[:head]}[{left_out} chars]{text[len(text) - tail:]}"


def _common_prompt_repr(*values):
    """The values' reprs with what they begin with in common shortened, if they are long."""
    texts = [safe_repr(value) for value in values]
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return tuple(texts)
    common = os.path.commonprefix(texts)
    room = _MAX_LENGTH - (longest - len(common) + _BEGIN + _REMARK)
    if room > _COMMON:
        common_text = _shorten(common, _BEGIN, room)
        return tuple(common_text + text[len(common):] for text in texts)
    common_text = _shorten(common, _BEGIN, _COMMON)
    return tuple(common_text + _shorten(text[len(common):], _DIFFERING, _END) for text in texts)


def sorted_list_difference(expected, actual):
    """(items only in expected, items only in actual) of sorted lists."""
    missing = [item for item in _distinct(expected) if item not in actual]
    unexpected = [item for item in _distinct(actual) if item not in expected]
    return missing, unexpected


def _distinct(items):
    return [item for i, item in enumerate(items) if i == 0 or item != items[i - 1]]


def three_way_cmp(x, y):
    """-1, 0 or 1."""
    return (x > y) - (x < y)


def count_differences(first, second):
    """[(count in first, count in second, item)] of the items whose counts differ; nothing needs a hash."""
    rows = []  # [in first, in second, item]
    for place, items in enumerate((first, second)):
        for item in items:
            row = next((row for row in rows if row[2] == item), None)
            if row is None:
                row = [0, 0, item]
                rows.append(row)
            row[place] += 1
    return [tuple(row) for row in rows if row[0] != row[1]]
