"""Tables as text: rows of fields between delimiters, quoted where they must be."""
from io import StringIO

from _csv import (QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, Error, field_size_limit, get_dialect, list_dialects,
                  reader, register_dialect, unregister_dialect, writer)
from _csv import Dialect as _Dialect

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab",
           "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer",
           "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"]


# Dialects --------------------------------------------------------------------------------------------------------


class Dialect:
    """The base of dialects that are written as classes."""

    _name = ""
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        try:
            _Dialect(self)
        except TypeError as e:
            raise Error(str(e))


class excel(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(excel):
    lineterminator = "\n"
    quoting = QUOTE_ALL


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


# By names --------------------------------------------------------------------------------------------------------


class DictReader:
    """Rows as dicts; the names are given, or are the first row."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
            self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        self.line_num = self.reader.line_num
        found = dict(zip(names, row))
        known, given = len(names), len(row)
        if known < given:
            found[self.restkey] = row[known:]
        elif known > given:
            for name in names[given:]:
                found[name] = self.restval
        return found


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))


class Sniffer:
    """Guesses a dialect from a sample."""

    preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """The delimiter is the candidate that every line has equally often."""
        lines = [line for line in sample.splitlines() if line][:50]
        best = None
        for c in delimiters or [*self.preferred, "|"]:
            counts = {line.count(c) for line in lines}
            if len(counts) == 1 and (n := counts.pop()) and (best is None or n > best[0] and best[1] not in self.preferred):
                best = n, c
        if best is None:
            raise Error("Could not determine delimiter")
        delimiter = best[1]

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL
        dialect.delimiter = delimiter
        dialect.doublequote = '""' in sample
        dialect.quotechar = "'" if sample.count("'" + delimiter) > sample.count('"' + delimiter) else '"'
        dialect.skipinitialspace = lines[0].count(delimiter) == lines[0].count(delimiter + " ")
        return dialect

    def has_header(self, sample):
        """Are the fields of the first row texts where those below are numbers?"""
        rows = list(reader(StringIO(sample), self.sniff(sample)))

        def is_number(text):
            try:
                complex(text)
                return True
            except ValueError:
                return False

        votes = 0
        for i, title in enumerate(rows[0]):
            below = [row[i] for row in rows[1:21] if len(row) == len(rows[0])]
            if below and all(map(is_number, below)):
                votes += -1 if is_number(title) else 1
            elif below and len(set(map(len, below))) == 1:
                votes += -1 if len(title) == len(below[0]) else 1
        return votes > 0
