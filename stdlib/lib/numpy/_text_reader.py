"""loadtxt: a table of text as an array, one row a line.

Lines are cut into fields, fields are converted one by one (all of a line at once where they are plain numbers), and values are put
together again as the dtype wants them: flat, or in tuples and lists for fields and subarrays.
"""
import contextlib
import operator
import os
import warnings

import numpy as np

__all__ = ["loadtxt"]

_VIA_FLOAT = ("loadtxt(): Parsing an integer via a float is deprecated.  To avoid this warning, you can:\n    * make sure the "
              "original data is stored as integers.\n    * use the `converters=` keyword argument.  If you only use\n      NumPy "
              "1.23 or later, `converters=float` will normally work.\n    * Use `np.loadtxt(...).astype(np.int64)` parsing the "
              "file as\n      floating point and then convert it.  (On all NumPy versions.)\n  (Deprecated NumPy 1.23)")
_EMPTY_LINE = ("Input line {} contained no data and will not be counted towards `max_rows={}`.  This differs from the behaviour in NumPy "
               "<=1.22 which counted lines rather than rows.  If desired, the previous behaviour can be achieved by using "
               "`itertools.islice`.\nPlease see the 1.23 release notes for an example on how to do this.  If you wish to ignore this "
               "warning, use `warnings.filterwarnings`.  This warning is expected to be removed in the future and is given only once "
               "per `loadtxt` call.")


def loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0,
            encoding="bytes", max_rows=None, *, quotechar=None, like=None):
    """Read a table, one row a line."""
    dtype = np.dtype(dtype)
    columns = _columns(usecols)
    if ndmin not in (0, 1, 2):
        raise ValueError(f"Illegal value of ndmin keyword: {ndmin}")
    cutter = _Cutter(comments, delimiter, quotechar)
    skiprows = _count(skiprows)
    max_rows = None if max_rows is None else _count(max_rows)
    converters = _checked_converters(converters)
    with lines_of(fname, encoding) as lines:
        rows = _Rows(dtype, columns, converters, encoding == "bytes")
        rows.read(cutter.rows(lines), skiprows, max_rows)
    table = shaped(rows.table(), ndmin)
    if table.shape and table.shape[0] == 0:
        warnings.warn(f'loadtxt: input contained no data: "{fname}"', UserWarning, stacklevel=2)
    if not unpack:
        return table
    return table.T if dtype.names is None else [table[name] for name in dtype.names]


# ---- arguments

def _count(value):
    try:
        value = operator.index(value)
    except TypeError:
        raise TypeError("argument must be an integer") from None
    if value < 0:
        raise ValueError("argument must be nonnegative")
    return value


def _columns(usecols):
    if usecols is None:
        return None
    try:
        columns = list(usecols)
    except TypeError:
        columns = [usecols]
    for column in columns:
        try:
            if abs(operator.index(column)) > 2**63 - 1:
                raise OverflowError("Python int too large to convert to C long")
        except TypeError:
            raise TypeError("usecols must be an int or a sequence of ints but it contains at least one element of type "
                            f"'{type(column).__name__}'") from None
    return list(map(operator.index, columns))


def _checked_converters(converters):
    if converters is None or callable(converters):
        return converters
    if not isinstance(converters, dict):
        raise TypeError("converters must be a dictionary mapping columns to converter functions or a single callable.")
    for key, function in converters.items():
        try:
            operator.index(key)
        except TypeError:
            raise TypeError(f"keys of the converters dictionary must be integers; got {key!r}") from None
        if not callable(function):
            raise TypeError(f"values of the converters dictionary must be callable, but the value associated with key {key!r} is not")
    return converters


