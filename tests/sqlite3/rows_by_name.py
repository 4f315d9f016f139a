"""The values of a row by name: the case of ASCII is ignored, the first of equal names counts, rows of one answer agree."""
import sqlite3

connection = sqlite3.connect(":memory:")
connection.row_factory = sqlite3.Row
row = connection.execute('select 1 as A, 2 as a, 3 as "\u00c4", 4 as b, 5 as b').fetchone()
print(row["A"], row["a"], row["\u00c4"], row["B"], row["b"], tuple(row), row.keys(), row[1], row[-1], row[1:3])
# expect: 1 1 3 4 4 (1, 2, 3, 4, 5) ['A', 'a', 'Ä', 'b', 'b'] 2 5 (2, 3)


def show(row, key):
    try:
        print(repr(key), row[key])
    except Exception as error:
        print(repr(key), type(error).__name__, error)


for key in ("x", "\u00e4", None, 1.5, 9):
    show(row, key)  # expect: 'x' IndexError No item with that key
    # expect: 'ä' IndexError No item with that key
    # expect: None IndexError Index must be int or string
    # expect: 1.5 IndexError Index must be int or string
    # expect: 9 IndexError tuple index out of range

cursor = connection.cursor()
show(sqlite3.Row(cursor, (1, 2)), "a")  # expect: 'a' IndexError No item with that key
cursor.execute("select 7 as q")
longer, shorter = sqlite3.Row(cursor, (1, 2)), sqlite3.Row(cursor, ())
print(longer["Q"], longer[1], len(longer))  # expect: 1 2 2
print(len(shorter))  # expect: 0
cursor.execute("select 8 as w, 9 as q")
print(cursor.fetchone()["q"], longer["q"], longer == shorter, hash(longer) == hash(sqlite3.Row(cursor, (1, 2))))
# expect: 9 1 False False


# What a row is, and what it is not.
import collections.abc
import copy

row = connection.execute('select 1 as a, 2 as "A\u00e9", 3 as b').fetchone()
for name in ("A", "a\u00e9", "A\u00e9"):
    show(row, name)  # expect: 'A' 1
    # expect: 'aé' IndexError No item with that key
    # expect: 'Aé' 2
for key in (True, slice(1, 3), 10 ** 30, b"a"):
    show(row, key)  # expect: True 2
    # expect: slice(1, 3, None) (2, 3)
    # expect: 1000000000000000000000000000000 IndexError cannot fit 'int' into an index-sized integer
    # expect: b'a' IndexError Index must be int or string
for code in ("sqlite3.Row()", "sqlite3.Row(cursor, [1])", "sqlite3.Row(3, (1,))", "sqlite3.Row(x=1)", "row.index(3)", "copy.copy(row)", "row < row"):
    try:
        print(eval(code))
    except Exception as error:
        print(code, type(error).__name__, error)
        # expect: sqlite3.Row() TypeError Row expected 2 arguments, got 0
        # expect: sqlite3.Row(cursor, [1]) TypeError Row() argument 2 must be tuple, not list
        # expect: sqlite3.Row(3, (1,)) TypeError Row() argument 1 must be sqlite3.Cursor, not int
        # expect: sqlite3.Row(x=1) TypeError Row() takes no keyword arguments
        # expect: row.index(3) AttributeError 'sqlite3.Row' object has no attribute 'index'
        # expect: copy.copy(row) TypeError cannot pickle 'sqlite3.Row' object
        # expect: row < row TypeError '<' not supported between instances of 'sqlite3.Row' and 'sqlite3.Row'
print(isinstance(row, collections.abc.Sequence), list(reversed(row)), 3 in row, dict(row), row == row, row != row, row == (1, 2, 3))
# expect: True [3, 2, 1] True {'a': 1, 'Aé': 2, 'b': 3} True False False


class Named(sqlite3.Row):
    def __getattr__(self, name):
        return self[name]


connection.row_factory = Named
named = connection.execute("select 5 as five, 6").fetchone()
print(named.five, named[1], len(named), type(named).__name__)  # expect: 5 6 2 Named
connection.row_factory = None
cursor = connection.execute("select 1 union select 2 union select 3")
print(cursor.fetchone(), next(cursor), cursor.fetchmany(5), cursor.fetchone(), cursor.rowcount, next(cursor, "no more"))
# expect: (1,) (2,) [(3,)] None -1 no more
connection.execute("create table t(a, b)")
print(connection.executemany("insert into t values(?, ?)", []).rowcount, connection.in_transaction)
# expect: 0 True
print(connection.executemany("insert into t values(:a, :b)", ({"a": i, "b": i * i} for i in range(5))).rowcount)
# expect: 5
print(connection.execute("update t set b = 0 where a > 2").rowcount, connection.execute("select sum(b) from t").fetchall())
# expect: 2 [(5,)]
print(connection.execute("delete from t where a < 2 returning a").fetchall(), connection.execute("-- nothing").fetchone())
# expect: [(0,), (1,)] None
