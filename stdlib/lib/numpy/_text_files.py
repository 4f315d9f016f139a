"""Arrays as text: savetxt, loadtxt."""

import contextlib
import os
import warnings

import numpy as np

__all__ = ["savetxt", "loadtxt"]


@contextlib.contextmanager
def _writing(fname, encoding):
    if isinstance(fname, (str, os.PathLike)):
        if os.fspath(fname).endswith(".gz"):
            import gzip
            with gzip.open(fname, "wt") as file:
                yield file.write
        else:
            with open(fname, "w", encoding=encoding or "latin1", newline="") as file:
                yield file.write
    elif hasattr(fname, "write"):
        def write(text):
            try:
                fname.write(text)
            except TypeError:
                fname.write(text.encode(encoding or "latin1"))
        yield write
    else:
        raise ValueError("fname must be a string or file handle")


def _row_format(fmt, columns, delimiter, is_complex):
    """A format of one row from one for a number, one for each column, or one for the row."""
    if isinstance(fmt, (list, tuple)):
        if len(fmt) != columns:
            raise AttributeError(f"fmt has wrong shape.  {fmt}")
        return delimiter.join(fmt)
    if not isinstance(fmt, str):
        raise ValueError(f"invalid fmt: {fmt!r}")
    percents = fmt.count("%")
    if percents == 1:
        one = f" ({fmt}+{fmt}j)" if is_complex else fmt
        return delimiter.join([one] * columns)
    if percents != columns * (2 if is_complex else 1):
        raise ValueError(f"fmt has wrong number of % formats:  {fmt}")
    return fmt


def savetxt(fname, X, fmt="%.18e", delimiter=" ", newline="\n", header="", footer="", comments="# ", encoding=None):
    """Write a table, one row a line."""
    table = np.asarray(X)
    if table.ndim == 0 or table.ndim > 2:
        raise ValueError(f"Expected 1D or 2D array, got {table.ndim}D array instead")
    if table.ndim == 1:
        table = table.reshape(-1, 1)
    is_complex = table.dtype.kind == "c"
    whole = table.dtype.kind != "f" or table.dtype.itemsize > 4 # as Python numbers these would have more digits
    row_format = _row_format(fmt, table.shape[1], delimiter, is_complex)
    with _writing(fname, encoding) as write:
        if header:
            write(comments + header.replace("\n", "\n" + comments) + newline)
        for row in table:
            items = [part for x in row.tolist() for part in (x.real, x.imag)] if is_complex else row.tolist() if whole else list(row)
            try:
                line = row_format % tuple(items) + newline
            except TypeError as e:
                raise TypeError(f"Mismatch between array dtype ('{table.dtype}') and format specifier ('{row_format}')") from e
            write(line.replace("+-", "-") if is_complex else line)
        if footer:
            write(comments + footer.replace("\n", "\n" + comments) + newline)


# ---- reading

@contextlib.contextmanager
def _lines_of(fname, encoding):
    if isinstance(fname, (str, os.PathLike)):
        name = os.fspath(fname)
        if not os.path.exists(name):
            raise FileNotFoundError(f"{name} not found.")
        if name.endswith(".gz"):
            import gzip
            file = gzip.open(name, "rt", encoding=None if encoding == "bytes" else encoding)
        else:
            file = open(name, encoding=None if encoding == "bytes" else encoding)
        with file:
            yield file
    else:
        yield (line.decode("latin1") if isinstance(line, bytes) else line for line in fname)


def _fields(line, comments, delimiter):
    for mark in comments:
        line = line.split(mark, 1)[0]
    line = line.strip("\r\n")
    if delimiter is None:
        return line.split()
    return [field.strip() for field in line.split(delimiter)] if line.strip() else []


def _quoted_fields(line, comments, delimiter, quote):
    """The same where fields may stand in quotes, in which a quote is doubled and nothing else means anything."""
    fields, field = [], None        # None: no field begun
    line, at = line.rstrip("\r\n"), 0
    while at < len(line) and not any(line.startswith(mark, at) for mark in comments):
        c = line[at]
        at += 1
        if c == quote and not (field or "").strip():
            field = ""
            while at < len(line) and (line[at] != quote or line.startswith(quote, at + 1)):
                field += line[at]
                at += 1 + (line[at] == quote)
            at += 1
        elif delimiter is None and c.isspace() or c == delimiter:
            fields += [] if field is None and delimiter is None else [field or ""]
            field = None
        else:
            field = (field or "") + c
    if field is not None or delimiter is not None and fields:
        fields.append(field or "")
    return fields