@contextlib.contextmanager
def lines_of(fname, encoding):
    """The lines as text; a file that is opened here is closed again."""
    encoding = None if encoding == "bytes" else encoding
    if isinstance(fname, os.PathLike):
        fname = os.fspath(fname)
    if isinstance(fname, str):
        if not os.path.exists(fname):
            raise FileNotFoundError(f"{fname} not found.")
        with opened(fname, encoding, "rt") as file:
            yield file
        return
    try:
        items = iter(fname)
    except TypeError:
        raise ValueError(f"fname must be a string, filehandle, list of strings,\nor generator. Got {type(fname)} instead.") from None
    yield _texts(items, encoding or getattr(fname, "encoding", None) or "latin1")


def opened(name, encoding, mode):
    """A file of text, which may be compressed, as its name says."""
    if name.endswith(".gz"):
        from gzip import open as opener
    elif name.endswith(".bz2"):
        from bz2 import open as opener
    elif name.endswith(".xz"):
        from lzma import open as opener
    else:
        opener = open
    return opener(name, mode, encoding=encoding)


def _texts(items, encoding):
    for item in items:
        if isinstance(item, bytes):
            item = item.decode(encoding)
        elif not isinstance(item, str):
            raise TypeError("non-string returned while reading data")
        yield item


# ---- lines to fields

def comment_marks(comments):
    """The texts that begin a comment."""
    marks = () if comments is None else [comments] if isinstance(comments, (str, bytes)) else comments
    return [mark.decode("latin1") if isinstance(mark, bytes) else mark for mark in marks]


class _Cutter:
    """Cuts lines into fields; texts in quotes may go on in the next line."""

    def __init__(self, comments, delimiter, quote):
        marks = comment_marks(comments)
        if "" in marks:
            raise ValueError("comments cannot be an empty string. Use comments=None to disable comments.")
        delimiter = delimiter.decode("latin1") if isinstance(delimiter, bytes) else delimiter
        single = marks[0] if len(marks) == 1 and len(marks[0]) == 1 else None
        if marks and single is None and quote is not None:
            raise ValueError("when multiple comments or a multi-character comment is given, quotes are not supported.  In this case "
                             "quotechar must be set to None.")
        if marks and single is None and delimiter is not None and any(mark == delimiter for mark in marks):
            raise TypeError(f"Comment characters {marks} cannot include the delimiter {delimiter!r}")
        self._check({"delimiter": delimiter, "comment": single, "quotechar": quote})
        self.marks, self.delimiter, self.quote = marks, delimiter, quote

    @staticmethod
    def _check(controls):
        for name, c in controls.items():
            if c is not None and (not isinstance(c, str) or len(c) != 1):
                raise TypeError(f"Text reading control character must be a single unicode character or None; but got: {c!r}")
        for name, c in controls.items():
            if c is not None and c in "\r\n":
                raise TypeError(f"control character '{name}' cannot be a newline (`\\r` or `\\n`).")
        delimiter, comment, quote = controls.values()
        for first, second in (("comment", "quotechar"), ("delimiter", "quotechar"), ("comment", "delimiter")):
            if controls[first] is not None and controls[first] == controls[second]:
                raise TypeError(f"The values for control characters '{first}' and '{second}' are incompatible")
        if delimiter is None:
            for name, c in (("comment", comment), ("quotechar", quote)):
                if c is not None and c.isspace():
                    raise TypeError(f"The values for control characters 'delimiter' and '{name}' are incompatible")

    def rows(self, lines):
        """Each line's fields; none for a line without any."""
        return self._quoted_rows(iter(lines)) if self.quote is not None else map(self._plain_row, lines)

    def _plain_row(self, line):
        for mark in self.marks:
            line = line.split(mark, 1)[0]
        line = _without_end(line)
        if "\n" in line or "\r" in line:
            raise ValueError("Found an unquoted embedded newline within a single line of input.  This is currently not supported.")
        if self.delimiter is None:
            return line.split()
        return line.split(self.delimiter) if line else []

    def _quoted_rows(self, lines):
        """The same where fields may stand in quotes, in which a quote is doubled and nothing else means anything."""
        mark = self.marks[0] if self.marks else None
        for line in lines:
            fields, field, at = [], None, 0             # None: no field begun
            while at < len(line):
                c = line[at]
                at += 1
                if c == self.quote and field is None:
                    field = ""
                    while True:
                        end = line.find(self.quote, at)
                        if end < 0:
                            field += line[at:]
                            at = end = 0
                            line = next(lines, None)
                            if line is None:
                                line = ""
                                break
                        elif line.startswith(self.quote, end + 1):
                            field += line[at:end + 1]
                            at = end + 2
                        else:
                            field += line[at:end]
                            at = end + 1
                            break
                elif c == mark:
                    break
                elif c in "\r\n":
                    if _without_end(line[at - 1:]):
                        raise ValueError("Found an unquoted embedded newline within a single line of input.  This is currently not supported.")
                    break
                elif c == self.delimiter:
                    fields.append(field or "")
                    field = ""
                    if line.startswith(self.quote, at):
                        field = None
                elif self.delimiter is None and c.isspace():
                    fields += [] if field is None else [field]
                    field = None
                else:
                    field = (field or "") + c
            if field is not None:
                fields.append(field)
            yield fields


