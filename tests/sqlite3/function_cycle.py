# oracle: no (python3.11 does not see what SQLite holds, and keeps such objects for good)
"""Objects whose methods are functions of a database that they own are garbage when nobody else has them."""
import gc
import sqlite3
import weakref


class Store:
    def __init__(self, kind):
        self.db = sqlite3.connect(":memory:")
        if kind == "function":
            self.db.create_function("one", 0, self.one)
        elif kind == "aggregate":
            self.db.create_aggregate("all_of", 1, type("All", (), {"step": self.one, "finalize": self.one, "store": self}))
        elif kind == "collation":
            self.db.create_collation("one", self.one)
            self.db.create_collation("one", None)
            self.db.create_collation("two", self.one)
            self.db.create_collation("three", self.one)
        else:
            self.db.set_trace_callback(self.one)
            self.cursor = self.db.execute("SELECT 1")

    def one(self, *args):
        return 1


for kind in "function", "aggregate", "collation", "tracer":
    store = weakref.ref(Store(kind))
    gc.collect()
    print(kind, store())
# expect: function None
# expect: aggregate None
# expect: collation None
# expect: tracer None
