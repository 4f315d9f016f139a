# Blobs that are read and written in place.
import os
import sqlite3

db = sqlite3.connect(":memory:")
db.execute("create table t(b blob)")
db.execute("insert into t values (?)", (b"this blob data string is exactly fifty bytes long!",))
blob = db.blobopen("t", "b", 1)
print(type(blob), len(blob), blob.read(4), blob.tell(), blob.read()[-5:], blob.read(), blob.read(3))
# expect: <class 'sqlite3.Blob'> 50 b'this' 4 b'long!' b'' b''
blob.seek(5)
blob.write(b"BLOB")
blob.seek(-5, os.SEEK_END)
print(blob.tell(), blob.read(2))  # expect: 45 b'lo'
blob.seek(-1, os.SEEK_CUR)
print(blob.tell(), blob[0], blob[-1], blob[5:9], blob[0:10:3], blob[3:3])
# expect: 46 116 33 b'BLOB' b'tsL ' b''
blob[0] = ord("T")
blob[5:9] = b"news"
blob[10:20:2] = b"-----"
print(db.execute("select b from t").fetchone()[0])
# expect: b'This news -a-a-s-r-ng is exactly fifty bytes long!'
for wrong in (lambda: blob.write(b"x" * 51), lambda: blob.seek(51), lambda: blob.seek(-1), lambda: blob.seek(0, 5), lambda: blob[50],
              lambda: blob[1.5], lambda: blob.__setitem__(0, 256), lambda: blob.__setitem__(0, b"x"), lambda: blob.__setitem__(slice(0, 2), b"x"),
              lambda: blob.__delitem__(0), lambda: blob.__delitem__(slice(1)), lambda: blob.write("text"), lambda: sqlite3.Blob(),
              lambda: db.blobopen("none", "b", 1), lambda: db.blobopen("t", "b", 9), lambda: db.blobopen("t", "b", 1, name="x"),
              lambda: db.blobopen("t", "b", "1")):
    try:
        print("ok", wrong())
    except (ValueError, IndexError, TypeError, OverflowError, sqlite3.Error) as error:
        print(type(error).__name__, error)  # expect: ValueError data longer than blob length
        # expect: ValueError offset out of blob range
        # expect: ValueError offset out of blob range
        # expect: ValueError 'origin' should be os.SEEK_SET, os.SEEK_CUR, or os.SEEK_END
        # expect: IndexError Blob index out of range
        # expect: TypeError Blob indices must be integers
        # expect: ValueError byte must be in range(0, 256)
        # expect: TypeError 'bytes' object cannot be interpreted as an integer
        # expect: IndexError Blob slice assignment is wrong size
        # expect: TypeError Blob doesn't support item deletion
        # expect: TypeError Blob doesn't support slice deletion
        # expect: TypeError a bytes-like object is required, not 'str'
        # expect: TypeError cannot create 'sqlite3.Blob' instances
        # expect: OperationalError no such table: main.none
        # expect: OperationalError no such rowid: 9
        # expect: OperationalError no such table: x.t
        # expect: TypeError 'str' object cannot be interpreted as an integer
with db.blobopen("t", "b", 1, readonly=True) as other:
    print(other.read(4))  # expect: b'This'
    try:
        other.write(b"x")
    except sqlite3.OperationalError as error:
        print(error)  # expect: attempt to write a readonly database
try:
    other.read()
except sqlite3.ProgrammingError as error:
    print(error)  # expect: Cannot operate on a closed blob.
db.execute("update t set b = zeroblob(5)")
try:
    blob.read(1)
except sqlite3.OperationalError as error:
    print(type(error).__name__, error.sqlite_errorname)  # expect: OperationalError SQLITE_ABORT
blob.close()
blob.close()
again = db.blobopen("t", "b", 1)
db.close()
try:
    again.read()
except sqlite3.ProgrammingError as error:
    print(error)  # expect: Cannot operate on a closed database.