def _without_end(line):
    """Without the newline at its end."""
    return line[:-2] if line.endswith("\r\n") else line[:-1] if line.endswith(("\n", "\r")) else line


# ---- fields to values

def _plain_number(text):
    """text if Python's idea of a number is C's: Python allows underscores."""
    if "_" in text:
        raise ValueError(text)
    return text


def _integer_converter(dtype):
    low, high = (0, 1) if dtype.kind == "b" else (np.iinfo(dtype).min, np.iinfo(dtype).max)

    def convert(text):
        text = _plain_number(text)
        try:
            number = int(text)
            if dtype.kind == "b":
                return number != 0
            if low <= number <= high and not (low == 0 and "-" in text):
                return number
        except ValueError:
            if dtype.kind == "b":
                raise
        number = float(text)
        warnings.warn(_VIA_FLOAT, DeprecationWarning, stacklevel=6)
        return np.array(number).astype(dtype).item()
    return convert


def _complex(text):
    return complex(_plain_number(text).strip().replace("+-", "-"))


def _float(text):
    return float(_plain_number(text))


def as_latin(text):
    return text.encode("latin1")


def _converter(dtype):
    """Text to a value of dtype."""
    if dtype.kind in "biu":
        return _integer_converter(dtype)
    return {"f": _float, "c": _complex, "m": int, "S": as_latin}.get(dtype.kind, str)


def leaves_of(dtype):
    """The elements that a value of dtype takes from a row, in order."""
    if dtype.subdtype is not None:
        base, shape = dtype.subdtype
        return leaves_of(base) * int(np.prod(shape))
    if dtype.names is not None:
        return [leaf for name in dtype.names for leaf in leaves_of(dtype[name])]
    return [dtype]


def assembled(dtype, values):
    """What an iterator of values gives for one element of dtype."""
    if dtype.subdtype is not None:
        base, shape = dtype.subdtype
        return _filled(base, shape, values)
    if dtype.names is not None:
        return tuple([assembled(dtype[name], values) for name in dtype.names])
    return next(values)


def _filled(base, shape, values):
    return [_filled(base, shape[1:], values) for _ in range(shape[0])] if shape else assembled(base, values)


