"""Tables as text: rows of fields between delimiters, quoted where they must be."""
from io import StringIO

from _csv import (QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, Error, field_size_limit, get_dialect, list_dialects,
                  reader, register_dialect, unregister_dialect, writer)
from _csv import Dialect as _Dialect, __version__

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "__doc__", "excel", "excel_tab", "__version__",
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
    """The files that Excel writes."""
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """The same with tabs."""
    delimiter = "\t"


class unix_dialect(excel):
    """All fields quoted, lines ended by a newline."""
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


_QUOTED = r"(?P<quote>[\"'])(?:(?P=quote){2}|(?!(?P=quote)).)*+(?P=quote)"    # ends at the first quote that is not doubled
_DELIM = r"(?P<delim>[^\w\n\"'])(?P<space> ?)"

# A quoted field between two delimiters; first, last, alone in its line: what the text has most to say in is looked at first.
_QUOTED_FIELDS = (_DELIM + _QUOTED + r"(?P=delim)", r"(?:^|\n)" + _QUOTED + _DELIM, _DELIM + _QUOTED + r"(?:$|\n)",
                  r"(?:^|\n)" + _QUOTED + r"(?:$|\n)")


def _most_frequent(texts):
    """The text that occurs most often (of several the first), or ""."""
    counts = {}
    for text in texts:
        counts[text] = counts.get(text, 0) + 1
    return max(counts, key=counts.get, default="")


class Sniffer:
    """Guesses a dialect from a sample: from its quoted fields, or from what occurs equally often in each line."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """The dialect of a sample, a class; its delimiter is one of `delimiters` if they are given."""
        sample = sample.replace("\r\n", "\n").replace("\r", "\n")
        quote, double, delimiter, skip_space = self._guess_quote_and_delimiter(sample, delimiters)
        if not delimiter:
            delimiter, skip_space = self._guess_delimiter(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")
        return type("dialect", (Dialect,), {"_name": "sniffed", "lineterminator": "\r\n", "quoting": QUOTE_MINIMAL, "doublequote": double,
                                            "delimiter": delimiter, "quotechar": quote or '"', "skipinitialspace": skip_space,
                                            "__module__": __name__})

    def _guess_quote_and_delimiter(self, data, delimiters):
        """(quotechar, doublequote, delimiter, skipinitialspace) by the quoted fields; without any: ("", False, None, 0)."""
        import re
        for pattern in _QUOTED_FIELDS:
            fields = [m.groupdict() for m in re.finditer(pattern, data, re.DOTALL | re.MULTILINE)]
            if fields:
                break
        else:
            return "", False, None, 0
        quote = _most_frequent([field["quote"] for field in fields])
        found = [field["delim"] for field in fields if "delim" in field and (delimiters is None or field["delim"] in delimiters)]
        delim = _most_frequent(found)
        spaces = sum([field.get("space") == " " for field in fields])
        skip_space = found.count(delim) == spaces if found else 0
        if delim == "\n":
            delim = ""
        return quote, bool(delim) and _has_doubled_quote(data, delim, quote), delim, skip_space

    def _guess_delimiter(self, data, delimiters):
        """(delimiter, skipinitialspace) by how often characters occur in each line; ("", 0) if nothing fits."""
        lines = [line for line in data.split("\n") if line]
        tables = {chr(code): {} for code in range(127)}    # character -> {times in a line: lines}
        fitting = {}
        for end in range(10, len(lines) + 10, 10):
            for line in lines[end - 10:end]:
                for char, table in tables.items():
                    times = line.count(char)
                    table[times] = table.get(times, 0) + 1
            fitting = self._fitting(tables, min(end, len(lines)), delimiters)
            if len(fitting) == 1:
                break
        if not fitting:
            return "", 0
        known = [char for char in self.preferred if char in fitting]
        if len(fitting) == 1 or not known:
            known = [max(fitting, key=lambda char: (fitting[char], char))]
        return known[0], lines[0].count(known[0]) == lines[0].count(known[0] + " ")

    @staticmethod
    def _fitting(tables, lines, delimiters):
        """Characters that occur equally often in 100, or else 99, ..., or else 90 lines of a hundred: {char: (times, lines)}."""
        usual = {}
        for char, table in tables.items():
            times = max(table, key=table.get)
            clear = 2 * table[times] - sum(table.values())    # lines that agree, less those that do not
            if times and clear > 0 and (delimiters is None or char in delimiters):
                usual[char] = times, clear
        share = 1.0
        while share >= 0.9:
            fitting = {char: found for char, found in usual.items() if found[1] / lines >= share}
            if fitting:
                return fitting
            share -= 0.01
        return {}

    def has_header(self, sample):
        """Do the first row's fields differ in kind from those below, in columns that are all numbers or all of one length?"""
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for _, row in zip(range(21), rows):
            if len(row) == len(header):
                for column in list(kinds):
                    kind = _field_kind(row[column])
                    if kinds[column] is None:
                        kinds[column] = kind
                    elif kinds[column] != kind:
                        del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            title = _field_kind(header[column]) if kind == "number" else len(header[column])
            votes += 1 if title != kind else -1
        return votes > 0


def _has_doubled_quote(data, delim, quote):
    """Is there a quoted field that has a doubled quote inside?"""
    import re
    space = "" if delim == " " else " *+"
    field = r"(?:(?<={d})|^){space}{q}((?:{q}{q}|[^{q}]++)*+){q}(?:{d}|$)".format(d=re.escape(delim), q=quote, space=space)
    return any(quote + quote in m[1] for m in re.finditer(field, data, re.MULTILINE))


def _field_kind(text):
    """ "number", or the length of a text."""
    try:
        complex(text)
    except (ValueError, OverflowError):
        return len(text)
    return "number"
