"""Tables as text: rows of fields between delimiters, quoted where they must be."""
from io import StringIO

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab",
           "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer",
           "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)


class Error(Exception):
    __module__ = "_csv"


# Dialects --------------------------------------------------------------------------------------------------------

_FIELDS = {"delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n", "quotechar": '"',
           "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False}
_dialects = {}
_limit = 131072


class _Dialect:
    """A dialect that has been checked."""

    def __init__(self, source, given):
        if isinstance(source, str):
            source = get_dialect(source)
        if given.get("quotechar", "") is None:
            given.setdefault("quoting", QUOTE_NONE)
        for name, default in _FIELDS.items():
            setattr(self, name, given.pop(name, getattr(source, name, default)))
        if given:
            raise TypeError(f"{next(iter(given))!r} is an invalid keyword argument for this function")
        self._check()

    def _check(self):
        for name in ("delimiter", "escapechar", "quotechar"):
            value = getattr(self, name)
            if value is None and name != "delimiter":
                continue
            if not isinstance(value, str):
                kind = "string" if name == "delimiter" else "string or None"
                raise TypeError(f'"{name}" must be {kind}, not {type(value).__name__}')
            if len(value) != 1:
                if not value and name != "delimiter":
                    setattr(self, name, None)
                    continue
                raise TypeError(f'"{name}" must be a 1-character string')
        if not isinstance(self.quoting, int):
            raise TypeError('"quoting" must be an integer')
        if not 0 <= self.quoting <= 3:
            raise TypeError('bad "quoting" value')
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        if not isinstance(self.lineterminator, str):
            raise TypeError('"lineterminator" must be a string, not ' + type(self.lineterminator).__name__)
        self.doublequote, self.skipinitialspace = bool(self.doublequote), bool(self.skipinitialspace)
        self.strict = bool(self.strict)


class Dialect:
    """The base of dialects that are written as classes."""

    _name = ""
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        try:
            _Dialect(self, {})
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


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Dialect(dialect, fmtparams)


def unregister_dialect(name):
    if _dialects.pop(name, None) is None:
        raise Error("unknown dialect")


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


def field_size_limit(*new):
    """The most characters of a field; a new limit may be given."""
    global _limit
    old = _limit
    if new:
        if not isinstance(new[0], int):
            raise TypeError("limit must be an integer")
        _limit = new[0]
    return old


# Reading ---------------------------------------------------------------------------------------------------------

_ROW, _FIELD, _PLAIN, _QUOTED, _QUOTE, _ESCAPED, _ESCAPED_QUOTED, _END = range(8)


class _Reader:
    """Rows of an iterable of lines: lists of str."""

    __module__, __qualname__ = "_csv", "reader"

    def __init__(self, lines, dialect="excel", **fmtparams):
        self.dialect = _Dialect(dialect, fmtparams)
        self._lines = iter(lines)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        self._row, self._field, self._numeric, self._state = [], [], False, _ROW
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._field or self._state == _QUOTED:
                    if self.dialect.strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    return self._row
                if self._state not in (_ROW, _END):
                    self._save()
                    return self._row
                raise
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
            self.line_num += 1
            d = self.dialect
            if (self._state == _ROW and d.quoting == QUOTE_MINIMAL and d.quotechar not in line and not d.escapechar
                    and not d.skipinitialspace and len(line) < _limit):
                body = line.rstrip("\r\n")
                if "\r" not in body and "\n" not in body:       # nothing special in it
                    return body.split(d.delimiter) if body else []
            for c in line:
                self._take(c)
            self._take("")
            if self._state == _ROW:
                return self._row

    def _save(self):
        value = "".join(self._field)
        self._field = []
        if self._numeric:
            self._numeric = False
            value = float(value)
        self._row.append(value)

    def _add(self, c):
        if len(self._field) >= _limit:
            raise Error("field larger than field limit (%d)" % _limit)
        self._field.append(c)

    def _take(self, c):
        """One character; "" is the end of the line."""
        d, state = self.dialect, self._state
        end = c == "" or c in "\r\n"
        if state == _ROW:
            if c == "":
                return
            if end:
                self._state = _END
                return
            state = self._state = _FIELD
        if state == _FIELD:
            if end:
                self._save()
                self._state = _ROW if c == "" else _END
            elif c == d.quotechar and d.quoting != QUOTE_NONE:
                self._state = _QUOTED
            elif c == d.escapechar:
                self._state = _ESCAPED
            elif c == " " and d.skipinitialspace:
                pass
            elif c == d.delimiter:
                self._save()
            else:
                self._numeric = d.quoting == QUOTE_NONNUMERIC
                self._add(c)
                self._state = _PLAIN
        elif state == _PLAIN:
            if end:
                self._save()
                self._state = _ROW if c == "" else _END
            elif c == d.escapechar:
                self._state = _ESCAPED
            elif c == d.delimiter:
                self._save()
                self._state = _FIELD
            else:
                self._add(c)
        elif state == _QUOTED:
            if c == "":
                pass
            elif c == d.escapechar:
                self._state = _ESCAPED_QUOTED
            elif c == d.quotechar and d.quoting != QUOTE_NONE:
                self._state = _QUOTE if d.doublequote else _PLAIN
            else:
                self._add(c)
        elif state == _QUOTE:
            if c == d.quotechar and d.quoting != QUOTE_NONE:
                self._add(c)
                self._state = _QUOTED
            elif c == d.delimiter:
                self._save()
                self._state = _FIELD
            elif end:
                self._save()
                self._state = _ROW if c == "" else _END
            elif not d.strict:
                self._add(c)
                self._state = _PLAIN
            else:
                raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
        elif state == _ESCAPED or state == _ESCAPED_QUOTED:
            self._add(c or "\n")
            self._state = _PLAIN if state == _ESCAPED else _QUOTED
        elif c == "":
            self._state = _ROW
        elif not end:
            raise Error("new-line character seen in unquoted field - do you need to open the file in universal-newline mode?")


def reader(csvfile, dialect="excel", **fmtparams):
    """An iterator over the rows of a file or of any lines."""
    return _Reader(csvfile, dialect, **fmtparams)


# Writing ---------------------------------------------------------------------------------------------------------


class _Writer:
    """Writes rows to a file."""

    __module__, __qualname__ = "_csv", "writer"

    def __init__(self, csvfile, dialect="excel", **fmtparams):
        self.dialect = _Dialect(dialect, fmtparams)
        if not callable(getattr(csvfile, "write", None)):
            raise TypeError('argument 1 must have a "write" method')
        self._write = csvfile.write

    def writerow(self, row):
        try:
            fields = list(row)
        except TypeError:
            raise Error("iterable expected, not %s" % type(row).__name__) from None
        d = self.dialect
        texts = [self._text(field) for field in fields]
        if len(fields) == 1 and texts[0] == "":
            if d.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            texts[0] = d.quotechar * 2
        return self._write(d.delimiter.join(texts) + d.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)

    def _text(self, field):
        d = self.dialect
        text = "" if field is None else field if isinstance(field, str) else str(field)
        quoted = d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not isinstance(field, (int, float))
        special = [c for c in (d.delimiter, d.escapechar, d.quotechar, "\r", "\n", *d.lineterminator) if c]
        if any(c in text for c in special):
            text, quoted = self._escape(text, quoted, special)
        return f"{d.quotechar}{text}{d.quotechar}" if quoted else text

    def _escape(self, text, quoted, special):
        d, out = self.dialect, []
        for c in text:
            if c in special:
                escape = None
                if d.quoting == QUOTE_NONE:
                    escape = d.escapechar
                    if escape is None:
                        raise Error("need to escape, but no escapechar set")
                elif c == d.quotechar:
                    if d.doublequote:
                        escape, quoted = d.quotechar, True
                    else:
                        escape = d.escapechar
                        if escape is None:
                            raise Error("need to escape, but no escapechar set")
                elif c == d.escapechar:
                    escape = c
                else:
                    quoted = True
                if escape:
                    out.append(escape)
            out.append(c)
        return "".join(out), quoted


def writer(csvfile, dialect="excel", **fmtparams):
    """An object that writes rows to a file."""
    return _Writer(csvfile, dialect, **fmtparams)


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
        found = dict(zip(names or (), row))
        known = len(names or ())
        if known < len(row):
            found[self.restkey] = row[known:]
        else:
            for name in (names or ())[len(row):]:
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
