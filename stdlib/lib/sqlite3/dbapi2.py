"""Connections, cursors, rows and transactions, over the Database and the Statements of _sqlite3.

A cursor takes a statement from its connection and gives it back when the rows are used up; the connection keeps some for the
next time the same text is executed.
"""
import _thread
import datetime
import os
import sys
import time
from collections.abc import Sequence

import _sqlite3
from _sqlite3 import *
from _sqlite3 import Row, complete_statement, enable_callback_tracebacks, sqlite_version

apilevel = "2.0"
paramstyle = "qmark"
threadsafety = 3
version = "2.6.0"
version_info = (2, 6, 0)
sqlite_version_info = tuple(map(int, sqlite_version.split(".")))
PARSE_DECLTYPES, PARSE_COLNAMES = 1, 2
_DETERMINISTIC = 0x800
_OPEN_READ_WRITE_CREATE, _OPEN_URI = 0x2 | 0x4, 0x40
_FUNCTION, _AGGREGATE, _WINDOW = 0, 1, 2
_LEVELS = "", "DEFERRED", "IMMEDIATE", "EXCLUSIVE"

Date, Time, Timestamp, Binary = datetime.date, datetime.time, datetime.datetime, memoryview


def DateFromTicks(ticks):
    """The date at so many seconds since 1970."""
    return Date(*time.localtime(ticks)[:3])


def TimeFromTicks(ticks):
    """The time of day then."""
    return Time(*time.localtime(ticks)[3:6])


def TimestampFromTicks(ticks):
    """Date and time then."""
    return Timestamp(*time.localtime(ticks)[:6])


# ---- Python's types and SQLite's

class PrepareProtocol:
    """What a value is adapted to."""


_plain_are_adapted = False  # is there an adapter for a type that SQLite knows?
adapters = {}     # (type, protocol) -> callable
converters = {}   # the name of a declared type, in capitals -> callable


def register_adapter(type, adapter, /):
    """Values of a type are stored as adapter(value)."""
    global _plain_are_adapted
    _plain_are_adapted |= type in (int, float, str, bytearray)
    adapters[type, PrepareProtocol] = adapter


def register_converter(typename, converter, /):
    """What is stored in a column of a declared type is read as converter(bytes)."""
    converters[typename.upper()] = converter


_REQUIRED = object()


def adapt(obj, proto=PrepareProtocol, alt=_REQUIRED, /):
    """The value as SQLite can store it: by an adapter, by its or the protocol's own wish, or alt."""
    adapter = adapters.get((type(obj), proto))
    if adapter is not None:
        return adapter(obj)
    for owner, name, argument in ((proto, "__adapt__", obj), (obj, "__conform__", proto)):
        method = getattr(owner, name, None)
        try:
            adapted = method(argument) if method else None
        except TypeError:
            continue
        if adapted is not None:
            return adapted
    if alt is _REQUIRED:
        raise ProgrammingError("can't adapt")
    return alt


def _adapt_parameter(value):
    return adapt(value, PrepareProtocol, value)


def _timestamp(text):
    """A datetime of "2024-05-06 07:08:09.123"."""
    day, clock = text.split(b" ")
    clock, _, fraction = clock.partition(b".")
    micro = int("{:0<6.6}".format(fraction.decode())) if fraction else 0
    return datetime.datetime(*map(int, day.split(b"-")), *map(int, clock.split(b":")), micro)


register_adapter(datetime.date, datetime.date.isoformat)
register_adapter(datetime.datetime, lambda moment: moment.isoformat(" "))
register_converter("date", lambda text: datetime.date(*map(int, text.split(b"-"))))
register_converter("timestamp", _timestamp)


_RECURSIVE = "Recursive use of cursors not allowed."


