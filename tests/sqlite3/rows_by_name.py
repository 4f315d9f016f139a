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
