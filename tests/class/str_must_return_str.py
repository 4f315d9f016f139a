class C:
    def __str__(self): return 5
str(C())
# expect-error: TypeError: __str__ returned non-string (type int)
