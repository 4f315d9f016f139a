import dbm
import dbm.dumb
import os
import shelve
import tempfile

with tempfile.TemporaryDirectory() as top:
    name = os.path.join(top, "things")
    with shelve.Shelf(dbm.dumb.open(name, "n")) as shelf:
        shelf["list"] = [1, 2, {"a": (3, 4)}]
        shelf["ä"] = "text" * 500
        shelf["list"].append(5)
        shelf["gone"] = 1
        del shelf["gone"]
        print(shelf["list"], len(shelf), "ä" in shelf, "gone" in shelf, sorted(shelf), shelf.get("x", 7))
        # expect: [1, 2, {'a': (3, 4)}] 2 True False ['list', 'ä'] 7
        try:
            shelf["gone"]
        except KeyError as e:
            print("KeyError", e)  # expect: KeyError b'gone'
    try:
        shelf["list"]
    except ValueError as e:
        print(e)  # expect: invalid operation on closed shelf
    with shelve.open(name, writeback=True) as shelf:
        shelf["list"].append(5)
        shelf["ä"] = "short"
        shelf.update(new={1, 2})
    with shelve.open(name, "r") as shelf:
        print(sorted(shelf.items(), key=lambda item: item[0]))
        # expect: [('list', [1, 2, {'a': (3, 4)}, 5]), ('new', {1, 2}), ('ä', 'short')]
        try:
            shelf["x"] = 1
        except OSError as e:
            print(e)  # expect: The database is opened for reading only
    print(dbm.whichdb(name), dbm.whichdb(name + "none"), sorted(os.listdir(top)))
    # expect: dbm.dumb None ['things.bak', 'things.dat', 'things.dir']
    with dbm.dumb.open(os.path.join(top, "raw"), "c") as db:
        db["k"] = "v"
        db[b"k2"] = b"\0\xff"
        print(db[b"k"], db.items(), db.keys(), "k" in db, db.get("none"), db.setdefault("k3", b"3"), len(db))
        # expect: b'v' [(b'k', b'v'), (b'k2', b'\x00\xff')] [b'k', b'k2'] True None b'3' 3
        try:
            db[5] = "x"
        except TypeError as e:
            print(e)  # expect: keys must be bytes or strings
    for flag in "rwx":
        try:
            dbm.open(os.path.join(top, "nothing"), flag)
        except (dbm.error[0], ValueError) as e:
            print(e)  # expect: db file doesn't exist; use 'c' or 'n' flag to create a new db
            # expect: db file doesn't exist; use 'c' or 'n' flag to create a new db
            # expect: db file doesn't exist; use 'c' or 'n' flag to create a new db


    print(dict(shelve.Shelf({}, protocol=0)))  # expect: {}
