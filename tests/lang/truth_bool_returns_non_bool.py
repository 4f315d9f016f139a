class C:
    def __bool__(self): return 1
bool(C())
# expect-error: TypeError: __bool__ should return bool, returned int
