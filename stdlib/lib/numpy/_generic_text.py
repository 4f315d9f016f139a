"""genfromtxt: tables with holes, with names, and with columns of different types.

A column's texts are converted by its dtype, or by the first of bool, int, float, complex and str that reads them all; what cannot be
read is a hole, and gets the column's filling value.
"""
import itertools
import warnings

import numpy as np
from numpy._text_reader import as_latin, assembled, comment_marks, leaves_of, lines_of, shaped
from numpy.lib._iotools import ConversionWarning

_DELETED = "~!@#$%^&*()-=+~\\|]}[{';: /?.>,<\""
_FILLS = {"b": False, "i": -1, "u": -1, "f": float("nan"), "c": complex("nan"), "U": "???", "S": b"???", "M": "NaT", "m": "NaT"}


def _truth(text):
    if text.upper() not in ("TRUE", "FALSE"):
        raise ValueError("Invalid boolean")
    return text.upper() == "TRUE"


def _whole(text):
    return int(float(text))


_READERS = {"b": _truth, "i": int, "u": int, "f": float, "c": complex, "U": str, "S": as_latin, "M": str, "m": str}


def _reader(kind):
    """Text to a value of this dtype: short integers may be written as floats."""
    return _whole if kind.kind in "iu" and kind.itemsize < 8 else _READERS[kind.kind]


_GUESSES = [("b", bool), ("i", np.int64), ("f", float), ("c", complex), ("U", str)]


# ---- lines and names

def _splitter(delimiter, marks, autostrip):
    """Line to fields: between delimiters, between blanks (None), or of so many characters each (an int, or several)."""
    def bare(line):
        for mark in marks:
            line = line.split(mark, 1)[0]
        return line

    def by_text(line):
        line = bare(line).strip(" \r\n")
        return line.split(delimiter) if line else []

    def by_width(line):
        line = bare(line).strip("\r\n")
        if not line:
            return []
        if isinstance(delimiter, int):
            return [line[at:at + delimiter] for at in range(0, len(line), delimiter)]
        ends = list(itertools.accumulate(delimiter))
        return [line[start:end] for start, end in zip([0, *ends], ends)]
    split = by_text if delimiter is None or isinstance(delimiter, str) else by_width
    return (lambda line: [field.strip() for field in split(line)]) if autostrip else split


def _valid_names(names, excluded, deleted, space, case, format):
    """Names of fields: without what may not be in them, and each once."""
    folds = {True: str, "upper": str.upper, False: str.upper, "lower": str.lower}
    excluded = {"return", "file", "print", *(excluded or ())}
    made, seen, empty = [], {}, 0
    for name in names:
        name = "".join(c for c in folds[case](name).strip().replace(" ", space) if c not in deleted)
        if not name:
            while format % empty in names:
                empty += 1
            name = format % empty
            empty += 1
        elif name in excluded:
            name += "_"
        count = seen[name] = seen.get(name, -1) + 1
        made.append(f"{name}_{count}" if count else name)
    return made


# ---- columns

class _Column:
    """How the texts of a column become values."""

    def __init__(self, kind, missing, fill, own, loose):
        self.kind, self.missing, self._fill, self._own, self._loose = kind, missing, fill, own, loose
        self.checked = False            # was there a value that is no hole?

    def guess(self, texts):
        """Takes the first type that reads all of them."""
        level = 0
        for text in texts:
            while True:
                try:
                    _READERS[_GUESSES[level][0]](text)
                    self.checked = True
                    break
                except ValueError:
                    if text.strip() in self.missing:
                        break
                    level += 1
        self.kind = np.dtype(_GUESSES[level][1])

    @property
    def fill(self):
        return _FILLS[self.kind.kind] if self._fill is None else self._fill

    def value(self, text):
        """The value of a text.  ValueError unless it may be a hole."""
        if self._own is not None:
            return self._own(text)
        try:
            return _reader(self.kind)(text)
        except ValueError:
            if self._loose or text.strip() in self.missing:
                return self.fill
            raise ValueError(f"Cannot convert string '{text}'") from None


def _place(key, names, usecols):
    """The column that a number or name means, None if there is none."""
    if isinstance(key, str):
        return names.index(key) if names and key in names else None
    if not usecols:
        return key
    return usecols.index(key) if key in usecols else None


def _per_column(given, count, names, usecols):
    """{column: value} of what is given for columns: a dict, a row of values, or one value for all."""
    if isinstance(given, dict):
        places = {_place(key, names, usecols): value for key, value in given.items() if key is not None}
        places.pop(None, None)
        return {n: given[None] for n in range(count) if None in given} | places
    if isinstance(given, (list, tuple)):
        return dict(zip(range(count), given))
    return {} if given is None else dict.fromkeys(range(count), given)


def _missing_sets(given, count, names, usecols):
    """For each column the texts that are holes."""
    if isinstance(given, (str, bytes)):
        more = (given.decode("latin1") if isinstance(given, bytes) else given).split(",")
        return [{"", *more} for _ in range(count)]
    found = _per_column(given, count, names, usecols)
    return [{"", *map(str, found[n] if isinstance(found.get(n), (list, tuple)) else [found[n]] if n in found else [])} for n in range(count)]