class Cursor:
    """Executes a statement and gives its rows."""

    _connection = _statement = _sql = _converters = None
    _trouble = "Base Cursor.__init__ not called."    # why it cannot be used, None if it can
    description = lastrowid = None
    rowcount, arraysize = -1, 1

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '{type(self).__module__}.{type(self).__qualname__}' object")

    def __init__(self, connection, /):
        if not isinstance(connection, Connection):
            raise TypeError(f"Cursor() argument 1 must be sqlite3.Connection, not {type(connection).__name__}")
        if self._connection is not None:
            self._begin_again()
        self._connection = connection
        connection._database.check()
        self._trouble = None
        self.row_factory = connection.row_factory

    def _begin_again(self):
        """__init__() was called before."""
        if self._trouble is _RECURSIVE:
            raise ProgrammingError(_RECURSIVE)
        if self._statement is not None:
            self._finish()
        self.description = self.lastrowid = None
        self.rowcount, self.arraysize = -1, 1

    @property
    def connection(self):
        return self._connection

    def __del__(self):
        if self._statement is not None and self._trouble is not _RECURSIVE:
            self._finish()

    def _check(self):
        if self._trouble is not None:
            raise ProgrammingError(self._trouble)
        self._connection._database.check()

    def _finish(self):
        """No more rows are wanted: the connection keeps the statement for the next time."""
        statement, self._statement = self._statement, None
        if statement is not None:
            connection = self._connection
            statement.reset()
            most, kept = connection._kept_most, connection._kept
            if most:
                kept[self._sql] = statement
                if len(kept) > most:
                    del kept[next(iter(kept))]

    def execute(self, sql, parameters=(), /):
        """Execute a statement with parameters: a sequence for ?, a mapping for :name."""
        return self._execute(sql, parameters)

    def executemany(self, sql, seq_of_parameters, /):
        """Execute a statement that changes rows, once with each of many parameters."""
        return self._execute(sql, seq_of_parameters, True)

    def _execute(self, sql, parameters, many=False):
        if self._trouble is not None:
            raise ProgrammingError(self._trouble)
        connection = self._connection
        database = connection._database
        database.check()
        if not isinstance(sql, str):
            raise TypeError(f"execute{'many' if many else ''}() argument 1 must be str, not {type(sql).__name__}")
        if self._statement is not None:
            self._finish()
        self._trouble = _RECURSIVE
        try:
            if many:
                parameters = iter(parameters)
            self.rowcount, self.description = -1, None
            statement = connection._kept.pop(sql, None) or database.prepare(sql)
            if statement is not None:
                self._sql, self._statement = sql, statement
                if many:
                    self._run_many(connection, statement, parameters)
                else:
                    self.rowcount, self.description, self.lastrowid = statement.execute(
                        parameters, _adapt_parameter, _plain_are_adapted, connection._begin)
                    self._converters = None
                    if connection._detect_types and self.description:
                        self._take_converters(connection, statement.columns())
                if not statement.has_row:
                    self._finish()
        except BaseException:
            self.rowcount = -1
            self._finish()
            raise
        finally:
            self._trouble = None
        return self

    def _run_many(self, connection, statement, parameters):
        if not statement.changing:
            raise ProgrammingError("executemany() can only execute DML statements.")
        self.rowcount = 0
        if connection._begin:
            connection._database.transact(connection._begin, True)
        self.rowcount = statement.execute_many(parameters, _adapt_parameter, _plain_are_adapted)

    def _take_converters(self, connection, columns):
        self._converters = connection._converters_for(columns)
        self.description = tuple((connection._column_name(name),) + (None,) * 6 for name, _ in columns)

    def executescript(self, sql_script, /):
        """Execute statements one after the other; an open transaction is committed first."""
        self._check()
        if not isinstance(sql_script, str):
            raise TypeError(f"executescript() argument must be str, not {type(sql_script).__name__}")
        self._connection.commit()
        self._connection._database.script(sql_script)
        return self

    def _used_up(self):
        """The statement has no more rows."""
        if self._statement.changing:
            self.rowcount = self._connection._database.changes()
        self._finish()

    def _rows(self, limit):
        self._check()
        statement = self._statement
        if statement is None or not limit:
            return []
        self._trouble = _RECURSIVE      # converters are Python code
        try:
            rows = statement.rows(limit, self._connection.text_factory, self._converters)
        except BaseException:
            self._finish()
            raise
        finally:
            self._trouble = None
        if not statement.has_row:
            self._used_up()
        factory = self.row_factory
        if factory is Row:
            return _sqlite3.rows(self.description, rows)
        return rows if factory is None else [factory(self, row) for row in rows]

    def fetchone(self):
        """The next row, or None."""
        if self._trouble is not None:
            raise ProgrammingError(self._trouble)
        statement, connection = self._statement, self._connection
        connection._database.check()
        if statement is None:
            return None
        self._trouble = _RECURSIVE
        try:
            row = statement.row(connection.text_factory, self._converters)
        except BaseException:
            self._finish()
            raise
        finally:
            self._trouble = None
        if not statement.has_row:
            self._used_up()
        factory = self.row_factory
        if factory is None:
            return row
        return _sqlite3.rows(self.description, [row])[0] if factory is Row else factory(self, row)

    def fetchmany(self, size=None):
        """The next rows, at most so many."""
        return self._rows(max(self.arraysize if size is None else size, -1))

    def fetchall(self):
        """All rows that are left."""
        return self._rows(-1)

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        if self._statement is None:
            self._check()
            raise StopIteration
        return self.fetchone()

    def close(self):
        if self._connection is None or self._trouble is _RECURSIVE:
            raise ProgrammingError(self._trouble)
        self._connection._database.check_thread()
        self._finish()
        self._trouble = "Cannot operate on a closed cursor."

    def setinputsizes(self, sizes, /):
        """Nothing, as PEP 249 allows."""

    def setoutputsize(self, size, column=None, /):
        """Nothing, as PEP 249 allows."""


