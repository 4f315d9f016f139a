# Connections and cursors are not pickled nor copied.
import copy
import pickle
import sqlite3

connection = sqlite3.connect(":memory:")
for thing in connection, connection.cursor():
    for function in pickle.dumps, copy.copy, copy.deepcopy:
        try:
            function(thing)
        except TypeError as e:
            print(e)  # expect: cannot pickle 'sqlite3.Connection' object
            # expect: cannot pickle 'sqlite3.Connection' object
            # expect: cannot pickle 'sqlite3.Connection' object
            # expect: cannot pickle 'sqlite3.Cursor' object
            # expect: cannot pickle 'sqlite3.Cursor' object
            # expect: cannot pickle 'sqlite3.Cursor' object
connection.close()
