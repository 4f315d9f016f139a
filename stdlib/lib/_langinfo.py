"""What nl_langinfo() knows of the locale C, and the numbers of its items (those of glibc: the category times 65536, and a count)."""

_ITEMS = {      # category, first number in it: names and values
    (2, 0): [(f"ABDAY_{i}", day) for i, day in enumerate("Sun Mon Tue Wed Thu Fri Sat".split(), 1)],
    (2, 7): [(f"DAY_{i}", day) for i, day in enumerate("Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(), 1)],
    (2, 14): [(f"ABMON_{i}", month) for i, month in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)],
    (2, 26): [(f"MON_{i}", month) for i, month in enumerate(
        "January February March April May June July August September October November December".split(), 1)],
    (2, 38): [("AM_STR", "AM"), ("PM_STR", "PM"), ("D_T_FMT", "%a %b %e %H:%M:%S %Y"), ("D_FMT", "%m/%d/%y"), ("T_FMT", "%H:%M:%S"),
              ("T_FMT_AMPM", "%I:%M:%S %p"), ("ERA", "")],
    (2, 46): [("ERA_D_FMT", ""), ("ALT_DIGITS", ""), ("ERA_D_T_FMT", ""), ("ERA_T_FMT", "")],
    (0, 14): [("CODESET", "UTF-8")],
    (1, 0): [("RADIXCHAR", "."), ("THOUSEP", "")],
    (4, 15): [("CRNCYSTR", "-")],
    (5, 0): [("YESEXPR", "^[yY]"), ("NOEXPR", "^[nN]")],
}

NAMES = {}
VALUES = {}
for (_category, _first), _items in _ITEMS.items():
    for _number, (_name, _value) in enumerate(_items, _category << 16 | _first):
        NAMES[_name] = _number
        VALUES[_number] = _value


def nl_langinfo(key, /):
    """The text of an item.  ValueError for a number of none."""
    import operator
    try:
        return VALUES[operator.index(key)]
    except KeyError:
        raise ValueError("unsupported langinfo constant") from None
