"""What goes wrong: the class, the text and SQLite's own name of each error."""
import sqlite3
c=sqlite3.connect(":memory:")
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__module__,type(e).__name__,e, getattr(e,'sqlite_errorname',None))
t(lambda:c.execute("select ?",()))
# expect: sqlite3 ProgrammingError Incorrect number of bindings supplied. The current statement uses 1, and there are 0 supplied. None
t(lambda:c.execute("select :a",{}))
# expect: sqlite3 ProgrammingError You did not supply a value for binding parameter :a. None
t(lambda:c.execute("select ?",{}))
# expect: sqlite3 ProgrammingError Binding 1 has no name, but you supplied a dictionary (which has only names). None
t(lambda:c.execute("select ?",(object(),)))
# expect: sqlite3 ProgrammingError Error binding parameter 1: type 'object' is not supported None
t(lambda:c.execute("select :a",{"a":object()}))
# expect: sqlite3 ProgrammingError Error binding parameter 1: type 'object' is not supported None
t(lambda:c.execute("select ?",5))  # expect: sqlite3 ProgrammingError parameters are of unsupported type None
t(lambda:c.execute("select ?","ab"))
# expect: sqlite3 ProgrammingError Incorrect number of bindings supplied. The current statement uses 1, and there are 2 supplied. None
t(lambda:c.execute("select 1;select 2"))
# expect: sqlite3 ProgrammingError You can only execute one statement at a time. None
t(lambda:c.execute("select 1; -- x\n /* y */ ;"))
# expect: sqlite3 ProgrammingError You can only execute one statement at a time. None
t(lambda:c.execute("sele"))  # expect: sqlite3 OperationalError near "sele": syntax error SQLITE_ERROR
t(lambda:c.execute("").fetchall())  # expect: []
t(lambda:c.execute("select 1\0"))  # expect: sqlite3 ProgrammingError the query contains a null character None
t(lambda:c.execute(b"x"))  # expect: builtins TypeError execute() argument 1 must be str, not bytes None
t(lambda:c.execute("select ?",(1<<70,)))
# expect: builtins OverflowError Python int too large to convert to SQLite INTEGER None
t(lambda:c.executemany("select ?",[(1,)]))
# expect: sqlite3 ProgrammingError executemany() can only execute DML statements. None
t(lambda:c.executescript("select 1; sele"))
# expect: sqlite3 OperationalError near "sele": syntax error SQLITE_ERROR
t(lambda:c.executescript(1))  # expect: builtins TypeError executescript() argument must be str, not int None
t(lambda:c.execute("select cast(x'ff' as text)").fetchall())
# expect: sqlite3 OperationalError Could not decode to UTF-8 column 'cast(x'ff' as text)' with text '�' None
t(lambda:c.execute("select * from nope"))  # expect: sqlite3 OperationalError no such table: nope SQLITE_ERROR
c.execute("create table t(a integer primary key, b unique)")
c.execute("insert into t values(1,2)")
t(lambda:c.execute("insert into t values(1,2)"))
# expect: sqlite3 IntegrityError UNIQUE constraint failed: t.a SQLITE_CONSTRAINT_PRIMARYKEY
t(lambda:c.execute("insert into t values('x',2)"))
# expect: sqlite3 IntegrityError datatype mismatch SQLITE_MISMATCH
t(lambda:c.cursor().fetchone())  # expect: None
k=c.cursor(); k.close()
t(lambda:k.execute("select 1"))  # expect: sqlite3 ProgrammingError Cannot operate on a closed cursor. None
t(lambda:sqlite3.connect("/nonexistent/x"))
# expect: sqlite3 OperationalError unable to open database file SQLITE_CANTOPEN
t(lambda:sqlite3.connect(5))
# expect: builtins TypeError expected str, bytes or os.PathLike object, not int None
t(lambda:sqlite3.connect(":memory:",isolation_level="x"))
# expect: builtins ValueError isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE' None
c.create_function("f",1,lambda x:1/0)
t(lambda:c.execute("select f(1)").fetchall())
# expect: sqlite3 OperationalError user-defined function raised exception SQLITE_ERROR
c.create_function("g",1,lambda x:object())
t(lambda:c.execute("select g(1)").fetchall())
# expect: sqlite3 OperationalError user-defined function raised exception SQLITE_ERROR
c.create_function("h",1,lambda x:1<<80)
t(lambda:c.execute("select h(1)").fetchall())
# expect: sqlite3 DataError string or blob too big SQLITE_TOOBIG
t(lambda:c.create_function("h",1,5))  # expect: None
t(lambda:c.create_function("h",1000,lambda:1))
# expect: sqlite3 OperationalError Error creating function None
class A:
    def step(self,x): 1/0
c.create_aggregate("agg",1,A)
t(lambda:c.execute("select agg(a) from t").fetchall())
# expect: sqlite3 OperationalError user-defined aggregate's 'step' method raised error SQLITE_ERROR
class A:
    def step(self,x): pass
c.create_aggregate("agg",1,A)
t(lambda:c.execute("select agg(a) from t").fetchall())
# expect: sqlite3 OperationalError user-defined aggregate's 'finalize' method not defined SQLITE_ERROR
t(lambda:c.execute("select agg(1,2) from t").fetchall())
# expect: sqlite3 OperationalError wrong number of arguments to function agg() SQLITE_ERROR
c.row_factory=sqlite3.Row
r=c.execute("select 1 as a, 2 as b").fetchone()
t(lambda:r["x"]); t(lambda:r[5]); t(lambda:(r["A"],r[-1],r[0:1],r.keys(),list(r),len(r),r==r, hash(r)==hash(r)))
# expect: builtins IndexError No item with that key None
# expect: builtins IndexError tuple index out of range None
# expect: (1, 2, (1,), ['a', 'b'], [1, 2], 2, True, True)
t(lambda:sqlite3.Row(1,2))  # expect: builtins TypeError Row() argument 1 must be sqlite3.Cursor, not int None
t(lambda:c.interrupt())  # expect: None
t(lambda:c.backup(c)); t(lambda:c.backup(5))
# expect: builtins ValueError target cannot be the same connection instance None
# expect: builtins TypeError backup() argument 'target' must be sqlite3.Connection, not int None
c.close()
t(lambda: c.execute("select 1"))  # expect: sqlite3 ProgrammingError Cannot operate on a closed database. None
t(lambda: c.in_transaction)  # expect: sqlite3 ProgrammingError Cannot operate on a closed database. None
