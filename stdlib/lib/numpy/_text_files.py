"""savetxt: an array as a table of text."""

import contextlib
import os

import numpy as np

__all__ = ["savetxt"]


@contextlib.contextmanager
def _writing(fname, encoding):
    if isinstance(fname, (str, os.PathLike)):
        from numpy._text_reader import opened
        with opened(os.fspath(fname), encoding or "latin1", "wt") as file:
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
    if isinstance(fmt, bytes):
        fmt = fmt.decode("latin1")
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
    columns = len(table.dtype.names or ()) or 1
    if table.ndim == 1 and table.dtype.names is None:
        table = table.reshape(-1, 1)
    elif table.ndim == 2:
        columns = table.shape[1]
    is_complex = table.dtype.kind == "c"
    whole = table.dtype.kind != "f" or table.dtype.itemsize > 4 # as Python numbers these would have more digits
    row_format = _row_format(fmt, columns, delimiter, is_complex)
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