def _with_names(dtype, names, fix):
    """The dtype with these names of fields; fix makes names valid."""
    if dtype.names is not None:
        names = fix([*(names or ()), *dtype.names[len(names or ()):]])
        return np.dtype([(name, dtype[i]) for i, name in enumerate(names[:len(dtype.names)])])
    return dtype if names is None else np.dtype([(name, dtype) for name in names])


def _easy_dtype(dtype, names, format):
    """A dtype, or that of several types in a row, whose names are completed."""
    try:
        return np.dtype(dtype)
    except TypeError:
        if not isinstance(dtype, (tuple, list)):
            raise
    given = list(names or ())[:len(dtype)]
    return np.dtype([(given[n] if n < len(given) else format % (n - len(given)), kind) for n, kind in enumerate(dtype)])


def _with_own(kind, own, values):
    """The dtype of a table in which converters of the program's made some columns something else."""
    found = {n: np.asarray([row[n] for row in values]).dtype for n in own if values and n < len(values[0])}
    if all(one == kind for one in found.values()):
        return kind
    return np.dtype([(f"f{n}", found.get(n, kind)) for n in range(len(values[0]))]) if len(values[0]) > 1 else found[0]


# ---- the whole

def genfromtxt(fname, dtype=float, comments="#", delimiter=None, skip_header=0, skip_footer=0, converters=None, missing_values=None,
               filling_values=None, usecols=None, names=None, excludelist=None, deletechars=_DELETED, replace_space="_", autostrip=False,
               case_sensitive=True, defaultfmt="f%i", unpack=None, usemask=False, loose=True, invalid_raise=True, max_rows=None,
               encoding="bytes", *, ndmin=0, like=None):
    """Read a table, one row a line, that may have holes, names and columns of different types."""
    if max_rows is not None:
        if skip_footer:
            raise ValueError("The keywords 'skip_footer' and 'max_rows' can not be specified at the same time.")
        if max_rows < 1:
            raise ValueError("'max_rows' must be at least 1.")
    if not hasattr(fname, "__iter__") and not hasattr(fname, "__fspath__"):
        raise TypeError("fname must be a string, a filehandle, a sequence of strings,\nor an iterator of strings. Got "
                        f"{type(fname)} instead.")
    marks = comment_marks(comments)
    split = _splitter(delimiter, marks, autostrip)

    def fix(given):
        return _valid_names(list(given), excludelist, set(deletechars) | {'"'}, replace_space, case_sensitive, defaultfmt)
    with lines_of(fname, encoding) as lines:
        lines = itertools.islice(lines, skip_header, None)
        first = 1
        if names is True:
            names = []
            for line in lines:
                first += 1
                if names := split(line.split(marks[0], 1)[1] if marks and line.lstrip().startswith(marks[0]) else line):
                    break
            names = fix(name.strip() for name in names)
        elif names is not None:
            names = fix(names.split(",") if isinstance(names, str) else names)
        usecols = _used(usecols, names)
        numbered = ((number, split(line)) for number, line in enumerate(lines, skip_header + first))
        rows = _rows(numbered, usecols, invalid_raise, skip_footer, max_rows)
    if not rows and names is None:
        warnings.warn(f'genfromtxt: Empty input file: "{fname}"', UserWarning, stacklevel=2)
    count = len(rows[0]) if rows else 0
    if usecols and names is not None and len(names) > count:
        names = [names[n] for n in usecols]
    kind = None if dtype is None else _with_names(_easy_dtype(dtype, names, defaultfmt), names, fix)
    kinds = [kind] * count if kind is None or kind.names is None else leaves_of(kind)
    if len(kinds) < count:
        raise ValueError(f"could not assign tuple of length {count} to structure with {len(kinds)} fields.")
    own = {place: _reading(function, encoding) for place, function in _per_column(converters or {}, count, names, usecols).items()}
    fills = _per_column(filling_values, count, names, usecols)
    missing = _missing_sets(missing_values, count, names, usecols)
    columns = [_Column(kinds[n], missing[n], fills.get(n), own.get(n), loose and dtype is not None) for n in range(count)]
    if kind is None:
        kind = _guessed_kind(columns, rows, names, defaultfmt, "S" if encoding == "bytes" else "U")
    values = [tuple(column.value(text) for column, text in zip(columns, row)) for row in rows]
    if kind.names is None and own and dtype is not None:
        kind = _with_own(kind, own, values)
    if kind.names is not None and len(kinds) > len(kind.names):
        values = [assembled(kind, iter(row)) for row in values]
    table = np.array(values if kind.names else list(map(list, values)), dtype=kind)
    table = _shaped(table, bool(rows), bool(unpack) and kind.names is None, ndmin)
    if usemask:
        hidden = [tuple(text.strip() in column.missing for column, text in zip(columns, row)) for row in rows]
        if kind.names is not None:
            leaves = np.ma.make_mask_descr(kind)
            hidden = np.array(hidden if len(kinds) == len(kind.names) else [assembled(leaves, iter(row)) for row in hidden], leaves)
        hidden = np.array(hidden)
        return np.ma.array(table, mask=_shaped(hidden, bool(rows), bool(unpack), ndmin))
    if not unpack or kind.names is None:
        return table
    return table[kind.names[0]] if len(kind.names) == 1 else [table[name] for name in kind.names]


