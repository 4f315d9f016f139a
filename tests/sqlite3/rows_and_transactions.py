"""Tables, parameters, rows by name, many rows at once; what is committed, and what an exception undoes."""
import datetime
import os
import sqlite3
import tempfile

with tempfile.TemporaryDirectory() as top:
    path = os.path.join(top, "school.db")
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE pupil(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, mark REAL, data BLOB)")
        cur = db.execute("INSERT INTO pupil(name, mark) VALUES (?, ?)", ("Ada", 1.5))
        print(cur.lastrowid, cur.rowcount, cur.description, db.in_transaction, db.total_changes)
        # expect: 1 1 None True 1
        cur.executemany("INSERT INTO pupil(name, mark, data) VALUES (:n, :m, :d)",
                        ({"n": n, "m": m, "d": d} for n, m, d in [("Bob", 2, b"\0\1"), ("Çelik", None, bytearray(b"x")), ("D", -0.5, memoryview(b""))]))
        print(cur.rowcount, cur.lastrowid)  # expect: 3 1
    print(db.in_transaction)  # expect: False
    try:
        with db:
            db.execute("UPDATE pupil SET mark = 6")
            db.execute("INSERT INTO pupil(name) VALUES ('Ada')")
    except sqlite3.IntegrityError as e:
        print(e, e.sqlite_errorname, e.sqlite_errorcode)
        # expect: UNIQUE constraint failed: pupil.name SQLITE_CONSTRAINT_UNIQUE 2067
    cur = db.cursor()
    print(cur.execute("SELECT * FROM pupil ORDER BY id").fetchall())
    # expect: [(1, 'Ada', 1.5, None), (2, 'Bob', 2.0, b'\x00\x01'), (3, 'Çelik', None, b'x'), (4, 'D', -0.5, b'')]
    print([c[0] for c in cur.description], cur.fetchone(), cur.rowcount)
    # expect: ['id', 'name', 'mark', 'data'] None -1
    cur.execute("SELECT name FROM pupil ORDER BY name")
    print(cur.fetchone(), cur.fetchmany(2), list(cur), cur.fetchmany())
    # expect: ('Ada',) [('Bob',), ('D',)] [('Çelik',)] []
    db.row_factory = sqlite3.Row
    for row in db.execute("SELECT name, mark * 2 AS twice FROM pupil WHERE mark > ?", [1]):
        print(row["name"], row["TWICE"], row[0], row.keys(), tuple(row), dict(row), len(row))
        # expect: Ada 3.0 Ada ['name', 'twice'] ('Ada', 3.0) {'name': 'Ada', 'twice': 3.0} 2
        # expect: Bob 4.0 Bob ['name', 'twice'] ('Bob', 4.0) {'name': 'Bob', 'twice': 4.0} 2
    db.row_factory = lambda cursor, row: {c[0]: v for c, v in zip(cursor.description, row)}
    print(db.execute("SELECT max(mark) AS best, count(*) n FROM pupil").fetchone())
    # expect: {'best': 2.0, 'n': 4}
    db.row_factory = None
    db.executescript("""
        CREATE TABLE note(day date, at timestamp, t TEXT); -- a comment; with a semicolon
        CREATE INDEX by_day ON note(day);
        INSERT INTO note VALUES ('2024-02-29', '2024-02-29 12:30:01.5', 'it''s');
    """)
    print("\n".join(db.iterdump()))  # expect: BEGIN TRANSACTION;
    # expect: CREATE TABLE note(day date, at timestamp, t TEXT);
    # expect: INSERT INTO "note" VALUES('2024-02-29','2024-02-29 12:30:01.5','it''s');
    # expect: CREATE TABLE pupil(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, mark REAL, data BLOB);
    # expect: INSERT INTO "pupil" VALUES(1,'Ada',1.5,NULL);
    # expect: INSERT INTO "pupil" VALUES(2,'Bob',2.0,X'0001');
    # expect: INSERT INTO "pupil" VALUES(3,'Çelik',NULL,X'78');
    # expect: INSERT INTO "pupil" VALUES(4,'D',-0.5,X'');
    # expect: CREATE INDEX by_day ON note(day);
    # expect: DELETE FROM "sqlite_sequence";
    # expect: INSERT INTO "sqlite_sequence" VALUES('pupil',4);
    # expect: COMMIT;
    db.close()
    typed = sqlite3.connect(path, detect_types=sqlite3.PARSE_DECLTYPES | sqlite3.PARSE_COLNAMES)
    print(typed.execute("SELECT day, at, 5 AS 'five [double]' FROM note").fetchone())
    # expect: (datetime.date(2024, 2, 29), datetime.datetime(2024, 2, 29, 12, 30, 1, 500000), 5)
    sqlite3.register_converter("double", lambda text: 2 * int(text))
    print(typed.execute("SELECT 5 AS 'five [double]'").fetchone(), typed.execute("SELECT 5 AS 'five [double]'").description[0][0])
    # expect: (10,) five
    typed.execute("INSERT INTO note VALUES (?, ?, ?)", (datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3, 4, 5), None))
    print(typed.in_transaction)  # expect: True
    other = sqlite3.connect(path, timeout=0.01)
    try:
        other.execute("DELETE FROM note")
    except sqlite3.OperationalError as e:
        print(e, e.sqlite_errorname)  # expect: database is locked SQLITE_BUSY
    typed.rollback()
    print(other.execute("DELETE FROM note").rowcount, other.isolation_level, sqlite3.complete_statement("SELECT 1;"))
    # expect: 1  True
    other.commit()
    copy = sqlite3.connect(":memory:")
    other.backup(copy, pages=1, progress=lambda status, left, total: None)
    print(copy.execute("SELECT count(*) FROM pupil").fetchone(), copy.serialize()[:15])
    # expect: (4,) b'SQLite format 3'
    for each in (typed, other, copy):
        each.close()


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __conform__(self, protocol):
        return f"{self.x};{self.y}" if protocol is sqlite3.PrepareProtocol else None


db = sqlite3.connect(":memory:", isolation_level=None)
sqlite3.register_adapter(complex, str)
print(db.execute("SELECT ?, ?, typeof(?), ?", (Point(1, 2), 3j, True, None)).fetchone(), db.in_transaction)
# expect: ('1;2', '3j', 'integer', None) False
db.text_factory = bytes
print(db.execute("SELECT 'ä', x'00ff', 1 << 62, 0.1").fetchone())
# expect: (b'\xc3\xa4', b'\x00\xff', 4611686018427387904, 0.1)
db.execute("BEGIN")
print(db.in_transaction)  # expect: True
