class C:
    def __float__(self): return 5
float(C())
# expect-error: TypeError: C.__float__ returned non-float (type int)