def _shaped(table, found, unpack, ndmin):
    """As it is given: without dimensions of length 1, but for ndmin."""
    table = shaped(table if found else table.reshape(0, 1) if table.dtype.names is None else table, ndmin)
    return table.T if unpack else table


def _used(usecols, names):
    """usecols as a list of numbers, or None."""
    if usecols is None:
        return None
    if isinstance(usecols, str):
        usecols = [name.strip() for name in usecols.split(",")]
    elif not np.iterable(usecols):
        usecols = [usecols]
    return [names.index(column) if isinstance(column, str) else column for column in usecols]


def _rows(numbered, usecols, invalid_raise, skip_footer, max_rows):
    """The fields of the lines that have any, and as many as the first: else they are told of."""
    numbered = ((number, fields) for number, fields in numbered if fields)
    if skip_footer:
        numbered = list(numbered)[:-skip_footer]
    width = None
    rows, wrong = [], []
    for number, fields in numbered:
        width = len(fields) if width is None else width
        if usecols is None and len(fields) != width or usecols and max(usecols) >= len(fields):
            wrong.append(f"    Line #{number} (got {len(fields)} columns instead of {len(usecols) if usecols else width})")
            continue
        rows.append(fields if usecols is None else [fields[n] for n in usecols])
        if len(rows) == max_rows:
            break
    if wrong:
        text = "Some errors were detected !\n" + "\n".join(wrong)
        if invalid_raise:
            raise ValueError(text)
        warnings.warn(text, ConversionWarning, stacklevel=3)
    return rows


def _reading(function, encoding):
    """A converter as it is called: with bytes, unless an encoding was named."""
    return (lambda text: function(text.encode("latin1"))) if encoding == "bytes" else function


def _guessed_kind(columns, rows, names, format, text_kind):
    """The dtype of a table whose columns say themselves what they are; one for all, if they agree and have no names."""
    for n, column in enumerate(columns):
        if column._own is None:
            column.guess([row[n] for row in rows])
        else:
            column.kind = np.asarray([column._own(row[n]) for row in rows]).dtype
    texts = [n for n, column in enumerate(columns) if column.kind.kind == "U"]
    if text_kind == "S" and texts:
        warnings.warn("Reading unicode strings without specifying the encoding argument is deprecated. Set the encoding, use None for the "
                      "system default.", np.VisibleDeprecationWarning, stacklevel=3)
        if not all(ord(c) < 256 for row in rows for n in texts for c in row[n]):
            text_kind = "U"
    for n, column in enumerate(columns):
        if column.kind.kind == "U":
            column.kind = np.dtype(f"{text_kind}{max(len(row[n]) for row in rows) or 1}")
    kinds = {column.kind.kind for column in columns if column.checked}
    if names is None and len(kinds) <= 1:
        return max((column.kind for column in columns if column.checked), key=lambda kind: kind.itemsize, default=np.dtype(bool if columns else float))
    return np.dtype([(names[n] if names else format % n, column.kind) for n, column in enumerate(columns)])


# ---- variants

def recfromtxt(fname, **kwargs):
    """genfromtxt of columns that say themselves what they are, as a recarray."""
    kwargs.setdefault("dtype", None)
    table = genfromtxt(fname, **kwargs)
    return table if kwargs.get("usemask") else table.view(np.recarray)


def recfromcsv(fname, **kwargs):
    """recfromtxt of fields between commas, below a line of names."""
    for name, value in (("case_sensitive", "lower"), ("names", True), ("delimiter", ",")):
        kwargs.setdefault(name, value)
    return recfromtxt(fname, **kwargs)


def fromregex(file, regexp, dtype, encoding=None):
    """A structured array of what a regular expression's groups find in a file."""
    import os
    import re
    if not hasattr(file, "read"):
        with open(os.fspath(file), "rt", encoding=encoding) as opened:
            return fromregex(opened, regexp, dtype)
    dtype = np.dtype(dtype)
    if dtype.names is None:
        raise TypeError("dtype must be a structured datatype.")
    content = file.read()
    if not hasattr(regexp, "match"):
        if isinstance(content, bytes) and isinstance(regexp, str):
            regexp = regexp.encode("latin1")
        elif isinstance(content, str) and isinstance(regexp, bytes):
            regexp = regexp.decode("latin1")
        regexp = re.compile(regexp)
    found = regexp.findall(content)
    if found and not isinstance(found[0], tuple):       # one group: the first field's texts
        found = [(item,) for item in found]
    return np.array(found, dtype=dtype)
