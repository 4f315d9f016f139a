"""Functions, aggregates, windows and orders in Python; watchers."""
import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE t(a, b)")
db.executemany("INSERT INTO t VALUES (?, ?)", [(n, "xyz"[n % 3] * n) for n in range(6)])
db.create_function("twice", 1, lambda x: x * 2 if x is not None else None, deterministic=True)
db.create_function("several", -1, lambda *args: ",".join(map(repr, args)))
print(db.execute("SELECT twice(21), twice('ab'), twice(1.5), twice(NULL), several(1, 'b', x'02', NULL), several()").fetchone())
# expect: (42, 'abab', 3.0, None, "1,'b',b'\\x02',None", '')


class Product:
    def __init__(self):
        self.value = 1

    def step(self, x):
        self.value *= x

    def finalize(self):
        return self.value


class RunningSum:
    def __init__(self):
        self.total = 0

    def step(self, x):
        self.total += x

    def inverse(self, x):
        self.total -= x

    def value(self):
        return self.total

    finalize = value


db.create_aggregate("product", 1, Product)
db.create_window_function("running", 1, RunningSum)
print(db.execute("SELECT product(a + 1), (SELECT product(a) FROM t WHERE a > 99) FROM t").fetchone())
# expect: (720, None)
print(db.execute("SELECT running(a) OVER (ORDER BY a ROWS 1 PRECEDING) FROM t").fetchall())
# expect: [(0,), (1,), (3,), (5,), (7,), (9,)]
db.create_collation("backwards", lambda a, b: (a < b) - (a > b))
print(db.execute("SELECT b FROM t ORDER BY b COLLATE backwards").fetchall())
# expect: [('zzzzz',), ('zz',), ('yyyy',), ('y',), ('xxx',), ('',)]
db.create_function("count_rows", 0, lambda: db.execute("SELECT count(*) FROM t").fetchone()[0])
print(db.execute("SELECT count_rows()").fetchone())  # expect: (6,)
db.set_trace_callback(print)
db.execute("SELECT ?", (5,))  # expect: SELECT 5
db.set_trace_callback(None)
db.set_authorizer(lambda action, *what: sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_READ and what[1] == "b" else sqlite3.SQLITE_OK)
try:
    db.execute("SELECT b FROM t")
except sqlite3.DatabaseError as e:
    print(e)  # expect: access to t.b is prohibited
db.set_authorizer(None)
db.set_progress_handler(lambda: True, 10)
try:
    db.execute("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n LIMIT 9").fetchall()
except sqlite3.OperationalError as e:
    print(e)  # expect: interrupted
db.set_progress_handler(None, 10)
print(db.getlimit(sqlite3.SQLITE_LIMIT_COLUMN), db.setlimit(sqlite3.SQLITE_LIMIT_COLUMN, 100), db.getlimit(sqlite3.SQLITE_LIMIT_COLUMN))
# expect: 2000 2000 100
