class C:
    def __index__(self): return "x"
[1][C()]
# expect-error: TypeError: __index__ returned non-int (type str)