class _NotYet:
    """The database of a connection whose __init__() was not called or failed."""

    def __getattr__(self, name):
        raise ProgrammingError("Base Connection.__init__ not called.")


class Connection:
    """An open database.  As a context manager it commits at the end, or rolls back after an exception."""

    Warning, Error, InterfaceError, DatabaseError, DataError = Warning, Error, InterfaceError, DatabaseError, DataError
    OperationalError, IntegrityError, InternalError = OperationalError, IntegrityError, InternalError
    ProgrammingError, NotSupportedError = ProgrammingError, NotSupportedError
    _database = _NotYet()

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '{type(self).__module__}.{type(self).__qualname__}' object")

    def __init__(self, database, timeout=5.0, detect_types=0, isolation_level="", check_same_thread=True, factory=None,
                 cached_statements=128, uri=False):
        self._database = _NotYet()
        path = os.fspath(database)
        level = self._checked_level(isolation_level)
        self._database = _sqlite3.open(path, _OPEN_READ_WRITE_CREATE | (_OPEN_URI if uri else 0),
                                       _thread.get_ident() if check_same_thread else 0)
        self._database.timeout(timeout)
        self._detect_types = detect_types
        self._set_level(level)
        self._kept, self._kept_most = {}, cached_statements
        self.row_factory, self.text_factory = None, str

    # ---- checks

    def _check(self):
        self._database.check()

    @staticmethod
    def _checked_level(level):
        if level is None:
            return None
        if not isinstance(level, str):
            raise TypeError("isolation_level must be str or None")
        name = str.upper(level)
        if name not in _LEVELS:
            raise ValueError("isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE'")
        return name

    def _set_level(self, level):
        """An isolation level, and what begins a transaction with it."""
        self._level, self._begin = level, None if level is None else "BEGIN " + level

    # ---- statements, for cursors

    def _column_name(self, name):
        return name.split(" [")[0] if self._detect_types & PARSE_COLNAMES else name

    def _converters_for(self, columns):
        """A converter or None for each column."""
        return tuple(self._converter(*column) for column in columns)

    def _converter(self, name, declared):
        found = None
        if self._detect_types & PARSE_COLNAMES and "[" in name and "]" in name:
            found = converters.get(name.partition("[")[2].partition("]")[0].upper())
        if found is None and self._detect_types & PARSE_DECLTYPES and declared:
            found = converters.get(declared.partition("(")[0].partition(" ")[0].upper())
        return found

    # ---- using it

    def cursor(self, factory=Cursor):
        if factory is Cursor:
            return Cursor(self)
        self._check()
        made = factory(self)
        if not issubclass(type(made), Cursor):
            raise TypeError(f"factory must return a cursor, not {type(made).__name__}")
        if self.row_factory is not None:
            made.row_factory = self.row_factory
        return made

    def execute(self, sql, parameters=(), /):
        """The same of a new cursor, which is returned."""
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql, parameters, /):
        """The same of a new cursor, which is returned."""
        return self.cursor().executemany(sql, parameters)

    def executescript(self, sql_script, /):
        """The same of a new cursor, which is returned."""
        return self.cursor().executescript(sql_script)

    def commit(self):
        """End the transaction, if one is open."""
        self._check()
        self._database.transact("COMMIT", False)

    def rollback(self):
        """Undo the transaction, if one is open."""
        self._check()
        self._database.transact("ROLLBACK", False)

    def blobopen(self, table, column, row, /, *, readonly=False, name="main"):
        """A Blob: the one in this column of the row with this number."""
        self._check()
        from .blob import opened
        return opened(self, self._database.open_blob(table, column, row, not readonly, name))

    def close(self):
        """Close it, without a commit."""
        self._database.check_thread()
        self._kept.clear()
        self._database.close()

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, type, value, traceback, /):
        if type is not None:
            self.rollback()
            return False
        try:
            self.commit()
        except BaseException:
            self.rollback()
            raise
        return False

    @property
    def isolation_level(self):
        self._check()
        return self._level

    @isolation_level.setter
    def isolation_level(self, level):
        level = self._checked_level(level)
        if level is None:
            self.commit()
        self._set_level(level)

    @property
    def in_transaction(self):
        self._check()
        return not self._database.autocommit()

    @property
    def total_changes(self):
        self._check()
        return self._database.total_changes()

    def interrupt(self):
        """End what other threads are executing."""
        self._database.interrupt()

    # ---- functions in Python

    def create_function(self, name, narg, func, /, *, deterministic=False):
        """SQL may call func by name; narg -1: with any number of arguments; func None: no more."""
        self._check()
        self._database.define(_FUNCTION, name, narg, _DETERMINISTIC if deterministic else 0, func)

    def create_aggregate(self, name, n_arg, aggregate_class, /):
        """A class with step(values...) and finalize()."""
        self._check()
        self._database.define(_AGGREGATE, name, n_arg, 0, aggregate_class)

    def create_window_function(self, name, num_params, aggregate_class, /):
        """A class with step, inverse, value and finalize."""
        self._check()
        self._database.define(_WINDOW, name, num_params, 0, aggregate_class)

    def create_collation(self, name, callback, /):
        """An order of texts: callback(a, b) is negative, 0 or positive."""
        self._check()
        if callback is not None and not callable(callback):
            raise TypeError("parameter must be callable")
        self._database.collation(name, callback)

    def set_authorizer(self, authorizer_callback):
        self._check()
        self._database.authorizer(authorizer_callback)

    def set_progress_handler(self, progress_handler, n):
        self._check()
        self._database.progress(progress_handler, n)

    def set_trace_callback(self, trace_callback):
        self._check()
        self._database.tracer(trace_callback)

    def enable_load_extension(self, enable, /):
        self._check()
        self._database.allow_extensions(enable)

    def load_extension(self, name, /):
        self._check()
        self._database.load_extension(name)

    def getlimit(self, category, /):
        self._check()
        return self._database.limit(category, -1)

    def setlimit(self, category, limit, /):
        """Set it; what it was."""
        self._check()
        return self._database.limit(category, limit)

    # ---- copies

    def backup(self, target, *, pages=-1, progress=None, name="main", sleep=0.250):
        """Copy everything into another connection, `pages` at a time, and call progress(status, remaining, total)."""
        if not isinstance(target, Connection):
            raise TypeError(f"backup() argument 'target' must be sqlite3.Connection, not {type(target).__name__}")
        self._check()
        target._check()
        if target is self:
            raise ValueError("target cannot be the same connection instance")
        if progress is not None and not callable(progress):
            raise TypeError("progress argument must be a callable")
        self._database.backup(target._database, pages, progress, name, sleep)

    def serialize(self, *, name="main"):
        """The database as the bytes of its file."""
        self._check()
        return self._database.serialize(name)

    def deserialize(self, data, /, *, name="main"):
        """The database becomes what serialize() gave."""
        self._check()
        self._database.deserialize(data, name)

    def iterdump(self):
        """The statements that make the same database."""
        self._check()
        from .dump import statements
        return statements(self)


def connect(database, *args, **kwargs):
    """Open a database file, or ":memory:".

    connect(database, timeout=5.0, detect_types=0, isolation_level="", check_same_thread=True, factory=Connection,
    cached_statements=128, uri=False): a factory is called with what connect was called with.
    """
    factory = kwargs.get("factory", args[4] if len(args) > 4 else Connection)
    sys.audit("sqlite3.connect", database)
    made = factory(database, *args, **kwargs)
    sys.audit("sqlite3.connect/handle", made)
    return made


def enable_shared_cache(do_enable):
    """Nothing: SQLite's authors advise against shared caches."""
    import warnings
    warnings.warn("enable_shared_cache is deprecated and will be removed in Python 3.12. Shared cache is strongly discouraged by "
                  "the SQLite 3 documentation. If shared cache must be used, open the database in URI mode using"
                  "the cache=shared query parameter.", DeprecationWarning, stacklevel=2)


Sequence.register(Row)
for _shown in (Cursor, Connection, PrepareProtocol):
    _shown.__module__ = "sqlite3"
del _shown

__all__ = [name for name in dir() if not name.startswith("_") and name not in ("open", "os", "rows", "Sequence")]