class _Rows:
    """The rows of values so far."""

    def __init__(self, dtype, columns, converters, as_bytes):
        self.dtype, self.columns, self.converters, self.as_bytes = dtype, columns, converters, as_bytes
        self.leaves = leaves_of(dtype)
        self.simple = dtype.names is None and dtype.subdtype is None
        self.flat = all(leaf is dtype[name] for leaf, name in zip(self.leaves, dtype.names)) if dtype.names else self.simple
        self.quick = {"f": float, "i": int}.get(dtype.kind) if self.simple and columns is None and converters is None else None
        if self.quick is int and dtype.itemsize < 8:
            self.quick = None               # may not fit
        self.values, self.width = [], None if self.simple or columns is not None else len(self.leaves)

    def read(self, rows, skiprows, max_rows):
        warned = False
        for number in range(skiprows):
            if next(rows, None) is None:
                return
        number = skiprows
        while max_rows is None or len(self.values) < max_rows:
            fields = next(rows, None)
            if fields is None:
                return
            number += 1
            if fields:
                self._take(fields)
            elif max_rows is not None and not warned:
                warned = True
                warnings.warn(_EMPTY_LINE.format(number, max_rows), UserWarning, stacklevel=3)

    def _take(self, fields):
        width = len(fields)
        if width != self.width:
            if self.width is None:
                self._begin(width)
            elif self.columns is None:
                raise ValueError(f"the number of columns changed from {self.width} to {width} at row {len(self.values) + 1}; use `usecols` to "
                                 "select a subset and avoid this error")
        if self.quick:
            try:
                if not any("_" in field for field in fields):
                    return self.values.append(list(map(self.quick, fields)))
            except ValueError:
                pass                        # said below
        self.values.append(self._slowly(fields))

    def _begin(self, width):
        """What the first row says about all of them."""
        self.width = width
        taken = width if self.columns is None else len(self.columns)
        if not self.simple and taken != len(self.leaves):
            raise ValueError(f"The dtype passed requires {len(self.leaves)} columns but {taken} were found at row 1; "
                             "use `usecols` to select a subset and avoid this error")
        self._prepare(width)

    def _prepare(self, width):
        """For each place that is taken: the column, its element's dtype, its converter."""
        given = self.converters or {}
        if callable(given):
            given = dict.fromkeys(range(width), given)
        for key in given:
            if not -width <= key < width:
                raise ValueError(f"converter specified for column {key}, which is invalid for the number of fields {width}.")
        given = {operator.index(key) % width: function for key, function in given.items()}
        self.places = []
        for n, column in enumerate(range(width) if self.columns is None else self.columns):
            if not -width <= column < width:
                raise ValueError(f"invalid column index {column} at row {len(self.values) + 1} with {width} columns")
            leaf = self.leaves[0 if self.simple else n]
            self.places.append((column, leaf, self._reading(given[column % width]) if column % width in given else _converter(leaf)))

    def _reading(self, function):
        """A program's function: it gets bytes, unless an encoding was named."""
        return (lambda text: function(text.encode("latin1"))) if self.as_bytes else function

    def _slowly(self, fields):
        if not hasattr(self, "places") or len(fields) != self.width and self.columns is not None:
            self._prepare(len(fields))
            self.width = len(fields)
        values = []
        for column, leaf, convert in self.places:
            text = fields[column]
            try:
                value = convert(text)
                if isinstance(value, (str, bytes)) and leaf.kind in "biufc":
                    value = leaf.type(value)
                values.append(value)
            except Exception as error:
                raise ValueError(f"could not convert string {text!r} to {leaf} at row {len(self.values)}, "
                                 f"column {column % len(fields) + 1}.") from error
        return values

    def table(self):
        """All rows as an array."""
        if self.simple:
            if not self.values:
                return np.empty((0, 1 if self.columns is None else len(self.columns)), self.dtype)
            return np.array(self.values, dtype=self.dtype)
        make = tuple if self.flat else lambda row: assembled(self.dtype, iter(row))
        return np.array([make(row) for row in self.values], dtype=self.dtype)


def shaped(table, ndmin):
    """As loadtxt gives it: without dimensions of length 1, but for ndmin."""
    if table.ndim > ndmin:
        table = np.squeeze(table)
    if table.ndim < ndmin:
        table = np.atleast_1d(table) if ndmin == 1 else np.atleast_2d(table).T
    return table
