class traceback: pass
e = ValueError(1)
try: e.__traceback__ = traceback()
except TypeError as x: print(x)  # expect: __traceback__ must be a traceback or None
try: raise e
except ValueError: print("raised")  # expect: raised
