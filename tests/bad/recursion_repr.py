class C:
    def __repr__(self): return repr(self)
try:
    repr(C())
except RecursionError as e:
    print(e)  # expect: maximum recursion depth exceeded while calling a Python object
