"""A database as SQL text: Connection.iterdump."""


def _quoted(name):
    return '"' + name.replace('"', '""') + '"'


def _inserts(cursor, table):
    columns = [row[1] for row in cursor.execute(f"PRAGMA table_info({_quoted(table)})")]
    values = ",".join("quote(" + _quoted(column) + ")" for column in columns)
    for row in cursor.execute(f"SELECT {values} FROM {_quoted(table)}").fetchall():
        yield f"INSERT INTO {_quoted(table)} VALUES({','.join(row)});"


def statements(connection):
    """SQL that makes the database again, a statement at a time."""
    cursor = connection.cursor()
    cursor.row_factory = None
    yield "BEGIN TRANSACTION;"
    sequences = []
    for name, sql in cursor.execute("SELECT name, sql FROM sqlite_master WHERE sql NOT NULL AND type == 'table' ORDER BY name").fetchall():
        if name == "sqlite_sequence":
            sequences = ['DELETE FROM "sqlite_sequence";', *_inserts(connection.cursor(), name)]
        elif name == "sqlite_stat1":
            yield 'ANALYZE "sqlite_master";'
        elif not name.startswith("sqlite_"):
            yield sql + ";"
            yield from _inserts(cursor, name)
    rest = "SELECT sql FROM sqlite_master WHERE sql NOT NULL AND type IN ('index', 'trigger', 'view')"
    for sql, in cursor.execute(rest).fetchall():
        yield sql + ";"
    yield from sequences
    yield "COMMIT;"
