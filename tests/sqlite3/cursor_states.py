"""What a cursor may do when: before __init__, after close, within itself, in other threads; and what it says of its statement."""
import sqlite3
import threading


def shown(function, *args):
    try:
        print(function(*args))
    except Exception as e:
        print(type(e).__name__, str(e).partition(" The object was")[0])


class Lazy(sqlite3.Cursor):
    def __init__(self, connection):
        pass


class LazyConnection(sqlite3.Connection):
    def __init__(self, *args):
        pass


db = sqlite3.connect(":memory:")
for cursor in (Lazy(db),):
    shown(cursor.execute, "select 1")  # expect: ProgrammingError Base Cursor.__init__ not called.
    shown(cursor.fetchone)  # expect: ProgrammingError Base Cursor.__init__ not called.
    shown(cursor.fetchall)  # expect: ProgrammingError Base Cursor.__init__ not called.
    shown(cursor.close)  # expect: ProgrammingError Base Cursor.__init__ not called.
    shown(next, cursor)  # expect: ProgrammingError Base Cursor.__init__ not called.
empty = LazyConnection(":memory:")
shown(empty.execute, "select 1")  # expect: ProgrammingError Base Connection.__init__ not called.
shown(empty.cursor)  # expect: ProgrammingError Base Connection.__init__ not called.
shown(empty.commit)  # expect: ProgrammingError Base Connection.__init__ not called.
shown(empty.close)  # expect: ProgrammingError Base Connection.__init__ not called.

db.execute("create table t(a, b)")
db.executemany("insert into t values(?, ?)", [(i, str(i)) for i in range(5)])
cursor = db.cursor()
print(cursor.description, cursor.rowcount, cursor.lastrowid, cursor.arraysize)  # expect: None -1 None 1
cursor.execute("select * from t")
print([c[0] for c in cursor.description], cursor.rowcount, cursor.fetchone(), next(cursor), cursor.fetchmany(2), cursor.fetchall())
# expect: ['a', 'b'] -1 (0, '0') (1, '1') [(2, '2'), (3, '3')] [(4, '4')]
print(cursor.fetchone(), cursor.fetchall(), list(cursor))  # expect: None [] []
cursor.execute("select * from t")
db.execute("alter table t rename column b to c")
cursor.execute("select * from t")
print([c[0] for c in cursor.description])  # expect: ['a', 'c']
first = db.execute("select a from t")
second = db.execute("select a from t")
print(next(first), next(second), next(first), next(second), first.fetchall(), second.fetchall())
# expect: (0,) (0,) (1,) (1,) [(2,), (3,), (4,)] [(2,), (3,), (4,)]
print(cursor.execute("insert into t values(9, 9)").lastrowid, cursor.rowcount, cursor.description)
# expect: 6 1 None
print(cursor.execute("delete from t where a > 3").rowcount, db.execute("update t set c = 0").rowcount)
# expect: 2 4
print(cursor.execute("insert into t values(7, 7) returning a").fetchone(), cursor.rowcount)  # expect: (7,) 1
cursor.row_factory = sqlite3.Row
row = cursor.execute("select a, c from t").fetchone()
print(type(row).__name__, tuple(row), row.keys(), row["C"])  # expect: Row (0, 0) ['a', 'c'] 0
cursor.row_factory = lambda c, r: dict(zip([d[0] for d in c.description], r))
print(cursor.execute("select a, c from t").fetchone(), next(cursor), cursor.fetchmany(1))
# expect: {'a': 0, 'c': 0} {'a': 1, 'c': 0} [{'a': 2, 'c': 0}]
cursor.row_factory = None
cursor.__init__(db)
print(cursor.rowcount, cursor.description, cursor.fetchone())  # expect: -1 None None

shown(cursor.execute, "select nothing from nowhere")  # expect: OperationalError near "nothing": syntax error
shown(cursor.execute, 5)  # expect: TypeError execute() argument 1 must be str, not int
shown(cursor.executemany, 5, [])  # expect: TypeError executemany() argument 1 must be str, not int
shown(cursor.executemany, "select 1", [()])
# expect: ProgrammingError executemany() can only execute DML statements.
shown(cursor.execute, "select ?", ())
# expect: ProgrammingError Incorrect number of bindings supplied. The current statement uses 1, and there are 0 supplied.
shown(cursor.execute, "select 1; select 2")
# expect: ProgrammingError You can only execute one statement at a time.
print(cursor.execute("").fetchone(), cursor.rowcount)  # expect: None -1


def other():
    shown(db.execute, "select 1")
    # expect: ProgrammingError SQLite objects created in a thread can only be used in that same thread.
  
  
    shown(cursor.fetchone)
    # expect: ProgrammingError SQLite objects created in a thread can only be used in that same thread.
  
  
    shown(cursor.execute, "select 1")
    # expect: ProgrammingError SQLite objects created in a thread can only be used in that same thread.
  
  


cursor.execute("select a from t")
thread = threading.Thread(target=other)
thread.start()
thread.join()
print(cursor.fetchone())  # expect: (0,)
cursor.close()
shown(cursor.fetchone)  # expect: ProgrammingError Cannot operate on a closed cursor.
shown(cursor.execute, "select 1")  # expect: ProgrammingError Cannot operate on a closed cursor.
cursor.close()
later = db.execute("select a from t")
db.close()
shown(later.fetchone)  # expect: ProgrammingError Cannot operate on a closed database.
shown(later.execute, "select 1")  # expect: ProgrammingError Cannot operate on a closed database.
shown(db.execute, "select 1")  # expect: ProgrammingError Cannot operate on a closed database.
shown(db.cursor)  # expect: ProgrammingError Cannot operate on a closed database.
