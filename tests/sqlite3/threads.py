# oracle: no (python3.11 locks up now and then: threads wait for each other in the library and for its GIL)
"""A connection used by several threads, whose functions call back into Python; an interrupt; other threads run meanwhile."""
import sqlite3
import threading

db = sqlite3.connect(":memory:", check_same_thread=False)
db.execute("CREATE TABLE t(a)")
db.create_function("plus", 1, lambda x: x + 1)


def work(n):
    for i in range(50):
        db.execute("INSERT INTO t VALUES (plus(?))", (n * 100 + i,))
        db.execute("SELECT plus(a) FROM t WHERE a % 7 = 0").fetchall()


threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(db.execute("SELECT count(*), sum(a) FROM t").fetchone())  # expect: (200, 35100)

started = threading.Event()
db.create_function("begun", 0, started.set)


def stop():
    started.wait()
    db.interrupt()


stopper = threading.Thread(target=stop)
stopper.start()
try:
    db.execute("WITH RECURSIVE n(x) AS (SELECT begun() UNION ALL SELECT 1 FROM n) SELECT count(*) FROM n").fetchall()
except sqlite3.OperationalError as e:
    print(e)  # expect: interrupted
stopper.join()
mine = sqlite3.connect(":memory:")


def other():
    try:
        mine.execute("SELECT 1")
    except sqlite3.ProgrammingError as e:
        print(str(e).split(".")[0])
        # expect: SQLite objects created in a thread can only be used in that same thread


t = threading.Thread(target=other)
t.start()
t.join()