def _marks(comments):
    if comments is None:
        return []
    return [c.decode() if isinstance(c, bytes) else c for c in ([comments] if isinstance(comments, (str, bytes)) else comments)]


def _converter(dtype):
    """Text to a value of dtype."""
    kind = dtype.kind
    if kind == "b":
        return lambda text: bool(int(text))
    if kind in "iu":
        def whole(text):
            try:
                return int(text)
            except ValueError:
                number = float(text)
                warnings.warn("loadtxt(): Parsing an integer via a float is deprecated.  To avoid this warning, you can:\n    * make sure the "
                              "original data is stored as integers.\n    * use the `converters=` keyword argument.  If you only use\n      NumPy "
                              "1.23 or later, `converters=float` will normally work.\n    * Use `np.loadtxt(...).astype(np.int64)` parsing the "
                              "file as\n      floating point and then convert it.  (On all NumPy versions.)\n  (Deprecated NumPy 1.23)",
                              DeprecationWarning, stacklevel=4)
                return int(number)
        return whole
    if kind == "c":
        return lambda text: complex(text.replace("+-", "-"))
    return float if kind == "f" else str


def loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0,
            encoding="bytes", max_rows=None, *, quotechar=None, like=None):
    """Read a table, one row a line."""
    dtype = np.dtype(dtype)
    marks = _marks(comments)
    kinds = None if dtype.names is None else [dtype[n] for n in range(len(dtype.names))]
    converts = [_converter(kind) for kind in kinds or [dtype]]
    columns = None if usecols is None else list(usecols) if np.iterable(usecols) else [usecols]
    rows, width = [], len(kinds) if kinds and columns is None else None
    with _lines_of(fname, encoding) as lines:
        for number, line in enumerate(lines):
            if max_rows is not None and len(rows) >= max_rows:
                break
            if number < skiprows:
                continue
            fields = _fields(line, marks, delimiter) if quotechar is None else _quoted_fields(line, marks, delimiter, quotechar)
            if not fields:
                continue
            if columns is None and width is not None and len(fields) != width:
                raise ValueError(f"the number of columns changed from {width} to {len(fields)} at row {len(rows) + 1}; use `usecols` to select "
                                 "a subset and avoid this error")
            width = len(fields)
            rows.append(_row(fields, columns, _given_converters(converters, encoding, width), converts, dtype, len(rows)))
    if not rows:
        warnings.warn(f'loadtxt: input contained no data: "{fname}"', UserWarning, stacklevel=2)
    if kinds is not None:
        table = _shaped(np.array(list(map(tuple, rows)), dtype=dtype), bool(rows), False, ndmin)
        return [table[name] for name in dtype.names] if unpack else table
    table = np.array(rows, dtype=dtype).reshape(len(rows), -1 if rows else 0)
    return _shaped(table, bool(rows), unpack, ndmin)


def _given_converters(converters, encoding, width):
    """{column: function of its text}; programs' functions get bytes, unless an encoding was named."""
    if not converters:
        return {}
    if callable(converters):
        converters = dict.fromkeys(range(width), converters)

    def reading(function):
        return (lambda text: function(text.encode("latin1"))) if encoding == "bytes" else function
    return {place % width: reading(function) for place, function in converters.items()}


def _row(fields, columns, converters, converts, dtype, number):
    """One row's values."""
    places = range(len(fields)) if columns is None else columns
    if len(converts) > 1 and len(converts) != len(places):
        raise ValueError(f"The dtype passed requires {len(converts)} columns but {len(places)} were found at row {number + 1}; "
                         "use `usecols` to select a subset and avoid this error")
    values = []
    for n, place in enumerate(places):
        try:
            text = fields[place]
        except IndexError:
            raise ValueError(f"invalid column index {place} at row {number + 1} with {len(fields)} columns") from None
        try:
            values.append((converters.get(place % len(fields)) or converts[n % len(converts)])(text))
        except ValueError:
            raise ValueError(f"could not convert string {text!r} to {dtype[n] if dtype.names else dtype} at row {number}, column {place % len(fields) + 1}.") from None
    return values


def _shaped(table, found, unpack, ndmin):
    """As loadtxt gives it: without dimensions of length 1, but for ndmin."""
    if ndmin not in (0, 1, 2):
        raise ValueError(f"Illegal value of ndmin keyword: {ndmin}")
    if not found:
        table = table.reshape((0,) if ndmin < 2 else (0, 1))
    elif table.ndim > ndmin:
        table = np.squeeze(table)
        if table.ndim < ndmin:
            table = np.atleast_1d(table) if ndmin == 1 else np.atleast_2d(table).T
    return table.T if unpack else table
